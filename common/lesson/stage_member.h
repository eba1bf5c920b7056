#pragma once

#include "lesson/stage.h"

namespace meari {

/// A window's place on somebody's stage: passes on what the stage asks of its actor and what the
/// actor tells. Window's thread.
class StageMember : public QObject
{
    Q_OBJECT
public:
    /// @param actor outlives the member
    StageMember(const StageInvitation &invitation, Actor &actor, QObject *parent = nullptr);
    ~StageMember() override;

signals:
    /// The stage asks this window to close, or is gone. A window that only a lesson opened goes
    /// with it.
    void dismissed();
};

} // namespace meari
