"""A first server: one client, one message back, a pause, the end."""
import socket
import sys
import time

listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("127.0.0.1", int(sys.argv[1])))
listener.listen()
print("port", listener.getsockname()[1])

conn, peer = listener.accept()
print("accepted", peer)
data = conn.recv(100)
print("received", len(data))
conn.sendall(data)
time.sleep(float(sys.argv[2]))
conn.close()
listener.close()
