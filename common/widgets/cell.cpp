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
                     QFontMetrics(drawn).elidedText(text, Qt::ElideRight, area.width()));
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
