#include "widgets/elided_label.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>

namespace meari {
namespace {

constexpr int leastCharacters = 24; // before it wants a line of its own

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    showTip();
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize wanted = sizeHint();
    // The average width of fonts with Hangul is that of Hangul.
    const int least = fontMetrics().horizontalAdvance(u'n') * leastCharacters;
    return {qMin(wanted.width(), least), wanted.height()};
}

// A tooltip guesses markup.
void ElidedLabel::showTip()
{
    setToolTip(
        sizeHint().width() <= width()
            ? QString()
            : QString(QLatin1String("<p>") % m_text.toHtmlEscaped() % QLatin1String("</p>")));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showTip();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::of(this).quiet);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

} // namespace meari
