"""A thread for every client, until the program is ended."""
import socket
import sys
import threading


def serve(conn, number):
    with conn:
        while message := conn.recv(100):
            print("client", number, "sent", len(message))
            conn.sendall(message)
            if message == b"/end":
                break
    print("client", number, "done")


listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
print("port", listener.getsockname()[1])
number = 0
while True:
    conn, peer = listener.accept()
    number += 1
    threading.Thread(target=serve, args=(conn, number), daemon=True).start()
