#pragma once

#include "widgets/mark.h"

#include <QFont>
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

/// What cells are drawn with.
struct CellFonts
{
    QFont plain;
    QFont fixed; ///< fixed pitch

    QFont of(const CellLook &look) const;
    bool operator==(const CellFonts &) const = default;
};

/// One line, elided where it does not fit.
/// @param alignment Qt::Alignment
void paintCell(QPainter &painter, const QRect &cell, const QString &text, int alignment,
               const CellLook &look, const CellFonts &fonts, const QPalette &palette);

/// What a column needs to show each of these texts whole.
int cellWidth(const QStringList &texts, const CellLook &look, const CellFonts &fonts);

} // namespace meari
