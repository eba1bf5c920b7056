#pragma once

#include <cstdint>

namespace meari::benchmark {

/// What all processes of a group together have used: a server that starts one for every client has
/// many. Read from /proc.
struct GroupUsage
{
    std::int64_t cpuMilliseconds = 0; ///< in user and kernel mode, to within a clock tick
    std::int64_t residentKiB = 0;     ///< memory shared with others counts in proportion (PSS)
    int processes = 0;
};

GroupUsage usageOfGroup(int group);

} // namespace meari::benchmark
