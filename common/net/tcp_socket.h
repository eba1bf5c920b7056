#pragma once

#include "event/event.h"
#include "net/epoll_dispatcher.h"

#include <QAbstractSocket>

#include <functional>

namespace meari {

/// A TCP socket whose read() is one recv() and whose write() is one send(), and which tells how
/// the peer ended the connection.
///
/// QTcpSocket always buffers: how many bytes a recv() returned cannot be seen, a FIN drops what is
/// still to be written, and FIN and RST read the same. A plain QAbstractSocket opened Unbuffered
/// does without the buffer, and this class reads the descriptor itself where the system is POSIX.
///
/// Open it with QIODevice::Unbuffered. Use it on the thread it lives on.
///   - readyRead: read until it returns 0 (nothing there) or -1 (see end()).
///   - write() hands to the kernel what it takes and keeps the rest: bytesToWrite() tells how much,
///     bytesWritten tells when the kernel took more. Bounded by whoever waits for that.
///   - after a FIN the socket can still be written to.
class TcpSocket : public QAbstractSocket, private SocketReader
{
    Q_OBJECT
public:
    enum class End : quint8 {
        None,     ///< not yet
        Finished, ///< FIN: recv() returned 0
        Reset,    ///< RST: ECONNRESET
        Lost,     ///< anything else; errorString() has the system's words
    };

    explicit TcpSocket(QObject *parent = nullptr);

    /// Takes an accepted connection over. False when the system does not let it.
    bool adopt(qintptr descriptor);

    SocketAddress peer() const;
    SocketAddress local() const;

    /// Meaningful once read() or write() has returned -1, or send() less than all.
    End end() const { return m_end; }

    /// Whether closing now cuts nothing off: nothing has come that was not read, and the peer has
    /// acknowledged all that was sent. False where the system does not tell.
    bool isQuiet() const;
    /// Bytes that were sent and not acknowledged yet; 0 where the system does not tell.
    qint64 unacknowledged() const;

    /// From now on this is called in place of emitting readyRead, where the event loop of the
    /// calling thread can do that; else when it is emitted. As with readyRead, who does not read is
    /// not called again before he has. Once, on the thread it lives on.
    void readWith(std::function<void()> read);
    /// read() and write() without the detours of a QIODevice, which cost as much as the rest, and
    /// without bytesWritten when the kernel has taken everything at once.
    /// send() returns less than all, or -1, when the connection has ended: what the kernel had
    /// taken before that.
    qint64 receive(char *data, qint64 maxSize);
    qint64 send(const QByteArray &bytes);

    /// Says that nothing more will be sent (FIN) and stays readable.
    void shutdownWrite();
    /// Closes with a RST and drops what was not sent.
    void resetConnection();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void handleReadable() override;
    void askToBeTold();

    End m_end = End::None;
    /// Who tells that there is something to read.
    enum class Teller : quint8 {
        Qt,          ///< by readyRead: nobody asked for more, or the event loop takes no readers
        Loop,        ///< the event loop
        QtUntilRead, ///< Qt, which says it once; the event loop after the next read
    };
    Teller m_teller = Teller::Qt;
    bool m_hasRead = false; ///< since the event loop has told
    std::function<void()> m_read;
};

} // namespace meari
