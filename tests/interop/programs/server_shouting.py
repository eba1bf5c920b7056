"""Not an echo server: answers in capitals, and a little more than it was asked."""
import socket
import sys

listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
print("port", listener.getsockname()[1])
conn, peer = listener.accept()
while data := conn.recv(1024):
    conn.sendall(data.upper() + b"!")
