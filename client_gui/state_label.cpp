#include "client_gui/state_label.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>

namespace meari {

StateLabel::StateLabel(Qt::Alignment alignment, QWidget *parent)
    : QWidget(parent)
    , m_alignment(alignment)
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

// A layout does not notice by itself that a size hint follows the font.
void StateLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void StateLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const qreal side = fontMetrics().ascent() * 0.62;
    const QString words =
        fontMetrics().elidedText(m_words, Qt::ElideRight, width() - dotWidth() - 2);
    const int used = dotWidth() + fontMetrics().horizontalAdvance(words) + 2;
    const int left = m_alignment.testFlag(Qt::AlignRight) ? width() - used : 0;
    const QRectF circle(left + 2, (height() - side) / 2.0, side, side);
    const QColor colour = m_dot == Dot::Full   ? theme.good
                          : m_dot == Dot::Half ? theme.sent
                                               : theme.quiet;
    painter.setPen(QPen(colour, Theme::stroke(side * 0.18)));
    painter.setBrush(m_dot == Dot::Full ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    if (m_dot == Dot::Half) {
        painter.setBrush(colour);
        painter.drawPie(circle, 90 * 16, 180 * 16);
    }
    painter.setPen(theme.quiet);
    painter.drawText(rect().adjusted(left + dotWidth(), 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, words);
}

} // namespace meari
