#include "server_gui/server_controller.h"

#include "app/event_printer.h"
#include "event/event_text.h"
#include "event/visible_text.h"
#include "net/bind_address.h"

#include <QCoreApplication>

namespace meari {
namespace {

// What a user could type differently.
ListenField fieldOf(Failure failure)
{
    switch (failure) {
    case Failure::PortInUse:
    case Failure::NotPermitted:
        return ListenField::Port;
    case Failure::AddressNotLocal:
    case Failure::AddressInvalid:
        return ListenField::Address;
    case Failure::Refused:
    case Failure::TimedOut:
    case Failure::HostNotFound:
    case Failure::Unreachable:
    case Failure::TooManyFiles:
    case Failure::Other:
        return ListenField::None;
    }
    Q_UNREACHABLE();
}

bool isEveryInterface(const QString &host)
{
    const QHostAddress address(host);
    return address == QHostAddress(QHostAddress::AnyIPv4) ||
           address == QHostAddress(QHostAddress::AnyIPv6);
}

// Nobody can connect to "every interface".
QString loopbackFor(const QString &host)
{
    if (!isEveryInterface(host))
        return host;
    return host.contains(QLatin1Char(':')) ? QStringLiteral("::1")
                                           : QLatin1String(limits::defaultHost);
}

} // namespace

ServerController::ServerController(const ServerOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_pump(m_network.queue())
    , m_timeline(Side::Server)
    , m_selection(m_timeline)
    , m_log(m_timeline)
{
    m_clients.follow(m_timeline);
    connect(&m_timeline, &Timeline::momentChanged, this, &ServerController::handleMomentChanged);
    connect(&m_timeline, &Timeline::appended, this, &ServerController::handleAppended);
    connect(&m_timeline, &Timeline::cleared, this,
            [this] { m_shown.restart(m_timeline.latest()); });
    connect(&m_pump, &EventPump::eventsOccurred, this, &ServerController::handleEvents);
    connect(&m_pump, &EventPump::recordingFailed, this, [this](const QString &reason) {
        handleRecordingFailure(reason, m_recordFile, true);
        emit recordingChanged();
    });
}

ServerController::~ServerController()
{
    finish();
}

void ServerController::finish()
{
    m_network.finish();
    m_pump.stopRecording();
}

void ServerController::begin(const ListenRequest &request)
{
    if (!m_options.common.recordFile.isEmpty())
        record(m_options.common.recordFile);
    if (m_options.start)
        start(request);
}

void ServerController::start(const ListenRequest &request)
{
    const CheckedRequest checked = check(request);
    m_senseless.reset();
    if (checked.wrong != ListenField::None) {
        m_senseless = request;
        handleFailure(checked.wrong, checked.sentence);
        return;
    }
    m_network.tell(
        [settings = checked.settings](TcpEchoServer &server) { server.start(settings); });
}

void ServerController::stop()
{
    m_network.tell([](TcpEchoServer &server) { server.stop(); });
}

void ServerController::disconnectClients(const QList<quint32> &clients)
{
    m_network.tell([clients](TcpEchoServer &server) {
        for (const quint32 client : clients)
            server.disconnectClient(client);
    });
}

void ServerController::resetClients(const QList<quint32> &clients)
{
    m_network.tell([clients](TcpEchoServer &server) {
        for (const quint32 client : clients)
            server.resetClient(client);
    });
}

void ServerController::disconnectAll()
{
    m_network.tell([](TcpEchoServer &server) { server.disconnectAll(); });
}

void ServerController::record(const QString &fileName)
{
    QString reason;
    if (m_pump.record(fileName, reason)) {
        m_recordFile = fileName;
        m_recordingFailure.reset();
    } else {
        handleRecordingFailure(reason, fileName, false);
    }
    emit recordingChanged();
}

void ServerController::stopRecording()
{
    m_pump.stopRecording();
    emit recordingChanged();
}

bool ServerController::isReachableFromOutside() const
{
    return m_state.isListening() && meari::isReachableFromOutside(QHostAddress(m_state.local.host));
}

QStringList ServerController::reachableAddresses() const
{
    if (!isReachableFromOutside())
        return {};
    if (!isEveryInterface(m_state.local.host))
        return {m_state.local.toString()};
    QStringList reachable;
    for (const LocalAddress &local : localAddresses()) {
        const bool named = !local.interfaceName.isEmpty();
        const bool isOfFamily =
            local.address.protocol() == QHostAddress(m_state.local.host).protocol();
        // A link-local address means nothing without the name of the other's own interface.
        if (named && isOfFamily && !local.address.isLinkLocal())
            reachable += SocketAddress{normalised(local.address), m_state.local.port}.toString();
    }
    return reachable;
}

SocketAddress ServerController::addressForClients(const ListenRequest &request) const
{
    if (m_state.isListening())
        return {loopbackFor(m_state.local.host), m_state.local.port};
    const CheckedRequest checked = check(request);
    if (checked.wrong != ListenField::None)
        return {};
    return {loopbackFor(normalised(checked.settings.address)), checked.settings.port};
}

QString ServerController::problem() const
{
    if (m_senseless)
        return check(*m_senseless).sentence;
    if (m_state.phase != ServerState::Phase::Failed)
        return {};
    const ListenFailed &failure = m_state.failure;
    return EventText::failure(failure.failure, failure.local, failure.detail);
}

void ServerController::handleEvents(const EventBatch &events)
{
    if (m_options.common.print)
        printEvents(events, Side::Server);
    for (const Event &event : events)
        m_state.apply(event);
    m_timeline.append(events);
    for (const Event &event : events)
        handleEvent(event);
}

void ServerController::handleAppended(const EventBatch &events)
{
    m_shown.append(m_timeline, events);
    emit stateChanged();
}

void ServerController::handleMomentChanged()
{
    m_shown.show(m_timeline);
    emit stateChanged();
}

void ServerController::handleEvent(const Event &event)
{
    if (const auto *started = event.as<ListenStarted>()) {
        if (m_options.start && !m_announced) {
            // Not translated: programs wait for it.
            printLine(QLatin1String("listening on ") + started->local.toString());
        }
        m_announced = true;
    } else if (const auto *failure = event.as<ListenFailed>()) {
        handleFailure(fieldOf(failure->failure),
                      EventText::failure(failure->failure, failure->local, failure->detail));
    } else if (const auto *stopped = event.as<ListenStopped>()) {
        if (m_options.quitWhenStopped && stopped->reason == StopReason::Served)
            QCoreApplication::exit(0);
    }
}

void ServerController::handleFailure(ListenField field, const QString &sentence)
{
    if (m_options.start && !m_announced)
        printProblem(sentence);
    emit failed(field, sentence);
    if (m_options.quitWhenStopped)
        QCoreApplication::exit(1);
}

void ServerController::handleRecordingFailure(const QString &reason, const QString &fileName,
                                              bool opened)
{
    m_recordingFailure = {fileName, reason, opened};
    if (!m_options.common.recordFile.isEmpty())
        printProblem(recordingProblem());
    emit recordingFailed();
}

QString ServerController::recordingProblem() const
{
    if (!m_recordingFailure)
        return {};
    const QString sentence =
        m_recordingFailure->opened
            ? tr("Recording to %1 has failed, so events are no longer recorded. The system says: "
                 "%2. Everything else goes on.")
            : tr("The file %1 could not be opened, so events are not recorded. The system says: "
                 "%2. Everything else goes on.");
    return sentence.arg(visibleText(m_recordingFailure->fileName, LineBreaks::Escape, 200),
                        m_recordingFailure->reason);
}

} // namespace meari
