#pragma once

#include "lesson/actor.h"
#include "lesson/stage_message.h"

#include <QPointer>
#include <QSet>

namespace meari {

class StageLink;

/// The window of another process, as its stage sees it. Window's thread.
class StageActor : public Actor
{
    Q_OBJECT
public:
    /// @param link may go before the actor: then nothing can be done any more
    explicit StageActor(StageLink *link, QObject *parent = nullptr);

    void perform(const Action &action, quint64 id) override;
    void putSpotlight(const QString &control, const QString &callout) override;
    void openView(const QString &view) override;
    void chooseEvent(qint64 time, EventKind kind) override;
    void setBlackboard(bool on) override;
    void takePicture() override;

    /// The window is gone: what it had not done yet, it could not do. A picture that was wanted
    /// comes empty.
    void giveUp();

private:
    void handle(const StageMessage &message);

    QPointer<StageLink> m_link;
    QSet<quint64> m_awaited; ///< ids of what it is to perform
    int m_pictures = 0;      ///< that it is to take
};

} // namespace meari
