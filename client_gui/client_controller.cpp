#include "client_gui/client_controller.h"

#include "app/event_printer.h"
#include "event/event_text.h"

namespace meari {
namespace {

// With --quit-when-echoed, milliseconds without anything happening.
constexpr int patience = 10'000;
constexpr int patienceWithoutVerdict = 1'000; // milliseconds

} // namespace

ClientController::ClientController(QObject *parent)
    : QObject(parent)
    , m_pump(m_network.queue())
    , m_timeline(Side::Client)
    , m_selection(m_timeline)
    , m_log(m_timeline)
{
    m_model.follow(m_timeline);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &ClientController::handlePatienceEnd);
    connect(&m_pump, &EventPump::eventsOccurred, this, &ClientController::handleEvents);
    connect(&m_pump, &EventPump::recordingFailed, this, &ClientController::recordingFailed);
}

ClientController::~ClientController()
{
    finish();
}

void ClientController::run(const ClientOptions &options)
{
    m_prints = options.common.print;
    m_quitsWhenEchoed = options.quitWhenEchoed;
    for (const QString &text : options.send) {
        if (!text.isEmpty())
            m_toSend += text.toUtf8();
    }
    m_scripted = m_quitsWhenEchoed || !m_toSend.isEmpty();
    if (m_quitsWhenEchoed)
        m_patience.start();
    if (!options.common.recordFile.isEmpty()) {
        QString problem;
        if (!record(options.common.recordFile, problem))
            emit recordingImpossible(options.common.recordFile, problem);
    }
}

void ClientController::giveUp(const QString &reason)
{
    if (m_quitsWhenEchoed)
        endScript(reason);
}

void ClientController::connectTo(const QString &host, quint16 port)
{
    if (m_state != State::Idle || m_finished)
        return;
    m_server = {host, port};
    m_endExpected = false;
    setState(State::Connecting);
    ClientSettings settings;
    settings.host = host;
    settings.port = port;
    m_network.tell([settings](TcpEchoClient &client) { client.connectToServer(settings); });
}

void ClientController::disconnectFromServer()
{
    if (m_state == State::Idle || m_finished)
        return;
    // It may have connected in the meantime: both, and one of them has something to do.
    m_network.tell([](TcpEchoClient &client) {
        client.cancel();
        client.disconnectFromServer();
    });
}

void ClientController::reset()
{
    if (m_state == State::Connected || m_state == State::Finishing)
        m_network.tell([](TcpEchoClient &client) { client.reset(); });
}

void ClientController::finishSending()
{
    if (m_state != State::Connected)
        return;
    m_endExpected = true;
    m_network.tell([](TcpEchoClient &client) { client.finishSending(); });
    setState(State::Finishing);
}

void ClientController::send(const QByteArray &bytes)
{
    if (m_state != State::Connected || bytes.isEmpty())
        return;
    m_network.tell([bytes](TcpEchoClient &client) { client.send(bytes); });
}

void ClientController::clearConversation()
{
    m_timeline.clear();
}

bool ClientController::record(const QString &fileName, QString &problem)
{
    return m_pump.record(fileName, problem);
}

void ClientController::stopRecording()
{
    m_pump.stopRecording();
}

std::optional<int> ClientController::finish()
{
    if (m_finished)
        return std::nullopt;
    m_finished = true;
    const bool unanswered = m_scripted && m_quitsWhenEchoed;
    m_scripted = false;
    m_patience.stop();
    m_network.finish();
    m_pump.stopRecording();
    if (!unanswered)
        return std::nullopt;
    printProblem(tr("The window was closed before every message had come back."));
    return 1;
}

void ClientController::handleEvents(const EventBatch &events)
{
    m_timeline.append(events);
    if (m_prints)
        printEvents(events, Side::Client);
    for (const Event &event : events)
        follow(event);
    goOn();
}

void ClientController::follow(const Event &event)
{
    if (const auto *connected = event.as<Connected>()) {
        m_local = connected->local;
        m_peer = connected->peer;
        setState(State::Connected);
    } else if (const auto *sent = event.as<BytesSent>()) {
        m_endExpected = m_endExpected || sent->bytes == "/end";
        m_handedOver = false;
    } else if (const auto *failed = event.as<SendFailed>()) {
        emit sendingFailed(failed->bytes);
        endScript(tr("A message could not be sent."));
    } else if (event.as<ConnectCancelled>()) {
        setState(State::Idle);
    } else if (event.as<ConnectFailed>()) {
        setState(State::Idle);
        emit problemOccurred(event);
        endScript(EventText::problem(event));
    } else if (const auto *closed = event.as<ConnectionClosed>()) {
        setState(State::Idle);
        const bool expected = m_endExpected && closed->reason == CloseReason::PeerLeft;
        if (!expected && !EventText::problem(event).isEmpty())
            emit problemOccurred(event);
    }
}

// The next message once the one before has come back, so that it reads as a conversation.
void ClientController::goOn()
{
    if (!m_scripted)
        return;
    if (m_quitsWhenEchoed)
        m_patience.start();
    if (m_handedOver)
        return; // it is on its way to the network's thread
    const Conversation &conversation = m_model.whole();
    const ConversationCounts &counts = conversation.counts();
    if (m_quitsWhenEchoed && counts.different > 0) {
        endScript(tr("Something else than what was sent came back."));
    } else if (m_quitsWhenEchoed && counts.unaskedBytes > 0) {
        endScript(tr("More came back than was sent."));
    } else if (conversation.waitingBytes() > 0) {
        // Its echo is still to come. Without a verdict to give, a server that does not echo is not
        // waited for for ever.
        if (!m_quitsWhenEchoed && !m_patience.isActive())
            m_patience.start(patienceWithoutVerdict);
    } else if (counts.sentMessages > counts.echoedMessages + counts.different) {
        endScript(tr("The connection ended before every message had come back."));
    } else if (m_toSend.isEmpty()) {
        if (m_state != State::Connecting)
            endScript({});
    } else if (m_state == State::Connected) {
        sendNext();
    } else if (m_state == State::Idle) {
        endScript(tr("The connection ended before every message was sent."));
    }
}

void ClientController::sendNext()
{
    m_handedOver = true;
    send(m_toSend.takeFirst());
}

void ClientController::handlePatienceEnd()
{
    if (!m_quitsWhenEchoed) {
        if (m_scripted && m_state == State::Connected && !m_toSend.isEmpty())
            sendNext();
        return;
    }
    endScript(tr("%1 did not answer for %n second(s).", nullptr, patience / 1000)
                  .arg(m_server.toString()));
}

void ClientController::endScript(const QString &reason)
{
    if (!m_scripted)
        return;
    m_scripted = false;
    m_toSend.clear();
    m_patience.stop();
    if (!m_quitsWhenEchoed)
        return;
    if (!reason.isEmpty())
        printProblem(reason);
    emit scriptEnded(reason.isEmpty() ? 0 : 1);
}

void ClientController::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

} // namespace meari
