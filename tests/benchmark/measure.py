"""Single measurements, and how several are taken side by side."""

import json
import mmap
import os
import statistics
import subprocess
import sys
import time

from servers import BIN, LOAD_CORE, RAW, ClientWindow, ServerWindow, Window, settle


def say(sentence):
    print(sentence, file=sys.stderr, flush=True)


def new_page():
    """Microseconds to touch a page of memory for the first time: what keeping something costs."""
    pages = 16_384
    with mmap.mmap(-1, pages * mmap.PAGESIZE) as memory:
        begin = time.perf_counter()
        for page in range(pages):
            memory[page * mmap.PAGESIZE] = 1
        return (time.perf_counter() - begin) / pages * 1e6


def load(server, **options):
    """Runs the load generator against a server; its figures. Raises when a byte was wrong."""
    arguments = [os.path.join(BIN, "echo_load"), "--port", str(server.port),
                 "--group", str(server.group)]
    for name, value in options.items():
        arguments += ["--" + name, str(value)]
    done = subprocess.run(
        arguments,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
        preexec_fn=lambda: settle(LOAD_CORE),
        timeout=300,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr.strip())
    return json.loads(done.stdout)


def once(start, **options):
    """One run against a server of its own. With a window, its lag during the run too."""
    with start() as server:
        watched = isinstance(server, Window)
        if watched:
            # What a window paints for the first time is not what it costs to go on painting.
            load(server, seconds=0.3)
            server.ask("watch")
        figures = load(server, **options)
        if watched:
            figures["lag"] = server.ask("lag")
        return figures


def median(runs):
    """Of dictionaries with the same keys, key by key."""
    middle = {}
    for key, value in runs[0].items():
        values = [run[key] for run in runs if key in run]
        middle[key] = median(values) if isinstance(value, dict) else statistics.median(values)
    return middle


def side_by_side(starts, repeats, **options):
    """A B C A B C ...: what else happens on the machine meets all alike. A median each.

    ratio is of rates, capacity of messages per CPU second, both to raw epoll: the median of the
    ratios of runs that stood side by side.
    """
    runs = {name: [] for name in starts}
    for _ in range(repeats):
        for name, start in starts.items():
            if runs[name] is None:
                continue
            try:
                runs[name].append(once(start, **options))
            except (RuntimeError, subprocess.TimeoutExpired) as error:
                say(f"  {name}: {error}")
                runs[name] = None
    figures = {}
    for name, measured in runs.items():
        if not measured:
            continue
        figures[name] = median(measured)
        if not runs.get(RAW):
            continue
        pairs = list(zip(measured, runs[RAW]))
        figures[name]["ratio"] = statistics.median(a["rate"] / b["rate"] for a, b in pairs)
        if all(a["server_cpu_us_per_message"] > 0 for a, _ in pairs):
            figures[name]["capacity"] = statistics.median(
                b["server_cpu_us_per_message"] / a["server_cpu_us_per_message"] for a, b in pairs)
    return figures


def idle_memory(starts, connections):
    """KiB for each connection that is open and does nothing, after one message."""
    figures = {}
    for name, start in starts.items():
        try:
            run = once(start, idle=connections, connections=1, seconds=0.1)
        except RuntimeError as error:
            say(f"  {name}: {error}")
            continue
        figures[name] = (run["kib_with_idle"] - run["kib_at_first"]) / connections
    return figures


def bursts(starts, connections, repeats):
    """Milliseconds until so many clients that connect at once have had an echo."""
    figures = {}
    for _ in range(repeats):
        for name, start in starts.items():
            try:
                with start() as server:
                    took = load(server, burst=connections)["burst_ms"]
            except RuntimeError as error:
                say(f"  {name}: {error}")
                continue
            figures.setdefault(name, []).append(took)
    return {name: statistics.median(times) for name, times in figures.items()}


def first_paint(display, repeats):
    """Milliseconds from just before the program is started to its first picture on the display."""
    times = []
    for _ in range(repeats):
        with ServerWindow(display=display) as window:
            times.append(window.ask("paint")["paint_ms"])
    return statistics.median(times)


def resident_kib(group):
    with open(f"/proc/{group}/smaps_rollup", encoding="ascii") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def logged_memory(events, size):
    """Bytes of memory for each event in the log beside its payload: what the process grew by."""
    with ServerWindow() as window:
        # Views, fonts and buffers are there after the first messages.
        load(window, messages=10_000, size=size, connections=100)
        before, first = resident_kib(window.group), window.ask("rows Event log")["rows"]
        load(window, messages=events // 2, size=size, connections=100)
        after, last = resident_kib(window.group), window.ask("rows Event log")["rows"]
    # A read and its echo are two events with one copy of the bytes.
    return (after - before) * 1024 / (last - first) - size / 2


def fill_log(window, events):
    """Until so many events are in the log, or it is full."""
    while True:
        rows = window.ask("rows Event log")["rows"]
        if rows >= events * 0.99:
            return rows
        load(window, messages=max(500, (events - rows) // 2), connections=100)


def lag_over_events(display, sizes, seconds):
    """The window's lag under full load, from so many events in the log on."""
    points = []
    for events in sizes:
        with ServerWindow(display=display) as window:
            rows = fill_log(window, events)
            window.ask("watch")
            run = load(window, connections=100, seconds=seconds, warmup=0)
            points.append({"events": rows, "lag": window.ask("lag"), "rate": run["rate"]})
    return points


def filtering(display, events, texts):
    """How long it takes to search so many events, and the longest stall of the window meanwhile."""
    with ServerWindow(display=display) as window:
        fill_log(window, events)
        return [{"text": text, "of": window.ask("filter ")["rows"], **window.ask("filter " + text)}
                for text in texts]


def client_window(start_raw, display, messages, history):
    """Messages a second there and back with the client window, and its lag with a long history."""
    batch = 10_000  # what "Send each line" sends at once at most
    with start_raw() as raw, ClientWindow(raw.port, display=display) as window:
        window.ask("watch")
        first = [window.ask(f"send {batch} 64") for _ in range(messages // batch)]
        lag = window.ask("lag")
        while window.ask("rows Conversation")["rows"] < history * 0.9:
            window.ask(f"send {batch} 64")
        window.ask("watch")
        later = [window.ask(f"send {batch} 64") for _ in range(messages // batch)]
        lag_later = window.ask("lag")
        rows = window.ask("rows Conversation")["rows"]
    same = all(run["same"] for run in first + later)
    rate = [batch / statistics.median(run["send_ms"] for run in runs) * 1e3
            for runs in (first, later)]
    return {"rate": rate[0], "lag": lag, "rows": rows, "rate_with_history": rate[1],
            "lag_with_history": lag_later, "same": same}


def recording_is_whole(messages, size):
    """Whether a recording made under full load has every byte, in both directions."""
    with ServerWindow(record=True) as window:
        load(window, messages=messages, size=size, connections=100)
        window.stop()
        totals = {"received": 0, "sent": 0}
        with open(window.record, encoding="utf-8") as lines:
            for line in lines:
                event = json.loads(line)
                for kind in totals:
                    if kind in event["event"] and "text" in event:
                        totals[kind] += len(event["text"])
    # Each connection has one message more, before the measuring; the rest is what was under way.
    return totals["received"] == totals["sent"] >= (messages + 100) * size, totals
