// The load generator: see --help. Prints one line of JSON.
#include "benchmark/load.h"
#include "benchmark/process_group.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <map>
#include <string>
#include <sys/resource.h>

using namespace meari::benchmark;

namespace {

constexpr char help[] =
    "echo_load --port N [options]: drives an echo server on 127.0.0.1 and checks every byte\n"
    "  --connections N   busy connections (default 1)\n"
    "  --outstanding N   messages on each at once (default 1)\n"
    "  --size N          bytes of a message (default 64)\n"
    "  --seconds X       measure for so long (default 1), after --warmup X (default 0.2)\n"
    "  --messages N      measure so many messages instead, without warming up\n"
    "  --idle N          open connections beside them (default 0)\n"
    "  --burst N         connect so many at once, one message each, and nothing else\n"
    "  --group N         the server's process group, to tell its CPU time and memory\n";

std::map<std::string, double> optionsFrom(int argc, char **argv)
{
    std::map<std::string, double> options{
        {"--port", 0},    {"--connections", 1}, {"--outstanding", 1}, {"--size", 64},
        {"--seconds", 1}, {"--warmup", 0.2},    {"--messages", 0},    {"--idle", 0},
        {"--burst", 0},   {"--group", 0},
    };
    for (int i = 1; i < argc; i += 2) {
        const auto option = options.find(argv[i]);
        if (option == options.end() || i + 1 == argc) {
            std::fputs(help, std::string(argv[i]) == "--help" ? stdout : stderr);
            std::exit(std::string(argv[i]) == "--help" ? 0 : 2);
        }
        option->second = std::strtod(argv[i + 1], nullptr);
    }
    return options;
}

double cpuMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void raiseFileLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

GroupUsage usageOf(int group)
{
    return group > 0 ? usageOfGroup(group) : GroupUsage{};
}

void print(const char *name, double value, const char *end = ", ")
{
    std::printf("\"%s\": %.9g%s", name, value, end);
}

} // namespace

int main(int argc, char **argv)
{
    const auto options = optionsFrom(argc, argv);
    const auto number = [&options](const char *name) { return int(options.at(name)); };
    raiseFileLimit();
    const int group = number("--group");
    Load load(
        {"127.0.0.1", number("--port"), number("--outstanding"), std::size_t(number("--size"))});

    const GroupUsage atFirst = usageOf(group);
    if (number("--burst") > 0) {
        const auto time = double(load.burst(number("--burst")));
        std::printf("{");
        print("connections", number("--burst"));
        print("burst_ms", time / 1e6, "}\n");
        return 0;
    }
    load.connect(number("--idle"), false);
    const GroupUsage withIdle = usageOf(group);
    load.connect(number("--connections"), true);

    const auto messages = std::uint64_t(options.at("--messages"));
    if (messages == 0)
        load.run(std::int64_t(options.at("--warmup") * 1e9),
                 std::numeric_limits<std::uint64_t>::max());
    load.forget();
    const GroupUsage before = usageOf(group);
    const double cpuBefore = cpuMilliseconds();
    const auto time = messages > 0
                          ? double(load.run(std::numeric_limits<std::int64_t>::max(), messages))
                          : double(load.run(std::int64_t(options.at("--seconds") * 1e9),
                                            std::numeric_limits<std::uint64_t>::max()));
    const auto echoed = double(load.messages());
    const Histogram times = load.times();
    const double cpu = cpuMilliseconds() - cpuBefore;
    const GroupUsage after = usageOf(group);
    load.finish();

    std::printf("{");
    print("messages", echoed);
    print("seconds", time / 1e9);
    print("rate", echoed / time * 1e9);
    print("p50_us", double(times.percentile(50)) / 1e3);
    print("p99_us", double(times.percentile(99)) / 1e3);
    print("p999_us", double(times.percentile(99.9)) / 1e3);
    print("max_us", double(times.max()) / 1e3);
    print("load_cpu", cpu / (time / 1e6));
    print("server_cpu", double(after.cpuMilliseconds - before.cpuMilliseconds) / (time / 1e6));
    print("server_cpu_us_per_message",
          echoed > 0 ? double(after.cpuMilliseconds - before.cpuMilliseconds) * 1e3 / echoed : 0);
    print("kib_at_first", double(atFirst.residentKiB));
    print("kib_with_idle", double(withIdle.residentKiB));
    print("kib_before", double(before.residentKiB));
    print("kib_after", double(after.residentKiB));
    print("processes", double(after.processes), "}\n");
    return 0;
}
