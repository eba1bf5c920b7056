#include "client_gui/state_label.h"

#include "widgets/theme.h"

#include <QPainter>

namespace meari {

StateLabel::StateLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StateLabel::show(Dot dot, const QString &words)
{
    m_dot = dot;
    m_words = words;
    setAccessibleName(words);
    setToolTip(words.toHtmlEscaped());
    updateGeometry();
    update();
}

int StateLabel::dotWidth() const
{
    return fontMetrics().height();
}

QSize StateLabel::sizeHint() const
{
    return {dotWidth() + fontMetrics().horizontalAdvance(m_words) + 4, fontMetrics().height() + 4};
}

QSize StateLabel::minimumSizeHint() const
{
    return {dotWidth() + fontMetrics().averageCharWidth() * 6, fontMetrics().height() + 4};
}

void StateLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const qreal side = fontMetrics().ascent() * 0.62;
    const QRectF circle(2, (height() - side) / 2.0, side, side);
    const QColor colour = m_dot == Dot::Full   ? theme.good
                          : m_dot == Dot::Half ? theme.sent
                                               : theme.quiet;
    painter.setPen(QPen(colour, side * 0.18));
    painter.setBrush(m_dot == Dot::Full ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    if (m_dot == Dot::Half) {
        painter.setBrush(colour);
        painter.drawPie(circle, 90 * 16, 180 * 16);
    }
    painter.setPen(theme.quiet);
    const QRect room = rect().adjusted(dotWidth(), 0, 0, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_words, Qt::ElideRight, room.width()));
}

} // namespace meari
