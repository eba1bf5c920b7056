#include "server_gui/server_actor.h"

#include "event/event_names.h"
#include "event/visible_text.h"
#include "server_gui/clients_panel.h"
#include "server_gui/listen_bar.h"
#include "server_gui/server_controller.h"

#include <QAction>
#include <QMainWindow>
#include <QPushButton>

namespace meari {
namespace {

constexpr qsizetype quotedCharacters = 40;

// What stands in the second row, which may be hidden.
const QStringList &detailControls()
{
    static const QStringList names{QStringLiteral("work"), QStringLiteral("read-size"),
                                   QStringLiteral("linger"), QStringLiteral("max-clients"),
                                   QStringLiteral("max-per-address")};
    return names;
}

bool isSame(const ListenRequest &one, const ListenRequest &other)
{
    return one.address == other.address && one.port == other.port &&
           one.readSize == other.readSize && one.settings.serving == other.settings.serving &&
           one.settings.work == other.settings.work &&
           one.settings.linger == other.settings.linger &&
           one.settings.maxClients == other.settings.maxClients &&
           one.settings.maxPerAddress == other.settings.maxPerAddress;
}

bool differInDetails(const ListenRequest &one, const ListenRequest &other)
{
    ListenRequest same = one;
    same.address = other.address;
    same.port = other.port;
    same.settings.serving = other.settings.serving;
    return !isSame(same, other);
}

bool readNumber(const QString &text, int least, int most, int &number)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    if (!ok || value < least || value > most)
        return false;
    number = value;
    return true;
}

template <class Enum>
bool readName(const QString &text, Enum &value)
{
    const auto found = fromName<Enum>(text);
    value = found.value_or(value);
    return found.has_value();
}

bool applyOne(const Setting &setting, ListenRequest &request)
{
    const QString &name = setting.name;
    const QString &value = setting.value;
    ServerSettings &settings = request.settings;
    // Of these three the request has the text, and checks it.
    if (name == QLatin1String("address"))
        request.address = value;
    else if (name == QLatin1String("port"))
        request.port = value;
    else if (name == QLatin1String("read-size"))
        request.readSize = value;
    else if (name == QLatin1String("serve"))
        return readName(value, settings.serving);
    else if (name == QLatin1String("work"))
        return readName(value, settings.work);
    else if (name == QLatin1String("linger"))
        return readNumber(value, 0, limits::maxLinger, settings.linger);
    else if (name == QLatin1String("max-clients"))
        return readNumber(value, 1, limits::highestMaxClients, settings.maxClients);
    else if (name == QLatin1String("max-per-address"))
        return readNumber(value, 0, limits::highestMaxClients, settings.maxPerAddress);
    else
        return false;
    return true;
}

} // namespace

ServerActor::ServerActor(QMainWindow &window, Views &views, ServerController &controller,
                         ListenBar &listenBar, ClientsPanel &clients)
    : WindowActor(window, views, controller.timeline(), controller.selection())
    , m_controller(controller)
    , m_listenBar(listenBar)
    , m_clients(clients)
{
    connect(&controller, &ServerController::stateChanged, this,
            [this] { showDone(QStringLiteral("start"), m_controller.state().isListening()); });
    // What makes no sense leads to no event.
    connect(&controller, &ServerController::failed, this,
            [this](ListenField, const QString &sentence) {
                if (isAwaited(m_starting))
                    end(m_starting, sentence);
            });
}

bool ServerActor::apply(const QList<Setting> &settings, ListenRequest &request, QString &problem)
{
    for (const Setting &setting : settings) {
        if (applyOne(setting, request))
            continue;
        problem = tr("The server cannot be set to %1=%2.")
                      .arg(visibleText(setting.name, LineBreaks::Escape, quotedCharacters),
                           visibleText(setting.value, LineBreaks::Escape, quotedCharacters));
        return false;
    }
    const CheckedRequest checked = check(request);
    problem = checked.sentence;
    if (checked.wrong != ListenField::None)
        return false;
    // As the bar shows them, or the same would look different.
    request.address = addressText(checked.settings.address);
    request.port = QString::number(checked.settings.port);
    request.readSize = QString::number(checked.settings.readSize);
    return true;
}

QString ServerActor::setUp(const QList<Setting> &settings)
{
    ListenRequest request{
        QLatin1String(limits::defaultHost), m_listenBar.request().port, QStringLiteral("0"), {}};
    QString problem;
    if (apply(settings, request, problem))
        show(request);
    return problem;
}

void ServerActor::reveal(const QString &control)
{
    if (detailControls().contains(control))
        m_listenBar.showDetails();
}

void ServerActor::perform(const Action &action, quint64 id)
{
    if (m_controller.timeline().isRecorded()) {
        emit performed(id, tr("This window shows a recording. Close it first."));
        return;
    }
    switch (action.verb) {
    case Verb::Listen:
        listen(action, id);
        return;
    case Verb::Stop:
        stop(id);
        return;
    case Verb::DisconnectClient:
    case Verb::ResetClient:
        endConnection(action, id);
        return;
    case Verb::Connect:
    case Verb::Disconnect:
    case Verb::Reset:
    case Verb::Finish:
    case Verb::Send:
    case Verb::SendLines:
    case Verb::SendHex:
    case Verb::Type:
    case Verb::Open:
    case Verb::Close:
    case Verb::Crash:
    case Verb::Freeze:
    case Verb::Thaw:
    case Verb::Run:
    case Verb::Kill:
        emit performed(id, tr("A server cannot do that."));
        return;
    }
    Q_UNREACHABLE();
}

void ServerActor::show(const ListenRequest &request)
{
    if (differInDetails(m_listenBar.request(), request))
        m_listenBar.showDetails();
    m_listenBar.setRequestForNow(request);
}

void ServerActor::listen(const Action &action, quint64 id)
{
    const bool listening = m_controller.state().isListening();
    ListenRequest request = m_listenBar.request();
    const ListenRequest before = request;
    QString problem;
    if (!apply(action.settings, request, problem)) {
        emit performed(id, problem);
    } else if (!listening) {
        start(request, id);
    } else if (isSame(before, request)) {
        emit performed(id, {});
    } else {
        await(id, [this, request, id](const Event &event) -> Verdict {
            // The window takes in the event first.
            if (event.as<ListenStopped>()) {
                QMetaObject::invokeMethod(
                    this, [this, request, id] { start(request, id); }, Qt::QueuedConnection);
            }
            return {};
        });
        pressStart();
    }
}

void ServerActor::start(const ListenRequest &request, quint64 id)
{
    show(request);
    m_starting = id;
    await(id, [](const Event &event) {
        return event.as<ListenStarted>() || event.as<ListenFailed>() ? done() : Verdict();
    });
    pressStart();
}

void ServerActor::stop(quint64 id)
{
    if (!m_controller.state().isListening()) {
        emit performed(id, {});
        return;
    }
    await(id, [](const Event &event) { return event.as<ListenStopped>() ? done() : Verdict(); });
    pressStart();
}

// Or Stop, which is the same button.
void ServerActor::pressStart()
{
    m_listenBar.expectPress();
    press(window().findChild<QPushButton *>(QStringLiteral("start")));
}

void ServerActor::endConnection(const Action &action, quint64 id)
{
    const quint32 number = action.setting(QLatin1String("connection")).toUInt();
    const ClientTable &table = m_controller.clients().table();
    const int row = number == 0 ? -1 : table.rowOf(number);
    if (row < 0) {
        emit performed(id, tr("This client has no connection to this server."));
        return;
    }
    if (table.at(row).hasEnded()) {
        emit performed(id, {});
        return;
    }
    await(id, [number](const Event &event) {
        return event.as<ConnectionClosed>() && event.client == number ? done() : Verdict();
    });
    m_clients.select(number);
    QAction *wanted =
        action.verb == Verb::ResetClient ? m_clients.resetAction() : m_clients.disconnectAction();
    wanted->trigger();
}

} // namespace meari
