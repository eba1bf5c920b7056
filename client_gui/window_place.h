#pragma once

#include <QPoint>
#include <QRect>

namespace meari {

/// Where a window goes that would otherwise cover another one exactly: so many steps down and to
/// the right, and from the other edge again when the screen ends there. Never off the screen, if
/// the window is not larger than it.
QPoint steppedAside(const QRect &window, const QRect &screen, int steps, int step);

} // namespace meari
