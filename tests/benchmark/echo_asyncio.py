"""An echo server on asyncio's streams, as its documentation writes it."""
import asyncio


async def serve(reader, writer):
    try:
        while message := await reader.read(65536):
            writer.write(message)
            await writer.drain()
    except ConnectionError:
        pass
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=4096)
    print("listening on 127.0.0.1:%d" % server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
