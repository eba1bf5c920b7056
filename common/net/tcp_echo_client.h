#pragma once

#include "net/settings.h"

#include <QObject>
#include <QTimer>

namespace meari {

class EventQueue;
class TcpSocket;

/// The client: one connection at a time, any number one after the other. Reads whatever comes as
/// it comes; whether it is an echo is for others to judge.
///
/// Lives on the network's thread; its commands are called there. What happens is told to the queue
/// and to nobody else; events carry the number of their connection, counted from 1.
class TcpEchoClient : public QObject
{
    Q_OBJECT
public:
    /// @param queue outlives the client
    explicit TcpEchoClient(EventQueue &queue);
    ~TcpEchoClient() override;

    /// Ends in Connected or ConnectFailed. Does nothing while there is a connection or an attempt.
    void connectToServer(const ClientSettings &settings);
    /// Gives up an attempt. Does nothing when there is none.
    void cancel();
    /// Ends in BytesSent, or in SendFailed when there is no connection or too much waits already.
    void send(const QByteArray &bytes);
    /// Sends a FIN behind what still waits to be sent, and goes on reading: half-close. Ends in
    /// SendingFinished; sending afterwards ends in SendFailed.
    void finishSending();
    void disconnectFromServer();
    /// Closes with a RST.
    void reset();

private:
    enum class State : quint8 { Idle, Connecting, Connected };
    enum class Sending : quint8 { Open, Finishing, Finished };

    void handleConnected();
    void handleConnectError();
    void handleConnectTimeout();
    void handleReadyRead();
    void handleBytesWritten();
    void handleEnd();
    void finishIfSent();
    void failConnect(Failure failure, const QString &detail);
    void close(CloseReason reason, const QString &detail = {});
    void dropSocket();

    EventQueue &m_queue;
    ClientSettings m_settings;
    TcpSocket *m_socket = nullptr;
    QTimer m_connectTimeout;
    quint32 m_connection = 0;
    State m_state = State::Idle;
    Sending m_sending = Sending::Open;
    qint64 m_unsent = 0;
};

} // namespace meari
