"""Serves many clients at once in one loop that waits for all."""
import selectors
import socket
import sys
from selectors import EVENT_READ, EVENT_WRITE

ADDRESS = "@ADDRESS@"
PORT = @PORT@
READ_SIZE = @READ_SIZE@


def serve(client, message, unsent):
    """Reads, or sends; what is then to be sent, None at the end."""
    if not unsent:
        message = client.recv(READ_SIZE)  #@recv
        return (message, message) if message else None
    sent = client.send(unsent)  #@send
    if sent == len(unsent) and message == b"/end":  #@end
        return None
    return message, unsent[sent:]


family = socket.AF_INET6 if ":" in ADDRESS else socket.AF_INET
listener = socket.socket(family, socket.SOCK_STREAM)  #@socket
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  #@reuse
listener.bind((ADDRESS, PORT))  #@bind
listener.listen()  #@listen

selector = selectors.DefaultSelector()
selector.register(listener, EVENT_READ)
while True:
    for key, events in selector.select():  #@wait
        if key.fileobj is listener:
            client, peer = listener.accept()  #@accept
            client.setblocking(False)
            selector.register(client, EVENT_READ, (b"", b""))
            continue
        client = key.fileobj
        try:
            state = serve(client, *key.data)
        except BlockingIOError:
            continue  # not ready after all: wait again
        except OSError as error:  # a reset, for example: it left, too
            print("client:", error, file=sys.stderr)
            state = None
        if state:
            wanted = EVENT_WRITE if state[1] else EVENT_READ
            selector.modify(client, wanted, state)
        else:
            selector.unregister(client)
            client.close()  #@close-client
