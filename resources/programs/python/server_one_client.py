"""Sends back what one client sends, until /end or until it leaves."""
import socket

ADDRESS = "@ADDRESS@"
PORT = @PORT@
READ_SIZE = @READ_SIZE@

family = socket.AF_INET6 if ":" in ADDRESS else socket.AF_INET
listener = socket.socket(family, socket.SOCK_STREAM)  #@socket
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  #@reuse
listener.bind((ADDRESS, PORT))  #@bind
listener.listen()  #@listen

client, peer = listener.accept()  #@accept
while message := client.recv(READ_SIZE):  #@recv
    client.sendall(message)  #@send
    if message == b"/end":  #@end
        break
client.close()  #@close-client
listener.close()  #@close-listener
