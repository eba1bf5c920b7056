#pragma once

#include "event/characters.h"
#include "widgets/bytes_layout.h"

#include <QPalette>

class QPainter;

namespace meari {

struct Theme;

/// What of a connection is looked at.
struct BytesContent
{
    ByteStream::Direction shown = ByteStream::Direction::In; ///< whose bytes
    bool reads = true;                                       ///< whether the reads carried them
    bool writes = true;                                      ///< whether the writes carried them
    ByteRange range;
    qint64 origin = 0;       ///< an offset at which a row begins
    bool followsEnd = false; ///< new bytes are to come into sight
    /// Nobody knows whether both directions carried the same: each row has to look.
    bool rowsMayDiffer = false;
    bool operator==(const BytesContent &) const = default;
};

/// The bytes of a row and the characters they make, those at its edges whole.
struct BytesRow
{
    ByteRange bytes;
    QByteArray values;                 ///< of bytes; fewer when not all are known
    std::vector<Character> characters; ///< from the one with the first byte on
};
BytesRow readRow(const ByteStream &stream, ByteStream::Direction direction, ByteRange bytes);

/// Paints rows of bytes. Lives for one paint event.
class BytesPainter
{
public:
    /// All outlive the painter.
    BytesPainter(QPainter &painter, const ByteStream &stream, const BytesLayout &layout,
                 const BytesContent &content, const QPalette &palette);

    /// @param caret the byte that the keys move; -1: none
    void setSelected(ByteRange selected, qint64 caret);
    /// @param top where the row begins, in the painter's coordinates
    void paintRow(qint64 row, int top);

private:
    using Direction = ByteStream::Direction;
    using Lane = BytesLayout::Lane;

    void paintRuler();
    void paintDump();
    void paintChunks(Direction direction);
    bool carriesOthers(Direction direction) const;
    void paintChunkStarts(Direction direction);
    void drawFixed(const QRect &cell, const QString &text);
    void paintBytes();
    void paintCharacters();
    void paintCharacter(const Character &character);
    void paintAscii();
    void paintCuts();
    void paintSelection();
    void paintOffset();
    QString labelOf(const Character &character, int room, const QFontMetrics &metrics) const;
    QColor groundOf(const Character &character) const;
    QColor inkOf(const Character &character, bool marked) const;
    QColor colourOf(Direction direction) const;
    ByteRange inRow(ByteRange bytes) const;
    ByteRange widestPart(ByteRange bytes) const;
    QRect piece(Lane lane, ByteRange bytes) const;
    bool marks(ByteRange bytes) const;

    QPainter &m_painter;
    const ByteStream &m_stream;
    const BytesLayout &m_layout;
    const BytesContent &m_content;
    const QPalette &m_palette;
    const Theme &m_theme;
    ByteRange m_selected;
    qint64 m_caret = -1;
    qint64 m_row = 0;
    int m_top = 0;
    int m_digit = 1; ///< width of one in the fixed font
    int m_fixedHeight = 1;
    int m_fixedAscent = 1;
    BytesRow m_bytes;
};

} // namespace meari
