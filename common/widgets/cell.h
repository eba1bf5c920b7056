#pragma once

#include "widgets/cell_font.h"
#include "widgets/mark.h"

#include <QPalette>
#include <QStringList>

namespace meari {

/// How a cell looks, beside its text.
struct CellLook
{
    QColor colour; ///< invalid: that of plain text
    Mark mark = Mark::None;
    bool fixedPitch = false;
    bool bold = false;
};

/// What the cells of one table are drawn with.
class CellFonts
{
public:
    CellFonts() = default;
    CellFonts(const QFont &plain, const QFont &fixedPitch);

    const CellFont &of(const CellLook &look) const
    {
        return m_fonts[std::size_t(look.fixedPitch)][std::size_t(look.bold)];
    }
    int height() const { return m_height; } ///< of a line of plain text
    bool operator==(const CellFonts &other) const
    {
        return m_plain == other.m_plain && m_fixed == other.m_fixed;
    }

private:
    QFont m_plain;
    QFont m_fixed;
    CellFont m_fonts[2][2]; ///< fixed pitch or not, bold or not
    int m_height = 0;
};

/// One line, elided where it does not fit.
/// @param alignment Qt::Alignment
void paintCell(QPainter &painter, const QRect &cell, const QString &text, int alignment,
               const CellLook &look, const CellFonts &fonts, const QPalette &palette);

/// What a column needs to show each of these texts whole.
int cellWidth(const QStringList &texts, const CellLook &look, const CellFonts &fonts);

} // namespace meari
