#include "client_gui/window_place.h"

namespace meari {
namespace {

int moved(int from, int least, int room, int by)
{
    if (room <= 0)
        return least;
    return least + (qBound(0, from - least, room) + by) % (room + 1);
}

} // namespace

QPoint steppedAside(const QRect &window, const QRect &screen, int steps, int step)
{
    return {moved(window.x(), screen.x(), screen.width() - window.width(), steps * step),
            moved(window.y(), screen.y(), screen.height() - window.height(), steps * step)};
}

} // namespace meari
