"""Tables and plots of the results."""

from measure import say
from servers import OURS, RAW

# What is aimed at: the name, the limit, which way is better, and how to find the figure.
TARGETS = [
    ("100 connections of 64 bytes, ratio to raw epoll", 0.6, "least",
     lambda r: r["side_by_side"][OURS]["ratio"]),
    ("  the window's lag meanwhile, p99, ms", 16, "most",
     lambda r: r["side_by_side"][_shown(r)]["lag"]["p99_ms"]),
    ("1,000 connections of 64 bytes, ratio to raw epoll", 0.5, "least",
     lambda r: r["many"][OURS]["ratio"]),
    ("100 connections of 64 KiB, the log full, ratio to raw epoll", 0.6, "least",
     lambda r: r["large"][OURS]["ratio"]),
    ("KiB for an idle connection", 8, "most", lambda r: r["idle_kib"][OURS]),
    ("bytes for a logged event beside its payload", 96, "most", lambda r: r["logged_bytes"]),
    ("1,000,000 events searched, ms", 300, "most",
     lambda r: max(one["filter_ms"] for one in r["filter"])),
    ("  longest stall of the window meanwhile, ms", 16, "most",
     lambda r: max(one["lag"]["max_ms"] for one in r["filter"])),
    ("burst of 1,000 connects served, ms", 1000, "most", lambda r: r["burst_ms"][OURS]),
    ("first paint under Xvfb, ms", 150, "most", lambda r: r["first_paint_ms"]["Xvfb"]),
]


def _shown(results):
    return OURS + ", Xvfb" if OURS + ", Xvfb" in results["side_by_side"] else OURS


def _row(cells, widths):
    print("  ".join(str(cell).ljust(width) if i == 0 else str(cell).rjust(width)
                    for i, (cell, width) in enumerate(zip(cells, widths))).rstrip())


def _number(value, digits=2):
    return "" if value is None else f"{value:,.{digits}f}"


def _print_servers(figures):
    widths = [40, 9, 6, 9, 8, 8, 8, 8, 8, 8]
    _row(["", "msg/s", "ratio", "capacity", "p50 us", "p99 us", "p99.9 us", "us CPU", "lag p99",
          "lag max"], widths)
    for name, run in figures.items():
        lag = run.get("lag", {})
        cpu = run["server_cpu_us_per_message"] if "capacity" in run else None
        _row([name, _number(run["rate"], 0), _number(run.get("ratio")),
              _number(run.get("capacity")), _number(run["p50_us"], 0), _number(run["p99_us"], 0),
              _number(run["p999_us"], 0), _number(cpu), _number(lag.get("p99_ms"), 1),
              _number(lag.get("max_ms"), 1)], widths)


def print_tables(results):
    for title, key in (("100 connections of 64 bytes, one message outstanding", "side_by_side"),
                       ("1,000 connections of 64 bytes", "many"),
                       ("100 connections of 64 KiB, the log filling up", "filling"),
                       ("100 connections of 64 KiB, the log full", "large")):
        if key in results:
            print(f"\n{title}")
            _print_servers(results[key])
    if "new_page_us" in results["machine"]:
        print(f"\nA new page of memory costs {results['machine']['new_page_us']:.1f} us here")
    print("\nKiB for an idle connection; ms until 1,000 connects at once are served")
    for name, kib in results["idle_kib"].items():
        _row([name, _number(kib, 1), _number(results["burst_ms"].get(name), 0)], [40, 9, 9])
    if "grid" in results:
        print(f"\n{OURS} beside {RAW}: ratio of rates, and CPU per message in us")
        _row(["connections, bytes, outstanding", "ratio", "Meari", "raw"], [40, 9, 9, 9])
        for one in results["grid"]:
            if OURS not in one["servers"]:
                continue
            ours, raw = one["servers"][OURS], one["servers"][RAW]
            _row([f"{one['connections']:,}, {one['size']:,}, {one['outstanding']}",
                  _number(ours["ratio"]), _number(ours["server_cpu_us_per_message"]),
                  _number(raw["server_cpu_us_per_message"])], [40, 9, 9, 9])
    client = results["client"]
    print(f"\nClient window: {client['rate']:,.0f} messages a second there and back, lag p99 "
          f"{client['lag']['p99_ms']:.1f} ms; with {client['rows']:,} in the history "
          f"{client['rate_with_history']:,.0f}, {client['lag_with_history']['p99_ms']:.1f} ms")
    for one in results["filter"]:
        print(f"Searched {one['of']:,} events for “{one['text']}”: {one['rows']:,} found in "
              f"{one['filter_ms']:.0f} ms, longest stall {one['lag']['max_ms']:.1f} ms")
    for point in results.get("lag_over_events", []):
        print(f"With {point['events']:,} events in the log: lag p99 "
              f"{point['lag']['p99_ms']:.1f} ms, max {point['lag']['max_ms']:.1f} ms, "
              f"{point['rate']:,.0f} messages a second")
    print("The recording made under load is "
          + ("whole" if results["recording"]["whole"] else "NOT WHOLE"))
    print("\nTargets")
    for name, limit, way, find in TARGETS:
        try:
            value = find(results)
        except KeyError:
            continue
        reached = value >= limit if way == "least" else value <= limit
        _row([name, _number(value), f"at {way} {limit}", "" if reached else "MISSED"],
             [52, 9, 14, 8])


def plot(results, file_name):
    try:
        import matplotlib
    except ImportError:
        say("No plot: matplotlib is not here")
        return
    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 3 if "grid" in results else 1,
                                   figsize=(15 if "grid" in results else 6, 4.2), squeeze=False)
    axes = list(axes[0])
    _plot_rates(axes[0], results)
    if "grid" in results:
        _plot_costs(axes[1], results)
        _plot_lag(axes[2], results)
    for axis in axes:
        axis.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(file_name, dpi=110)
    say(f"Wrote {file_name}")


OUR_COLOUR, OTHER_COLOUR = "#2563eb", "#9ca3af"


def _plot_rates(axis, results):
    figures = results["side_by_side"]
    names = sorted(figures, key=lambda name: figures[name]["ratio"])
    names = [name for name in names if "," not in name or name == OURS + ", thread per client"]
    bars = axis.barh(names, [figures[name]["ratio"] for name in names],
                     color=[OUR_COLOUR if name.startswith(OURS) else OTHER_COLOUR
                            for name in names])
    axis.bar_label(bars, fmt="%.2f", padding=3)
    axis.set_xlim(0, 1.15)
    axis.set_title("Messages a second, raw epoll = 1\n100 connections, 64 bytes", fontsize=10)


def _plot_costs(axis, results):
    for name, colour in (RAW, OTHER_COLOUR), (OURS, OUR_COLOUR):
        for outstanding, style in (1, "o-"), (16, "s--"):
            points = [one for one in results["grid"]
                      if one["size"] == 16 and one["outstanding"] == outstanding
                      and name in one["servers"]]
            axis.plot([one["connections"] for one in points],
                      [one["servers"][name]["server_cpu_us_per_message"] for one in points],
                      style, color=colour, label=f"{name}, {outstanding} outstanding")
    axis.set_xscale("log")
    axis.set_yscale("log")
    for direction in axis.xaxis, axis.yaxis:
        direction.set_major_formatter(lambda x, _: f"{x:,g}")
    axis.set_xlabel("connections")
    axis.set_title("Server's CPU time for a message, µs\n16 bytes", fontsize=10)
    axis.legend(fontsize=8, frameon=False)


def _plot_lag(axis, results):
    points = results["lag_over_events"]
    events = [point["events"] for point in points]
    for key, label, style in (("max_ms", "longest", "s--"), ("p99_ms", "99 %", "o-"),
                              ("p50_ms", "50 %", "^-")):
        axis.plot(events, [point["lag"][key] for point in points], style, label=label,
                  color=OUR_COLOUR, alpha=1 if key == "p99_ms" else 0.5)
    axis.axhline(16, color=OTHER_COLOUR, linewidth=1)
    axis.set_ylim(0, 20)
    axis.set_xlabel("events in the log, thousands")
    axis.xaxis.set_major_formatter(lambda x, _: f"{x / 1000:,.0f}")
    axis.set_title("The window's lag under full load, ms\n(a display frame is 16)", fontsize=10)
    axis.legend(fontsize=8, frameon=False)
