"""Every lesson proves itself: it is played at full speed with the real windows, in one language.

The server window exits with 0 when every step has ended by its real events and what really
happened is what the lesson calls the truth, for every prediction.
"""

import glob
import os
import random
import socket
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "interop"))
from meari import BIN, PATIENCE, Process, environment  # noqa: E402

LESSONS = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "..", "resources", "lessons"
)
LANGUAGE = os.environ.get("MEARI_LESSON_LANGUAGE", "en")
# A lesson waits in places, to show that nothing comes.
LONGEST = 5 * PATIENCE


def free_port():
    """Nobody has it, and the system gives it to nobody else: it lies below what is ephemeral."""
    for port in random.sample(range(20000, 30000), 200):
        with socket.socket() as probe:
            try:
                probe.bind(("0.0.0.0", port))
            except OSError:
                continue
            return port
    raise AssertionError("there is no free port")


def processes_with(text):
    """Those that have this in their environment."""
    found = []
    for path in glob.glob("/proc/[0-9]*/environ"):
        try:
            with open(path, "rb") as file:
                if text.encode() in file.read():
                    found.append(path)
        except OSError:
            pass  # it is gone, or another user's
    return found


class Lessons(unittest.TestCase):
    def play(self, lesson, *options):
        with tempfile.TemporaryDirectory() as config:
            arguments = [
                os.path.join(BIN, "meari-server"), "--language", LANGUAGE, "--lesson", lesson,
                "--play", "--pace", "0", "--quit-when-stopped", *options,
            ]
            with Process(arguments, env=environment(config)) as window:
                code = window.wait(LONGEST)
                self.assertEqual(code, 0, f"{lesson}: {window.errors}")
                self.assertEqual(window.errors, "", lesson)
            self.assertEqual(processes_with(config), [], "a window has stayed behind")


def add_test(lesson):
    def test(self):
        self.play(lesson, "--port", str(free_port()))

    setattr(Lessons, "test_" + lesson.replace("-", "_"), test)


for path in sorted(glob.glob(os.path.join(LESSONS, LANGUAGE, "*.md"))):
    add_test(os.path.splitext(os.path.basename(path))[0])


if __name__ == "__main__":
    unittest.main(verbosity=2)
