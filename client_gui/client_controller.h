#pragma once

#include "app/command_line.h"
#include "app/event_pump.h"
#include "model/conversation_model.h"
#include "model/event_log_model.h"
#include "net/network_thread.h"
#include "net/tcp_echo_client.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace meari {

/// Between the client's window and the network: commands in, events out into the model. Also does
/// what the command line asked for. Window's thread.
class ClientController : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 {
        Idle,
        Connecting,
        Connected,
        Finishing, ///< connected, but this side has said that it sends no more (half-close)
    };
    Q_ENUM(State)

    explicit ClientController(QObject *parent = nullptr);
    /// Finishes.
    ~ClientController() override;

    /// Records, prints, connects and sends as the command line says. Once, with the window built.
    void run(const ClientOptions &options);

    Timeline &timeline() { return m_timeline; }
    Selection &selection() { return m_selection; }
    ConversationModel &model() { return m_model; }
    EventLogModel &log() { return m_log; }
    State state() const { return m_state; }
    SocketAddress local() const { return m_local; } ///< while connected
    SocketAddress peer() const { return m_peer; }
    /// Where it is or was last connected to, or tried; as typed.
    SocketAddress server() const { return m_server; }
    QString recordFile() const { return m_pump.recordFile(); }

    /// For --quit-when-echoed: nothing will ever come back, and this is why.
    void giveUp(const QString &reason);

    /// Does nothing unless Idle.
    void connectTo(const QString &host, quint16 port);
    /// Gives up the attempt, or says goodbye with a FIN. What the button does when it does not
    /// connect.
    void disconnectFromServer();
    void reset();
    void finishSending();
    /// Only while Connected; an empty message is not sent.
    void send(const QByteArray &bytes);
    void clearConversation();

    /// On failure returns false, and problem tells why.
    bool record(const QString &fileName, QString &problem);
    void stopRecording();

    /// Ends the connection and the network's thread, and takes in what happened last, so that the
    /// record is complete. Returns the exit code when the command line wanted one.
    std::optional<int> finish();

signals:
    void stateChanged();
    /// The connection failed, or the other side ended it: EventText::problem() has words for it.
    void problemOccurred(const meari::Event &event);
    void sendingFailed(const QByteArray &bytes);
    /// Not at all: the file that the command line names cannot be opened.
    void recordingImpossible(const QString &fileName, const QString &reason);
    /// It had begun.
    void recordingFailed(const QString &reason);
    /// What --quit-when-echoed waits for has come, or cannot come any more.
    void scriptEnded(int exitCode);

private:
    void handleEvents(const EventBatch &events);
    void follow(const Event &event);
    void goOn();
    void handlePatienceEnd();
    void setState(State state);
    void sendNext();
    void endScript(const QString &reason);

    NetworkThread<TcpEchoClient> m_network;
    EventPump m_pump;
    Timeline m_timeline;
    Selection m_selection;
    ConversationModel m_model;
    EventLogModel m_log;
    State m_state = State::Idle;
    SocketAddress m_local;
    SocketAddress m_peer;
    SocketAddress m_server;
    bool m_prints = false;
    bool m_endExpected = false; ///< it was this side that asked the server to end
    bool m_finished = false;

    // --send and --quit-when-echoed
    QList<QByteArray> m_toSend;
    QTimer m_patience;
    bool m_scripted = false;   ///< there is something left to send or to wait for
    bool m_handedOver = false; ///< to the network's thread, which has not told yet
    bool m_quitsWhenEchoed = false;
};

} // namespace meari
