#include "app/quit_signals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace meari {

#ifdef Q_OS_UNIX
namespace {

// A signal handler may do little more than write to a pipe: signal-safety(7).
int quitPipe[2] = {-1, -1};

// Who asks sooner than this has not waited for the first quit: timeout(1) signals the program and
// then its group, a terminal that closes sends two signals.
constexpr time_t impatience = 2; // seconds

void handleSignal(int)
{
    static time_t asked = 0;
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    // The first quit waits for something that does not end.
    if (asked != 0 && now.tv_sec - asked >= impatience)
        ::_exit(1);
    if (asked != 0)
        return;
    asked = qMax<time_t>(now.tv_sec, 1);
    const char byte = 0;
    // Nothing can be done here if the pipe is full; then a quit is under way already.
    [[maybe_unused]] const auto written = ::write(quitPipe[1], &byte, 1);
}

} // namespace

QuitSignals::QuitSignals()
{
    if (::pipe(quitPipe) != 0)
        return;
    for (const int end : quitPipe) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(quitPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        emit asked();
    });
    struct sigaction action = {};
    action.sa_handler = handleSignal;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGHUP, &action, nullptr);
    // Writing to a pipe that nobody reads any more, or past the limit on a file's size, is to fail
    // and be told, not to end the program.
    ::signal(SIGPIPE, SIG_IGN);
    ::signal(SIGXFSZ, SIG_IGN);
}

QuitSignals::~QuitSignals()
{
    ::signal(SIGINT, SIG_DFL);
    ::signal(SIGTERM, SIG_DFL);
    ::signal(SIGHUP, SIG_DFL);
    for (int &end : quitPipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}
#else
QuitSignals::QuitSignals() = default;
QuitSignals::~QuitSignals() = default;
#endif

} // namespace meari
