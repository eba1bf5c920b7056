#include "event/event_queue.h"

#include "event/event_clock.h"

#include <algorithm>
#include <utility>

namespace meari {
EventQueue::EventQueue(Limits limits)
    : m_limits(limits)
{
}

void EventQueue::push(quint32 client, EventBody body, std::optional<qint64> began)
{
    const quint32 thread = currentThreadId();
    std::unique_lock lock(m_mutex);
    m_taken.wait(lock, [this] { return !m_waits || !isFull(); });
    // Stamped under the lock, so that the order of the times is the order of the events.
    m_lastTime = std::max(m_lastTime, began ? *began : currentEventTime());
    Event event{m_lastTime, client, thread, std::move(body)};
    m_bytes += newBytesOf(event);
    m_events.push_back(std::move(event));
}

EventBatch EventQueue::takeAll()
{
    const std::scoped_lock lock(m_mutex);
    return takeLocked();
}

EventBatch EventQueue::tryTakeAll()
{
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    return lock.owns_lock() ? takeLocked() : EventBatch();
}

EventBatch EventQueue::takeLocked()
{
    EventBatch taken;
    taken.swap(m_events);
    m_bytes = 0;
    m_taken.notify_all();
    return taken;
}

void EventQueue::stopWaiting()
{
    const std::scoped_lock lock(m_mutex);
    m_waits = false;
    m_taken.notify_all();
}

// An echo is the very bytes that were read.
qint64 EventQueue::newBytesOf(const Event &event) const
{
    const QByteArray *bytes = bytesOf(event);
    if (!bytes)
        return 0;
    const QByteArray *before = m_events.empty() ? nullptr : bytesOf(m_events.back());
    return before && before->constData() == bytes->constData() ? 0 : bytes->size();
}

} // namespace meari
