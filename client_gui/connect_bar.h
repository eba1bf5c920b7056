#pragma once

#include "client_gui/client_controller.h"

#include <QElapsedTimer>
#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace meari {

class StateLabel;

/// Which server, the one button that connects, gives up or disconnects, and how things stand.
class ConnectBar : public QFrame
{
    Q_OBJECT
public:
    explicit ConnectBar(QWidget *parent = nullptr);

    QString host() const;
    void setServer(const QString &host, quint16 port);
    /// The port as it stands in the field, when it is one.
    std::optional<quint16> port() const;

    /// @param localPort shown while connected
    void showState(ClientController::State state, quint16 localPort);

    /// As pressing the button does: emits connectRequested() when host and port make sense, and
    /// otherwise says what is wrong and puts the cursor there.
    void requestConnect();

signals:
    void connectRequested(const QString &host, quint16 port);
    void disconnectRequested();
    /// A sentence about what was typed.
    void complained(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void handlePressed();
    void complain(QLineEdit *field, const QString &sentence);
    void retranslate();
    void showButton();

    QLabel *m_hostLabel;
    QLineEdit *m_host;
    QLabel *m_portLabel;
    QLineEdit *m_port;
    QPushButton *m_button;
    StateLabel *m_stateLabel;
    ClientController::State m_state = ClientController::State::Idle;
    quint16 m_localPort = 0;
    QElapsedTimer m_sinceConnect;
};

} // namespace meari
