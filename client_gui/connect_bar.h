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

    /// What was wrong with what was typed, in the language of the application; empty once it was
    /// right.
    QString complaint() const;

    /// As pressing the button does: emits connectRequested() when host and port make sense, and
    /// otherwise says what is wrong and puts the cursor there.
    void requestConnect();
    /// The next press counts, however soon after Connect it comes: it is no double click.
    void expectPress() { m_sinceConnect.invalidate(); }

signals:
    void connectRequested(const QString &host, quint16 port);
    void disconnectRequested();
    /// Another host or port stands in the fields.
    void serverChanged();
    /// See complaint().
    void complained();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Complaint : quint8 { None, NoHost, BadHost, PortZero, NoPort };
    void handlePressed();
    void complain(QLineEdit *field, Complaint complaint);
    void fit();
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
    Complaint m_complaint = Complaint::None;
    QString m_complainedOf; ///< as it was typed
    QElapsedTimer m_sinceConnect;
};

} // namespace meari
