"""The client window against programs that share no code with it."""

import shutil
import socket
import sys
import unittest

from meari import Client, Process, Window, payload, program, receive_exactly


class Programs(unittest.TestCase):
    def ask(self, server, *messages):
        """Starts a client window that sends the messages; checks that all came back."""
        port = int(server.wait_for(r"^port (\d+)$")[1])
        sends = [part for message in messages for part in ("--send", message)]
        with Client(port, *sends, "--quit-when-echoed") as client:
            self.assertEqual(client.wait(), 0, client.errors)
            sent = [event["text"] for event in client.events("bytes-sent")]
            self.assertEqual(sent, list(messages))
            self.assertEqual(payload(client, "bytes-received"), "".join(messages).encode())

    def test_one_message(self):
        with program("server_one_message.py", 0, 0) as server:
            self.ask(server, "안녕하세요")
            self.assertEqual(server.wait(), 0, server.errors)

    def test_until_end(self):
        with program("server_until_end.py", 0) as server:
            self.ask(server, "hello", "메아리", "/end")
            server.wait_for("^end$")
            self.assertEqual(server.wait(), 0, server.errors)

    def test_leaves_without_end(self):
        with program("server_until_end.py", 0) as server:
            self.ask(server, "hello")
            server.wait_for("^left$")

    def test_threads(self):
        with program("server_threads.py", 0) as server:
            port = int(server.wait_for(r"^port (\d+)$")[1])
            clients = [Client(port, "--send", f"from {i}", "--quit-when-echoed") for i in range(3)]
            for client in clients:
                with client:
                    self.assertEqual(client.wait(), 0, client.errors)

    def test_message_longer_than_a_read_of_the_server(self):
        with program("server_until_end.py", 0) as server:
            self.ask(server, "가" * 1000)

    def test_a_server_that_says_nothing(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            with Client(listener.getsockname()[1], "--send", "one", "--send", "two"):
                peer, _ = listener.accept()
                with peer:
                    self.assertEqual(receive_exactly(peer, 6), b"onetwo")

    def test_ended_before_everything_came_back(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            with Client(listener.getsockname()[1], "--send", "one", "--quit-when-echoed") as client:
                peer, _ = listener.accept()
                with peer:
                    receive_exactly(peer, 3)
                    self.assertEqual(client.quit(), 1)

    def test_a_server_that_does_not_echo(self):
        with program("server_shouting.py", 0) as server:
            port = int(server.wait_for(r"^port (\d+)$")[1])
            with Client(port, "--send", "hello", "--quit-when-echoed") as client:
                self.assertEqual(client.wait(), 1)
                self.assertIn("came back", client.errors)
                self.assertEqual(client.events("bytes-received")[0]["text"], "HELLO!")


@unittest.skipUnless(shutil.which("socat"), "socat is not installed")
class Socat(unittest.TestCase):
    def test_echo_server(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        with Process(["socat", "-d", "-d", f"TCP-LISTEN:{port},bind=127.0.0.1,reuseaddr",
                      "EXEC:cat"]) as server:
            while "listening on" not in server.errors:
                self.assertTrue(server.is_running(), server.errors)
            with Client(port, "--send", "메아리", "--send", "x" * 100_000,
                        "--quit-when-echoed") as client:
                self.assertEqual(client.wait(), 0, client.errors)


class ExitCodes(unittest.TestCase):
    def test_refused(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        with Client(port, "--send", "x", "--quit-when-echoed") as client:
            self.assertEqual(client.wait(), 1)
            self.assertIn(str(port), client.errors)
            self.assertIn("refused", client.errors)

    def test_server_leaves_without_an_answer(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port = listener.getsockname()[1]
            with Client(port, "--send", "x", "--quit-when-echoed") as client:
                peer, _ = listener.accept()
                receive_exactly(peer, 1)
                peer.close()
                self.assertEqual(client.wait(), 1)
                self.assertTrue(client.errors.strip())

    def test_server_leaves_in_the_middle_of_an_answer(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port = listener.getsockname()[1]
            with Client(port, "--send", "hello", "--quit-when-echoed") as client:
                peer, _ = listener.accept()
                peer.sendall(receive_exactly(peer, 5)[:2])
                peer.close()
                self.assertEqual(client.wait(), 1)
                self.assertTrue(client.errors.strip())

    def test_no_answer(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port = listener.getsockname()[1]
            with Client(port, "--send", "x", "--quit-when-echoed") as client:
                peer, _ = listener.accept()
                with peer:
                    self.assertEqual(client.wait(), 1)
                self.assertIn("10", client.errors)

    def test_a_remembered_host_that_cannot_be_one(self):
        with Window("meari-client", "--send", "x", "--quit-when-echoed",
                    settings="host=a b\n") as client:
            self.assertEqual(client.wait(), 1)
            self.assertIn("“a b”", client.errors)

    def test_no_such_host(self):
        with Window("meari-client", "--host", "no-such-host.invalid", "--send", "x",
                    "--quit-when-echoed") as client:
            self.assertEqual(client.wait(), 1)
            self.assertIn("no-such-host.invalid", client.errors)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[1:]])
