"""The server window against programs that share no code with it."""

import shutil
import socket
import subprocess
import sys
import unittest

from meari import PATIENCE, Client, Server, program, receive_all, receive_exactly


class Programs(unittest.TestCase):
    """The first programs of a course, as they are."""

    def test_one_message(self):
        with Server("--serve", "one-message", "--linger", "50", "--read-size", "100",
                    "--quit-when-stopped") as server:
            with program("client_one_message.py", server.host, server.port, "안녕하세요") as client:
                self.assertEqual(client.wait(), 0, client.errors)
                self.assertEqual(client.lines, ["received 안녕하세요"])
            self.assertEqual(server.wait(), 0)
            self.assertEqual([e["text"] for e in server.events("bytes-received")], ["안녕하세요"])
            self.assertEqual(server.events("connection-closed")[0]["reason"], "one-message-served")

    def test_until_end(self):
        for serve in ("one-client", "one-at-a-time", "many"):
            with self.subTest(serve), Server("--serve", serve) as server:
                with program("client_until_end.py", server.host, server.port) as client:
                    for message in ("hello", "메아리", "/end"):
                        client.type(message + "\n")
                        client.wait_for(f"^received {message}$")
                    self.assertEqual(client.wait(), 0, client.errors)
                server.wait_for("Closed  the client sent /end")

    def test_one_client_stops_after_end(self):
        with Server("--serve", "one-client", "--quit-when-stopped") as server:
            with server.dial() as peer:
                peer.sendall(b"/end")
                self.assertEqual(receive_all(peer), b"/end")
            self.assertEqual(server.wait(), 0)
            self.assertEqual(server.events()[-1]["event"], "listen-stopped")
            self.assertEqual(server.events()[-1]["reason"], "served")

    def test_one_client_stops_when_it_leaves(self):
        with Server("--serve", "one-client", "--quit-when-stopped") as server:
            server.dial().close()
            self.assertEqual(server.wait(), 0)

    def test_second_client_waits_in_the_backlog(self):
        with Server("--serve", "one-at-a-time") as server:
            first, second = server.dial(), server.dial()
            with first, second:
                second.sendall(b"me too")
                first.sendall(b"me first")
                self.assertEqual(receive_exactly(first, 8), b"me first")
                second.settimeout(0.2)
                with self.assertRaises(socket.timeout):
                    second.recv(100)
                first.sendall(b"/end")
                second.settimeout(PATIENCE)
                self.assertEqual(receive_exactly(second, 6), b"me too")

    def test_three_windows_and_three_programs_at_once(self):
        for work in ("event-loop", "thread-per-client"):
            with self.subTest(work), Server("--work", work) as server:
                windows = [Client(server.port, "--name", str(i)) for i in range(3)]
                programs = [program("client_until_end.py", server.host, server.port)
                            for i in range(3)]
                try:
                    for each in programs:
                        each.wait_for("connected")
                    for i, each in enumerate(programs):
                        each.type(f"program {i}\n")
                    for i, each in enumerate(programs):
                        each.wait_for(f"received program {i}")
                    for each in windows:
                        each.wait_for("Connected")
                    with Client(server.port, "--send", "one more", "--quit-when-echoed") as seventh:
                        self.assertEqual(seventh.wait(), 0, seventh.errors)
                    for each in programs:
                        each.type("/end\n")
                        self.assertEqual(each.wait(), 0, each.errors)
                    for each in windows:
                        self.assertEqual(each.quit(), 0, each.errors)
                finally:
                    for each in windows + programs:
                        each.__exit__(None, None, None)
                self.assertEqual(server.quit(), 0)
                accepted = server.events("client-accepted")
                self.assertEqual(len(accepted), 7)
                threads = {event["thread"] for event in accepted}
                self.assertEqual(len(threads), 7 if work == "thread-per-client" else 1)


@unittest.skipUnless(shutil.which("nc"), "nc is not installed")
class Netcat(unittest.TestCase):
    def test_half_close_gets_everything_back(self):
        for text in (b"hello", b"x" * 300_000):
            with self.subTest(len(text)), Server() as server:
                done = subprocess.run(["nc", "-N", server.host, str(server.port)], input=text,
                                      capture_output=True, timeout=PATIENCE, check=False)
                self.assertEqual(done.stdout, text)


@unittest.skipUnless(shutil.which("socat"), "socat is not installed")
class Socat(unittest.TestCase):
    def test_half_close_gets_everything_back(self):
        for size in (1, 5, 65_536, 5_000_000):
            with self.subTest(size), Server() as server:
                text = bytes(i * 7 % 256 for i in range(size % 9973)) + b"y" * (size - size % 9973)
                done = subprocess.run(
                    ["socat", "-t", str(PATIENCE), "-", f"TCP:{server.host}:{server.port}"],
                    input=text, capture_output=True, timeout=PATIENCE, check=False)
                self.assertTrue(done.stdout == text, len(done.stdout))

    def test_ipv6(self):
        with Server("--address", "::1") as server:
            done = subprocess.run(["socat", "-t", str(PATIENCE), "-", f"TCP6:[::1]:{server.port}"],
                                  input=b"six", capture_output=True, timeout=PATIENCE, check=False)
            self.assertEqual(done.stdout, b"six")
            self.assertEqual(server.quit(), 0)
            self.assertEqual(server.events("client-accepted")[0]["peer"]["host"], "::1")

    def test_all_interfaces_are_those_of_ipv4(self):
        """As 0.0.0.0 is in any other program, and in the Program view."""
        with Server("--address", "all") as server:
            with self.assertRaises(OSError):
                socket.create_connection(("::1", server.port)).close()
            with socket.create_connection(("127.0.0.1", server.port)) as peer:
                peer.sendall(b"four")
                self.assertEqual(receive_exactly(peer, 4), b"four")
            self.assertEqual(server.quit(), 0)
            self.assertEqual(server.events("client-accepted")[0]["peer"]["host"], "127.0.0.1")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[1:]])
