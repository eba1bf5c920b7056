#include "net/tcp_socket.h"

#include "net/bind_address.h"

#include <cerrno>
#include <utility>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif
#ifdef Q_OS_LINUX
#include <linux/sockios.h>
#include <sys/ioctl.h>
#endif
#ifdef Q_OS_WIN
#include <winsock2.h>
#endif

namespace meari {

TcpSocket::TcpSocket(QObject *parent)
    : QAbstractSocket(QAbstractSocket::TcpSocket, parent)
{
}

bool TcpSocket::adopt(qintptr descriptor)
{
    return setSocketDescriptor(descriptor, ConnectedState, ReadWrite | Unbuffered);
}

SocketAddress TcpSocket::peer() const
{
    // A connection that was reset before it was accepted has no peer any more.
    if (peerAddress().isNull())
        return {};
    return {normalised(peerAddress()), peerPort()};
}

SocketAddress TcpSocket::local() const
{
    return {normalised(localAddress()), localPort()};
}

bool TcpSocket::isQuiet() const
{
#ifdef Q_OS_LINUX
    return bytesAvailable() == 0 && bytesToWrite() == 0 && unacknowledged() == 0;
#else
    return false;
#endif
}

qint64 TcpSocket::unacknowledged() const
{
#ifdef Q_OS_LINUX
    int bytes = 0; // tcp(7)
    return ::ioctl(int(socketDescriptor()), SIOCOUTQ, &bytes) == 0 ? bytes : 0;
#else
    return 0;
#endif
}

void TcpSocket::shutdownWrite()
{
#ifdef Q_OS_UNIX
    ::shutdown(int(socketDescriptor()), SHUT_WR);
#elif defined(Q_OS_WIN)
    ::shutdown(SOCKET(socketDescriptor()), SD_SEND);
#endif
}

void TcpSocket::resetConnection()
{
    // close() with SO_LINGER on and a time of 0 sends a RST: socket(7).
    const linger now{1, 0};
#ifdef Q_OS_UNIX
    ::setsockopt(int(socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#elif defined(Q_OS_WIN)
    ::setsockopt(SOCKET(socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&now), sizeof now);
#endif
    abort();
}

void TcpSocket::readWith(std::function<void()> read)
{
    m_read = std::move(read);
    askToBeTold();
    if (m_teller == Teller::Qt)
        connect(this, &TcpSocket::readyRead, this, [this] { m_read(); });
}

void TcpSocket::askToBeTold()
{
    // A read of nothing tells Qt that its last notification was answered: only then does it ask
    // the system for the next one.
    QAbstractSocket::readData(nullptr, 0);
    if (setSocketReader(socketDescriptor(), this))
        m_teller = Teller::Loop;
}

void TcpSocket::handleReadable()
{
    m_hasRead = false;
    m_read();
    // Left to Qt, which asks the system once more and then no longer.
    if (!m_hasRead && m_teller == Teller::Loop) {
        setSocketReader(socketDescriptor(), nullptr);
        m_teller = Teller::QtUntilRead;
    }
}

qint64 TcpSocket::readData(char *data, qint64 maxSize)
{
    return receive(data, maxSize);
}

qint64 TcpSocket::receive(char *data, qint64 maxSize)
{
#ifdef Q_OS_UNIX
    if (maxSize > 0 && state() == ConnectedState && m_end == End::None) {
        ssize_t count = 0;
        do {
            count = ::recv(int(socketDescriptor()), data, size_t(maxSize), MSG_DONTWAIT);
        } while (count < 0 && errno == EINTR);
        if (count == 0) {
            m_end = End::Finished;
            return -1;
        }
        if (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK) {
            m_end = errno == ECONNRESET ? End::Reset : End::Lost;
            setErrorString(qt_error_string(errno));
            return -1;
        }
        // After an end there is nothing to be told of, and asking would bring it for ever.
        m_hasRead = true;
        if (m_teller == Teller::QtUntilRead)
            askToBeTold();
        else if (m_teller == Teller::Qt)
            QAbstractSocket::readData(nullptr, 0); // as in askToBeTold()
        return qMax<qint64>(count, 0);
    }
    return m_end == End::None ? QAbstractSocket::readData(data, maxSize) : -1;
#else
    const qint64 count = QAbstractSocket::readData(data, maxSize);
    if (count < 0 && m_end == End::None)
        m_end = error() == RemoteHostClosedError ? End::Finished : End::Lost;
    return count;
#endif
}

qint64 TcpSocket::send(const QByteArray &bytes)
{
    qint64 count = 0;
#ifdef MSG_NOSIGNAL
    if (state() == ConnectedState && m_end == End::None && bytesToWrite() == 0) {
        do {
            count = ::send(int(socketDescriptor()), bytes.constData(), std::size_t(bytes.size()),
                           MSG_NOSIGNAL | MSG_DONTWAIT);
        } while (count < 0 && errno == EINTR);
        if (count == bytes.size())
            return count;
        if (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK) {
            m_end = errno == ECONNRESET || errno == EPIPE ? End::Reset : End::Lost;
            setErrorString(qt_error_string(errno));
            return -1;
        }
        count = qMax<qint64>(count, 0);
    }
#endif
    const qint64 rest = write(bytes.constData() + count, bytes.size() - count);
    return rest < 0 && count == 0 ? rest : count + qMax<qint64>(rest, 0);
}

qint64 TcpSocket::writeData(const char *data, qint64 size)
{
    const qint64 count = QAbstractSocket::writeData(data, size);
    if (count < 0 && m_end == End::None) {
        // EPIPE and ECONNRESET: the peer has closed for good and answered with a RST.
        m_end = error() == RemoteHostClosedError ? End::Reset : End::Lost;
    }
    return count;
}

} // namespace meari
