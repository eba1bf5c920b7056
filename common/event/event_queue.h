#pragma once

#include "event/event.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace meari {

/// The one way from the threads that talk to the network to the window. The network's threads
/// push; the window takes everything at once, on a timer of a display frame.
///
/// The queue is bounded. When it is full, push() waits until the window has taken: nothing is
/// lost, and the network is slowed down to what can be shown. All functions may be called on any
/// thread.
class EventQueue
{
public:
    /// What may wait.
    struct Limits
    {
        qint64 events;
        qint64 bytes; ///< of payloads; one that an event shares with the event before it is free
    };

    explicit EventQueue(Limits limits);

    /// Stamps the event with the time and the thread, and appends it.
    /// @param began from currentEventTime(), for what began before now: a write begins before the
    /// peer can read it, and is told after it was done
    void push(quint32 client, EventBody body, std::optional<qint64> began = {});
    /// Everything that waits, in order. Empty when nothing does.
    EventBatch takeAll();
    /// The same, but empty also when a network's thread is just pushing: one of low priority may
    /// have lost its processor in the middle of it, and a window does not wait for that.
    EventBatch tryTakeAll();
    /// From now on push() never waits: for when the window no longer takes, so that the network's
    /// threads can end.
    void stopWaiting();

private:
    bool isFull() const
    {
        return qint64(m_events.size()) >= m_limits.events || m_bytes >= m_limits.bytes;
    }
    qint64 newBytesOf(const Event &event) const;
    EventBatch takeLocked();

    // Not QMutex: the thread sanitizer sees these, and does not see into Qt's library.
    std::mutex m_mutex;
    std::condition_variable m_taken;
    EventBatch m_events;
    qint64 m_bytes = 0;
    qint64 m_lastTime = 0; ///< the order of the times is the order of the events
    const Limits m_limits;
    bool m_waits = true;
};

} // namespace meari
