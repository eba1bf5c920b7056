"""What is done to a running program, and what must be seen."""

import json
import os
import resource
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "interop"))

from meari import (BIN, PATIENCE, Client, Server, Window, environment, payload, receive_all,
                   receive_exactly)

LINGER_RESET = struct.pack("ii", 1, 0)


def cpu_ticks(pid):
    """What the process has used of a processor, all its threads, in clock ticks."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def resident_bytes(pid):
    with open(f"/proc/{pid}/statm", encoding="ascii") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def printing_server(folder):
    """A server window that prints into a pipe, and the end of that to read from."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        [os.path.join(BIN, "meari-server"), "--start", "--print", "--port", "0",
         "--language", "en"],
        stdout=writer, stderr=subprocess.DEVNULL, env=environment(folder))
    os.close(writer)
    return server, reader


class Echo(unittest.TestCase):
    def echoes(self, server, peer, data):
        peer.sendall(data)
        self.assertTrue(receive_exactly(peer, len(data)) == data)

    def test_any_bytes(self):
        cases = {
            "nul": b"a\0b\0",
            "every byte": bytes(range(256)),
            "overlong": b"\xc0\xaf\xe0\x80\xaf",
            "surrogate": b"\xed\xa0\x80",
            "cut": "안".encode()[:2],
            "line ends": b"\r\n\r\n\n\r",
            "markup": b"<img src='/etc/passwd'><a href='x'>&amp;",
            "bidi": "\u202eabc\u2066".encode(),
            "terminal": b"\x1b[2J\x07",
            "format": b"%s%n%1%L1",
            "1 MiB": os.urandom(1 << 20),
        }
        with Server() as server:
            for name, data in cases.items():
                with self.subTest(name), server.dial() as peer:
                    self.echoes(server, peer, data)
            self.assertEqual(server.quit(), 0)
            self.assertTrue(all("\x1b" not in line for line in server.lines))

    def test_one_byte_per_segment(self):
        with Server() as server, server.dial() as peer:
            for byte in "안녕하세요".encode():
                self.echoes(server, peer, bytes([byte]))
            self.assertEqual(server.quit(), 0)
            reads = server.events("bytes-received")
            self.assertEqual([event["bytes"] for event in reads], [1] * 15)

    def test_hundred_messages_in_one_segment(self):
        messages = b"".join(b"message %d;" % i for i in range(100))
        with Server() as server, server.dial() as peer:
            self.echoes(server, peer, messages)
            self.assertEqual(server.quit(), 0)
            self.assertEqual(payload(server, "bytes-received"), messages)

    def test_fifty_megabytes_and_a_slow_reader(self):
        size = 50 * 1024 * 1024
        block = os.urandom(1 << 16)
        for work in ("event-loop", "thread-per-client"):
            with self.subTest(work), Server("--work", work) as server, server.dial() as peer:

                def send(to=peer):
                    for _ in range(size // len(block)):
                        to.sendall(block)
                    to.shutdown(socket.SHUT_WR)

                sender = threading.Thread(target=send)
                sender.start()
                server.wait_for("Received")
                # Nothing is read until nothing more fits anywhere: the sender is stuck then.
                sender.join(1)
                self.assertTrue(sender.is_alive())
                got = 0
                while part := peer.recv(37_123):
                    for i in (0, len(part) - 1):
                        self.assertEqual(part[i], block[(got + i) % len(block)])
                    got += len(part)
                sender.join()
                self.assertEqual(got, size)

    def test_a_client_that_never_reads_costs_little(self):
        with Server() as server:
            before = resident_bytes(server.pid)
            deaf = server.dial()
            deaf.settimeout(1)
            with deaf, server.dial() as other:
                try:
                    for _ in range(2000):
                        deaf.sendall(b"z" * 65536)
                except socket.timeout:
                    pass
                self.echoes(server, other, b"still quick")
                # The kernel's buffers aside, one read's worth waits; the log is shown, not stored
                # twice. 64 MB leave room for what the log may keep of it.
                # A sanitizer keeps what is freed for a while, to see whether it is used again.
                if "SANITIZED" in os.environ:
                    return
                self.assertLess(resident_bytes(server.pid) - before, 64 << 20)


class Ends(unittest.TestCase):
    def test_reset_with_unread_data(self):
        with Server() as server:
            peer = server.dial()
            peer.sendall(b"read me")
            server.wait_for("Echoed  read me")
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_RESET)
            peer.close()
            server.wait_for("Closed  reset by the client")

    def test_reset_before_accept(self):
        with Server("--serve", "one-at-a-time") as server, server.dial() as first:
            first.sendall(b"a")
            receive_exactly(first, 1)
            gone = server.dial()
            gone.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_RESET)
            gone.close()
            with server.dial() as third:
                third.sendall(b"third")
                first.sendall(b"/end")
                self.assertEqual(receive_exactly(third, 5), b"third")

    def test_closing_cuts_off_nothing_that_was_echoed(self):
        data = os.urandom(200_000)
        with Server() as server, socket.socket() as peer:
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            peer.settimeout(PATIENCE)
            peer.connect((server.host, server.port))
            peer.sendall(data)
            read = 0
            while read < len(data):
                read += int(server.wait_for(r"Received .*\(([\d,]+) bytes?\)")[1].replace(",", ""))
            peer.sendall(b"/end")
            server.wait_for("Received  /end")
            # What comes after the end must not turn the FIN into a RST.
            peer.sendall(b"more")
            self.assertTrue(receive_all(peer) == data + b"/end")
            server.wait_for("Closed  the client sent /end . 4 byte")

    def test_one_message_and_one_too_many(self):
        with Server("--serve", "one-message", "--linger", "300", "--quit-when-stopped") as server:
            with server.dial() as peer:
                peer.sendall(b"hello")
                self.assertEqual(receive_exactly(peer, 5), b"hello")
                peer.sendall(b"second")
                self.assertEqual(receive_all(peer), b"")
            self.assertEqual(server.wait(), 0)
            self.assertEqual(server.events("connection-closed")[0]["lateBytes"], 6)

    def test_one_message_longer_than_the_read(self):
        with Server("--serve", "one-message", "--linger", "0", "--read-size", "100",
                    "--quit-when-stopped") as server, server.dial() as peer:
            peer.sendall(b"x" * 1000)
            self.assertEqual(receive_all(peer), b"x" * 100)
            self.assertEqual(server.wait(), 0)

    def test_the_one_who_comes_after_another_has_left(self):
        with Server("--max-clients", "1") as server:
            for _ in range(50):
                with server.dial() as peer:
                    peer.sendall(b"mine")
                    self.assertEqual(receive_exactly(peer, 4), b"mine")
            self.assertEqual(server.quit(), 0)
            self.assertEqual(server.events("client-refused"), [])

    def test_end_glued_to_another_message(self):
        with Server() as server, server.dial() as peer:
            peer.sendall(b"hello/end")
            self.assertEqual(receive_exactly(peer, 9), b"hello/end")
            peer.sendall(b"/end\n")
            self.assertEqual(receive_exactly(peer, 5), b"/end\n")
            peer.sendall(b"/end")
            self.assertEqual(receive_all(peer), b"/end")

    def test_quit_while_thirty_clients_send(self):
        for work in ("event-loop", "thread-per-client"):
            with self.subTest(work), Server("--work", work) as server:
                stop = threading.Event()

                def chat():
                    try:
                        with server.dial() as peer:
                            while not stop.is_set():
                                peer.sendall(b"x" * 1000)
                                if not peer.recv(65536):
                                    return
                                time.sleep(0.01)  # else nobody here reads what is printed
                    except OSError:
                        pass

                chatters = [threading.Thread(target=chat) for _ in range(30)]
                for chatter in chatters:
                    chatter.start()
                for _ in range(200):
                    server.wait_for("Echoed")
                self.assertEqual(server.quit(), 0, server.errors)
                stop.set()
                for chatter in chatters:
                    chatter.join(PATIENCE)
                    self.assertFalse(chatter.is_alive())
                closed = server.events("connection-closed")
                self.assertEqual(len(closed), len(server.events("client-accepted")))

    def test_asked_to_quit_twice_at_once(self):
        with Server() as server, server.dial() as peer:
            peer.sendall(b"last")
            server.wait_for("Echoed")
            server.terminate()
            os.kill(server.pid, signal.SIGINT)
            self.assertEqual(server.wait(), 0)
            self.assertEqual(server.events()[-1]["event"], "listen-stopped")

    def test_the_server_dies_in_the_middle_of_a_message(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            with Client(listener.getsockname()[1], "--send", "hello") as client:
                peer, _ = listener.accept()
                peer.sendall(receive_exactly(peer, 5)[:2])
                client.wait_for("Received  he")
                peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_RESET)
                peer.close()
                client.wait_for("Closed  reset by the server")
                self.assertTrue(client.is_running())
                self.assertEqual(client.quit(), 0)


class Limits(unittest.TestCase):
    def test_a_thousand_connects_and_a_cap_of_200(self):
        with Server("--max-clients", "200") as server:
            peers = [server.dial() for _ in range(1000)]
            try:
                served = 0
                for peer in peers:
                    try:
                        peer.sendall(b"?")
                        served += peer.recv(1) == b"?"
                    except OSError:
                        pass
                self.assertEqual(served, 200)
            finally:
                for peer in peers:
                    peer.close()
            self.assertEqual(server.quit(), 0)
            refused = server.events("client-refused")
            self.assertEqual(len(refused), 800)
            self.assertEqual({event["reason"] for event in refused}, {"too-many-clients"})

    def test_few_open_files(self):
        def few_files():
            resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))

        with Server(preexec_fn=few_files) as server:
            peers = [server.dial() for _ in range(100)]
            served = []
            try:
                for peer in peers:
                    try:
                        peer.sendall(b"?")
                        if peer.recv(1) == b"?":
                            served.append(peer)
                    except OSError:
                        pass
                self.assertGreater(len(served), 0)
                self.assertLess(len(served), 64)
                server.wait_for("Refused")
                # A loop that accepts in vain would use all of a processor.
                before = cpu_ticks(server.pid)
                served[0].settimeout(2)
                with self.assertRaises(socket.timeout):
                    served[0].recv(1)
                self.assertLess(cpu_ticks(server.pid) - before, os.sysconf("SC_CLK_TCK"))
                # It recovers: who leaves makes room.
                served[-1].shutdown(socket.SHUT_WR)
                self.assertEqual(served[-1].recv(1), b"")
                server.wait_for("Closed  the client left")
                with server.dial() as late:
                    late.sendall(b"late")
                    self.assertEqual(receive_exactly(late, 4), b"late")
            finally:
                for peer in peers:
                    peer.close()
            self.assertEqual(server.quit(), 0)
            reasons = {event["reason"] for event in server.events("client-refused")}
            self.assertEqual(reasons, {"too-many-files"})

    def test_per_address_cap(self):
        with Server("--max-per-address", "2") as server:
            with server.dial(), server.dial() as second, server.dial() as third:
                second.sendall(b"2")
                self.assertEqual(receive_exactly(second, 1), b"2")
                self.assertEqual(receive_all(third), b"")


class CannotListen(unittest.TestCase):
    def reason(self, *options):
        with Window("meari-server", "--start", "--quit-when-stopped", *options) as server:
            self.assertEqual(server.wait(), 1)
            return server.errors

    def test_port_in_use(self):
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = str(other.getsockname()[1])
            self.assertIn(f"Port {port} is already in use", self.reason("--port", port))

    def test_address_of_another_computer(self):
        self.assertIn("192.0.2.1", self.reason("--address", "192.0.2.1"))  # RFC 5737

    @unittest.skipIf(os.geteuid() == 0, "root may listen on any port")
    def test_reserved_port(self):
        self.assertIn("below 1024", self.reason("--port", "7"))


class CommandLine(unittest.TestCase):
    def refuses(self, program, *options):
        with Window(program, *options) as window:
            self.assertEqual(window.wait(), 2, options)
            self.assertEqual(len(window.errors.strip().splitlines()), 1, window.errors)
            self.assertEqual(window.lines, [])

    def test_bad_values(self):
        for options in (
            ["--port", "70000"], ["--port", "-1"], ["--port", ""], ["--port", "http"],
            ["--address", "hello"], ["--address", "127.1"], ["--address", "3333"],
            ["--address", ""], ["--serve", "everyone"], ["--work", "hard"],
            ["--read-size", "-1"], ["--read-size", "x"], ["--max-clients", "0"],
            ["--linger", "-5"], ["--transport", "udp"], ["--transport", "sctp"],
            ["--open", "x", "--start"], ["--open", "x", "--record", "y"], ["--open", ""],
            ["--open", "x", "--quit-when-stopped"], ["--lesson", "no-such"], ["--play"],
            ["--lesson", "first-echo", "--pace", "0"], ["--lesson", "../first-echo"],
            ["--lesson", ""], ["--lesson", "first-echo", "--start"],
            ["--language", "fr"], ["--wow"], ["wow"], ["--port"],
        ):
            with self.subTest(options):
                self.refuses("meari-server", *options)
        for options in (
            ["--port", "0"], ["--port", "65536"], ["--host", ""], ["--host", "a b"],
            ["--host", "\x1b[31m"], ["--host", "h" * 256], ["--quit-when-echoed"],
            ["--transport", "udp"], ["--open", "x", "--connect"], ["--open", "x", "--send", "a"],
            ["--open", ""], ["--open", "x", "--record", "y"], ["--start"], ["--send", ""],
        ):
            with self.subTest(options):
                self.refuses("meari-client", *options)

    def test_help_and_version_need_no_display(self):
        for program in ("meari-server", "meari-client"):
            for option in ("--help", "--version"):
                with Window(program, option) as window:
                    self.assertEqual(window.wait(), 0)
                    self.assertTrue(window.lines)
                    self.assertEqual(window.errors, "")

    def test_record_into_a_pipe_without_reader(self):
        with tempfile.TemporaryDirectory() as folder:
            pipe = os.path.join(folder, "pipe")
            os.mkfifo(pipe)
            with Server("--record", pipe) as server, server.dial() as peer:
                peer.sendall(b"goes on")
                self.assertEqual(receive_exactly(peer, 7), b"goes on")
                self.assertEqual(server.quit(), 0)

    def test_record_and_a_limit_on_the_size_of_files(self):
        def small_files():
            resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))

        with Server(preexec_fn=small_files) as server, server.dial() as peer:
            for _ in range(100):
                peer.sendall(b"0123456789" * 10)
                receive_exactly(peer, 100)
            self.assertEqual(server.quit(), 0)
            self.assertGreater(len(server.events()), 10)  # and every line is whole
            self.assertIn("record", server.errors.lower())

    def test_record_after_a_line_that_was_cut_off(self):
        with tempfile.TemporaryDirectory() as folder:
            name = os.path.join(folder, "a.meari")
            with open(name, "w", encoding="utf-8") as file:
                file.write('{"time":"1","eve')
            with Server("--record", name) as server:
                self.assertEqual(server.quit(), 0)
            with open(name, encoding="utf-8") as file:
                lines = file.read().splitlines()
            self.assertEqual(json.loads(lines[1])["event"], "listen-started")
            self.assertEqual(json.loads(lines[-1])["event"], "listen-stopped")

    def test_standard_output_that_nobody_reads(self):
        with tempfile.TemporaryDirectory() as folder:
            server, reader = printing_server(folder)
            with os.fdopen(reader, encoding="utf-8") as lines:
                port = next(line for line in lines if line.startswith("listening")).rsplit(":")[-1]
            with socket.create_connection(("127.0.0.1", int(port)), PATIENCE) as peer:
                for _ in range(3):
                    peer.sendall(b"still here")
                    self.assertEqual(receive_exactly(peer, 10), b"still here")
            server.terminate()
            self.assertEqual(server.wait(PATIENCE), 0)

    def test_standard_output_that_is_read_no_more(self):
        """A pager that waits for a key holds up neither the echo nor the end."""
        with tempfile.TemporaryDirectory() as folder:
            server, reader = printing_server(folder)
            said = b""
            while b"listening on" not in said or not said.endswith(b"\n"):
                said += os.read(reader, 1)
            port = int(said.rsplit(b":", 1)[1])
            with socket.create_connection(("127.0.0.1", port), PATIENCE) as peer:
                for _ in range(3_000):
                    peer.sendall(b"x" * 64)
                    self.assertEqual(receive_exactly(peer, 64), b"x" * 64)
            server.terminate()
            self.assertEqual(server.wait(PATIENCE), 0)
            os.close(reader)

    def test_a_client_says_that_it_cannot_record(self):
        for name in ("/dev/full", "/nonexistent/folder/x"):
            with self.subTest(name), Server() as server:
                with Client(server.port, "--record", name, "--send", "x",
                            "--quit-when-echoed") as client:
                    self.assertEqual(client.wait(), 0, client.errors)
                    # Qt has something to say there, too.
                    self.assertEqual(client.errors.lower().count("record"), 1, client.errors)

    def test_record_that_cannot_be_opened(self):
        with Server("--record", "/nonexistent/folder/x") as server, server.dial() as peer:
            peer.sendall(b"goes on")
            self.assertEqual(receive_exactly(peer, 7), b"goes on")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[1:]])
