#!/usr/bin/env python3
"""Makes the pictures in the READMEs again, of the real windows talking to each other.

    scripts/make_pictures.py [BIN [FOLDER]]

BIN holds the programs (build/release/bin), FOLDER gets the pictures (docs/pictures). Every scene
is shot in a light window in Korean and in English, and those of DARK in a dark one, too.

The windows are on a display of their own (Xvfb) and their views are opened by the same keys that a
person would press (xdotool); nothing of it appears on the screen. A lesson is shot with all of its
windows (ImageMagick), to which a window manager (openbox) gives their titles.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BIN = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else os.path.join(ROOT, "build/release/bin")
FOLDER = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else os.path.join(ROOT, "docs/pictures")

os.environ["MEARI_BIN"] = BIN
sys.path.insert(0, os.path.join(ROOT, "tests", "interop"))

import meari  # noqa: E402  (needs the path above)

BYTES, LADDER, PROGRAM = "ctrl+1", "ctrl+2", "ctrl+3"
DO_IT, NEXT, BLACKBOARD = "F7", "F8", "F9"
BACK, ON = "alt+Left", "alt+Right"
SCREEN = "1920x1080"  # a classroom's projector
PORT = 3333  # as in the READMEs; any other when it is taken
# Seconds: a view opens, scrolls and catches up over several turns of the event loop.
SETTLED = 0.8


def free_port():
    for port in (PORT, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return probe.getsockname()[1]
    sys.exit("There is no free port.")


class Display:
    """A screen that nobody sees."""

    def __init__(self, size="1600x1200"):
        reading, writing = os.pipe()
        self._xvfb = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", size + "x24", "-nolisten", "tcp",
             "-wr"],  # a white screen
            pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as number:
            self.name = ":" + number.readline().strip()
        if self.name == ":":
            sys.exit("Xvfb could not start.")

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._xvfb.terminate()
        self._xvfb.wait()


class Posing(meari.Process):
    """A window in one language and appearance; on a display when its picture is wanted."""

    def __init__(self, stage, program, *options, picture=None):
        self.config = tempfile.TemporaryDirectory()
        folder = os.path.join(self.config.name, "meari")
        os.mkdir(folder)
        with open(os.path.join(folder, program + ".ini"), "w", encoding="utf-8") as ini:
            ini.write(f"[General]\nappearance={stage.appearance}\n")
        env = meari.environment(self.config.name)
        env["XDG_RUNTIME_DIR"] = self.config.name
        arguments = ["--language", stage.language, "--print", *options]
        if picture:
            self.picture = os.path.join(FOLDER, picture + stage.suffix + ".png")
            arguments += ["--picture", self.picture]
            env.update(DISPLAY=stage.display.name, QT_QPA_PLATFORM="xcb")
        self._env = env
        super().__init__([os.path.join(BIN, program), *arguments], env=env)

    def shoot_screen(self, picture):
        """All windows, and of the empty screen around them nothing."""
        subprocess.run(["import", "-silent", "-window", "root", "-trim", "+repage", picture],
                       env=self._env, check=True, timeout=meari.PATIENCE)
        print(os.path.relpath(picture), flush=True)

    def press(self, *keys, size=None, at=None):
        found = ["search", "--sync", "--onlyvisible", "--pid", str(self.pid)]
        window = self._xdotool(*found).split()[-1]
        if at:
            self._xdotool("windowmove", window, *map(str, at))
        if size:
            self._xdotool("windowsize", "--sync", window, *map(str, size))
        self._xdotool("windowfocus", "--sync", window)
        time.sleep(SETTLED)
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)
        time.sleep(SETTLED)

    def shoot(self):
        self.terminate()
        code = self.wait()
        assert code == 0, self.errors
        print(os.path.relpath(self.picture), flush=True)

    def _xdotool(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env=self._env, check=True, encoding="utf-8",
                              stdout=subprocess.PIPE, timeout=meari.PATIENCE).stdout

    def __exit__(self, *error):
        super().__exit__(*error)
        self.config.cleanup()


class Stage:
    """What all windows of one set of pictures have in common."""

    def __init__(self, display, language, appearance):
        self.display = display
        self.language = language
        self.appearance = appearance
        self.suffix = f"_{language}" + ("" if appearance == "light" else f"_{appearance}")

    @contextmanager
    def server(self, *options, **how):
        with Posing(self, "meari-server", "--start", "--port", str(free_port()), *options,
                    **how) as window:
            window.port = window.wait_for(r"^listening on 127\.0\.0\.1:(\d+)$")[1]
            yield window

    @contextmanager
    def client(self, port, *messages, **how):
        """Has said all of it, one after the other, and heard it again."""
        sends = [word for message in messages for word in ("--send", message)]
        with Posing(self, "meari-client", "--port", str(port), *sends, **how) as window:
            for _ in ("sent", "received"):
                window.wait_for(messages[-1])
            yield window

    @contextmanager
    def server_with_clients(self, *options, **how):
        """A server window and three clients, of which one has said its /end."""
        with self.server(*options, **how) as window, ExitStack() as clients:
            for messages in (("hello", "안녕하세요", "메아리 means echo"), ("hi",), ("wow", "/end")):
                clients.enter_context(self.client(window.port, *messages))
            window.wait_for("클라이언트가 /end" if self.language == "ko" else "the client sent /end")
            yield window


def server(stage):
    with stage.server_with_clients(picture="server") as window:
        window.press()
        window.shoot()


def client(stage):
    with stage.server() as peer, \
         stage.client(peer.port, "hello", "안녕하세요", "메아리 means echo", picture="client") as window:
        window.press()
        window.shoot()


def bytes_view(stage):
    """A server that answers in two pieces: the first ends inside 하."""
    whole = "안녕하세요".encode()
    with socket.create_server(("127.0.0.1", free_port())) as listener:
        listener.settimeout(meari.PATIENCE)
        port = listener.getsockname()[1]
        with Posing(stage, "meari-client", "--port", str(port), "--send", whole.decode(),
                    picture="bytes") as window:
            peer, _ = listener.accept()
            with peer:
                assert meari.receive_exactly(peer, len(whole)) == whole
                window.wait_for("안녕하세요")
                peer.sendall(whole[:7])
                window.wait_for("안녕")
                peer.sendall(whole[7:])
                window.wait_for("세요")
                window.press(BYTES)
                window.shoot()


def ladder(stage):
    with stage.server_with_clients(picture="ladder") as window:
        window.press(LADDER, size=(1000, 960))
        window.shoot()


def program(stage):
    with stage.server_with_clients("--work", "thread-per-client", picture="program") as window:
        window.press(PROGRAM, size=(1560, 760))
        window.shoot()


def playback(stage):
    with stage.server_with_clients(picture="playback") as window:
        window.press(LADDER, PROGRAM, *[BACK] * 9, size=(1440, 900))
        window.shoot()


def explanation(stage):
    """Nobody listens: whoever connects is refused."""
    with socket.socket() as nobody:
        nobody.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        nobody.bind(("127.0.0.1", free_port()))
        port = nobody.getsockname()[1]
        with Posing(stage, "meari-client", "--port", str(port), "--connect",
                    picture="explanation") as window:
            window.wait_for(str(port))
            window.press(BACK, ON, size=(760, 420))
            window.shoot()


def recording(stage):
    name = "대화.meari" if stage.language == "ko" else "conversation.meari"
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, name)
        with stage.server_with_clients("--record", file) as window:
            window.terminate()
            window.wait()
        with Posing(stage, "meari-server", "--open", file, picture="recording") as window:
            window.press(*[BACK] * 6)
            window.shoot()


def lesson(stage):
    """The class has said what it expects of the second client, and then sees what happens."""
    with Display(SCREEN) as display, ExitStack() as ending:
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"], stderr=subprocess.DEVNULL,
            env=dict(os.environ, DISPLAY=display.name, XDG_CONFIG_HOME=os.devnull))
        ending.callback(manager.wait)
        ending.callback(manager.terminate)
        time.sleep(SETTLED)
        window = ending.enter_context(Posing(
            Stage(display, stage.language, stage.appearance), "meari-server", "--lesson",
            "second-client-waits", "--port", str(free_port()), picture="lesson"))
        time.sleep(5 * SETTLED)  # its clients come
        window.press(DO_IT, at=(1, 24), size=(1198, 1020))
        time.sleep(2 * SETTLED)
        window.press(NEXT)
        # It asks for a prediction first; then the first answer has the focus.
        window.press(DO_IT, "Down", "space")
        window.shoot_screen(window.picture)
        window.press(DO_IT)
        time.sleep(4 * SETTLED)  # so long nothing may come
        window.press(BLACKBOARD)
        time.sleep(SETTLED)
        window.shoot_screen(window.picture.replace("lesson_", "lesson_blackboard_"))


SCENES = (server, client, bytes_view, ladder, program, playback, explanation, recording, lesson)
DARK = (server, client, bytes_view, ladder)


def main():
    missing = [f"{tool} (package {package})" for tool, package in
               (("Xvfb", "xvfb"), ("xdotool", "xdotool"), ("openbox", "openbox"),
                ("import", "imagemagick")) if not shutil.which(tool)]
    missing += [f"{path} (./run.sh builds it)" for path in
                (os.path.join(BIN, "meari-server"), os.path.join(BIN, "meari-client"))
                if not os.access(path, os.X_OK)]
    if missing:
        sys.exit("Missing: " + ", ".join(missing) + ".")
    os.makedirs(FOLDER, exist_ok=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that nothing is left running
    with Display() as display:
        for language in ("en", "ko"):
            for scene in SCENES:
                scene(Stage(display, language, "light"))
                if scene in DARK:
                    scene(Stage(display, language, "dark"))


if __name__ == "__main__":
    main()
