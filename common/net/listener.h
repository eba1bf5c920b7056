#pragma once

#include "net/tcp_socket.h"

#include <QTcpServer>

#include <memory>

namespace meari {

/// A listening socket that accepts as many connections as it is allowed to, and not one more: the
/// others stay in the kernel's backlog, connected as far as they can tell.
class Listener : public QTcpServer
{
    Q_OBJECT
public:
    static constexpr int unlimited = -1;

    explicit Listener(QObject *parent);

    /// How many connections may still be accepted; unlimited for all that come.
    void allow(int connections);

signals:
    /// The receiver owns the socket, which lives on the listener's thread.
    void accepted(meari::TcpSocket *socket);
    /// A connection was accepted and could not be taken over; it is closed. It does not count.
    void connectionLost();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    int m_allowed = 0;
};

} // namespace meari
