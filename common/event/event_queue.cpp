#include "event/event_queue.h"

#include "event/event_clock.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace meari {

EventQueue::EventQueue(qint64 maxBytes)
    : m_maxBytes(maxBytes)
{
}

void EventQueue::push(quint32 client, EventBody body)
{
    push(client, std::move(body), std::numeric_limits<qint64>::max());
}

void EventQueue::push(quint32 client, EventBody body, qint64 time)
{
    const quint32 thread = currentThreadId();
    std::unique_lock lock(m_mutex);
    m_taken.wait(lock, [this] { return !m_waits || m_bytes < m_maxBytes; });
    // Stamped under the lock, so that the order of the times is the order of the events.
    m_lastTime = std::max(m_lastTime, std::min(time, currentEventTime()));
    m_events.push_back(Event{m_lastTime, client, thread, std::move(body)});
    m_bytes += costOf(m_events.back());
}

EventBatch EventQueue::takeAll()
{
    EventBatch taken;
    const std::scoped_lock lock(m_mutex);
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

qint64 EventQueue::costOf(const Event &event)
{
    const QByteArray *bytes = bytesOf(event);
    return qint64(sizeof(Event)) + (bytes ? bytes->size() : 0);
}

} // namespace meari
