#pragma once

#include "lesson/lesson.h"

#include <QRect>

namespace meari {

/// How much of the screen's width the server's window may take.
int serverShare(const QRect &screen);
/// Whether clients can stand beside the server's window. On a smaller screen they have to lie on
/// it, and should stay on top of it.
bool fitsOnStage(const QRect &screen, int step);

/// Where a window of a lesson stands, so that one can see all of them: clients at the right of the
/// screen, the first above the second, and further pairs each a step lower and further left; a
/// second server at the left, at the bottom. Where there is no room beside the server's window,
/// clients are at the left, the first below the second: at the right the lesson is to be read.
/// Never off the screen, and never larger than it.
/// @param isAlone the only client: beside the server, it is as high as the screen
/// @param size as large as it may be; a client that lies on the server is as wide as it needs
/// @param least what it needs
/// @param step so that the title of a window can be seen beside the one before it
QRect placeOnStage(Role role, bool isAlone, const QSize &size, const QSize &least,
                   const QRect &screen, int step);

} // namespace meari
