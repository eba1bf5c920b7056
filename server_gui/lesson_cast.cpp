#include "server_gui/lesson_cast.h"

#include "event/program_terms.h"
#include "lesson/lesson_terms.h"
#include "lesson/lesson_text.h"
#include "server_gui/listen_bar.h"
#include "server_gui/program_runner.h"
#include "server_gui/server_actor.h"
#include "server_gui/server_controller.h"

#include <algorithm>
#include <utility>

namespace meari {
namespace {

// Whose windows a step is about, each once.
QList<Role> rolesOf(const LessonStep &step)
{
    QList<Role> roles;
    const auto add = [&roles](Role role) {
        if (!roles.contains(role))
            roles += role;
    };
    for (const Spot &spot : step.spots)
        add(spot.role);
    for (const Action &action : step.actions)
        add(action.role);
    for (const Condition &condition : step.until)
        add(condition.role);
    std::sort(roles.begin(), roles.end());
    return roles;
}

} // namespace

LessonCast::LessonCast(ServerController &controller, ListenBar &bar, ServerActor &window,
                       Stage::Launcher launcher, QObject *parent)
    : Cast(parent)
    , m_controller(controller)
    , m_bar(bar)
    , m_window(window)
    , m_program(new ProgramRunner(this))
    , m_stage(std::move(launcher))
{
    follow(Role(), m_window);
    connect(&m_stage, &Stage::joined, this, &LessonCast::handleJoined);
    connect(&m_stage, &Stage::failed, this, &LessonCast::handleFailed);
    connect(&m_stage, &Stage::left, this, &LessonCast::handleLeft);
    connect(&m_stage, &Stage::lost, this, [this](Role role) {
        if (m_active)
            emit lost(role);
        handleLeft(role);
    });
    connect(&m_controller, &ServerController::stateChanged, this, &LessonCast::prepareOn);
    connect(m_program, &ProgramRunner::started, this,
            [this] { finish(std::exchange(m_running, 0)); });
    connect(m_program, &ProgramRunner::failed, this,
            [this](const QString &problem) { finish(std::exchange(m_running, 0), problem); });
    connect(m_program, &ProgramRunner::ended, this, [this] {
        finish(std::exchange(m_running, 0));
        finish(std::exchange(m_killing, 0));
    });
}

LessonCast::~LessonCast() = default;

Actor *LessonCast::actorOf(Role role) const
{
    return role.kind == Role::Kind::Server ? &m_window : m_stage.actor(role);
}

QList<Role> LessonCast::roles() const
{
    return QList<Role>{Role()} + m_stage.roles();
}

void LessonCast::prepare(const Lesson &lesson)
{
    m_lesson = lesson;
    m_step = {};
    m_active = true;
    m_preparing = true;
    m_stopping = false;
    m_set = false;
    m_connections = {};
    m_pictures.clear();
    m_awaitedPictures.clear();
    m_entering.clear();
    m_leaving.clear();
    m_window.putSpotlight({}, {});
    m_program->kill();
    m_stage.leaveAll();
    // Never from within the call that asked for it.
    QMetaObject::invokeMethod(this, &LessonCast::prepareOn, Qt::QueuedConnection);
}

// One thing after the other: no window connects to a server that is just being stopped.
void LessonCast::prepareOn()
{
    if (!m_preparing)
        return;
    if (!m_stage.open()) {
        m_preparing = false;
        emit prepared(m_stage.problem());
        return;
    }
    if (m_controller.state().isListening()) {
        if (!m_stopping)
            m_controller.stop();
        m_stopping = true;
        return;
    }
    if (!m_set) {
        if (!m_stage.isEmpty())
            return;
        m_set = true;
        m_window.setUp(m_lesson.serving);
        for (int number = 1; number <= m_lesson.clients; ++number)
            m_stage.enter(Role::client(number));
    }
    for (int number = 1; number <= m_lesson.clients; ++number) {
        if (!m_stage.has(Role::client(number)))
            return;
    }
    m_preparing = false;
    emit prepared(QString());
}

void LessonCast::handleJoined(Role role)
{
    Actor &actor = *m_stage.actor(role);
    follow(role, actor);
    actor.setBlackboard(m_blackboard);
    emit joined(role);
    finish(m_entering.take(nameOf(role)));
    if (m_preparing)
        prepareOn();
    else
        showIn(role, m_step);
}

void LessonCast::handleFailed(Role role, const QString &problem)
{
    if (const quint64 id = m_entering.take(nameOf(role))) {
        finish(id, problem);
    } else if (m_preparing) {
        m_preparing = false;
        emit prepared(problem);
    } else if (m_active) {
        emit lost(role);
    }
}

void LessonCast::handleLeft(Role role)
{
    finish(m_leaving.take(nameOf(role)));
    finish(m_entering.take(nameOf(role)), tr("%1 was closed.").arg(LessonText::role(role)));
    m_awaitedPictures.remove(nameOf(role));
    prepareOn();
}

void LessonCast::follow(Role role, Actor &actor)
{
    connect(&actor, &Actor::performed, this, &LessonCast::performed);
    connect(&actor, &Actor::touched, this, &LessonCast::touched);
    connect(&actor, &Actor::eventsOccurred, this, [this, role](const EventBatch &events) {
        if (!m_active)
            return;
        for (const Event &event : events)
            m_connections.apply({role, event});
        emit eventsOccurred(role, events);
    });
    connect(&actor, &Actor::pictureTaken, this, [this, role](const QByteArray &png) {
        QList<int> &steps = m_awaitedPictures[nameOf(role)];
        if (steps.isEmpty())
            return;
        const int index = steps.takeFirst();
        if (!png.isEmpty())
            m_pictures[index] += HandoutPicture{role, png, {}};
    });
}

void LessonCast::finish(quint64 id, const QString &problem)
{
    if (id != 0)
        emit performed(id, problem);
}

// What the lesson leaves to where the server is.
Action LessonCast::filledIn(Action action) const
{
    const SocketAddress server = m_controller.addressForClients(m_bar.request());
    const auto fill = [&action](const char *name, const QString &value) {
        if (action.setting(QLatin1String(name)).isEmpty())
            action.settings += Setting{QString::fromLatin1(name), value};
    };
    if (action.verb == Verb::Connect)
        fill("host", server.host);
    if (action.verb == Verb::Connect ||
        (action.verb == Verb::Listen && action.role.kind == Role::Kind::Server2))
        fill("port", QString::number(server.port));
    if (action.about) {
        const auto connection = m_connections.connectionOf(action.role, *action.about);
        fill("connection", QString::number(connection.value_or(0)));
    }
    return action;
}

void LessonCast::perform(const Action &action, quint64 id)
{
    const Role role = action.role;
    switch (action.verb) {
    case Verb::Open:
        if (m_stage.has(role)) {
            finish(id);
            return;
        }
        m_entering.insert(nameOf(role), id);
        m_stage.enter(role);
        return;
    case Verb::Close:
    case Verb::Crash:
        if (!m_stage.has(role)) {
            finish(id);
            return;
        }
        m_leaving.insert(nameOf(role), id);
        if (action.verb == Verb::Close)
            m_stage.leave(role);
        else
            m_stage.crash(role);
        return;
    case Verb::Freeze:
        finish(id, m_stage.freeze(role) ? QString()
                                        : tr("%1 cannot be frozen.").arg(LessonText::role(role)));
        return;
    case Verb::Thaw:
        m_stage.thaw(role);
        finish(id);
        return;
    case Verb::Run:
        run(action, id);
        return;
    case Verb::Kill:
        if (m_program->isRunning()) {
            m_killing = id;
            m_program->kill();
        } else {
            finish(id);
        }
        return;
    case Verb::Listen:
    case Verb::Stop:
    case Verb::DisconnectClient:
    case Verb::ResetClient:
    case Verb::Connect:
    case Verb::Disconnect:
    case Verb::Reset:
    case Verb::Finish:
    case Verb::Send:
    case Verb::SendLines:
    case Verb::SendHex:
    case Verb::Type:
        break;
    }
    if (Actor *actor = actorOf(role))
        actor->perform(filledIn(action), id);
    else
        finish(id, tr("%1 is not open.").arg(LessonText::role(role)));
}

void LessonCast::run(const Action &action, quint64 id)
{
    const SocketAddress server = m_controller.addressForClients(m_bar.request());
    ProgramFacts facts;
    facts.kind = ProgramRunner::kindOf(action.listing).value_or(ProgramKind::Client);
    facts.values.address = server.host;
    facts.values.port = server.port;
    m_running = id;
    m_program->run(facts, action.texts);
}

void LessonCast::show(const LessonStep &step)
{
    m_step = step;
    for (const Role role : roles())
        showIn(role, step);
}

void LessonCast::showIn(Role role, const LessonStep &step) const
{
    Actor *actor = actorOf(role);
    if (!actor || !m_active)
        return;
    for (const WantedView &wanted : step.views) {
        if (wanted.role == role)
            actor->openView(wanted.view);
    }
    const auto spot = std::find_if(step.spots.cbegin(), step.spots.cend(),
                                   [role](const Spot &each) { return each.role == role; });
    if (spot == step.spots.cend())
        actor->putSpotlight({}, {});
    else
        actor->putSpotlight(spot->control, spot->callout);
}

void LessonCast::takeSpotlightsAway()
{
    m_step.spots.clear();
    for (const Role role : roles())
        actorOf(role)->putSpotlight({}, {});
}

void LessonCast::choose(const Occurrence &occurrence)
{
    if (Actor *actor = actorOf(occurrence.role))
        actor->chooseEvent(occurrence.event.time, occurrence.event.kind());
}

void LessonCast::takePictures(int index, const LessonStep &step)
{
    for (const Role role : rolesOf(step)) {
        Actor *actor = actorOf(role);
        if (!actor || m_stage.isFrozen(role))
            continue;
        m_awaitedPictures[nameOf(role)] += index;
        actor->takePicture();
    }
}

void LessonCast::dismiss()
{
    m_active = false;
    m_preparing = false;
    m_window.putSpotlight({}, {});
    m_program->kill();
    m_stage.leaveAll();
    // Nobody is let in for longer than the lesson is about it.
    if (m_controller.isReachableFromOutside())
        m_controller.stop();
}

void LessonCast::reopen(Role role)
{
    if (m_active)
        m_stage.enter(role);
}

bool LessonCast::openClient()
{
    for (int number = 1; number <= Role::mostClients; ++number) {
        if (m_stage.has(Role::client(number)) || m_entering.contains(nameOf(Role::client(number))))
            continue;
        m_stage.enter(Role::client(number));
        return true;
    }
    return false;
}

void LessonCast::setBlackboard(bool on)
{
    m_blackboard = on;
    for (const Role role : m_stage.roles())
        m_stage.actor(role)->setBlackboard(on);
}

} // namespace meari
