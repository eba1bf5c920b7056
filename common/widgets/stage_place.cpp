#include "widgets/stage_place.h"

namespace meari {
namespace {

constexpr int rows = 2;
constexpr int pairs = Role::mostClients / rows;

} // namespace

QRect placeOnStage(Role role, const QSize &size, const QSize &least, const QRect &screen, int step)
{
    // The title bar of the window manager, which is not known yet, is above the place.
    const QRect room = screen.adjusted(0, qMin(step, screen.height() / 4), 0, 0);
    QRect place(room.topLeft(), size.boundedTo(room.size()));
    if (!role.isClient()) {
        place.moveBottomLeft(room.bottomLeft());
        return place;
    }
    const int index = qMax(0, role.number - 1);
    const int row = index % rows;
    const int pair = index / rows % pairs;
    // Room for the title bars of the lower row, and for the steps of all pairs.
    const int half = (room.height() - pairs * step) / rows;
    place.setWidth(qMin(place.width(), qMax(least.width(), room.width() * clientsShare / 100)));
    place.setHeight(qMin(place.height(), qMax(half, qMin(least.height(), room.height()))));
    const int down = pair * step + row * (half + step);
    place.moveTop(qBound(room.top(), room.top() + down, room.bottom() - place.height() + 1));
    place.moveLeft(qMax(room.left(), room.right() - place.width() + 1 - pair * step));
    return place;
}

} // namespace meari
