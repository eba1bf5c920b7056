"""Sends what is typed, line by line, until /end."""
import socket
import sys

client = socket.socket()
client.connect((sys.argv[1], int(sys.argv[2])))
print("connected")
while True:
    message = input()
    client.send(message.encode("utf-8"))
    data = client.recv(100)
    print("received", data.decode("utf-8"))
    if message == "/end":
        break
client.close()
