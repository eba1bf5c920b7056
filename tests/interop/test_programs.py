"""The listings of the Program panel: against plain sockets, the windows, and each other."""

import functools
import itertools
import re
import socket
import struct
import sys
import tempfile
import threading
import time
import unittest

from listings import (SUFFIX, Program, compile_all, dial, filled, free_port, split_marker, text,
                      waiting)
from meari import PATIENCE, Client, Server, receive_all, receive_exactly

NAMES = ("server_one_message", "server_one_client", "server_one_at_a_time",
         "server_many_event_loop", "server_many_threads", "client")
SERVERS = NAMES[:-1]
UNTIL_END = SERVERS[1:]
ONE = SERVERS[:3]
MANY = SERVERS[3:]
GOES_ON = SERVERS[2:]

# One port for all, since one server runs at a time: so a client's listing is compiled once.
PORT = free_port()
READ_SIZE = 1000
LINGER = 0.05
TOKENS = {"address": "127.0.0.1", "port": PORT, "read_size": READ_SIZE, "linger": LINGER}

BUILDS = tuple(SUFFIX) + ("sanitized",)
folder = None
programs = {}


def add(key, build, name, **tokens):
    sanitized = build == "sanitized"
    programs[key, build, name] = Program(folder.name, "c" if sanitized else build, name, sanitized,
                                         **{**TOKENS, **tokens})


def setUpModule():
    global folder
    folder = tempfile.TemporaryDirectory()
    for build, name in itertools.product(BUILDS, NAMES):
        add("usual", build, name)
    for build in BUILDS:
        add("long linger", build, "server_one_message", linger=600)
    for build in ("python", "sanitized"):
        for name in UNTIL_END:
            add("long reads", build, name, read_size=1 << 20)
        add("one byte", build, "server_one_client", read_size=1)
    for build, name in itertools.product(SUFFIX, ("server_one_client", "client")):
        add("IPv6", build, name, address="::1")
    compile_all(programs.values())


def tearDownModule():
    folder.cleanup()


def for_each(names, builds=BUILDS, key="usual"):
    """The test takes a program: it is run with each of them, in a subtest of its own."""
    def decorate(test):
        @functools.wraps(test)
        def run(self):
            for name, build in itertools.product(names, builds):
                program = programs[key, build, name]
                with self.subTest(program.title):
                    test(self, program)
        return run
    return decorate


def for_each_listing(test):
    """The test takes a language, a name and the listing's text."""
    @functools.wraps(test)
    def run(self):
        for language, name in itertools.product(SUFFIX, NAMES):
            with self.subTest(f"{language} {name}"):
                test(self, language, name, text(language, name))
    return run


def reset(peer):
    # close() with SO_LINGER on and a time of 0 sends a RST: socket(7).
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    peer.close()


class Case(unittest.TestCase):
    def assert_echo(self, peer, message):
        peer.sendall(message)
        self.assertEqual(receive_exactly(peer, len(message)), message)

    def assert_ended(self, peer):
        """The other side has closed, with a RST where it had not read everything."""
        try:
            self.assertEqual(peer.recv(1), b"")
        except ConnectionResetError:
            pass

    def assert_exit(self, process, code=0):
        self.assertEqual(process.wait(), code, process.errors)
        if code == 0:
            self.assertEqual(process.errors, "")


class Text(unittest.TestCase):
    SERVING = {"socket", "reuse", "bind", "listen", "accept", "recv", "send", "close-client"}
    STEPS = {
        "server_one_message": SERVING | {"linger", "close-listener"},
        "server_one_client": SERVING | {"end", "close-listener"},
        "server_one_at_a_time": SERVING | {"end"},
        "server_many_event_loop": SERVING | {"end", "wait"},
        "server_many_threads": SERVING | {"end", "thread"},
        "client": {"socket", "connect", "input", "send", "recv", "print", "end", "close"},
    }
    # What the marked line of a sequential program says.
    CALLS = {
        "socket": r"\bsocket\(", "reuse": r"SO_REUSEADDR", "bind": r"\bbind\(",
        "listen": r"\blisten\(", "connect": r"\bconnect\(", "accept": r"\baccept\(",
        "thread": r"thread_create\(|thread\.start\(", "wait": r"\b(select|poll)\(",
        "recv": r"\brecv\(", "send": r"\bsend(all)?\(", "end": r'"/end"',
        "linger": r"sleep\(", "close-client": r"close\(", "close-listener": r"listener",
        "input": r"stdin", "print": r"print\(|fwrite\(", "close": r"close\(",
    }

    @for_each_listing
    def test_steps_are_known_and_marked_once(self, language, name, listing):
        steps = [step for line in listing.splitlines() for step in split_marker(line)[1]]
        wanted = self.STEPS[name] | ({"wait"} if language == "qt" else set())
        self.assertEqual(sorted(steps), sorted(wanted))
        shown = "\n".join(split_marker(line)[0] for line in listing.splitlines())
        self.assertNotRegex(shown, r"(#|//)@")

    @for_each_listing
    def test_marked_lines_make_the_call(self, language, name, listing):
        for line in listing.splitlines():
            shown, steps = split_marker(line)
            for step in steps if language != "qt" else ():
                self.assertRegex(shown, self.CALLS[step])

    @for_each_listing
    def test_fits_on_a_projector(self, language, name, listing):
        for line in filled(listing, **TOKENS).splitlines():
            shown, _ = split_marker(line)
            self.assertLessEqual(len(shown), 72, shown)
            self.assertNotRegex(shown, r"\t|\s$")

    @for_each_listing
    def test_tokens(self, language, name, listing):
        tokens = set(re.findall(r"@([A-Z_]+)@", listing))
        wanted = {"ADDRESS", "PORT", "READ_SIZE"}
        if name == "server_one_message":
            wanted.add("LINGER")
        if (language, name) == ("qt", "client"):
            wanted.discard("READ_SIZE")  # Qt reads whatever is there
        self.assertEqual(tokens, wanted)


class Servers(Case):
    @for_each(SERVERS[:1])
    def test_one_message(self, program):
        with program.serve() as server, dial(PORT) as peer:
            start = time.monotonic()
            self.assert_echo(peer, "안녕하세요".encode())
            self.assert_ended(peer)
            # A coarse timer may be early by 5 %.
            self.assertGreaterEqual(time.monotonic() - start, 0.9 * LINGER)
            self.assert_exit(server)

    @for_each(SERVERS[:1])
    def test_one_message_is_one_read(self, program):
        with program.serve() as server, dial(PORT) as peer:
            peer.sendall(b"x" * (READ_SIZE + 1))
            self.assertEqual(receive_exactly(peer, READ_SIZE), b"x" * READ_SIZE)
            self.assert_ended(peer)
            self.assert_exit(server)

    @for_each(UNTIL_END)
    def test_serves_until_end(self, program):
        with program.serve() as server, dial(PORT) as peer:
            for message in (b"hello", "메아리".encode(), b"\0\xff", b"/end\n", b"/en", b"/END"):
                self.assert_echo(peer, message)
            self.assert_echo(peer, b"/end")
            self.assert_ended(peer)
            if program.name == "server_one_client":
                self.assert_exit(server)
            else:
                with dial(PORT) as following:
                    self.assert_echo(following, b"again")

    @for_each(("server_one_message", "server_one_client"))
    def test_ends_when_its_only_client_leaves(self, program):
        with program.serve() as server:
            dial(PORT).close()
            self.assert_exit(server)

    @for_each(ONE)
    def test_others_wait_unaccepted(self, program):
        with program.serve(), dial(PORT) as first:
            if program.name != "server_one_message":
                self.assert_echo(first, b"me first")
            with dial(PORT) as second, dial(PORT) as third:
                second.sendall(b"me too")
                third.sendall(b"/end")
                if program.name == "server_one_message":
                    while waiting(PORT) > 2:
                        pass
                else:
                    self.assert_echo(first, b"still me")
                self.assertEqual(waiting(PORT), 2)
                self.assert_echo(first, b"/end")
                self.assert_ended(first)
                if program.name == "server_one_at_a_time":
                    self.assertEqual(receive_exactly(second, 6), b"me too")
                    self.assertEqual(waiting(PORT), 1)
                    second.close()
                    self.assertEqual(receive_exactly(third, 4), b"/end")
                self.assert_ended(third)

    @for_each(MANY)
    def test_many_at_once(self, program):
        with program.serve():
            peers = [dial(PORT) for _ in range(20)]
            for i, peer in enumerate(peers):
                peer.sendall(b"from %d" % i)
            for i, peer in enumerate(peers):
                message = b"from %d" % i
                self.assertEqual(receive_exactly(peer, len(message)), message)
            self.assert_echo(peers[7], b"/end")
            self.assert_ended(peers[7])
            peers.pop(7).close()
            peers.pop(3).close()
            for peer in peers:
                self.assert_echo(peer, b"still here")
                peer.close()

    @for_each(UNTIL_END)
    def test_read_size_cuts_messages(self, program):
        # In one segment: only who reads READ_SIZE bytes at most gets "/end" as a read of its own.
        with program.serve(), dial(PORT) as peer:
            self.assert_echo(peer, b"x/end")
            self.assert_echo(peer, b"x" * READ_SIZE + b"/end")
            self.assert_ended(peer)

    @for_each(("server_one_client",), ("python", "sanitized"), "one byte")
    def test_a_read_size_too_small_for_end(self, program):
        with program.serve() as server, dial(PORT) as peer:
            self.assert_echo(peer, b"/end")
            self.assert_echo(peer, b"/")
            peer.close()
            self.assert_exit(server)

    @for_each(UNTIL_END)
    def test_half_close_gets_everything_back(self, program):
        with program.serve() as server, dial(PORT) as peer:
            peer.sendall(b"x" * 300_000)
            peer.shutdown(socket.SHUT_WR)
            self.assertEqual(receive_all(peer), b"x" * 300_000)
            if program.name == "server_one_client":
                self.assert_exit(server)

    @for_each(UNTIL_END)
    def test_slow_reader_gets_everything_back(self, program):
        self.check_slow_reader(program)

    @for_each(UNTIL_END, ("python", "sanitized"), "long reads")
    def test_slow_reader_of_long_reads(self, program):
        self.check_slow_reader(program)

    def check_slow_reader(self, program):
        with program.serve(), dial(PORT, window=4096) as peer:
            pattern = bytes(i * 7 % 256 for i in range(1 << 20))
            # Without reading, until everything between here and the server is full.
            sent = 0
            peer.settimeout(0.3)
            while True:
                try:
                    sent += peer.send(pattern[sent % len(pattern):])
                except TimeoutError:
                    break
            peer.settimeout(PATIENCE)
            self.assertGreater(sent, len(pattern))
            if program.name in MANY:
                with dial(PORT) as other:
                    self.assert_echo(other, b"not held up")
            # Now there is room again: the rest, and the end of the stream.
            rest = pattern[sent % len(pattern):]

            def send_rest():
                peer.sendall(rest)
                peer.shutdown(socket.SHUT_WR)

            sender = threading.Thread(target=send_rest)
            sender.start()
            back = receive_all(peer)
            sender.join()
            total = sent + len(rest)
            self.assertEqual(len(back), total)
            self.assertTrue(back == pattern * (total // len(pattern)))

    @for_each(GOES_ON)
    def test_a_reset_is_a_client_that_left(self, program):
        with program.serve() as server:
            with dial(PORT) as peer, dial(PORT) as other:
                self.assert_echo(peer, b"hello")
                reset(peer)
                self.assert_echo(other, b"next")
            self.assertTrue(server.is_running(), server.errors)

    @for_each(["server_one_client"])
    def test_a_reset_of_its_only_client_ends_it(self, program):
        with program.serve() as server, dial(PORT) as peer:
            self.assert_echo(peer, b"hello")
            reset(peer)
            if program.language == "qt":
                self.assert_exit(server)
            else:
                self.assertEqual(server.wait(), 1)
                self.assertIn("recv", server.errors)
                self.assertIn("reset", server.errors)

    @for_each(SERVERS)
    def test_port_in_use(self, program):
        call = {"python": "bind", "c": "bind: ", "qt": "listen: "}[program.language]
        with socket.create_server(("127.0.0.1", PORT)), program.start() as server:
            self.assertEqual(server.wait(), 1)
            self.assertIn(call, server.errors)
            self.assertIn("in use", server.errors)
            self.assertEqual(server.lines, [])


class Clients(Case):
    @for_each(UNTIL_END)
    def test_every_client_talks_to_every_server(self, program):
        lines = ["hello", "안녕하세요", "x" * 5000, "/end"]
        for build in BUILDS:
            client = programs["usual", build, "client"]
            with self.subTest(client.title), program.serve() as server, client.start() as typed:
                typed.type("".join(line + "\n" for line in lines))
                self.assert_exit(typed)
                self.assertEqual(typed.lines, lines)
                if program.name == "server_one_client":
                    self.assert_exit(server)

    @for_each(SERVERS[:1], key="long linger")
    def test_every_client_sends_one_message(self, program):
        for build in BUILDS:
            client = programs["usual", build, "client"]
            with self.subTest(client.title), program.serve(), client.start() as typed:
                typed.type("hello\n")
                typed.end_input()
                self.assert_exit(typed)
                self.assertEqual(typed.lines, ["hello"])

    @for_each(["client"])
    def test_ends_with_its_input(self, program):
        for ending in ("", "last", "last\n", "\n\nlast\n"):
            with (self.subTest(ending), socket.create_server(("127.0.0.1", PORT)) as listener,
                  program.start() as client):
                client.type(ending)
                client.end_input()
                peer, _ = listener.accept()
                with peer:
                    if ending:
                        peer.sendall(receive_exactly(peer, 4))
                    self.assertEqual(receive_all(peer), b"")
                self.assert_exit(client)
                self.assertEqual(client.lines, ["last"] if ending else [])

    @for_each(["client"])
    def test_reads_until_all_is_back(self, program):
        with socket.create_server(("127.0.0.1", PORT)) as listener, program.start() as client:
            client.type("안녕하세요\n")
            peer, _ = listener.accept()
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with peer:
                for byte in receive_exactly(peer, 15):
                    peer.sendall(bytes([byte]))
                client.wait_for("^안녕하세요$")
                client.type("/end\nnot this\n")
                peer.sendall(receive_exactly(peer, 4))
                client.wait_for("^/end$")
                self.assertEqual(receive_all(peer), b"")
            self.assert_exit(client)

    @for_each(["client"])
    def test_a_long_line(self, program):
        line = "가나다" * 100_000
        with programs["usual", "c", "server_many_event_loop"].serve(), program.start() as client:
            client.type(line + "\n/end\n")
            self.assert_exit(client)
            self.assertTrue(client.lines == [line, "/end"])

    @for_each(["client"])
    def test_server_leaves_in_the_middle_of_an_answer(self, program):
        with socket.create_server(("127.0.0.1", PORT)) as listener, program.start() as client:
            client.type("hello\n")
            peer, _ = listener.accept()
            peer.sendall(receive_exactly(peer, 5)[:2])
            peer.close()
            self.assertEqual(client.wait(), 1)
            self.assertIn("closed", client.errors)

    @for_each(["client"])
    def test_refused(self, program):
        with program.start() as client:
            self.assertEqual(client.wait(), 1)
            self.assertIn("refused", client.errors)
            self.assertEqual(client.lines, [])


class IPv6(Case):
    @for_each(["server_one_client"], tuple(SUFFIX), "IPv6")
    def test_server_and_client(self, program):
        client = programs["IPv6", program.language, "client"]
        with program.serve() as server, client.start() as typed:
            typed.type("six\n/end\n")
            self.assert_exit(typed)
            self.assertEqual(typed.lines, ["six", "/end"])
            self.assert_exit(server)


class Windows(Case):
    """What is shown does what the windows do."""

    # It lingers until the client has ended by itself, however long that takes.
    ONE_MESSAGE = "one-message", ("--serve", "one-message", "--linger", "600000")
    SERVING = {
        "one-client": ("--serve", "one-client"),
        "one-at-a-time": ("--serve", "one-at-a-time"),
        "event-loop": ("--serve", "many", "--work", "event-loop"),
        "thread-per-client": ("--serve", "many", "--work", "thread-per-client"),
    }

    @for_each(UNTIL_END, tuple(SUFFIX))
    def test_client_window_with_every_server(self, program):
        self.check_client_window(program, "hello", "안녕하세요")

    @for_each(SERVERS[:1], tuple(SUFFIX), "long linger")
    def test_client_window_sends_one_message(self, program):
        self.check_client_window(program, "안녕하세요")

    def check_client_window(self, program, *messages):
        sends = [part for message in messages for part in ("--send", message)]
        with program.serve(), Client(PORT, *sends, "--quit-when-echoed") as client:
            self.assertEqual(client.wait(), 0, client.errors)
            back = "".join(event["text"] for event in client.events("bytes-received"))
            self.assertEqual(back, "".join(messages))

    @for_each(["client"], tuple(SUFFIX))
    def test_server_window_with_every_client(self, program):
        for serving, options in self.SERVING.items():
            self.check_server_window(program, serving, options, "hello", "안녕하세요", "/end")

    @for_each(["client"], tuple(SUFFIX))
    def test_server_window_takes_one_message(self, program):
        self.check_server_window(program, *self.ONE_MESSAGE, "안녕하세요")

    def check_server_window(self, program, serving, options, *lines):
        with (self.subTest(serving), Server("--port", str(PORT), *options) as server,
              program.start() as client):
            client.type("".join(line + "\n" for line in lines))
            client.end_input()
            self.assert_exit(client)
            self.assertEqual(client.lines, list(lines))
            if lines[-1] == "/end":
                server.wait_for("Closed  the client sent /end")
            self.assertEqual(server.quit(), 0, server.errors)
            read = [event["text"] for event in server.events("bytes-received")]
            self.assertEqual(read, list(lines))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[1:]])
