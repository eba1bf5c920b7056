"""Sends each line that is typed and prints what comes back."""
import socket
import sys

ADDRESS = "@ADDRESS@"
PORT = @PORT@
READ_SIZE = @READ_SIZE@

family = socket.AF_INET6 if ":" in ADDRESS else socket.AF_INET
client = socket.socket(family, socket.SOCK_STREAM)  #@socket
client.connect((ADDRESS, PORT))  #@connect

for line in sys.stdin:  #@input
    message = line.rstrip("\n").encode()
    if not message:
        continue  # no bytes: nothing to send
    client.sendall(message)  #@send
    echo = b""
    while len(echo) < len(message):
        part = client.recv(READ_SIZE)  #@recv
        if not part:
            sys.exit("recv: closed by the server")
        echo += part
    print(echo.decode(errors="replace"), flush=True)  #@print
    if message == b"/end":  #@end
        break
client.close()  #@close
