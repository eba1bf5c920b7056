#include "event/event_clock.h"

#include <QThread>

#include <chrono>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace meari {

qint64 currentEventTime()
{
    using namespace std::chrono;
    static const nanoseconds offset =
        duration_cast<nanoseconds>(system_clock::now().time_since_epoch()) -
        duration_cast<nanoseconds>(steady_clock::now().time_since_epoch());
    return (duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()) + offset).count();
}

quint32 currentThreadId()
{
    // The id does not change while the thread lives, and gettid() is a system call.
#ifdef Q_OS_LINUX
    thread_local const auto id = quint32(gettid());
#else
    thread_local const auto id = quint32(reinterpret_cast<quintptr>(QThread::currentThreadId()));
#endif
    return id;
}

} // namespace meari
