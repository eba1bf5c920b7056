#include "net/epoll_dispatcher.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimerEvent>

#include <array>

#ifdef Q_OS_LINUX
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace meari {
namespace {

constexpr int eventsPerCall = 256;

quint32 eventsOf(const QSocketNotifier *read, const QSocketNotifier *write,
                 const QSocketNotifier *exception)
{
    quint32 events = 0;
    if (read)
        events |= EPOLLIN;
    if (write)
        events |= EPOLLOUT;
    if (exception)
        events |= EPOLLPRI;
    return events;
}

} // namespace

QAbstractEventDispatcher *newSocketDispatcher()
{
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    const int wakeUpFile = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = wakeUpFile;
    if (epoll >= 0 && wakeUpFile >= 0 && ::epoll_ctl(epoll, EPOLL_CTL_ADD, wakeUpFile, &event) == 0)
        return new EpollDispatcher(epoll, wakeUpFile);
    for (const int file : {epoll, wakeUpFile}) {
        if (file >= 0)
            ::close(file);
    }
    return nullptr;
}

bool hasSocketDispatcher()
{
    return qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance());
}

bool setSocketReader(qintptr file, SocketReader *reader)
{
    auto *dispatcher = qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance());
    return dispatcher && dispatcher->setReader(int(file), reader);
}

EpollDispatcher::EpollDispatcher(int epoll, int wakeUpFile)
    : m_epoll(epoll)
    , m_wakeUpFile(wakeUpFile)
{
}

EpollDispatcher::~EpollDispatcher()
{
    ::close(m_epoll);
    ::close(m_wakeUpFile);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    // Qt orders what is posted and what runs with a lock of its own; this says the same to the
    // thread sanitizer, which does not see into Qt's library.
    (void)m_awake.load(std::memory_order_acquire);
    emit awake();
    QCoreApplication::sendPostedEvents();
    if (m_interrupted)
        return false;

    // What is posted from here on wakes the call up, so nothing is missed. Timers do not: they are
    // looked at after the last who may start one.
    const bool waits = flags.testFlag(QEventLoop::WaitForMoreEvents);
    if (waits)
        emit aboutToBlock();
    const int wait = millisecondsToWait(flags);
    std::array<epoll_event, eventsPerCall> events{};
    const int count = ::epoll_wait(m_epoll, events.data(), eventsPerCall, wait);
    if (waits)
        emit awake();

    bool any = false;
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[std::size_t(i)];
        if (event.data.fd == m_wakeUpFile) {
            quint64 times = 0;
            [[maybe_unused]] const auto got = ::read(m_wakeUpFile, &times, sizeof times);
            m_awake.exchange(false, std::memory_order_acq_rel);
            any = true;
        } else if (!flags.testFlag(QEventLoop::ExcludeSocketNotifiers)) {
            any = activate(event.data.fd, event.events) || any;
        }
    }
    any = activateTimers() || any;
    if (any)
        QCoreApplication::sendPostedEvents();
    return any;
}

int EpollDispatcher::millisecondsToWait(QEventLoop::ProcessEventsFlags flags) const
{
    if (!flags.testFlag(QEventLoop::WaitForMoreEvents))
        return 0;
    if (m_timers.empty())
        return -1;
    Clock::time_point first = Clock::time_point::max();
    for (const Timer &timer : m_timers)
        first = std::min(first, timer.due);
    // Rounded up: a timer must not fire early, nor the loop spin until it may.
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(first - Clock::now()).count();
    return int(std::clamp<long long>(left, 0, INT_MAX));
}

// Whatever a notifier does, others may be gone after it: each is looked up when its turn comes.
bool EpollDispatcher::activate(int file, quint32 events)
{
    // An error or a hang-up is for everybody: whoever reads or writes next learns of it.
    const bool end = (events & (EPOLLERR | EPOLLHUP)) != 0;
    bool any = false;
    const auto tell = [&](QSocketNotifier *Notifiers::*which, quint32 wanted) {
        if (!end && (events & wanted) == 0)
            return;
        const Notifiers notifiers = m_notifiers.value(file);
        if (which == &Notifiers::read && notifiers.reader) {
            notifiers.reader->handleReadable();
            any = true;
        } else if (QSocketNotifier *notifier = notifiers.*which) {
            QEvent activation(QEvent::SockAct);
            QCoreApplication::sendEvent(notifier, &activation);
            any = true;
        }
    };
    tell(&Notifiers::exception, EPOLLPRI);
    tell(&Notifiers::read, EPOLLIN);
    tell(&Notifiers::write, EPOLLOUT);
    return any;
}

bool EpollDispatcher::activateTimers()
{
    if (m_timers.empty())
        return false;
    const Clock::time_point now = Clock::now();
    std::vector<int> due;
    for (Timer &timer : m_timers) {
        if (timer.due <= now) {
            due.push_back(timer.id);
            timer.due = std::max(timer.due + timer.interval, now);
        }
    }
    for (const int id : due) {
        const Timer *timer = findTimer(id); // one that fired before may have stopped it
        if (!timer)
            continue;
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer->object, &event);
    }
    return !due.empty();
}

QSocketNotifier *&EpollDispatcher::notifierFor(QSocketNotifier *notifier)
{
    Notifiers &notifiers = m_notifiers[int(notifier->socket())];
    switch (notifier->type()) {
    case QSocketNotifier::Read:
        return notifiers.read;
    case QSocketNotifier::Write:
        return notifiers.write;
    case QSocketNotifier::Exception:
        return notifiers.exception;
    }
    Q_UNREACHABLE();
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int file = int(notifier->socket());
    const Notifiers before = m_notifiers.value(file);
    notifierFor(notifier) = notifier;
    watch(file, before);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int file = int(notifier->socket());
    const Notifiers before = m_notifiers.value(file);
    notifierFor(notifier) = nullptr;
    if (notifier->type() == QSocketNotifier::Read)
        m_notifiers[file].reader = nullptr;
    watch(file, before);
}

bool EpollDispatcher::setReader(int file, SocketReader *reader)
{
    const auto found = m_notifiers.find(file);
    if (found == m_notifiers.end() || !found->read)
        return false;
    found->reader = reader;
    return true;
}

// Tells the kernel what has changed for this file.
void EpollDispatcher::watch(int file, const Notifiers &before)
{
    const Notifiers now = m_notifiers.value(file);
    epoll_event event{};
    event.data.fd = file;
    event.events = eventsOf(now.read, now.write, now.exception);
    const bool wasWatched = eventsOf(before.read, before.write, before.exception) != 0;
    if (event.events == 0) {
        m_notifiers.remove(file);
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, file, nullptr);
        return;
    }
    if (::epoll_ctl(m_epoll, wasWatched ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, file, &event) != 0)
        qWarning("epoll cannot watch file %d: %ls", file, qUtf16Printable(qt_error_string()));
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                                    QObject *object)
{
    const std::chrono::milliseconds length(interval);
    m_timers.push_back({timerId, length, timerType, object, Clock::now() + length});
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return std::erase_if(m_timers, [timerId](const Timer &timer) { return timer.id == timerId; }) >
           0;
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return std::erase_if(m_timers,
                         [object](const Timer &timer) { return timer.object == object; }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> found;
    for (const Timer &timer : m_timers) {
        if (timer.object == object)
            found.append(TimerInfo(timer.id, int(timer.interval.count()), timer.type));
    }
    return found;
}

int EpollDispatcher::remainingTime(int timerId)
{
    const Timer *timer = findTimer(timerId);
    if (!timer)
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(timer->due - Clock::now());
    return int(std::max<long long>(left.count(), 0));
}

const EpollDispatcher::Timer *EpollDispatcher::findTimer(int timerId) const
{
    for (const Timer &timer : m_timers) {
        if (timer.id == timerId)
            return &timer;
    }
    return nullptr;
}

// Any thread.
void EpollDispatcher::wakeUp()
{
    if (m_awake.exchange(true, std::memory_order_acq_rel))
        return; // somebody has, and it is not answered yet
    const quint64 once = 1;
    [[maybe_unused]] const auto written = ::write(m_wakeUpFile, &once, sizeof once);
}

void EpollDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

} // namespace meari

#else

namespace meari {

QAbstractEventDispatcher *newSocketDispatcher()
{
    return nullptr;
}

bool hasSocketDispatcher()
{
    return false;
}

bool setSocketReader(qintptr, SocketReader *)
{
    return false;
}

} // namespace meari

#endif
