#pragma once

#include "lesson/stage.h"

namespace meari {

class StageLink;

/// A window's place on somebody's stage: passes on what the stage asks of its actor and what the
/// actor tells. Window's thread.
///
/// When the stage reads more slowly than the window tells (its window is busy, or stopped), events
/// beyond StageLink::mostUnsent do not reach it: the window itself has all of them.
class StageMember : public QObject
{
    Q_OBJECT
public:
    /// @param actor outlives the member
    StageMember(const StageInvitation &invitation, Actor &actor, QObject *parent = nullptr);
    ~StageMember() override;

signals:
    /// The stage asks this window to close, or is gone, or would not have it. A window that only a
    /// lesson opened goes with it. Once, and never before the constructor has returned.
    void dismissed();

private:
    void handle(const StageMessage &message);
    void dismiss();

    Actor &m_actor;
    StageLink *m_link;
    bool m_dismissed = false;
};

} // namespace meari
