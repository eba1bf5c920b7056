#pragma once

#include "event/event_queue.h"
#include "event/mailbox.h"
#include "net/epoll_dispatcher.h"
#include "net/settings.h"

#include <QThread>

#include <utility>

namespace meari {

/// An endpoint, the thread it lives on and the queue it talks to. Its owner is a controller on the
/// window's thread; commands go in with tell(), events come out of queue().
template <class Endpoint>
class NetworkThread
{
public:
    NetworkThread()
        : m_endpoint(new Endpoint(m_queue))
    {
        m_thread.setObjectName(QStringLiteral("network"));
        m_endpoint->moveToThread(&m_thread);
        m_commands->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_endpoint, &QObject::deleteLater);
        QObject::connect(&m_thread, &QThread::finished, m_commands, &QObject::deleteLater);
        m_thread.setEventDispatcher(newSocketDispatcher());
        m_thread.start();
    }
    ~NetworkThread() { finish(); }
    Q_DISABLE_COPY_MOVE(NetworkThread)

    EventQueue &queue() { return m_queue; }

    /// Runs command(endpoint) on the network's thread, after the commands before it. Not after
    /// finish().
    template <class Command>
    void tell(Command command)
    {
        m_commands->post(
            [endpoint = m_endpoint, command = std::move(command)] { command(*endpoint); });
    }

    /// Ends every connection and the thread. What happened last is in the queue then.
    void finish()
    {
        m_queue.stopWaiting(); // nobody takes any more: a full queue must not keep the thread
        m_thread.quit();
        m_thread.wait();
        // Takes the queue's lock after the thread has had it for the last time: the thread
        // sanitizer does not see that wait() orders the two.
        m_queue.stopWaiting();
    }

private:
    EventQueue m_queue{{limits::queueEvents, limits::queueBytes}};
    QThread m_thread;
    // Both are deleted on their thread when that ends.
    Endpoint *m_endpoint;
    Mailbox *m_commands = new Mailbox;
};

} // namespace meari
