#pragma once

#include "event/event.h"

#include <QBasicTimer>
#include <QByteArray>
#include <QIODevice>
#include <QObject>

#include <memory>

namespace meari {

class EchoTurn;
class EventQueue;
class TcpSocket;

/// What a session needs to know of its server.
struct SessionSettings
{
    int readSize = 0;        ///< bytes per read at most; 0: whatever is there
    bool oneMessage = false; ///< echo the first read only, linger, close
    int linger = 0;          ///< milliseconds, for oneMessage
    int stallTimeout = 0;    ///< milliseconds a client may leave its echo unread
};

/// One client, served: reads, writes the same bytes back, and tells the queue. While the peer does
/// not take what was written, nothing more is read, so a client costs one read's worth of memory.
///
/// Lives on the thread of its device. Owns the device. ClientAccepted is its first event,
/// ConnectionClosed its last. With a TcpSocket it tells FIN from RST;
/// with any other device an end of the stream is the peer's leaving.
class EchoSession : public QObject
{
    Q_OBJECT
public:
    /// @param turn of the sessions of the same thread, where several share one; outlives this
    EchoSession(quint32 client, std::unique_ptr<QIODevice> device, const SessionSettings &settings,
                EventQueue &queue, EchoTurn *turn = nullptr);
    ~EchoSession() override;

    quint32 client() const { return m_client; }

    /// Serves from now on. Call once, on the session's thread.
    void start();
    /// Ends the connection with a FIN. What the peer has not read yet still reaches it, and what it
    /// sends meanwhile is dropped and counted, for limits::closeTimeout at most. Does nothing when
    /// that is under way or over.
    void close(CloseReason reason);
    /// Ends it at once, come what may.
    void closeNow(CloseReason reason);
    /// Ends the connection with a RST.
    void reset();
    /// Writes back what was read last, when the turn has come to it. True while it serves on.
    bool echo();

signals:
    /// The connection is over and its last event is in the queue. Emitted once.
    void closed(quint32 client);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class State : quint8 {
        Serving,
        Closing,  ///< once the echo is written
        Draining, ///< FIN is sent; waits for the peer's
        Over,
    };

    void handleReadyRead();
    void handleBytesWritten();
    void handleDisconnected();
    bool readOnce();
    void handleEnd();
    void handleEchoWritten();
    void drain();
    void finish(CloseReason reason, const QString &detail = {});

    const quint32 m_client;
    QIODevice *const m_device; ///< a child of this, so that both move to a thread together
    TcpSocket *const m_socket; ///< the device, where it is one
    const SessionSettings m_settings;
    EventQueue &m_queue;
    EchoTurn *const m_turn;
    State m_state = State::Serving;
    CloseReason m_why = CloseReason::PeerLeft; ///< in State::Closing and Draining
    QByteArray m_echo;                         ///< what was read and is not written yet
    qint64 m_taken = 0;                        ///< of that, by the kernel, when writing failed
    qint64 m_unsent = 0;                       ///< bytes the kernel has not taken yet
    QBasicTimer m_stall;
    QBasicTimer m_linger;
    QBasicTimer m_drain;
    qint64 m_late = 0; ///< bytes dropped while draining
};

} // namespace meari
