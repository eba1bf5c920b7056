#include "client_gui/client_actor.h"

#include "client_gui/client_actions.h"
#include "client_gui/client_controller.h"
#include "client_gui/connect_bar.h"
#include "client_gui/send_bar.h"
#include "net/bind_address.h"

#include <QAction>
#include <QMainWindow>
#include <QPushButton>

#include <memory>

namespace meari {
namespace {

using State = ClientController::State;

// A connection that was tried for has come to an end, one way or the other: for a lesson each of
// them is what happens.
bool endsConnecting(const Event &event)
{
    return event.as<Connected>() || event.as<ConnectFailed>() || event.as<ConnectCancelled>();
}

bool endsConnection(const Event &event)
{
    return event.as<ConnectionClosed>() || event.as<ConnectFailed>() ||
           event.as<ConnectCancelled>();
}

QPushButton *buttonOf(const QWidget &bar, const char *name)
{
    return bar.findChild<QPushButton *>(QLatin1String(name));
}

} // namespace

ClientActor::ClientActor(QMainWindow &window, Views &views, ClientController &controller,
                         ConnectBar &connectBar, SendBar &sendBar, ClientActions &actions)
    : WindowActor(window, views, controller.timeline(), controller.selection())
    , m_controller(controller)
    , m_connectBar(connectBar)
    , m_sendBar(sendBar)
    , m_actions(actions)
{
    connect(&controller, &ClientController::stateChanged, this, [this] {
        showDone(QStringLiteral("connect"), m_controller.state() == State::Connected);
    });
    connect(&connectBar, &ConnectBar::complained, this, [this] {
        if (isAwaited(m_connecting))
            end(m_connecting, m_connectBar.complaint());
    });
}

void ClientActor::perform(const Action &action, quint64 id)
{
    if (m_controller.timeline().isRecorded()) {
        emit performed(id, tr("This window shows a recording. Close it first."));
        return;
    }
    switch (action.verb) {
    case Verb::Connect:
        connectTo(action, id);
        return;
    case Verb::Disconnect:
        disconnectFrom(id);
        return;
    case Verb::Reset:
        if (m_controller.state() == State::Connecting)
            emit performed(id, tr("There is no connection to reset yet."));
        else if (m_controller.state() == State::Idle)
            emit performed(id, {});
        else
            trigger(m_actions.reset, id, kindOf<ConnectionClosed>);
        return;
    case Verb::Finish:
        if (m_controller.state() == State::Finishing)
            emit performed(id, {});
        else if (const QString why = whyNotToSend(); !why.isEmpty())
            emit performed(id, why);
        else
            trigger(m_actions.finishSending, id, kindOf<SendingFinished>);
        return;
    case Verb::Send:
    case Verb::SendHex:
        sendNext(action.texts, 0, action.verb == Verb::SendHex, id);
        return;
    case Verb::SendLines:
        sendLines(action.texts, id);
        return;
    case Verb::Type:
        m_sendBar.write(action.texts.value(0));
        m_sendBar.focusInput();
        emit performed(id, {});
        return;
    case Verb::Listen:
    case Verb::Stop:
    case Verb::DisconnectClient:
    case Verb::ResetClient:
    case Verb::Open:
    case Verb::Close:
    case Verb::Crash:
    case Verb::Freeze:
    case Verb::Thaw:
    case Verb::Run:
    case Verb::Kill:
        emit performed(id, tr("A client cannot do that."));
        return;
    }
    Q_UNREACHABLE();
}

void ClientActor::connectTo(const Action &action, quint64 id)
{
    const State state = m_controller.state();
    const QString host = action.setting(QLatin1String("host"));
    const QString portText = action.setting(QLatin1String("port"));
    const std::optional<quint16> port =
        portText.isEmpty() ? m_connectBar.port() : portFrom(portText);
    if (!portText.isEmpty() && (!port || *port == 0)) {
        emit performed(id, tr("“%1” is no port that one can connect to.").arg(portText.left(40)));
        return;
    }
    const SocketAddress wanted{host.isEmpty() ? m_connectBar.host() : host, port.value_or(0)};
    const bool there = m_controller.server() == wanted;
    if (there && (state == State::Connected || state == State::Finishing)) {
        emit performed(id, {});
        return;
    }
    if (there && state == State::Connecting) {
        await(id, [](const Event &event) { return endsConnecting(event) ? done() : Verdict(); });
        return;
    }
    const auto fillAndPress = [this, wanted, port, id] {
        // What is no port stays, and is complained about.
        if (port)
            m_connectBar.setServer(wanted.host, wanted.port);
        pressConnect(id);
    };
    if (state == State::Idle)
        fillAndPress();
    else
        pressDisconnect(id, fillAndPress);
}

void ClientActor::pressConnect(quint64 id)
{
    m_connecting = id;
    await(id, [](const Event &event) { return endsConnecting(event) ? done() : Verdict(); });
    press(buttonOf(m_connectBar, "connect"));
}

void ClientActor::disconnectFrom(quint64 id)
{
    if (m_controller.state() == State::Idle)
        emit performed(id, {});
    else
        pressDisconnect(id, {});
}

/// @param then what the same action does after it; when there is nothing, it has ended
void ClientActor::pressDisconnect(quint64 id, const std::function<void()> &then)
{
    await(id, [this, then](const Event &event) -> Verdict {
        if (!endsConnection(event))
            return {};
        if (!then)
            return done();
        // The window takes in the event first.
        QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
        return {};
    });
    m_connectBar.expectPress();
    press(buttonOf(m_connectBar, "connect"));
}

void ClientActor::trigger(QAction *action, quint64 id, EventKind awaited)
{
    // The connection may end by itself just now.
    await(id, [awaited](const Event &event) {
        return event.kind() == awaited || endsConnection(event) ? done() : Verdict();
    });
    action->trigger();
}

QString ClientActor::whyNotToSend() const
{
    switch (m_controller.state()) {
    case State::Connected:
        return {};
    case State::Finishing:
        return tr("This client has finished sending on this connection.");
    case State::Idle:
    case State::Connecting:
        return tr("This client is not connected. Connect it first.");
    }
    Q_UNREACHABLE();
}

void ClientActor::sendNext(const QList<QByteArray> &texts, qsizetype index, bool hex, quint64 id)
{
    if (index >= texts.size()) {
        m_sendBar.hexAction()->setChecked(false);
        end(id);
        return;
    }
    if (const QString why = whyNotToSend(); !why.isEmpty()) {
        end(id, why);
        return;
    }
    const QByteArray &text = texts[index];
    if (hex)
        m_sendBar.writeHex(text);
    else
        m_sendBar.write(text);
    await(id, written(text.size(),
                      [this, texts, index, hex, id] { sendNext(texts, index + 1, hex, id); }));
    if (text.isEmpty()) // there is nothing to send
        sendNext(texts, index + 1, hex, id);
    else
        press(buttonOf(m_sendBar, "send"));
}

void ClientActor::sendLines(const QList<QByteArray> &texts, quint64 id)
{
    if (const QString why = whyNotToSend(); !why.isEmpty()) {
        end(id, why);
        return;
    }
    qint64 bytes = 0;
    for (const QByteArray &text : texts)
        bytes += text.size();
    m_sendBar.writeLines(texts);
    await(id, written(bytes, [this, id] {
              m_sendBar.hexAction()->setChecked(false);
              end(id);
          }));
    if (bytes == 0)
        end(id);
    else
        m_sendBar.linesAction()->trigger();
}

// Until so many bytes are written; or what could not be is told.
WindowActor::Look ClientActor::written(qint64 bytes, std::function<void()> then)
{
    const auto left = std::make_shared<qint64>(bytes);
    return [this, left, then = std::move(then)](const Event &event) -> Verdict {
        if (*left <= 0) // and what comes next is on its way
            return {};
        if (event.as<SendFailed>() || event.as<ConnectionClosed>())
            return tr("The connection ended before all of it was sent.");
        const auto *sent = event.as<BytesSent>();
        if (!sent)
            return {};
        *left -= sent->bytes.size();
        if (*left <= 0)
            QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
        return {};
    };
}

} // namespace meari
