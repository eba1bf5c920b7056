#include "widgets/cell.h"

#include <QPainter>

namespace meari {
namespace {

constexpr int cellMargin = 9; // as in the header's style

int markSize(const CellFonts &fonts)
{
    return fonts.height() * 3 / 4;
}

int markRoom(const CellFonts &fonts)
{
    return markSize(fonts) * 3 / 2;
}

} // namespace

CellFonts::CellFonts(const QFont &plain, const QFont &fixedPitch)
    : m_plain(plain)
    , m_fixed(fixedPitch)
    , m_height(QFontMetrics(plain).height())
{
    for (const bool fixed : {false, true}) {
        for (const bool bold : {false, true}) {
            QFont font = fixed ? fixedPitch : plain;
            font.setBold(bold);
            m_fonts[std::size_t(fixed)][std::size_t(bold)] = CellFont(font);
        }
    }
}

void paintCell(QPainter &painter, const QRect &cell, const QString &text, int alignment,
               const CellLook &look, const CellFonts &fonts, const QPalette &palette)
{
    const QColor colour = look.colour.isValid() ? look.colour : palette.color(QPalette::Text);
    QRect area = cell.adjusted(cellMargin, 0, -cellMargin, 0);
    if (look.mark != Mark::None) {
        const int size = markSize(fonts);
        paintMark(painter, QRect(area.left(), area.top() + (area.height() - size) / 2, size, size),
                  look.mark, colour);
        area.setLeft(area.left() + markRoom(fonts));
    }
    if (area.width() <= 0)
        return;
    painter.setPen(colour);
    fonts.of(look).draw(painter, area, text, Qt::Alignment(alignment));
}

int cellWidth(const QStringList &texts, const CellLook &look, const CellFonts &fonts)
{
    int widest = 0;
    for (const QString &text : texts)
        widest = qMax(widest, fonts.of(look).widthOf(text));
    if (look.mark != Mark::None)
        widest += markRoom(fonts);
    return widest + 2 * cellMargin + 2;
}

} // namespace meari
