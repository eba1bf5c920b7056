"""Starts the real windows, without a display, and reads along what they say.

The programs under test are told everything on their command line and tell everything that happens
on standard output (--print) and in a recording (--record), so nothing here ever has to guess how
long something takes: it waits for the line that says so.
"""

import base64
import json
import os
import queue
import re
import socket
import subprocess
import tempfile
import threading

BIN = os.environ["MEARI_BIN"]
# Generous: only a hang reaches it, under sanitizers on a busy machine too.
PATIENCE = 60


def environment(config):
    env = dict(os.environ)
    env.update(
        QT_QPA_PLATFORM="offscreen",
        XDG_CONFIG_HOME=config,
        LANG="C.UTF-8",
        PYTHONUNBUFFERED="1",
        PYTHONIOENCODING="utf-8",
    )
    return env


class Process:
    """A program whose lines on standard output can be waited for. Ended when the block ends."""

    def __init__(self, arguments, env=None, preexec_fn=None):
        self.lines = []
        self._incoming = queue.Queue()
        self._process = subprocess.Popen(
            arguments,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=env,
            encoding="utf-8",
            errors="replace",
            preexec_fn=preexec_fn,
        )
        self.pid = self._process.pid
        self._errors = []
        self._readers = [
            threading.Thread(target=self._read_lines, daemon=True),
            threading.Thread(target=self._read_errors, daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    def _read_lines(self):
        for line in self._process.stdout:
            self._incoming.put(line.rstrip("\n"))
        self._incoming.put(None)

    def _read_errors(self):
        for line in self._process.stderr:
            self._errors.append(line)

    @property
    def errors(self):
        return "".join(self._errors)

    def wait_for(self, pattern, timeout=PATIENCE):
        """The match of the next line that the pattern is found in."""
        while True:
            try:
                line = self._incoming.get(timeout=timeout)
            except queue.Empty:
                line = None
            if line is None:
                raise AssertionError(
                    f"no line like {pattern!r}; said {self.lines!r}, errors {self.errors!r}"
                )
            self.lines.append(line)
            match = re.search(pattern, line)
            if match:
                return match

    def wait(self, timeout=PATIENCE):
        """The exit code, once all of its output is read."""
        code = self._process.wait(timeout)
        for reader in self._readers:
            reader.join(timeout)
        while True:
            line = self._incoming.get(timeout=timeout)
            if line is None:
                self._incoming.put(None)
                return code
            self.lines.append(line)

    def terminate(self):
        self._process.terminate()

    def type(self, text):
        self._process.stdin.write(text)
        self._process.stdin.flush()

    def end_input(self):
        self._process.stdin.close()

    def is_running(self):
        return self._process.poll() is None

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        if self.is_running():
            self._process.kill()
        self._process.wait()
        for reader in self._readers:
            reader.join()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            pipe.close()


class Window(Process):
    """meari-server or meari-client, with preferences of its own and everything recorded."""

    def __init__(self, program, *options, preexec_fn=None, settings=None):
        self._folder = tempfile.TemporaryDirectory()
        if settings:
            os.mkdir(os.path.join(self._folder.name, "meari"))
            ini = os.path.join(self._folder.name, "meari", program + ".ini")
            with open(ini, "w", encoding="utf-8") as file:
                file.write("[General]\n" + settings)
        self.record = os.path.join(self._folder.name, "record.meari")
        super().__init__(
            [os.path.join(BIN, program), "--language", "en", "--print", "--record", self.record,
             *options],
            env=environment(self._folder.name),
            preexec_fn=preexec_fn,
        )

    def quit(self):
        """Ends it as a closed window would; the exit code."""
        self.terminate()
        return self.wait()

    def events(self, kind=None):
        """What the recording holds, as dictionaries; complete once the program has ended."""
        with open(self.record, encoding="utf-8") as lines:
            events = [json.loads(line) for line in lines]
        return [event for event in events if kind in (None, event["event"])]

    def __exit__(self, *error):
        super().__exit__(*error)
        self._folder.cleanup()


class Server(Window):
    """A server window that listens; host and port say where."""

    def __init__(self, *options, preexec_fn=None):
        super().__init__("meari-server", "--start", "--port", "0", *options,
                         preexec_fn=preexec_fn)
        where = self.wait_for(r"^listening on \[?(.*?)\]?:(\d+)$")
        self.host, self.port = where[1], int(where[2])

    def dial(self):
        """A plain socket that is connected to it."""
        peer = socket.create_connection((self.host, self.port), timeout=PATIENCE)
        peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return peer


class Client(Window):
    """A client window that connects to a port of this computer."""

    def __init__(self, port, *options):
        super().__init__("meari-client", "--port", str(port), "--connect", *options)


def payload(window, kind):
    """The bytes that the events of this kind carried, one after the other."""
    return b"".join(
        event["text"].encode() if "text" in event else base64.b64decode(event["base64"])
        for event in window.events(kind)
    )


def receive_exactly(peer, count):
    data = b""
    while len(data) < count:
        part = peer.recv(min(65536, count - len(data)))
        if not part:
            raise AssertionError(f"the connection ended after {len(data)} of {count} bytes")
        data += part
    return data


def receive_all(peer):
    parts = []
    while part := peer.recv(65536):
        parts.append(part)
    return b"".join(parts)


def program(name, *arguments):
    """One of the small programs beside this file, as a student would start it."""
    here = os.path.dirname(os.path.abspath(__file__))
    path = os.path.join(here, "programs", name)
    return Process(["python3", "-u", path, *map(str, arguments)], env=environment(here))
