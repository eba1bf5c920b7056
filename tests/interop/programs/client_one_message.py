"""A first client: connect, one message, one answer."""
import socket
import sys

client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
client.connect((sys.argv[1], int(sys.argv[2])))
client.sendall(sys.argv[3].encode())
data = client.recv(100)
print("received", data.decode())
client.close()
