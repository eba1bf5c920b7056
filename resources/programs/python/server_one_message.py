"""Sends one message of one client back, waits a little, ends."""
import socket
import time

ADDRESS = "@ADDRESS@"
PORT = @PORT@
READ_SIZE = @READ_SIZE@
LINGER = @LINGER@  # seconds

family = socket.AF_INET6 if ":" in ADDRESS else socket.AF_INET
listener = socket.socket(family, socket.SOCK_STREAM)  #@socket
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  #@reuse
listener.bind((ADDRESS, PORT))  #@bind
listener.listen()  #@listen

client, peer = listener.accept()  #@accept
message = client.recv(READ_SIZE)  #@recv
if message:  # no bytes: the client left
    client.sendall(message)  #@send
    time.sleep(LINGER)  #@linger
client.close()  #@close-client
listener.close()  #@close-listener
