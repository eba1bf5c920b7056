#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>

#include <atomic>
#include <chrono>
#include <vector>

namespace meari {

/// The event loop for a thread with many sockets and no windows, to be given to a QThread before it
/// starts. nullptr where there is nothing better than what QThread makes for itself (it takes
/// nullptr), or when the system gives no more files.
QAbstractEventDispatcher *newSocketDispatcher();
/// Whether the calling thread's event loop is one of these.
bool hasSocketDispatcher();
/// Files one event loop keeps open.
constexpr int filesPerDispatcher = 2;

/// Told by the event loop when there is something to read, without the event, the notifier and the
/// signal that stand between them in Qt and cost as much as the reading.
class SocketReader
{
public:
    /// Bytes, the end of the stream or an error. Again and again until it is read.
    virtual void handleReadable() = 0;

protected:
    ~SocketReader() = default;
};

/// The reader is told in place of the QSocketNotifier that watches the file for reading, for as
/// long as that does. False when none does, or the calling thread's event loop cannot do it.
bool setSocketReader(qintptr file, SocketReader *reader);

#ifdef Q_OS_LINUX

/// epoll(7) instead of poll(2), whose cost grows with every socket that is open, busy or not.
class EpollDispatcher : public QAbstractEventDispatcher
{
    Q_OBJECT
public:
    /// Takes both files over. Use newSocketDispatcher(), which opens them.
    EpollDispatcher(int epoll, int wakeUpFile);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                       QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override;
    void interrupt() override;

    /// See setSocketReader().
    bool setReader(int file, SocketReader *reader);

private:
    using Clock = std::chrono::steady_clock;

    struct Timer
    {
        int id = 0;
        std::chrono::milliseconds interval{};
        Qt::TimerType type = Qt::CoarseTimer;
        QObject *object = nullptr;
        Clock::time_point due;
    };
    struct Notifiers
    {
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
        QSocketNotifier *exception = nullptr;
        SocketReader *reader = nullptr; ///< in place of read
    };

    QSocketNotifier *&notifierFor(QSocketNotifier *notifier);
    void watch(int file, const Notifiers &before);
    int millisecondsToWait(QEventLoop::ProcessEventsFlags flags) const;
    bool activate(int file, quint32 events);
    bool activateTimers();
    const Timer *findTimer(int timerId) const;

    const int m_epoll;
    const int m_wakeUpFile;
    QHash<int, Notifiers> m_notifiers;
    std::vector<Timer> m_timers; ///< few: one per client that does not read
    std::atomic<bool> m_awake = false;
    std::atomic<bool> m_interrupted = false;
};

#endif

} // namespace meari
