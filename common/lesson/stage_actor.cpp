#include "lesson/stage_actor.h"

#include "lesson/stage_link.h"

#include <utility>

namespace meari {

StageActor::StageActor(StageLink *link, QObject *parent)
    : Actor(parent)
    , m_link(link)
{
    connect(link, &StageLink::received, this, &StageActor::handle);
    connect(link, &StageLink::eventsReceived, this, &Actor::eventsOccurred);
}

void StageActor::perform(const Action &action, quint64 id)
{
    if (m_link && m_link->send(StagePerform{id, action}))
        m_awaited += id;
    else
        emit performed(id, tr("Its window is gone."));
}

void StageActor::putSpotlight(const QString &control, const QString &callout)
{
    if (m_link)
        m_link->send(StageSpotlight{control, callout});
}

void StageActor::openView(const QString &view)
{
    if (m_link)
        m_link->send(StageView{view});
}

void StageActor::chooseEvent(qint64 time, EventKind kind)
{
    if (m_link)
        m_link->send(StageChoose{time, kind});
}

void StageActor::setBlackboard(bool on)
{
    if (m_link)
        m_link->send(StageBlackboard{on});
}

void StageActor::takePicture()
{
    if (m_link && m_link->send(StagePictureWanted{}))
        ++m_pictures;
    else
        emit pictureTaken({});
}

void StageActor::giveUp()
{
    const QSet<quint64> awaited = std::exchange(m_awaited, {});
    for (const quint64 id : awaited)
        emit performed(id, tr("Its window is gone."));
    for (int left = std::exchange(m_pictures, 0); left > 0; --left)
        emit pictureTaken({});
}

void StageActor::handle(const StageMessage &message)
{
    const auto refuse = [this](const auto &) { m_link->abort(); };
    std::visit(Overloaded{
                   [this](const StagePerformed &told) {
                       // What nobody asked for has not been done.
                       if (m_awaited.remove(told.id))
                           emit performed(told.id, told.problem);
                   },
                   [this](const StagePicture &picture) {
                       if (m_pictures == 0)
                           return;
                       --m_pictures;
                       emit pictureTaken(picture.png);
                   },
                   [this](const StageTouched &) { emit touched(); },
                   // What only a stage says, or a member only once.
                   [&](const StageHello &told) { refuse(told); },
                   [&](const StagePerform &told) { refuse(told); },
                   [&](const StageSpotlight &told) { refuse(told); },
                   [&](const StageView &told) { refuse(told); },
                   [&](const StageChoose &told) { refuse(told); },
                   [&](const StageBlackboard &told) { refuse(told); },
                   [&](const StagePictureWanted &told) { refuse(told); },
                   [&](const StageLeave &told) { refuse(told); },
                   [](const Event &) {},
               },
               message);
}

} // namespace meari
