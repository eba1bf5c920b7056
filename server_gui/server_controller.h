#pragma once

#include "app/command_line.h"
#include "app/event_pump.h"
#include "model/client_model.h"
#include "model/event_log_model.h"
#include "model/replay.h"
#include "model/selection.h"
#include "model/server_state.h"
#include "net/network_thread.h"
#include "net/tcp_echo_server.h"
#include "server_gui/listen_request.h"

#include <QObject>

#include <optional>

namespace meari {

/// The one place that knows both the network and the models: commands go to the server, events come
/// back and are handed to every model in turn. Window's thread.
class ServerController : public QObject
{
    Q_OBJECT
public:
    explicit ServerController(const ServerOptions &options, QObject *parent = nullptr);
    ~ServerController() override;

    Timeline &timeline() { return m_timeline; }
    Selection &selection() { return m_selection; }
    EventLogModel &log() { return m_log; }
    ClientModel &clients() { return m_clients; }
    /// What it is doing now.
    const ServerState &state() const { return m_state; }
    /// What a server was doing at the moment that is shown, which may be of a recording.
    const ServerState &shownState() const { return m_shown.shown(); }

    /// What the command line asks for at once: recording, listening. Problems are signalled, so
    /// connect first.
    void begin(const ListenRequest &request);

    /// Ends in a ListenStarted or a ListenFailed among the events; or, when the request makes no
    /// sense, in failed() at once. Does nothing while it listens.
    void start(const ListenRequest &request);
    void stop();
    void disconnectClients(const QList<quint32> &clients);
    void resetClients(const QList<quint32> &clients);
    void disconnectAll();

    /// Appends every event from now on. Ends in recordingChanged() or recordingFailed().
    void record(const QString &fileName);
    void stopRecording();
    QString recordFile() const { return m_pump.recordFile(); }

    /// Whether it listens where other computers can connect.
    bool isReachableFromOutside() const;
    /// The addresses with which other computers reach what listens now; none when only this
    /// computer does.
    QStringList reachableAddresses() const;
    /// Where a client on this computer finds the server: the one that listens, or the one that
    /// would if this were asked for. Null when that makes no sense.
    SocketAddress addressForClients(const ListenRequest &request) const;
    /// Why it does not listen, in the language of now. Empty when nothing has failed.
    QString problem() const;
    /// Why events are not recorded, in the language of now. Empty when no recording has failed.
    QString recordingProblem() const;

    /// Ends the network and hands its last events on, so that nothing is missing from the record.
    /// No commands after it.
    void finish();

signals:
    /// What is, or what is shown of it.
    void stateChanged();
    /// It does not listen, and why, in a sentence.
    void failed(meari::ListenField field, const QString &sentence);
    void recordingChanged();
    /// recordingProblem() says why.
    void recordingFailed();

private:
    void handleEvents(const EventBatch &events);
    void handleEvent(const Event &event);
    void handleAppended(const EventBatch &events);
    void handleMomentChanged();
    void handleFailure(ListenField field, const QString &sentence);
    void handleRecordingFailure(const QString &reason, const QString &fileName, bool opened);

    const ServerOptions m_options;
    NetworkThread<TcpEchoServer> m_network;
    EventPump m_pump;
    Timeline m_timeline;
    Selection m_selection;
    EventLogModel m_log;
    ClientModel m_clients;
    ServerState m_state;
    Replay<ServerState> m_shown;
    std::optional<ListenRequest> m_senseless; ///< what was asked for last, when it makes no sense
    QString m_recordFile;
    /// The last recording that failed, and has not been begun anew.
    struct RecordingFailure
    {
        QString fileName;
        QString reason; ///< the system's words
        bool opened;    ///< it failed later
    };
    std::optional<RecordingFailure> m_recordingFailure;
    bool m_announced = false; ///< where it listens has been said on standard output
};

} // namespace meari
