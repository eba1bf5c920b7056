"""An echo server with a thread for every client, as first programs in Python are."""
import socket
import threading


def serve(client):
    with client:
        while message := client.recv(65536):
            client.sendall(message)


threading.stack_size(256 * 1024)
listener = socket.create_server(("127.0.0.1", 0), backlog=4096)
print("listening on 127.0.0.1:%d" % listener.getsockname()[1], flush=True)
while True:
    accepted, peer = listener.accept()
    accepted.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    threading.Thread(target=serve, args=(accepted,), daemon=True).start()
