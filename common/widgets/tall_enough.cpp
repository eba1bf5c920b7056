#include "widgets/tall_enough.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>

namespace meari {

bool TallEnough::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fit();
    return handled;
}

// What has no room on the screen either way is to be cut inside the window, not by its edge.
void TallEnough::fit()
{
    if (!layout())
        return;
    const int most = screen()->availableGeometry().height() * 2 / 3;
    setMinimumHeight(qMin(layout()->totalMinimumHeightForWidth(width()), most));
}

} // namespace meari
