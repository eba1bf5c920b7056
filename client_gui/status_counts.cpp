#include "client_gui/status_counts.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace meari {
namespace {

QString wordsOf(const QList<StatusCounts::Part> &parts)
{
    QStringList words;
    for (const StatusCounts::Part &part : parts)
        words += part.words;
    return words.join(QStringLiteral("    "));
}

} // namespace

StatusCounts::StatusCounts(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void StatusCounts::setParts(const QList<Part> &parts)
{
    m_parts = parts;
    setToolTip(text().toHtmlEscaped());
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString StatusCounts::text() const
{
    return wordsOf(m_parts);
}

QString StatusCounts::shownText() const
{
    return wordsOf(shown());
}

int StatusCounts::gap() const
{
    return fontMetrics().height();
}

int StatusCounts::widthOf(const Part &part) const
{
    const int sign = part.sign == Sign::None ? 0 : fontMetrics().height();
    return sign + fontMetrics().horizontalAdvance(part.words);
}

int StatusCounts::widthOf(const QList<Part> &parts) const
{
    int width = gap() * int(qMax<qsizetype>(0, parts.size() - 1));
    for (const Part &part : parts)
        width += widthOf(part);
    return width;
}

QList<StatusCounts::Part> StatusCounts::shown() const
{
    QList<Part> parts = m_parts;
    while (parts.size() > 1 && widthOf(parts) > width()) {
        const auto lightest =
            std::min_element(parts.cbegin(), parts.cend(),
                             [](const Part &a, const Part &b) { return a.weight < b.weight; });
        parts.erase(lightest);
    }
    return parts;
}

QSize StatusCounts::sizeHint() const
{
    return {widthOf(m_parts), fontMetrics().height() + 4};
}

QSize StatusCounts::minimumSizeHint() const
{
    const auto heaviest =
        std::max_element(m_parts.begin(), m_parts.end(),
                         [](const Part &a, const Part &b) { return a.weight < b.weight; });
    return {heaviest == m_parts.end() ? 0 : widthOf(*heaviest), fontMetrics().height() + 4};
}

// A layout does not notice by itself that a size hint follows the font.
void StatusCounts::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void StatusCounts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const QFontMetrics metrics = fontMetrics();
    int x = 0;
    for (const Part &part : shown()) {
        int left = x;
        if (part.sign != Sign::None) {
            const qreal side = metrics.ascent() * 0.85;
            drawSign(painter, part.sign, QRectF(left, (height() - side) / 2, side, side),
                     colourOf(part.sign, theme));
            left += metrics.height();
        }
        painter.setPen(part.sign == Sign::None ? theme.quiet : colourOf(part.sign, theme));
        painter.drawText(QRect(left, 0, width() - left, height()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         metrics.elidedText(part.words, Qt::ElideRight, width() - left));
        x += widthOf(part) + gap();
    }
}

} // namespace meari
