"""Counts per message that do not depend on the machine, and what they may be at most.

A regression guard that is no timed test: what the network's thread asks of the system, by strace,
and the instructions of both threads, by callgrind, each as the difference of a long run and a short
one, so that starting and painting do not count.
"""

import glob
import os
import re
import shutil
import subprocess
import tempfile

from measure import load, say
from servers import BIN, Server

# About a half above what they are: room for another compiler or another Qt, not for another system
# call or another look at every byte.
MOST = {
    "system_calls": 3.5,  # epoll_wait, recvfrom, write
    "network_instructions": 5_500,
    "window_instructions": 8_000,
}
MESSAGES = 2_000


def _environment(folder):
    env = dict(os.environ, XDG_CONFIG_HOME=folder, LANG="C.UTF-8", QT_QPA_PLATFORM="offscreen")
    env.pop("DISPLAY", None)
    return env


def _run(wrapper, messages, folder):
    """Serves so many messages, one after the other, under a tool."""
    window = [os.path.join(BIN, "meari-server"), "--language", "en", "--start", "--port", "0",
              "--serve", "many", "--read-size", "0"]
    with Server(wrapper + window, env=_environment(folder)) as server:
        load(server, messages=messages)
        server.stop()


def _system_calls(folder):
    """Of the thread that answers, between its first read and its last."""
    out = os.path.join(folder, "strace")
    # The signal that ends it is for the program; strace ends when that does.
    _run(["strace", "-ff", "-qq", "-I", "4", "-o", out, "-e", "signal=none"], MESSAGES, folder)
    for name in glob.glob(out + ".*"):
        with open(name, encoding="utf-8", errors="replace") as file:
            calls = [line.split("(")[0] for line in file]
        reads = [i for i, call in enumerate(calls) if call == "recvfrom"]
        if len(reads) >= MESSAGES:
            return (reads[-1] - reads[0]) / MESSAGES
    raise RuntimeError("no thread answered")


def _instructions(folder, messages):
    """Of the network's thread, and of taking events in on the window's thread."""
    out = os.path.join(folder, f"callgrind.{messages}")
    _run(["valgrind", "-q", "--tool=callgrind", "--separate-threads=yes",
          f"--callgrind-out-file={out}"], messages, folder)
    network = window = 0
    for name in sorted(glob.glob(out + "-*")):
        said = subprocess.run(
            ["callgrind_annotate", "--inclusive=yes", "--threshold=100", name],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8", check=True).stdout
        if total := _line(said, "PROGRAM TOTALS"):
            if _line(said, "EpollDispatcher::processEvents"):
                network = max(network, total)
        window = max(window, _line(said, "ServerController::handleEvents"))
    return network, window


def _line(annotated, name):
    found = re.search(r"^\s*([\d,]+) \(.*" + re.escape(name), annotated, re.MULTILINE)
    return int(found[1].replace(",", "")) if found else 0


def counts():
    """What there is to count here, per message."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        if shutil.which("strace"):
            found["system_calls"] = _system_calls(folder)
        if shutil.which("valgrind"):
            few, many = _instructions(folder, MESSAGES), _instructions(folder, 3 * MESSAGES)
            found["network_instructions"] = (many[0] - few[0]) / (2 * MESSAGES)
            found["window_instructions"] = (many[1] - few[1]) / (2 * MESSAGES)
    return found


def verdict(found):
    """Prints the counts; 1 when one is too high."""
    failed = 0
    for name, most in MOST.items():
        if name not in found:
            say(f"{name}: not counted, the tool is not here")
            continue
        fine = 1 < found[name] <= most  # nothing at all: not found
        failed |= not fine
        say(f"{name} per message: {found[name]:,.1f}, at most {most:,}"
            + ("" if fine else "  TOO MANY"))
    return int(failed)
