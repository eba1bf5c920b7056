#include "widgets/conversation_sign.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace meari {

QColor colourOf(Sign sign, const Theme &theme)
{
    switch (sign) {
    case Sign::Tick:
        return theme.good;
    case Sign::Cross:
        return theme.bad;
    case Sign::Mark:
        return theme.sent;
    case Sign::None:
    case Sign::Clock:
        return theme.quiet;
    }
    Q_UNREACHABLE();
}

void drawSign(QPainter &painter, Sign sign, const QRectF &box, const QColor &colour)
{
    painter.save();
    painter.translate(box.topLeft());
    painter.scale(box.width(), box.height());
    painter.setPen(QPen(colour, Theme::stroke(0.15), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    QPainterPath path;
    switch (sign) {
    case Sign::None:
        break;
    case Sign::Tick:
        path.moveTo(0.12, 0.55);
        path.lineTo(0.40, 0.82);
        path.lineTo(0.88, 0.20);
        break;
    case Sign::Cross:
        path.moveTo(0.18, 0.18);
        path.lineTo(0.82, 0.82);
        path.moveTo(0.82, 0.18);
        path.lineTo(0.18, 0.82);
        break;
    case Sign::Clock:
        path.addEllipse(QRectF(0.1, 0.1, 0.8, 0.8));
        path.moveTo(0.5, 0.28);
        path.lineTo(0.5, 0.52);
        path.lineTo(0.66, 0.62);
        break;
    case Sign::Mark:
        path.moveTo(0.5, 0.12);
        path.lineTo(0.5, 0.58);
        path.moveTo(0.5, 0.85);
        path.lineTo(0.5, 0.86);
        break;
    }
    painter.drawPath(path);
    painter.restore();
}

} // namespace meari
