#include "widgets/stage_place.h"

namespace meari {

QRect placeOnStage(Role role, const QSize &size, const QRect &screen, int step)
{
    // The title bar of the window manager, which is not known yet, is above the place.
    const QRect room = screen.adjusted(0, qMin(step, screen.height() / 4), 0, 0);
    QRect place(room.topLeft(), size.boundedTo(room.size()));
    if (!role.isClient()) {
        place.moveBottomLeft(room.bottomLeft());
        return place;
    }
    const int down = room.height() - place.height();
    const int across = room.width() - place.width();
    const int steps = qMax(0, role.number - 1) * step;
    place.moveTop(room.top() + (down > 0 ? steps % (down + 1) : 0));
    place.moveLeft(room.left() + across - (across > 0 ? steps % (across + 1) : 0));
    return place;
}

} // namespace meari
