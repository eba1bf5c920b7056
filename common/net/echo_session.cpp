#include "net/echo_session.h"

#include "event/event_clock.h"
#include "event/event_queue.h"
#include "net/echo_turn.h"
#include "net/read_memory.h"
#include "net/settings.h"
#include "net/tcp_socket.h"

#include <QTimerEvent>

#include <utility>

namespace meari {
namespace {

// Reads a client gets before the others have their turn.
constexpr int readsInARow = 16;
// A client's own thread copies what is smaller: what it reads into is not for many messages.
constexpr qint64 largeRead = 8 * 1024;

// What a client with a thread of its own reads into. There may be thousands of them one after the
// other: what is kept of one must not keep much more than itself.
ReadMemory &ownMemory()
{
    thread_local ReadMemory memory(limits::wholeRead, 0);
    return memory;
}

} // namespace

EchoSession::EchoSession(quint32 client, std::unique_ptr<QIODevice> device,
                         const SessionSettings &settings, EventQueue &queue, EchoTurn *turn)
    : m_client(client)
    , m_device(device.release())
    , m_socket(qobject_cast<TcpSocket *>(m_device))
    , m_settings(settings)
    , m_queue(queue)
    , m_turn(turn)
{
    m_device->setParent(this);
}

EchoSession::~EchoSession()
{
    // A socket that is still open emits disconnected while it is destroyed.
    m_device->disconnect(this);
    if (m_turn)
        m_turn->leave(this);
}

void EchoSession::start()
{
    ClientAccepted accepted;
    connect(m_device, &QIODevice::bytesWritten, this, &EchoSession::handleBytesWritten);
    if (m_socket) {
        m_socket->readWith([this] { handleReadyRead(); });
        connect(m_socket, &TcpSocket::disconnected, this, &EchoSession::handleDisconnected);
        accepted = {m_socket->peer(), m_socket->local()};
    } else {
        connect(m_device, &QIODevice::readyRead, this, &EchoSession::handleReadyRead);
    }
    m_queue.push(m_client, accepted);
    handleReadyRead(); // what came before: bytes, or the end
}

void EchoSession::close(CloseReason reason)
{
    echo();
    if (m_state == State::Draining || m_state == State::Over)
        return;
    m_why = reason;
    // Nearly always everything has arrived, and there is nothing to wait for. When the peer does
    // not even take what is to be written, waiting would not help.
    if (!m_socket || m_unsent > 0 || m_socket->isQuiet()) {
        finish(reason);
        return;
    }
    m_state = State::Draining;
    m_linger.stop();
    m_drain.start(limits::closeTimeout, this);
    m_socket->shutdownWrite();
    drain();
}

void EchoSession::closeNow(CloseReason reason)
{
    finish(reason);
}

// Closing while something is unread sends a RST, which throws away what is still on its way to the
// peer; so it is read, until the peer has ended its side too.
void EchoSession::drain()
{
    thread_local QByteArray dropped(limits::wholeRead, Qt::Uninitialized);
    for (int i = 0; i < readsInARow; ++i) {
        const qint64 count = m_device->read(dropped.data(), dropped.size());
        if (count < 0)
            finish(m_why);
        if (count <= 0)
            return;
        m_late += count;
    }
}

void EchoSession::reset()
{
    if (m_state == State::Over)
        return;
    m_device->disconnect(this);
    if (m_socket)
        m_socket->resetConnection();
    finish(CloseReason::Reset);
}

void EchoSession::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_stall.timerId()) {
        finish(CloseReason::NotReading);
    } else if (event->timerId() == m_linger.timerId()) {
        close(CloseReason::OneMessageServed);
    } else if (event->timerId() == m_drain.timerId()) {
        if (m_socket)
            m_unsent += m_socket->unacknowledged();
        finish(m_why);
    } else {
        QObject::timerEvent(event);
    }
}

void EchoSession::handleReadyRead()
{
    if (m_state == State::Draining) {
        drain();
        return;
    }
    for (int i = 0; i < readsInARow; ++i) {
        if (!readOnce())
            return;
    }
    QMetaObject::invokeMethod(this, &EchoSession::handleReadyRead, Qt::QueuedConnection);
}

// True when there may be more to read at once.
bool EchoSession::readOnce()
{
    if (m_state != State::Serving || m_unsent > 0 || !m_echo.isEmpty())
        return false;

    ReadMemory &memory = m_turn ? m_turn->memory() : ownMemory();
    const int size = m_settings.readSize > 0 ? m_settings.readSize : limits::wholeRead;
    char *room = memory.room(size);
    const qint64 count = m_socket ? m_socket->receive(room, size) : m_device->read(room, size);
    if (count < 0) {
        handleEnd();
        return false;
    }
    if (count == 0)
        return false;

    const bool keeps = m_turn ? count > longestCopiedPayload : count >= largeRead;
    m_echo = keeps ? memory.take(count) : QByteArray(room, count);
    m_queue.push(m_client, BytesReceived{m_echo});
    if (m_turn && m_turn->takes(this, count))
        return false;
    return echo() && count == size;
}

bool EchoSession::echo()
{
    if (m_echo.isEmpty())
        return false;
    const bool isEnd = m_echo == "/end";
    const qint64 before = currentEventTime();
    const qint64 written = m_socket ? m_socket->send(m_echo) : m_device->write(m_echo);
    if (written != m_echo.size()) {
        m_taken = qMax<qint64>(written, 0);
        handleEnd();
        return false;
    }
    m_unsent = m_device->bytesToWrite();
    m_queue.push(m_client, BytesSent{std::exchange(m_echo, {})}, before);

    if (m_settings.oneMessage) {
        m_state = State::Closing;
        m_why = CloseReason::OneMessageServed;
    } else if (isEnd) {
        m_state = State::Closing;
        m_why = CloseReason::EndCommand;
    }
    if (m_unsent == 0)
        handleEchoWritten();
    else
        m_stall.start(m_settings.stallTimeout, this);
    return m_state == State::Serving;
}

void EchoSession::handleBytesWritten()
{
    if (m_state == State::Over || m_unsent == 0)
        return;
    m_unsent = m_device->bytesToWrite();
    if (m_unsent > 0) {
        m_stall.start(m_settings.stallTimeout, this); // it is slow, but it reads
        return;
    }
    m_stall.stop();
    handleEchoWritten();
    // While the echo waited, readyRead was not answered; what came meanwhile is still there.
    handleReadyRead();
}

// All that was written is with the kernel.
void EchoSession::handleEchoWritten()
{
    if (m_state != State::Closing)
        return;
    if (m_why == CloseReason::OneMessageServed && m_settings.linger > 0) {
        m_queue.push(m_client, LingerStarted{m_settings.linger});
        m_linger.start(m_settings.linger, this);
        return;
    }
    close(m_why);
}

// read() or write() said that the stream has ended.
void EchoSession::handleEnd()
{
    switch (m_socket ? m_socket->end() : TcpSocket::End::Finished) {
    case TcpSocket::End::None:
    case TcpSocket::End::Finished:
        m_queue.push(m_client, PeerFinished{});
        finish(CloseReason::PeerLeft);
        return;
    case TcpSocket::End::Reset:
        finish(CloseReason::ResetByPeer);
        return;
    case TcpSocket::End::Lost:
        finish(CloseReason::Lost, m_socket->errorString());
        return;
    }
}

// The socket closed itself: what it still had to write could not be written.
void EchoSession::handleDisconnected()
{
    finish(CloseReason::ResetByPeer);
}

void EchoSession::finish(CloseReason reason, const QString &detail)
{
    if (m_state == State::Over)
        return;
    m_state = State::Over;
    m_stall.stop();
    m_linger.stop();
    m_drain.stop();
    if (!m_echo.isEmpty()) {
        // Counted as what the kernel did not take: it was to be sent, and is lost.
        m_unsent += m_echo.size() - m_taken;
        m_queue.push(m_client, BytesSent{std::exchange(m_echo, {})});
    }
    if (m_turn)
        m_turn->leave(this);
    m_device->disconnect(this);
    // abort() closes the descriptor at once. What the kernel has taken is still delivered, unless
    // something is unread.
    if (m_socket)
        m_socket->abort();
    else
        m_device->close();
    m_queue.push(m_client, ConnectionClosed{reason, m_unsent, detail, m_late});
    emit closed(m_client);
}

} // namespace meari
