"""Measures the windows beside other servers: ./test.sh bench, or ./test.sh bench quick.

Prints tables, writes build/bench/results.json and, where matplotlib is, build/bench/benchmark.png.
"""

import argparse
import json
import os
import platform
import sys
import time

import guard
import report
from measure import (
    bursts,
    client_window,
    filtering,
    first_paint,
    idle_memory,
    lag_over_events,
    logged_memory,
    new_page,
    recording_is_whole,
    say,
    side_by_side,
)
from servers import KEEPS, OURS, RAW, Display, ServerWindow, keeping_server, reference_servers

CONNECTIONS = [1, 10, 100, 1000, 5000]
SIZES = [16, 1024, 65536]
OUTSTANDING = [1, 16]
EVENTS = [0, 10_000, 100_000, 500_000, 1_000_000]
FILTERS = ["not there", "a", "7"]


def our_windows(display):
    """Each way our server window can work."""
    windows = {OURS: ServerWindow}
    for work, of in ("event-loop", ""), ("thread-per-client", ", thread per client"):
        for record, recorded in (False, ""), (True, ", recording"):
            for screen, shown in (None, ""), (display, ", Xvfb"):
                if screen or not shown:
                    windows[OURS + of + recorded + shown] = (
                        lambda w=work, r=record, s=screen: ServerWindow(w, r, s))
    return windows


def compare(references, display, quick, results):
    """The servers side by side."""
    say("Side by side: 100 connections, 64 bytes")
    servers = {**references, **our_windows(display)}
    if quick:
        wanted = (RAW, "Boost.Asio", "Python threads", OURS, OURS + ", Xvfb")
        servers = {name: servers[name] for name in wanted if name in servers}
    results["side_by_side"] = side_by_side(
        servers, 2 if quick else 3, connections=100, seconds=1 if quick else 2)

    few = {name: servers[name] for name in (RAW, OURS)}
    say("1,000 connections of 64 bytes; 100 of 64 KiB")
    repeats = 2 if quick else 3
    results["many"] = side_by_side(few, repeats, connections=1000, seconds=1)
    # Once with a log that fills up, which takes new memory from the system, and once with a full
    # one, which uses its own again.
    results["filling"] = side_by_side(few, repeats, connections=100, size=65536, seconds=1)
    few[KEEPS] = keeping_server()
    results["large"] = side_by_side(few, repeats, connections=100, size=65536, seconds=1, warmup=5)

    say("Memory of idle connections; bursts of 1,000 connects")
    threads = OURS + ", thread per client"
    some = {**references, OURS: ServerWindow}
    if threads in servers:
        some[threads] = servers[threads]
    some.pop("ncat", None)  # a process each, which takes minutes
    if quick:
        some = {name: start for name, start in some.items() if name in servers}
    results["idle_kib"] = idle_memory(some, 900)  # threads end at 1,000
    results["burst_ms"] = bursts(some, 1000, repeats)


def grid(references, results):
    """Cost over connections, sizes and messages outstanding."""
    servers = {RAW: references[RAW], OURS: ServerWindow}
    results["grid"] = []
    for size in SIZES:
        for outstanding in OUTSTANDING:
            for connections in CONNECTIONS:
                say(f"{connections} connections, {size} bytes, {outstanding} outstanding")
                figures = side_by_side(servers, 3, connections=connections, size=size,
                                       outstanding=outstanding, seconds=0.5)
                results["grid"].append({"connections": connections, "size": size,
                                        "outstanding": outstanding, "servers": figures})


def window_figures(references, display, quick, results):
    """What a user of the window feels."""
    say("First paint")
    results["first_paint_ms"] = {
        where: first_paint(screen, 3 if quick else 11)
        for where, screen in (("offscreen", None), ("Xvfb", display)) if screen or where != "Xvfb"}
    say("Memory of logged events; the log searched")
    results["logged_bytes"] = logged_memory(600_000, 64)
    results["filter"] = filtering(display, 1_000_000, FILTERS)
    whole, totals = recording_is_whole(100_000, 64)
    results["recording"] = {"whole": whole, **totals}
    say("The client window")
    results["client"] = client_window(references[RAW], display, 50_000, 100_000)
    if not quick:
        say("Lag over events in the log")
        results["lag_over_events"] = lag_over_events(display, EVENTS, 0.5)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="?", choices=["all", "quick", "guard", "plot"], default="all")
    parser.add_argument("--folder", default="build/bench", help="where to write (%(default)s)")
    chosen = parser.parse_args()
    os.makedirs(chosen.folder, exist_ok=True)
    file_name = os.path.join(chosen.folder, "results.json")
    if chosen.what == "plot":
        with open(file_name, encoding="utf-8") as file:
            results = json.load(file)
        report.print_tables(results)
        report.plot(results, os.path.join(chosen.folder, "benchmark.png"))
        return 0

    begin = time.monotonic()
    quick = chosen.what == "quick"
    results = {"machine": {"cores": os.cpu_count(), "kernel": platform.release(),
                           "load_at_start": os.getloadavg()[0],
                           "new_page_us": new_page()}}
    if chosen.what != "guard":
        references = reference_servers()
        with Display() as display:
            compare(references, display.name, quick, results)
            window_figures(references, display.name, quick, results)
        if not quick:
            grid(references, results)
    say("Counts per message")
    results["guard"] = guard.counts()
    results["machine"]["seconds"] = time.monotonic() - begin
    with open(file_name, "w", encoding="utf-8") as file:
        json.dump(results, file, indent=1)
    if chosen.what != "guard":
        report.print_tables(results)
        report.plot(results, os.path.join(chosen.folder, "benchmark.png"))
    return guard.verdict(results["guard"])


if __name__ == "__main__":
    sys.exit(main())
