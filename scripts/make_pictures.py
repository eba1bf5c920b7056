#!/usr/bin/env python3
"""Makes the pictures in the READMEs again, of the real windows talking to each other.

    scripts/make_pictures.py [BIN [FOLDER]]

BIN holds the programs (build/release/bin), FOLDER gets the pictures (docs/pictures). Every picture
is made in a light and in a dark window, in Korean and in English.
"""

import os
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BIN = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else os.path.join(ROOT, "build/release/bin")
FOLDER = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else os.path.join(ROOT, "docs/pictures")

os.environ["MEARI_BIN"] = BIN
sys.path.insert(0, os.path.join(ROOT, "tests", "interop"))

import meari  # noqa: E402  (needs the path above)


class Posing(meari.Process):
    """A window in one language and appearance whose picture is taken when it ends."""

    def __init__(self, program, picture, language, appearance, *options):
        self.config = tempfile.TemporaryDirectory()
        settings = os.path.join(self.config.name, "meari")
        os.mkdir(settings)
        with open(os.path.join(settings, program + ".ini"), "w", encoding="utf-8") as ini:
            ini.write(f"[General]\nappearance={appearance}\n")
        arguments = ["--language", language, "--print", *options]
        if picture:
            arguments += ["--picture", os.path.join(FOLDER, picture)]
        super().__init__([os.path.join(BIN, program), *arguments],
                         env=meari.environment(self.config.name))

    def shoot(self):
        self.terminate()
        code = self.wait()
        assert code == 0, self.errors

    def __exit__(self, *error):
        super().__exit__(*error)
        self.config.cleanup()


def pose(language, appearance):
    suffix = language if appearance == "light" else f"{language}_{appearance}"

    def client(port, picture, *options):
        return Posing("meari-client", picture, language, appearance, "--port", port, *options)

    with Posing("meari-server", f"server_{suffix}.png", language, appearance, "--start") as server:
        port = server.wait_for(r"^listening on 127\.0\.0\.1:(\d+)$")[1]
        with client(port, f"client_{suffix}.png", "--send", "hello", "--send", "안녕하세요",
                    "--send", "메아리 means echo") as first, \
             client(port, None, "--send", "hi") as second, \
             client(port, None, "--send", "wow", "--send", "/end") as third:
            for window, last in ((first, "메아리 means echo"), (second, "hi"), (third, "/end")):
                # Said twice: once sent, once received.
                window.wait_for(last)
                window.wait_for(last)
            server.wait_for("클라이언트가 /end" if language == "ko" else "the client sent /end")
            first.shoot()
            server.shoot()


def main():
    os.makedirs(FOLDER, exist_ok=True)
    for language in ("en", "ko"):
        for appearance in ("light", "dark"):
            pose(language, appearance)
    print("\n".join(sorted(os.path.join(FOLDER, name) for name in os.listdir(FOLDER))))


if __name__ == "__main__":
    main()
