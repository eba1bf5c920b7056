#include "widgets/cell.h"

#include <QPainter>

namespace meari {
namespace {

constexpr int cellMargin = 9; // as in the header's style

int markSize(const QFontMetrics &metrics)
{
    return metrics.height() * 3 / 4;
}

int markRoom(const QFontMetrics &metrics)
{
    return markSize(metrics) * 3 / 2;
}

// Measuring letters is most of the work, and of a long text nearly all would be in vain.
QString elided(const QString &text, const QFontMetrics &metrics, int width)
{
    const qsizetype likely = 3 * width / (2 * qMax(1, metrics.averageCharWidth())) + 1;
    if (text.size() > likely) {
        const QString begin = text.left(likely);
        QString shown = metrics.elidedText(begin, Qt::ElideRight, width);
        if (shown != begin)
            return shown;
    }
    return metrics.elidedText(text, Qt::ElideRight, width); // also of letters that are very narrow
}

} // namespace

QFont CellFonts::of(const CellLook &look) const
{
    QFont font = look.fixedPitch ? fixed : plain;
    font.setBold(look.bold);
    return font;
}

void paintCell(QPainter &painter, const QRect &cell, const QString &text, int alignment,
               const CellLook &look, const CellFonts &fonts, const QPalette &palette)
{
    const QColor colour = look.colour.isValid() ? look.colour : palette.color(QPalette::Text);
    const QFontMetrics plain(fonts.plain);
    QRect area = cell.adjusted(cellMargin, 0, -cellMargin, 0);
    if (look.mark != Mark::None) {
        const int size = markSize(plain);
        paintMark(painter, QRect(area.left(), area.top() + (area.height() - size) / 2, size, size),
                  look.mark, colour);
        area.setLeft(area.left() + markRoom(plain));
    }
    if (area.width() <= 0)
        return;
    const QFont drawn = fonts.of(look);
    painter.setFont(drawn);
    painter.setPen(colour);
    painter.drawText(area, alignment | Qt::TextSingleLine,
                     elided(text, QFontMetrics(drawn), area.width()));
}

int cellWidth(const QStringList &texts, const CellLook &look, const CellFonts &fonts)
{
    const QFontMetrics metrics(fonts.of(look));
    int widest = 0;
    for (const QString &text : texts)
        widest = qMax(widest, metrics.horizontalAdvance(text));
    if (look.mark != Mark::None)
        widest += markRoom(QFontMetrics(fonts.plain));
    return widest + 2 * cellMargin + 2;
}

} // namespace meari
