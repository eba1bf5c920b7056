#include "net/tcp_echo_client.h"

#include "event/event_clock.h"
#include "event/event_queue.h"
#include "net/net_error.h"
#include "net/tcp_socket.h"

#include <QNetworkProxy>

namespace meari {

TcpEchoClient::TcpEchoClient(EventQueue &queue)
    : m_queue(queue)
    , m_connectTimeout(this)
{
    m_connectTimeout.setSingleShot(true);
    connect(&m_connectTimeout, &QTimer::timeout, this, &TcpEchoClient::handleConnectTimeout);
}

TcpEchoClient::~TcpEchoClient()
{
    disconnectFromServer();
    cancel();
}

void TcpEchoClient::connectToServer(const ClientSettings &settings)
{
    if (m_state != State::Idle)
        return;
    m_settings = settings;
    m_state = State::Connecting;
    m_unsent = 0;
    m_sending = Sending::Open;
    m_queue.push(++m_connection, ConnectStarted{{settings.host, settings.port}});

    m_socket = new TcpSocket(this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket, &TcpSocket::connected, this, &TcpEchoClient::handleConnected);
    connect(m_socket, &TcpSocket::errorOccurred, this, &TcpEchoClient::handleConnectError);
    m_connectTimeout.start(settings.connectTimeout);
    // The windows write IPv6 addresses in brackets; the resolver wants them without.
    QString host = settings.host;
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    m_socket->connectToHost(host, settings.port, QIODevice::ReadWrite | QIODevice::Unbuffered);
}

void TcpEchoClient::cancel()
{
    if (m_state != State::Connecting)
        return;
    dropSocket();
    m_queue.push(m_connection, ConnectCancelled{{m_settings.host, m_settings.port}});
}

void TcpEchoClient::send(const QByteArray &bytes)
{
    if (m_state != State::Connected || m_sending != Sending::Open ||
        m_unsent + bytes.size() > limits::maxUnsent) {
        m_queue.push(m_connection, SendFailed{bytes});
        return;
    }
    const qint64 before = currentEventTime();
    if (m_socket->write(bytes) != bytes.size()) {
        m_queue.push(m_connection, SendFailed{bytes});
        handleEnd();
        return;
    }
    m_unsent = m_socket->bytesToWrite();
    m_queue.push(m_connection, BytesSent{bytes}, before);
}

void TcpEchoClient::finishSending()
{
    if (m_state != State::Connected || m_sending != Sending::Open)
        return;
    m_sending = Sending::Finishing;
    finishIfSent();
}

// The FIN comes last: what the kernel has not taken yet could not be sent after it.
void TcpEchoClient::finishIfSent()
{
    if (m_sending != Sending::Finishing || m_unsent > 0)
        return;
    m_sending = Sending::Finished;
    m_socket->shutdownWrite();
    m_queue.push(m_connection, SendingFinished{});
}

void TcpEchoClient::disconnectFromServer()
{
    if (m_state == State::Connected)
        close(CloseReason::Disconnected);
}

void TcpEchoClient::reset()
{
    if (m_state != State::Connected)
        return;
    m_socket->disconnect(this);
    m_socket->resetConnection();
    close(CloseReason::Reset);
}

void TcpEchoClient::handleConnected()
{
    m_connectTimeout.stop();
    m_state = State::Connected;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); // Nagle: see TcpEchoServer
    m_queue.push(m_connection, Connected{m_socket->local(), m_socket->peer()});

    m_socket->disconnect(this);
    connect(m_socket, &TcpSocket::readyRead, this, &TcpEchoClient::handleReadyRead);
    connect(m_socket, &TcpSocket::bytesWritten, this, &TcpEchoClient::handleBytesWritten);
    connect(m_socket, &TcpSocket::disconnected, this, &TcpEchoClient::handleEnd);
    handleReadyRead();
}

void TcpEchoClient::handleConnectError()
{
    failConnect(failureOf(m_socket->error()), m_socket->errorString());
}

void TcpEchoClient::handleConnectTimeout()
{
    failConnect(Failure::TimedOut, {});
}

void TcpEchoClient::failConnect(Failure failure, const QString &detail)
{
    dropSocket();
    m_queue.push(m_connection, ConnectFailed{{m_settings.host, m_settings.port}, failure, detail});
}

void TcpEchoClient::handleReadyRead()
{
    thread_local QByteArray buffer(limits::wholeRead, Qt::Uninitialized);
    const qint64 count = m_socket->read(buffer.data(), buffer.size());
    if (count < 0)
        handleEnd();
    else if (count > 0)
        m_queue.push(m_connection, BytesReceived{QByteArray(buffer.constData(), count)});
}

void TcpEchoClient::handleBytesWritten()
{
    m_unsent = m_socket->bytesToWrite();
    finishIfSent();
}

void TcpEchoClient::handleEnd()
{
    switch (m_socket->end()) {
    case TcpSocket::End::Finished:
        m_queue.push(m_connection, PeerFinished{});
        close(CloseReason::PeerLeft);
        return;
    case TcpSocket::End::None: // it closed itself because a write failed
    case TcpSocket::End::Reset:
        close(CloseReason::ResetByPeer);
        return;
    case TcpSocket::End::Lost:
        close(CloseReason::Lost, m_socket->errorString());
        return;
    }
}

void TcpEchoClient::close(CloseReason reason, const QString &detail)
{
    dropSocket();
    m_queue.push(m_connection, ConnectionClosed{reason, m_unsent, detail});
}

// The socket may be in the middle of a signal of its own, so it is deleted later.
void TcpEchoClient::dropSocket()
{
    m_connectTimeout.stop();
    m_state = State::Idle;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
}

} // namespace meari
