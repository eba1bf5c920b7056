#pragma once

#include "widgets/window_actor.h"

class QAction;

namespace meari {

class ClientActions;
class ClientController;
class ConnectBar;
class SendBar;

/// Does in a client's window what a lesson asks for, with the controls that anybody would use.
/// Window's thread.
class ClientActor : public WindowActor
{
    Q_OBJECT
public:
    /// @param window its parent, which all others belong to
    ClientActor(QMainWindow &window, Views &views, ClientController &controller,
                ConnectBar &connectBar, SendBar &sendBar, ClientActions &actions);

    void perform(const Action &action, quint64 id) override;

private:
    void connectTo(const Action &action, quint64 id);
    void pressConnect(quint64 id);
    void disconnectFrom(quint64 id);
    void pressDisconnect(quint64 id, const std::function<void()> &then);
    void trigger(QAction *action, quint64 id, EventKind awaited);
    void sendNext(const QList<QByteArray> &texts, qsizetype index, bool hex, quint64 id);
    void sendLines(const QList<QByteArray> &texts, quint64 id);
    Look written(qint64 bytes, std::function<void()> then);
    /// Empty when something can be sent.
    QString whyNotToSend() const;

    ClientController &m_controller;
    ConnectBar &m_connectBar;
    SendBar &m_sendBar;
    ClientActions &m_actions;
    quint64 m_connecting = 0; ///< the action that has pressed Connect last
};

} // namespace meari
