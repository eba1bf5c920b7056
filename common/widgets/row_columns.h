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
    /// @param header outlives this
    explicit RowColumns(QHeaderView &header);

    void setSamples(int column, const QStringList &samples, const CellLook &look);
    /// Resizes the sections. Call when fonts or the header have changed.
    void apply(const CellFonts &fonts);
    /// A section has another size: by the user, unless apply() is at work.
    void handleResized(int column, int oldSize, int newSize, const CellFonts &fonts);

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
        int measured = -1; ///< what the samples take in these fonts
        CellFonts fonts;
    };

    int needOf(int column, Width &width, const CellFonts &fonts) const;

    QHeaderView &m_header;
    QHash<int, Width> m_widths; ///< of the columns that have samples
    bool m_applying = false;
};

} // namespace meari
