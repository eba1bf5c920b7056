#pragma once

#include "widgets/cell.h"

#include <QHash>

class QHeaderView;

namespace meari {

/// How wide the columns of a table are: as wide as sample texts need, times what the user made of
/// it, whatever the font.
class RowColumns
{
public:
    /// @param header, fonts outlive this
    RowColumns(QHeaderView &header, const CellFonts &fonts);

    void setSamples(int column, const QStringList &samples, const CellLook &look);
    /// What the column's samples and its header take, before the user had a say; 0 without samples.
    int needOf(int column);
    /// The fonts are others now; apply() is the caller's to call.
    void handleFontsChanged();
    /// Resizes the sections. Call when fonts or the header have changed.
    void apply();
    /// A section has another size: by the user, unless apply() is at work.
    void handleResized(int column, int oldSize, int newSize);

    /// What the user made of the widths, and nothing else: per cent, with commas between them.
    QByteArray state() const;
    /// What state() returned; anything else changes nothing. apply() is the caller's to call.
    void restore(const QByteArray &state);

private:
    struct Width
    {
        QStringList samples;
        CellLook look;
        int percent = 100; ///< of what the samples need
        int measured = -1; ///< what the samples take; negative: not measured yet
    };

    int needOf(int column, Width &width) const;

    QHeaderView &m_header;
    const CellFonts &m_fonts;
    QHash<int, Width> m_widths; ///< of the columns that have samples
    bool m_applying = false;
};

} // namespace meari
