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
    def play(self, lesson, folder=None):
        """The exit code, and what it said about it."""
        with tempfile.TemporaryDirectory() as config:
            if folder:
                os.mkdir(os.path.join(config, "meari"))
                ini = os.path.join(config, "meari", "meari-server.ini")
                with open(ini, "w", encoding="utf-8") as file:
                    file.write(f"[General]\nlessonFolder={folder}\n")
            arguments = [
                os.path.join(BIN, "meari-server"), "--language", LANGUAGE, "--lesson", lesson,
                "--play", "--pace", "0", "--quit-when-stopped", "--port", str(free_port()),
            ]
            env = environment(config)
            env["XDG_RUNTIME_DIR"] = config
            # Qt's offscreen windows remark on what only screens have.
            env["QT_LOGGING_RULES"] = "*.warning=false"
            with Process(arguments, env=env) as window:
                code = window.wait(LONGEST)
            self.assertEqual(processes_with(config), [], "a window has stayed behind")
            return code, window.errors

    def test_a_wrong_truth_is_found(self):
        """The same lesson with another truth fails: the tests above can."""
        source = os.path.join(LESSONS, LANGUAGE, "first-echo.md")
        with tempfile.TemporaryDirectory() as folder:
            with open(source, encoding="utf-8") as file:
                lesson = file.read()
            wrong = lesson.replace("truth: accept", "truth: recv")
            self.assertNotEqual(wrong, lesson)
            with open(os.path.join(folder, "own.md"), "w", encoding="utf-8") as file:
                file.write(wrong.replace("id: first-echo", "id: own"))
            code, errors = self.play("own", folder)
            self.assertEqual(code, 1)
            self.assertEqual(len(errors.strip().splitlines()), 1, errors)


def add_test(lesson):
    def test(self):
        code, errors = self.play(lesson)
        self.assertEqual(code, 0, errors)
        self.assertEqual(errors, "")

    setattr(Lessons, "test_" + lesson.replace("-", "_"), test)


for path in sorted(glob.glob(os.path.join(LESSONS, LANGUAGE, "*.md"))):
    add_test(os.path.splitext(os.path.basename(path))[0])


if __name__ == "__main__":
    unittest.main(verbosity=2)
