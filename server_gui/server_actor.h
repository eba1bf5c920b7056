#pragma once

#include "server_gui/listen_request.h"
#include "widgets/window_actor.h"

namespace meari {

class ClientsPanel;
class ListenBar;
class ServerController;

/// Does in a server's window what a lesson asks for, with the controls that anybody would use.
/// Window's thread.
///
/// A client that is to be disconnected or reset is named by the setting "connection", the number
/// of its connection here: who is who is known to the stage, not to this window.
class ServerActor : public WindowActor
{
    Q_OBJECT
public:
    /// @param window its parent, which all others belong to
    ServerActor(QMainWindow &window, Views &views, ServerController &controller,
                ListenBar &listenBar, ClientsPanel &clients);

    void perform(const Action &action, quint64 id) override;

    /// Writes settings, named as on the command line, into a request. False when one makes no
    /// sense; problem tells which, in a sentence.
    static bool apply(const QList<Setting> &settings, ListenRequest &request, QString &problem);
    /// How the server is set for a lesson: by default, but for what the settings say and the port,
    /// which stays as it is. Is not remembered. Wants a server that does not listen.
    /// @returns what is wrong with them, in a sentence; empty when nothing is
    QString setUp(const QList<Setting> &settings);

protected:
    void reveal(const QString &control) override;

private:
    void listen(const Action &action, quint64 id);
    void start(const ListenRequest &request, quint64 id);
    void stop(quint64 id);
    void pressStart();
    void endConnection(const Action &action, quint64 id);
    void show(const ListenRequest &request);

    ServerController &m_controller;
    ListenBar &m_listenBar;
    ClientsPanel &m_clients;
    quint64 m_starting = 0; ///< the action that has pressed Start last
};

} // namespace meari
