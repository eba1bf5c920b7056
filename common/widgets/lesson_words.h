#pragma once

#include "lesson/lesson.h"

#include <QCoreApplication>

namespace meari {

/// What a lesson's parts are called where a class reads it.
class LessonWords
{
    Q_DECLARE_TR_FUNCTIONS(LessonWords)
public:
    /// "The window of client 2 is gone."
    static QString isGone(Role role);
    /// Whether it is a window, which can be opened again.
    static bool isWindow(Role role) { return role.kind != Role::Kind::Program; }
    /// "Waiting until it happens." Which events end the step only where there is no prediction to
    /// make: they would tell.
    static QString waitingFor(const LessonStep &step);
    /// "8 min · 7 steps"
    static QString size(int minutes, int steps);
};

} // namespace meari
