#include "benchmark/process_group.h"

#include <cctype>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <system_error>
#include <unistd.h>

namespace meari::benchmark {
namespace {

struct Stat
{
    int group = 0;
    std::int64_t ticks = 0;
};

// proc(5): the name, in brackets, may hold spaces; what follows is counted from its end.
Stat statOf(const std::string &folder)
{
    std::ifstream file(folder + "/stat");
    std::string line;
    std::getline(file, line);
    const auto name = line.rfind(')');
    if (name == std::string::npos)
        return {};
    std::istringstream rest(line.substr(name + 1));
    std::string state;
    int parent = 0;
    Stat stat;
    rest >> state >> parent >> stat.group;
    std::int64_t skipped = 0;
    for (int i = 0; i < 8; ++i)
        rest >> skipped;
    std::int64_t user = 0;
    std::int64_t system = 0;
    rest >> user >> system;
    stat.ticks = user + system;
    return stat;
}

std::int64_t residentOf(const std::string &folder)
{
    std::ifstream file(folder + "/smaps_rollup");
    std::string word;
    std::int64_t kibibytes = 0;
    while (file >> word) {
        if (word == "Pss:") {
            file >> kibibytes;
            break;
        }
    }
    return kibibytes;
}

} // namespace

GroupUsage usageOfGroup(int group)
{
    const auto ticksPerSecond = std::int64_t(sysconf(_SC_CLK_TCK));
    GroupUsage usage;
    std::int64_t ticks = 0;
    std::error_code gone; // a process may end while it is looked at
    for (const auto &entry : std::filesystem::directory_iterator("/proc", gone)) {
        if (std::isdigit(static_cast<unsigned char>(entry.path().filename().c_str()[0])) == 0)
            continue;
        const Stat stat = statOf(entry.path());
        if (stat.group != group)
            continue;
        ticks += stat.ticks;
        usage.residentKiB += residentOf(entry.path());
        ++usage.processes;
    }
    usage.cpuMilliseconds = ticks * 1000 / ticksPerSecond;
    return usage;
}

} // namespace meari::benchmark
