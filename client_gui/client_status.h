#pragma once

#include "client_gui/client_controller.h"

#include <QWidget>

namespace meari {

class StateLabel;
class StatusCounts;

/// The status bar: who talks to whom, how much was sent and came back, and how fast.
class ClientStatus : public QWidget
{
    Q_OBJECT
public:
    explicit ClientStatus(QWidget *parent = nullptr);

    void showConnection(ClientController::State state, const SocketAddress &local,
                        const SocketAddress &peer);
    void showConversation(const Conversation &conversation);
    void showRecording(const QString &fileName);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    StateLabel *m_ends;
    StatusCounts *m_counts;
    ClientController::State m_state = ClientController::State::Idle;
    SocketAddress m_local;
    SocketAddress m_peer;
    ConversationCounts m_counted;
    quint64 m_dropped = 0;
    QString m_recordFile;
};

} // namespace meari
