#pragma once

#include "lesson/lesson.h"

#include <QRect>

namespace meari {

/// Where a window of a lesson stands, so that one can see all of them: clients one behind the
/// other at the right of the screen, each a step lower and further left; a second server at the
/// left, at the bottom. Never off the screen, and never larger than it.
/// @param step so that the title of a window can be seen under the one before it
QRect placeOnStage(Role role, const QSize &size, const QRect &screen, int step);

} // namespace meari
