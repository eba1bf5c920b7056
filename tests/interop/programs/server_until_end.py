"""Talks to one client until it says /end or leaves."""
import socket
import sys

listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("", int(sys.argv[1])))
listener.listen()
print("port", listener.getsockname()[1])

conn, peer = listener.accept()
print("accepted", peer)
while True:
    message = conn.recv(100)
    if not message:
        print("left")
        break
    print("received", len(message))
    conn.sendall(message)
    if message == b"/end":
        print("end")
        break
conn.close()
listener.close()
