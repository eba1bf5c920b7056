#pragma once

#include "lesson/lesson.h"

#include <QRect>

namespace meari {

/// Of a screen's width, per cent, for the clients of a lesson: the server's window has the others.
constexpr int clientsShare = 30;

/// Where a window of a lesson stands, so that one can see all of them: clients at the right of the
/// screen, the first above the second, and further pairs each a step lower and further left; a
/// second server at the left, at the bottom. Never off the screen, and never larger than it.
/// Clients are narrower than they may be where they would cover the server's window.
/// @param size as large as it may be
/// @param least what it needs
/// @param step so that the title of a window can be seen beside the one before it
QRect placeOnStage(Role role, const QSize &size, const QSize &least, const QRect &screen, int step);

} // namespace meari
