#include "net/file_limit.h"

#include <QDir>

#include <climits>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace meari {

int filesLeft()
{
#ifdef Q_OS_UNIX
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur > INT_MAX)
        return INT_MAX;
    // Where there is no /proc the list is empty, and a guess has to do.
    const auto open = QDir(QStringLiteral("/proc/self/fd"))
                          .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System);
    constexpr int guess = 32;
    return qMax(0, int(limit.rlim_cur) - (open.isEmpty() ? guess : int(open.size())));
#else
    return INT_MAX;
#endif
}

void raiseFileLimit()
{
#ifdef Q_OS_UNIX
    // More than any demo needs; some systems offer a billion, which makes loops over all
    // descriptors crawl in the programs that are started from here.
    constexpr rlim_t enough = 65536;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= enough)
        return;
    limit.rlim_cur = qMin(limit.rlim_max, enough);
    setrlimit(RLIMIT_NOFILE, &limit);
#endif
}

} // namespace meari
