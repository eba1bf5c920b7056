#pragma once

#include "model/byte_scope.h"

#include <QFont>
#include <QRect>

#include <optional>

namespace meari {

/// Where bytes stand: rows of equally many bytes each, so that the place of any byte in ten million
/// is a division. All lengths in pixels; y counts from the top of the first row, and can be more
/// than an int holds. Knows no widgets. A value.
class BytesLayout
{
public:
    enum class Form : quint8 {
        Ruler, ///< reads, writes, bytes and characters over one ruler
        Dump,  ///< offset, hex, ASCII
    };
    enum class Lane : quint8 { Writes, Reads, Bytes, Text };

    struct Setting
    {
        Form form = Form::Ruler;
        bool reads = true; ///< of the ruler: the lanes that there are
        bool writes = true;
        bool writesFirst = true;
        ByteRange range;
        qint64 origin = 0; ///< the offset at the start of some row
        int width = 0;
        bool operator==(const Setting &) const = default;
    };

    void setFonts(const QFont &text, const QFont &fixed);
    void set(const Setting &setting);
    const Setting &setting() const { return m_setting; }
    const QFont &textFont() const { return m_text; }
    const QFont &fixedFont() const { return m_fixed; }
    const QFont &smallFont() const { return m_small; }

    int bytesPerRow() const { return m_perRow; }
    qint64 rows() const;
    int rowHeight() const { return m_rowHeight; }
    qint64 height() const { return rows() * m_rowHeight - (rows() > 0 ? m_rowGap : 0); }
    /// The narrowest in which it still makes sense.
    int leastWidth() const;
    int offsetWidth() const { return m_gutter; } ///< of the column with the offsets
    int margin() const { return m_margin; }

    qint64 rowOf(qint64 offset) const;
    qint64 topOf(qint64 row) const { return row * m_rowHeight; }
    /// The bytes in a row.
    ByteRange bytesIn(qint64 row) const;
    /// Where a lane stands; y from the top of the row.
    QRect lane(Lane lane) const;
    /// Some bytes of a row in a lane, y from the top of the row. They all have to be in the row.
    QRect piece(Lane lane, qint64 row, ByteRange bytes) const;
    /// Right beside the offsets, from the top of the row.
    int baseX() const { return m_gutter; }

    struct Place
    {
        Lane lane = Lane::Bytes;
        qint64 offset = 0;
    };
    /// The nearest byte to a point, and the lane.
    std::optional<Place> placeAt(int x, qint64 y) const;
    /// Whether a point is on a byte or on what carried it, not beside.
    bool isOnBytes(int x, qint64 y) const;

private:
    void measureRuler();
    void measureDump();
    qint64 firstRow() const;
    int columnX(Lane lane, qint64 column) const;

    QFont m_text;
    QFont m_fixed;
    QFont m_small;
    Setting m_setting;
    int m_margin = 0;
    int m_gutter = 0;
    int m_cell = 1;     ///< a byte in hex
    int m_textCell = 1; ///< a byte as a character
    int m_textX = 0;    ///< of the dump: where the characters begin
    int m_groupGap = 0; ///< of the dump: after every eight bytes
    int m_perRow = 1;
    int m_rowHeight = 1;
    int m_rowGap = 0; ///< the part of it that is below everything
    int m_tops[4] = {};
    int m_heights[4] = {};
};

} // namespace meari
