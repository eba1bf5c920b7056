#include "net/listener.h"

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace meari {
namespace {

// QTcpServer accepts in a loop until nobody waits or as many are pending as it may hold. None is
// ever pending here, so any number above 0 keeps it going and 0 ends it after this connection.
// pauseAccepting() would not: the loop does not look at it.
constexpr int goOn = 1;
constexpr int stopNow = 0;

} // namespace

Listener::Listener(QObject *parent)
    : QTcpServer(parent)
{
}

void Listener::allow(int connections)
{
    m_allowed = connections;
    setMaxPendingConnections(connections == 0 ? stopNow : goOn);
    if (!isListening())
        return;
    if (connections == 0)
        pauseAccepting();
    else
        resumeAccepting();
}

void Listener::incomingConnection(qintptr descriptor)
{
    if (m_allowed > 0 && --m_allowed == 0)
        setMaxPendingConnections(stopNow);
    auto socket = std::make_unique<TcpSocket>();
    if (socket->adopt(descriptor)) {
        emit accepted(socket.release());
        return;
    }
#ifdef Q_OS_UNIX
    ::close(int(descriptor));
#endif
    if (m_allowed != unlimited)
        allow(m_allowed + 1);
    emit connectionLost();
}

} // namespace meari
