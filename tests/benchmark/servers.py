"""The servers that are measured, each started the way its users start it."""

import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
BIN = os.environ.get("MEARI_BIN", os.path.join(HERE, "../../build/release/bin"))
# Only a hang reaches it.
PATIENCE = 60

# The load has one core and the server the other: neither takes time from the other, and a window
# has to share its core with its own network thread, as on the smallest machine.
LOAD_CORE = {0}
SERVER_CORE = {1} if (os.cpu_count() or 1) > 1 else {0}
# A niceness of the whole session (sched(7), autogroup), so that what else runs on the machine
# disturbs less. Needs rights; without them it is as it is.
PREFERENCE = "-15"


def settle(cores):
    """Between fork and exec of whatever is measured or measures."""
    os.sched_setaffinity(0, cores)
    try:
        with open("/proc/self/autogroup", "w", encoding="ascii") as file:
            file.write(PREFERENCE)
    except OSError:
        pass


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """Runs while the block does. port says where; group is its process group."""

    def __init__(self, arguments, port=None, env=None, pass_fds=()):
        self._process = subprocess.Popen(
            arguments,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=env,
            pass_fds=pass_fds,
            start_new_session=True,
            preexec_fn=lambda: settle(SERVER_CORE),
            encoding="utf-8",
        )
        self.group = self._process.pid
        self.port = port or self._announced_port()
        if port:
            self._wait_until_it_listens()

    def _announced_port(self):
        for line in self._process.stdout:
            if line.startswith("listening on "):
                return int(line.rsplit(":", 1)[1])
        raise RuntimeError("the server ended without listening")

    def _wait_until_it_listens(self):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return
            except ConnectionRefusedError:
                time.sleep(0.02)
        raise RuntimeError("the server does not listen")

    def stop(self):
        """Asks it to end, as closing a window would."""
        try:
            os.killpg(self.group, signal.SIGTERM)
            self._process.wait(PATIENCE)
        finally:
            self._kill()

    def _kill(self):
        try:
            os.killpg(self.group, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self._process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self._kill()
        self._process.stdout.close()


class Window(Server):
    """meari-server or meari-client with the probe (window_probe.h) inside."""

    def __init__(self, program, *options, display=None, port=None):
        self._folder = tempfile.TemporaryDirectory()
        env = dict(os.environ, XDG_CONFIG_HOME=self._folder.name, LANG="C.UTF-8")
        env.pop("DISPLAY", None)
        env["QT_QPA_PLATFORM"] = "xcb" if display else "offscreen"
        if display:
            env["DISPLAY"] = display
        self.record = os.path.join(self._folder.name, "record.meari")
        options = [self.record if word == "RECORD" else word for word in options]
        self._probe, inside = socket.socketpair()
        self._answers = self._probe.makefile("r", encoding="utf-8")
        self._probe.settimeout(PATIENCE * 3)
        env.update(
            LD_PRELOAD=os.path.join(BIN, "window_probe.so"),
            MEARI_PROBE_FILE=str(inside.fileno()),
            MEARI_PROBE_START=str(time.monotonic_ns()),
        )
        arguments = [os.path.join(BIN, program), "--language", "en", *options]
        super().__init__(arguments, env=env, pass_fds=(inside.fileno(),), port=port)
        inside.close()

    def ask(self, command):
        """What the probe answers, once it has done what was asked."""
        self._probe.sendall(command.encode() + b"\n")
        answer = json.loads(self._answers.readline())
        if "error" in answer:
            raise RuntimeError(f"{command}: {answer['error']}")
        return answer

    def __exit__(self, *error):
        super().__exit__(*error)
        self._answers.close()
        self._probe.close()
        self._folder.cleanup()


class ServerWindow(Window):
    """Our server, its log in sight and following."""

    def __init__(self, work="event-loop", record=False, display=None):
        options = ["--start", "--port", "0", "--serve", "many", "--read-size", "0"]
        options += ["--work", work, "--max-clients", "10000"]
        if record:
            options += ["--record", "RECORD"]
        super().__init__("meari-server", *options, display=display)


class ClientWindow(Window):
    """Our client, connected to a port of this computer."""

    def __init__(self, port, display=None):
        super().__init__("meari-client", "--port", str(port), "--connect", display=display,
                         port=port)

    def _wait_until_it_listens(self):
        deadline = time.monotonic() + PATIENCE
        while self.ask("rows Conversation")["rows"] < 1:
            if time.monotonic() > deadline:
                raise RuntimeError("the client does not connect")
            time.sleep(0.02)


class Display:
    """A display that nobody sees, for a block. name is None where there is no Xvfb."""

    def __init__(self):
        self.name = None
        self._process = None
        if not shutil.which("Xvfb"):
            return
        reading, writing = os.pipe()
        self._process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
            pass_fds=(writing,),
            stderr=subprocess.DEVNULL,
            preexec_fn=lambda: settle(LOAD_CORE | SERVER_CORE),
            start_new_session=True,
        )
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as line:
            self.name = ":" + line.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        if self._process:
            self._process.terminate()
            self._process.wait()


def _program(name, *arguments):
    path = os.path.join(BIN, name)
    return (lambda: Server([path, *arguments])) if os.path.exists(path) else None


def _python(name):
    return lambda: Server(["python3", "-u", os.path.join(HERE, name)])


def _socat():
    port = free_port()
    listen = f"TCP-LISTEN:{port},bind=127.0.0.1,fork,reuseaddr,backlog=4096,nodelay"
    return Server(["socat", listen, "PIPE"], port=port)


def _ncat():
    port = free_port()
    return Server(["ncat", "-l", "-k", "-m", "10000", "127.0.0.1", str(port), "-e", "/bin/cat"],
                  port=port)


RAW = "raw epoll"
KEEPS = "raw epoll, keeping 256 MiB"
OURS = "Meari"


def keeping_server():
    """What raw epoll would be if it kept what a full log of ours keeps of large messages."""
    return _program("echo_raw", str(256 * 1024 * 1024))


def reference_servers():
    """By name, how to start each of those that are here."""
    servers = {
        RAW: _program("echo_raw"),
        "Boost.Asio": _program("echo_asio"),
        "Python asyncio": _python("echo_asyncio.py"),
        "Python threads": _python("echo_threads.py"),
        "socat": _socat if shutil.which("socat") else None,
        "ncat": _ncat if shutil.which("ncat") else None,
    }
    return {name: start for name, start in servers.items() if start}
