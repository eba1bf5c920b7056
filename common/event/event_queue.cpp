#include "event/event_queue.h"

#include "event/event_clock.h"

#include <QMutexLocker>

namespace meari {

EventQueue::EventQueue(qint64 maxBytes)
    : m_maxBytes(maxBytes)
{
}

void EventQueue::push(quint32 client, EventBody body)
{
    const quint32 thread = currentThreadId();
    QMutexLocker lock(&m_mutex);
    while (m_waits && m_bytes >= m_maxBytes)
        m_taken.wait(&m_mutex);
    // Stamped under the lock, so that the order of the times is the order of the events.
    m_events.push_back(Event{currentEventTime(), client, thread, std::move(body)});
    m_bytes += costOf(m_events.back());
}

EventBatch EventQueue::takeAll()
{
    EventBatch taken;
    QMutexLocker lock(&m_mutex);
    taken.swap(m_events);
    m_bytes = 0;
    m_taken.wakeAll();
    return taken;
}

void EventQueue::stopWaiting()
{
    QMutexLocker lock(&m_mutex);
    m_waits = false;
    m_taken.wakeAll();
}

qint64 EventQueue::costOf(const Event &event)
{
    const QByteArray *bytes = bytesOf(event);
    return qint64(sizeof(Event)) + (bytes ? bytes->size() : 0);
}

} // namespace meari
