#pragma once

#include "event/event.h"

#include <QIcon>
#include <QPainterPath>

class QPainter;

namespace meari {

struct Theme;

/// The shapes that stand beside words, so that colour is never the only sign. Drawn, not typed:
/// whether a font has a glyph is different on every computer.
enum class Mark : quint8 {
    None,
    Received,  ///< a full triangle to the right: to the server, which receives
    Sent,      ///< a hollow triangle to the left: from the server, which sends
    Listening, ///< a ring with a dot
    Accepted,  ///< an arrow to a wall
    Stopped,   ///< a full square
    Closed,    ///< a hollow square
    Waiting,   ///< an hourglass
    Failed,    ///< a cross
    Finished,  ///< a wall behind an arrow's end
    Dot,       ///< a full dot: connected
    Ring,      ///< a hollow dot: no longer
    Plus,
    Play,
    Down,  ///< an arrow down
    Check, ///< done, right
    Pause,
    Back, ///< an angle to the left
    Next, ///< an angle to the right
};

/// The same way has the same mark and colour in both windows: what one of them sends, the other
/// receives.
/// @param side whose event it is
Mark markOf(EventKind kind, Side side);
QColor colourOf(EventKind kind, Side side, const Theme &theme, const QColor &plain);

/// @param box a square
void paintMark(QPainter &painter, const QRectF &box, Mark mark, const QColor &colour);

/// For buttons.
QIcon markIcon(Mark mark, const QColor &colour);

} // namespace meari
