#include "lesson/stage_member.h"

#include "lesson/stage_link.h"

#include <QLocalSocket>

namespace meari {

StageMember::StageMember(const StageInvitation &invitation, Actor &actor, QObject *parent)
    : QObject(parent)
    , m_actor(actor)
{
    auto *socket = new QLocalSocket;
    m_link = new StageLink(socket, this);
    m_link->setLongestLine(stage_limits::line);
    connect(m_link, &StageLink::opened, this, [this, token = invitation.token] {
        m_link->send(StageHello{stage_limits::version, token});
    });
    connect(m_link, &StageLink::received, this, &StageMember::handle);
    // Only a member has events.
    connect(m_link, &StageLink::eventsReceived, m_link, &StageLink::abort);
    // Whoever made this member has not heard its signals yet.
    connect(m_link, &StageLink::closed, this, &StageMember::dismiss, Qt::QueuedConnection);

    connect(&actor, &Actor::performed, this, [this](quint64 id, const QString &problem) {
        m_link->send(StagePerformed{id, problem});
    });
    connect(&actor, &Actor::eventsOccurred, this, [this](const EventBatch &events) {
        for (const Event &event : events)
            m_link->send(event);
    });
    connect(&actor, &Actor::pictureTaken, this,
            [this](const QByteArray &png) { m_link->send(StagePicture{png}); });
    connect(&actor, &Actor::touched, this, [this] { m_link->send(StageTouched{}); });
    socket->connectToServer(invitation.socket);
}

StageMember::~StageMember() = default;

void StageMember::handle(const StageMessage &message)
{
    std::visit(
        Overloaded{
            [this](const StagePerform &perform) { m_actor.perform(perform.action, perform.id); },
            [this](const StageSpotlight &spotlight) {
                m_actor.putSpotlight(spotlight.control, spotlight.callout);
            },
            [this](const StageView &view) { m_actor.openView(view.view); },
            [this](const StageChoose &choose) { m_actor.chooseEvent(choose.time, choose.kind); },
            [this](const StageBlackboard &blackboard) { m_actor.setBlackboard(blackboard.on); },
            [this](const StagePictureWanted &) { m_actor.takePicture(); },
            [this](const StageLeave &) { dismiss(); },
            // What only a member says.
            [this](const StageHello &) { m_link->abort(); },
            [this](const StagePerformed &) { m_link->abort(); },
            [this](const StagePicture &) { m_link->abort(); },
            [this](const StageTouched &) { m_link->abort(); },
            [](const Event &) {},
        },
        message);
}

void StageMember::dismiss()
{
    if (m_dismissed)
        return;
    m_dismissed = true;
    emit dismissed();
}

} // namespace meari
