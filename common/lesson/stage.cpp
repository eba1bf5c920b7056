#include "lesson/stage.h"

#include "lesson/stage_actor.h"
#include "lesson/stage_link.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QRandomGenerator>
#include <QTimer>

#include <array>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace meari {
namespace {

// Milliseconds to wait for a process that was ended by force: the system does that at once.
constexpr int reapTime = 1'000;
// The last word of an invitation.
constexpr QLatin1String alone("alone");
constexpr QLatin1String among("among");

// 128 bits that nobody guesses.
QString random()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex());
}

bool signalProcess([[maybe_unused]] const QProcess *process, [[maybe_unused]] bool go)
{
#ifdef Q_OS_UNIX
    // 0 would be all of our own group.
    const qint64 id = process ? process->processId() : 0;
    return id > 0 && ::kill(pid_t(id), go ? SIGCONT : SIGSTOP) == 0;
#else
    return false;
#endif
}

} // namespace

/// Of one window, from enter() until it is gone. What is connected to it ends with it.
class Stage::Place : public QObject
{
public:
    Place(Role who, QString secret, QObject *parent)
        : QObject(parent)
        , role(who)
        , token(std::move(secret))
    {
        timer.setSingleShot(true);
    }

    const Role role;
    QString token; ///< empty once it has joined
    std::unique_ptr<QProcess> process;
    StageLink *link = nullptr;   ///< while it is connected
    StageActor *actor = nullptr; ///< once it has joined
    QTimer timer;                ///< runs while something has to happen soon
    bool asked = false;          ///< to go
    bool again = false;          ///< to come back then
    bool ended = false;          ///< by us, by force
    bool frozen = false;
    bool departed = false; ///< what is still to be delivered to it comes too late

    bool runs() const { return process && process->state() != QProcess::NotRunning; }
    bool isHere() const { return link && !asked; }
};

std::optional<StageInvitation> StageInvitation::take()
{
    const QString value = qEnvironmentVariable(variable);
    qunsetenv(variable);
    return fromEnvironment(value);
}

std::optional<StageInvitation> StageInvitation::fromEnvironment(const QString &value)
{
    const QStringList parts = value.split(QLatin1Char(' '));
    if (parts.size() != 5 || parts[2].isEmpty() || parts[3].isEmpty())
        return std::nullopt;
    const bool isAlone = parts[4] == alone;
    if (!isAlone && parts[4] != among)
        return std::nullopt;
    bool kindOk = false;
    bool numberOk = false;
    const int kind = parts[0].toInt(&kindOk);
    const int number = parts[1].toInt(&numberOk);
    if (!kindOk || !numberOk || kind < 0 || kind > int(Role::Kind::Program) || number < 0 ||
        number > Role::mostClients)
        return std::nullopt;
    const Role role{Role::Kind(kind), quint8(number)};
    if (role.isClient() != (number > 0))
        return std::nullopt;
    return StageInvitation{parts[2], parts[3], role, isAlone};
}

QString StageInvitation::toEnvironment() const
{
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(int(role.kind))
        .arg(role.number)
        .arg(socket, token, isAlone ? alone : among);
}

Stage::Stage(Launcher launcher, QObject *parent)
    : QObject(parent)
    , m_launcher(std::move(launcher))
{
}

Stage::~Stage()
{
    for (StageLink *link : std::as_const(m_strangers))
        link->disconnect(this);
    for (const auto &[role, place] : m_places) {
        place->timer.stop();
        if (place->link)
            place->link->disconnect(place);
        if (place->actor)
            place->actor->giveUp();
        if (!place->process)
            continue;
        // They would go by themselves, but a process that is stopped would not.
        place->process->disconnect(place);
        place->process->kill();
        place->process->waitForFinished(reapTime);
    }
}

bool Stage::open()
{
    if (m_server)
        return true;
    auto *server = new QLocalServer(this);
    server->setSocketOptions(QLocalServer::UserAccessOption);
    server->setMaxPendingConnections(mostStrangers);
    connect(server, &QLocalServer::newConnection, this, &Stage::handleConnection);
    if (!server->listen(QStringLiteral("meari-") + random())) {
        m_problem = tr("The windows of a lesson cannot be brought together on this computer: %1")
                        .arg(server->errorString());
        delete server;
        return false;
    }
    m_problem.clear();
    m_server = server;
    return true;
}

Stage::Place *Stage::find(Role role) const
{
    const auto found = m_places.find(role);
    return found == m_places.end() ? nullptr : found->second;
}

void Stage::enter(Role role)
{
    if (Place *place = find(role)) {
        place->again = place->asked;
        return;
    }
    auto *place = new Place(role, random(), this);
    m_places[role] = place;
    connect(&place->timer, &QTimer::timeout, place, [this, place] {
        if (place->ended) // and does not go: the system has it
            departSoon(*place, {});
        else
            end(*place);
    });
    if (!open()) {
        departSoon(*place, m_problem);
        return;
    }
    Launched launched = m_launcher({m_server->fullServerName(), place->token, role, false});
    if (!launched.problem.isEmpty()) {
        departSoon(*place, launched.problem);
        return;
    }
    place->process = std::move(launched.process);
    follow(*place);
    place->timer.start(joinTimeout);
}

void Stage::follow(Place &place)
{
    if (!place.process)
        return;
    const auto look = [this, &place] { settle(place); };
    connect(place.process.get(), &QProcess::finished, &place, look, Qt::QueuedConnection);
    // One that does not start does not finish either.
    connect(place.process.get(), &QProcess::errorOccurred, &place, look, Qt::QueuedConnection);
}

void Stage::handleConnection()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        auto *link = new StageLink(socket, this);
        // One of ours says at once who it is.
        if (m_strangers.size() >= mostStrangers)
            m_strangers.constFirst()->abort();
        m_strangers += link;
        connect(link, &StageLink::received, this, [this, link](const StageMessage &message) {
            if (const auto *hello = std::get_if<StageHello>(&message))
                handleHello(link, *hello);
            else
                link->abort();
        });
        connect(link, &StageLink::eventsReceived, link, &StageLink::abort);
        connect(link, &StageLink::closed, this, [this, link] {
            m_strangers.removeOne(link);
            link->deleteLater();
        });
        QTimer::singleShot(helloTimeout, link, [this, link] {
            if (m_strangers.contains(link))
                link->abort();
        });
    }
}

void Stage::handleHello(StageLink *link, const StageHello &hello)
{
    Place *place = nullptr;
    for (const auto &[role, each] : m_places) {
        if (!each->token.isEmpty() && each->token == hello.token && !each->asked)
            place = each;
    }
    if (!place || hello.version != stage_limits::version) {
        link->abort();
        return;
    }
    m_strangers.removeOne(link);
    link->disconnect(this);
    link->disconnect(link);
    place->token.clear();
    place->timer.stop();
    place->link = link;
    place->actor = new StageActor(link, this);
    link->setLongestLine(stage_limits::line);
    connect(
        link, &StageLink::closed, place,
        [this, place] {
            place->link->deleteLater();
            place->link = nullptr;
            // A process that goes tells how it went.
            place->timer.start(leaveTimeout);
            settle(*place);
        },
        Qt::QueuedConnection);
    emit joined(place->role);
}

void Stage::leave(Role role)
{
    Place *place = find(role);
    if (!place)
        return;
    place->again = false;
    if (place->asked)
        return;
    place->asked = true;
    thaw(role);
    if (!place->link || !place->link->send(StageLeave{})) {
        end(*place);
        return;
    }
    place->timer.start(leaveTimeout);
}

void Stage::leaveAll()
{
    for (const auto &[role, place] : m_places)
        leave(role);
}

void Stage::crash(Role role)
{
    Place *place = find(role);
    if (!place)
        return;
    place->again = false;
    place->asked = true;
    end(*place);
}

bool Stage::freeze(Role role)
{
    Place *place = find(role);
    if (!place || !signalProcess(place->process.get(), false))
        return false;
    place->frozen = true;
    return true;
}

bool Stage::thaw(Role role)
{
    Place *place = find(role);
    if (!place || !signalProcess(place->process.get(), true))
        return false;
    place->frozen = false;
    return true;
}

bool Stage::isFrozen(Role role) const
{
    const Place *place = find(role);
    return place && place->frozen;
}

QList<Role> Stage::roles() const
{
    QList<Role> here;
    for (const auto &[role, place] : m_places) {
        if (place->isHere())
            here += role;
    }
    return here;
}

Actor *Stage::actor(Role role) const
{
    const Place *place = find(role);
    return place && place->isHere() ? place->actor : nullptr;
}

// By force; ends in settle().
void Stage::end(Place &place)
{
    place.ended = true;
    place.timer.start(leaveTimeout);
    if (place.runs())
        place.process->kill();
    else if (place.link)
        place.link->abort();
    else
        departSoon(place, {});
}

// Gone once neither its process nor its socket is left.
void Stage::settle(Place &place)
{
    if (!place.link && !place.runs())
        depart(place, {});
}

// Not from within the call that asked for it.
void Stage::departSoon(Place &place, const QString &problem)
{
    QMetaObject::invokeMethod(
        &place, [this, &place, problem] { depart(place, problem); }, Qt::QueuedConnection);
}

void Stage::depart(Place &place, const QString &problem)
{
    if (place.departed)
        return;
    place.departed = true;
    m_places.erase(place.role);
    place.timer.stop();
    const bool crashed =
        place.process && !place.ended && place.process->exitStatus() == QProcess::CrashExit;
    if (place.process) {
        place.process->disconnect(&place);
        place.process.release()->deleteLater();
    }
    if (place.link) {
        place.link->disconnect(&place);
        place.link->abort();
        place.link->deleteLater();
    }
    if (place.actor) {
        place.actor->giveUp();
        place.actor->deleteLater();
    }
    place.deleteLater();
    const QString sentence = problem.isEmpty() ? tr("The window did not come.") : problem;
    if (place.asked)
        emit left(place.role);
    else if (place.actor)
        emit lost(place.role, crashed);
    else
        emit failed(place.role, sentence);
    if (place.again)
        enter(place.role);
}

} // namespace meari
