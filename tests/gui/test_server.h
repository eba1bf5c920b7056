#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

#include <sys/socket.h>

namespace meari {

/// A server for the tests, independent of Meari's own: what it does with each read is up to the
/// test.
class TestServer : public QTcpServer
{
public:
    using Answer = std::function<void(QTcpSocket &, const QByteArray &)>;

    explicit TestServer(Answer answer)
        : m_answer(std::move(answer))
    {
        listen(QHostAddress::LocalHost, 0);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                sockets += socket;
                if (greeting.size() > 0)
                    socket->write(greeting);
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                    const QByteArray bytes = socket->readAll();
                    received += bytes;
                    m_answer(*socket, bytes);
                });
            }
        });
    }

    static void echo(QTcpSocket &socket, const QByteArray &bytes) { socket.write(bytes); }
    static void ignore(QTcpSocket &, const QByteArray &) {}
    static void upper(QTcpSocket &socket, const QByteArray &bytes)
    {
        socket.write(bytes.toUpper());
    }
    static void close(QTcpSocket &socket, const QByteArray &) { socket.disconnectFromHost(); }
    static void reset(QTcpSocket &socket, const QByteArray &)
    {
        const linger now{1, 0};
        ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        socket.abort();
    }
    static void louder(QTcpSocket &socket, const QByteArray &bytes) { socket.write(bytes + '!'); }

    QByteArray greeting;
    QByteArray received;
    QList<QTcpSocket *> sockets;

private:
    Answer m_answer;
};

} // namespace meari
