#pragma once

#include "lesson/lesson.h"

#include <QCoreApplication>

namespace meari {

/// Words about lessons that several panels need, in the language of now.
class LessonText
{
    Q_DECLARE_TR_FUNCTIONS(LessonText)
public:
    /// "Server", "Client 2", as its window's title has it.
    static QString role(Role role);
};

} // namespace meari
