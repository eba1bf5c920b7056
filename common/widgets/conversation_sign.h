#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace meari {

struct Theme;

/// The shapes beside a verdict, in a bubble and in the status bar. Drawn, because not every font
/// has them.
enum class Sign : quint8 {
    None,
    Tick,  ///< the same
    Cross, ///< different, or missing
    Clock, ///< still waiting
    Mark,  ///< an exclamation mark: unexpected
};

QColor colourOf(Sign sign, const Theme &theme);

/// @param box a square
void drawSign(QPainter &painter, Sign sign, const QRectF &box, const QColor &colour);

} // namespace meari
