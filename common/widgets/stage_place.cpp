#include "widgets/stage_place.h"

namespace meari {
namespace {

constexpr int rows = 2;
constexpr int pairs = Role::mostClients / rows;
// The widths at which a server with the lesson in it still shows who is connected, what was said
// and the lesson, and at which a client's row of buttons stays in one line. Screens of 1280 pixels
// have room for both: what a client says and what the server logs are to be seen together.
constexpr int stepsOfServer = 19;
constexpr int stepsOfClient = 16;

} // namespace

int serverShare(const QRect &screen)
{
    return screen.width() * 5 / 8;
}

bool fitsOnStage(const QRect &screen, int step)
{
    return screen.width() >= (stepsOfServer + stepsOfClient) * step;
}

QRect placeOnStage(Role role, bool isAlone, const QSize &size, const QSize &least,
                   const QRect &screen, int step)
{
    // The title bar of the window manager, which is not known yet, is above the place.
    const QRect room = screen.adjusted(0, qMin(step, screen.height() / 4), 0, 0);
    QRect place(room.topLeft(), size.boundedTo(room.size()));
    if (!role.isClient()) {
        place.moveBottomLeft(room.bottomLeft());
        return place;
    }
    const bool beside = fitsOnStage(screen, step);
    const int index = qMax(0, role.number - 1);
    // The server's Start button is free as long as there is one client.
    const int row = beside ? index % rows : rows - 1 - index % rows;
    const int pair = index / rows % pairs;
    const int share = beside ? qMin(size.width(), room.width() - serverShare(room))
                             : qMin(stepsOfClient * step, room.width() * 7 / 12);
    place.setWidth(qMax(share, qMin(least.width(), room.width())));
    // Room for the title bars of the lower row, and for the steps of all pairs.
    const int half = (room.height() - pairs * step) / rows;
    place.setHeight(isAlone && beside
                        ? room.height()
                        : qMin(place.height(), qMax(half, qMin(least.height(), room.height()))));
    const int down = pair * step + row * (half + step);
    place.moveTop(qBound(room.top(), room.top() + down, room.bottom() - place.height() + 1));
    const int right = room.right() - place.width() + 1;
    place.moveLeft(beside ? qMax(room.left(), right - pair * step)
                          : qMin(room.left() + pair * step, right));
    return place;
}

} // namespace meari
