"""Serves one client until /end or until it leaves, then the next."""
import socket
import sys

ADDRESS = "@ADDRESS@"
PORT = @PORT@
READ_SIZE = @READ_SIZE@

family = socket.AF_INET6 if ":" in ADDRESS else socket.AF_INET
listener = socket.socket(family, socket.SOCK_STREAM)  #@socket
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  #@reuse
listener.bind((ADDRESS, PORT))  #@bind
listener.listen()  #@listen

while True:
    client, peer = listener.accept()  #@accept
    try:
        while message := client.recv(READ_SIZE):  #@recv
            client.sendall(message)  #@send
            if message == b"/end":  #@end
                break
    except OSError as error:  # a reset, for example: it left, too
        print("client:", error, file=sys.stderr)
    client.close()  #@close-client
