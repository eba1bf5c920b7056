"""The listings under resources/programs, made runnable: see the README there."""

import os
import random
import re
import shlex
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from meari import PATIENCE, Process, environment

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "resources",
                      "programs")
SUFFIX = {"python": ".py", "c": ".c", "qt": ".cpp"}

C_FLAGS = "-std=c17 -Wall -Wextra -Wpedantic -Werror -pthread".split()
SANITIZE = "-g1 -fsanitize=address,undefined -fno-sanitize-recover=all".split()
# As in cmake/project_flags.cmake, Qt's headers being the system's.
CXX_FLAGS = """-std=c++20 -fPIC -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast
    -Woverloaded-virtual -Wnon-virtual-dtor -Werror -DQT_NO_CAST_FROM_ASCII
    -DQT_NO_CAST_TO_ASCII -DQT_NO_CAST_FROM_BYTEARRAY -DQT_NO_URL_CAST_FROM_STRING
    -DQT_NO_NARROWING_CONVERSIONS_IN_CONNECT -DQT_NO_FOREACH -DQT_NO_JAVA_STYLE_ITERATORS
    -DQT_USE_QSTRINGBUILDER -DQT_DISABLE_DEPRECATED_BEFORE=0x060400""".split()


def text(language, name):
    """A listing as it lies there: with its tokens and markers."""
    with open(os.path.join(FOLDER, language, name + SUFFIX[language]), encoding="utf-8") as file:
        return file.read()


def filled(listing, address, port, read_size, linger):
    for token, value in (("ADDRESS", address), ("PORT", port), ("READ_SIZE", read_size),
                         ("LINGER", linger)):
        listing = listing.replace(f"@{token}@", str(value))
    return listing


def split_marker(line):
    """The line as it is shown, and the steps it is marked with."""
    shown, _, steps = re.fullmatch(r"(.*?)(\s*(?:#|//)@([a-z -]+))?", line).groups()
    return shown, steps.split() if steps else []


def free_port():
    """A port that no outgoing connection will be given while the tests run."""
    while True:
        port = random.randrange(15_000, 30_000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port


def waiting(port):
    """How many connections wait unaccepted at a port; None when nobody listens there."""
    # proc(5): local address, state 0A (LISTEN), and as rx_queue the length of the accept queue.
    found = re.compile(rf"^ *\d+: [0-9A-F]+:{port:04X} \S+ 0A [0-9A-F]+:([0-9A-F]+) ", re.M)
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        try:
            with open(table, encoding="ascii") as file:
                match = found.search(file.read())
        except FileNotFoundError:  # no IPv6
            continue
        if match:
            return int(match[1], 16)
    return None


def qt_flags():
    asked = subprocess.run(["pkg-config", "--cflags", "--libs", "Qt6Network"], check=True,
                           capture_output=True, encoding="utf-8")
    return [flag.replace("-I", "-isystem", 1) for flag in shlex.split(asked.stdout)]


class Program:
    """A listing with its tokens filled in, compiled where need be."""

    def __init__(self, folder, language, name, sanitized=False, **tokens):
        self.language, self.name = language, name
        self.title = f"{language}{' sanitized' if sanitized else ''} {name}"
        self.sanitized = sanitized
        self.port = tokens["port"]
        self._path = os.path.join(folder, re.sub(r"\W", "-", f"{self.title} {tokens}"))
        with open(self._path + SUFFIX[language], "w", encoding="utf-8") as file:
            file.write(filled(text(language, name), **tokens))

    def compile(self):
        source = self._path + SUFFIX[self.language]
        if self.language == "c":
            command = ["gcc", *C_FLAGS, *(SANITIZE if self.sanitized else []), source]
        elif self.language == "qt":
            command = ["g++", *CXX_FLAGS, source, *qt_flags()]
        else:
            return
        done = subprocess.run([*command, "-o", self._path], stderr=subprocess.PIPE,
                              encoding="utf-8", check=False)
        if done.returncode != 0:
            raise AssertionError(f"{self.title} does not compile:\n{done.stderr}")

    def start(self):
        command = [sys.executable, source] if (source := self._python()) else [self._path]
        return Process(command, env=environment(os.path.dirname(self._path)))

    def _python(self):
        return self._path + ".py" if self.language == "python" else None

    def serve(self):
        """Starts it and returns once it listens."""
        process = self.start()
        while waiting(self.port) is None:
            if not process.is_running():
                with process:
                    process.wait()
                    raise AssertionError(f"{self.title} ended: {process.errors}")
        return process


def compile_all(programs):
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(Program.compile, programs))


def dial(port, address="127.0.0.1", window=None):
    """A plain socket that is connected; window: bytes its receive buffer may hold."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    peer = socket.socket(family)
    if window:
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window)
    peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    peer.settimeout(PATIENCE)
    peer.connect((address, port))
    return peer
