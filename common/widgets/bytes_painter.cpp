#include "widgets/bytes_painter.h"

#include "event/bytes_text.h"
#include "model/byte_text.h"
#include "widgets/mark.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace meari {
namespace {

// A character has four bytes: so many more at either side make those at the edges whole.
constexpr qint64 beside = 3;

} // namespace

BytesRow readRow(const ByteStream &stream, ByteStream::Direction direction, ByteRange bytes)
{
    BytesRow row;
    row.bytes = bytes;
    const qint64 begin = qMax(bytes.begin - beside, stream.begin(direction));
    const QByteArray around = stream.bytes(direction, begin, bytes.end + beside);
    const auto skipped = qsizetype(bytes.begin - begin);
    if (skipped < 0 || skipped >= around.size())
        return row;
    row.values = around.sliced(skipped, qMin(around.size() - skipped, qsizetype(bytes.size())));
    row.characters.reserve(std::size_t(row.values.size()));
    qsizetype at = characterStart(around, skipped);
    while (at < around.size() && begin + at < bytes.end) {
        Character character = characterAt(around, at);
        at += character.size;
        character.offset += begin;
        row.characters.push_back(character);
    }
    return row;
}

BytesPainter::BytesPainter(QPainter &painter, const ByteStream &stream, const BytesLayout &layout,
                           const BytesContent &content, const QPalette &palette)
    : m_painter(painter)
    , m_stream(stream)
    , m_layout(layout)
    , m_content(content)
    , m_palette(palette)
    , m_theme(Theme::of(palette))
{
}

void BytesPainter::setSelected(ByteRange selected, qint64 caret)
{
    m_selected = selected;
    m_caret = caret;
}

void BytesPainter::paintRow(qint64 row, int top)
{
    m_row = row;
    m_top = top;
    m_bytes = readRow(m_stream, m_content.shown, m_layout.bytesIn(row));
    paintOffset();
    if (m_layout.setting().form == BytesLayout::Form::Ruler)
        paintRuler();
    else
        paintDump();
    paintSelection();
}

void BytesPainter::paintRuler()
{
    if (m_content.writes)
        paintChunks(Direction::Out);
    if (m_content.reads)
        paintChunks(Direction::In);
    paintBytes();
    paintCharacters();
    if (m_content.reads)
        paintCuts();
}

void BytesPainter::paintDump()
{
    paintBytes();
    paintAscii();
    if (m_content.writes)
        paintChunkStarts(Direction::Out);
    if (m_content.reads)
        paintChunkStarts(Direction::In);
}

ByteRange BytesPainter::inRow(ByteRange bytes) const
{
    return {qMax(bytes.begin, m_bytes.bytes.begin), qMin(bytes.end, m_bytes.bytes.end)};
}

// Of the parts into which reads cut some bytes: where words have the most room.
ByteRange BytesPainter::widestPart(ByteRange bytes) const
{
    if (!m_content.reads)
        return bytes;
    ByteRange widest;
    const ChunkSpan span = chunksOf(m_stream, Direction::In, bytes);
    for (qsizetype i = span.first; i < span.first + span.count; ++i) {
        const ByteChunk &read = m_stream.chunks(Direction::In)[std::size_t(i)];
        // What was not read is whole.
        const bool last = i + 1 == qsizetype(m_stream.chunks(Direction::In).size());
        const ByteRange part{qMax(bytes.begin, read.begin),
                             last ? bytes.end : qMin(bytes.end, read.end)};
        if (part.size() > widest.size())
            widest = part;
    }
    return widest.isEmpty() ? bytes : widest;
}

QRect BytesPainter::piece(Lane lane, ByteRange bytes) const
{
    return m_layout.piece(lane, m_row, bytes).translated(0, m_top);
}

// Whether some bytes are to stand out; when all are chosen, none of them does.
bool BytesPainter::marks(ByteRange bytes) const
{
    return !m_selected.contains(m_content.range) && m_selected.begin < bytes.end &&
           m_selected.end > bytes.begin;
}

// As in the bubbles of a client and in the log of a server: what goes to the server is blue.
QColor BytesPainter::colourOf(Direction direction) const
{
    const bool client = m_stream.timeline().side() == Side::Client;
    return client == (direction == Direction::Out) ? m_theme.received : m_theme.sent;
}

QColor BytesPainter::groundOf(const Character &character) const
{
    switch (character.kind) {
    case CharacterKind::Visible:
    case CharacterKind::Space:
        return m_theme.characterAt(character.offset);
    case CharacterKind::Control:
        return m_theme.band;
    case CharacterKind::TurnsText:
    case CharacterKind::Unseen:
        return m_theme.noticeGround;
    case CharacterKind::Stray:
    case CharacterKind::Never:
    case CharacterKind::Overlong:
    case CharacterKind::Surrogate:
    case CharacterKind::TooLarge:
    case CharacterKind::Truncated:
    case CharacterKind::Incomplete:
        return m_theme.errorGround;
    }
    Q_UNREACHABLE();
}

QColor BytesPainter::inkOf(const Character &character) const
{
    switch (character.kind) {
    case CharacterKind::Visible:
        return m_palette.color(QPalette::Text);
    case CharacterKind::Space:
    case CharacterKind::Control:
        return m_theme.quiet;
    case CharacterKind::TurnsText:
    case CharacterKind::Unseen:
        return m_theme.noticeText;
    case CharacterKind::Stray:
    case CharacterKind::Never:
    case CharacterKind::Overlong:
    case CharacterKind::Surrogate:
    case CharacterKind::TooLarge:
    case CharacterKind::Truncated:
    case CharacterKind::Incomplete:
        return m_theme.errorText;
    }
    Q_UNREACHABLE();
}

void BytesPainter::paintOffset()
{
    const bool ruler = m_layout.setting().form == BytesLayout::Form::Ruler;
    const QRect lane = m_layout.lane(Lane::Bytes).translated(0, m_top);
    const QRect gutter(m_layout.margin(), lane.top(), m_layout.offsetWidth() - m_layout.margin(),
                       lane.height());
    const qint64 offset = m_bytes.bytes.begin;
    m_painter.setFont(m_layout.fixedFont());
    m_painter.setPen(m_theme.quiet);
    m_painter.drawText(gutter, Qt::AlignLeft | Qt::AlignVCenter,
                       ruler ? QString::number(offset)
                             : QStringLiteral("%1").arg(offset, 8, 16, QLatin1Char('0')));
}

// Whether the other direction carried something else in this row.
bool BytesPainter::carriesOthers(Direction direction) const
{
    if (direction == m_content.shown || !m_content.rowsMayDiffer)
        return false;
    const QByteArray others = m_stream.bytes(direction, m_bytes.bytes.begin, m_bytes.bytes.end);
    const qint64 begin = qMax(m_bytes.bytes.begin, m_stream.begin(direction));
    const QByteArrayView values(m_bytes.values);
    const auto skipped = qsizetype(qMin<qint64>(begin - m_bytes.bytes.begin, values.size()));
    const qsizetype both = qMin(others.size(), values.size() - skipped);
    return values.sliced(skipped, both) != QByteArrayView(others).first(both);
}

void BytesPainter::paintChunks(Direction direction)
{
    const Lane lane = direction == Direction::In ? Lane::Reads : Lane::Writes;
    const QRect whole = m_layout.lane(lane).translated(0, m_top);
    const QColor colour = colourOf(direction);
    const QFontMetrics metrics(m_layout.smallFont());
    const int bar = qMax(3, whole.height() - metrics.height());
    const int size = metrics.height() * 2 / 3;
    m_painter.setFont(m_layout.smallFont());
    paintMark(m_painter,
              QRect(m_layout.margin(), whole.top() + (metrics.height() - size) / 2, size, size),
              direction == Direction::In ? Mark::Received : Mark::Sent, colour);

    if (carriesOthers(direction)) {
        m_painter.setPen(m_theme.bad);
        m_painter.drawText(
            whole, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(ByteText::otherBytes(), Qt::ElideRight, whole.width()));
        return;
    }
    const qsizetype first = chunksOf(m_stream, direction, m_content.range).first;
    const ChunkSpan span = chunksOf(m_stream, direction, m_bytes.bytes);
    for (qsizetype i = span.first; i < span.first + span.count; ++i) {
        const ByteChunk &chunk = m_stream.chunks(direction)[std::size_t(i)];
        const ByteRange bytes = inRow({chunk.begin, chunk.end});
        QRect area = piece(lane, bytes);
        // It ends where the bar does; one that goes on reaches the edge.
        if (chunk.begin >= bytes.begin)
            area.setLeft(area.left() + 1);
        if (chunk.end <= bytes.end)
            area.setRight(area.right() - 2);
        if (marks({chunk.begin, chunk.end}))
            m_painter.fillRect(area, m_theme.selected);
        m_painter.fillRect(
            QRect(area.left(), area.bottom() - bar + 2, area.width(), qMax(2, bar * 2 / 3)),
            colour);
        const QRect room(area.left(), area.top(), area.width(), metrics.height());
        for (const QString &text : ByteText::chunk(direction, i - first + 1, chunk.size())) {
            if (metrics.horizontalAdvance(text) > room.width())
                continue;
            m_painter.setPen(colour);
            m_painter.drawText(room, Qt::AlignCenter, text);
            break;
        }
    }
}

// In the dump: a thin bar where a read (above) or a write (below) begins.
void BytesPainter::paintChunkStarts(Direction direction)
{
    const ChunkSpan span = chunksOf(m_stream, direction, m_bytes.bytes);
    for (qsizetype i = span.first; i < span.first + span.count; ++i) {
        const ByteChunk &chunk = m_stream.chunks(direction)[std::size_t(i)];
        if (chunk.begin < m_bytes.bytes.begin)
            continue;
        const QRect cell = piece(Lane::Bytes, {chunk.begin, chunk.begin + 1});
        const int half = cell.height() / 2;
        const int top = direction == Direction::In ? cell.top() : cell.top() + half;
        m_painter.fillRect(QRect(cell.left(), top, 2, half), colourOf(direction));
    }
}

void BytesPainter::paintBytes()
{
    const bool ruler = m_layout.setting().form == BytesLayout::Form::Ruler;
    m_painter.setFont(m_layout.fixedFont());
    for (const Character &character : m_bytes.characters) {
        const ByteRange bytes = inRow({character.offset, character.end()});
        const QColor ink =
            character.isValid() ? m_palette.color(QPalette::Text) : m_theme.errorText;
        for (qint64 offset = bytes.begin; offset < bytes.end; ++offset) {
            const QRect cell = piece(Lane::Bytes, {offset, offset + 1});
            const bool marked = marks({offset, offset + 1});
            m_painter.fillRect(ruler ? cell.adjusted(0, 0, -1, -1) : cell,
                               marked ? m_theme.selected : groundOf(character));
            m_painter.setPen(ink);
            m_painter.drawText(cell, Qt::AlignCenter,
                               toHex(QByteArrayView(m_bytes.values)
                                         .sliced(qsizetype(offset - m_bytes.bytes.begin), 1)));
        }
    }
}

void BytesPainter::paintCharacters()
{
    for (const Character &character : m_bytes.characters)
        paintCharacter(character);
}

QString BytesPainter::labelOf(const Character &character, int room,
                              const QFontMetrics &metrics) const
{
    const QString name = visibleName(character);
    const bool standsForSomething =
        character.isValid() || character.kind == CharacterKind::Overlong ||
        character.kind == CharacterKind::Surrogate || character.kind == CharacterKind::TooLarge;
    const QString point = codePointName(character.codePoint);
    const QString both = name % QLatin1Char(' ') % point;
    if (name != point && standsForSomething && metrics.horizontalAdvance(both) <= room)
        return both;
    return name;
}

void BytesPainter::paintCharacter(const Character &character)
{
    const ByteRange bytes = inRow({character.offset, character.end()});
    const QRect cell = piece(Lane::Text, bytes).adjusted(0, 0, -1, -1);
    const bool marked = marks({character.offset, character.end()});
    m_painter.fillRect(cell, marked ? m_theme.selected : groundOf(character));
    const bool plain =
        character.kind == CharacterKind::Visible || character.kind == CharacterKind::Space;
    if (!plain) {
        // Not by colour alone.
        m_painter.setPen(QPen(inkOf(character), 1, Qt::DashLine));
        m_painter.drawRect(cell.adjusted(0, 0, -1, -1));
    }
    const bool isName = character.kind != CharacterKind::Visible && character.isValid();
    const QFont &font = isName ? m_layout.smallFont() : m_layout.textFont();
    const QFontMetrics metrics(font);
    const QRect room = piece(Lane::Text, widestPart(bytes)).adjusted(0, 0, -1, -1);
    const QString label = labelOf(character, room.width() - 8, metrics);
    m_painter.setFont(font);
    m_painter.setPen(inkOf(character));
    m_painter.drawText(room, Qt::AlignCenter | Qt::TextSingleLine,
                       metrics.elidedText(label, Qt::ElideRight, room.width()));
}

void BytesPainter::paintAscii()
{
    m_painter.setFont(m_layout.fixedFont());
    for (const Character &character : m_bytes.characters) {
        const ByteRange bytes = inRow({character.offset, character.end()});
        for (qint64 offset = bytes.begin; offset < bytes.end; ++offset) {
            const QRect cell = piece(Lane::Text, {offset, offset + 1});
            const bool marked = marks({offset, offset + 1});
            const char value = m_bytes.values[qsizetype(offset - m_bytes.bytes.begin)];
            const bool printable = value >= 0x20 && value < 0x7f;
            m_painter.fillRect(cell, marked ? m_theme.selected : groundOf(character));
            m_painter.setPen(printable ? m_palette.color(QPalette::Text) : m_theme.quiet);
            m_painter.drawText(cell, Qt::AlignCenter,
                               QString(QLatin1Char(printable ? value : '.')));
        }
    }
}

// A torn edge through the bytes and the character, below the end of the read.
void BytesPainter::paintCuts()
{
    ByteRange bytes = m_bytes.bytes;
    while (const auto cut = firstCut(m_stream, Direction::In, bytes)) {
        const QRect last = piece(Lane::Bytes, {cut->at - 1, cut->at});
        const QRect text = piece(Lane::Text, {cut->at - 1, cut->at});
        const QRect read = m_layout.lane(Lane::Reads).translated(0, m_top);
        const int step = qMax(3, last.height() / 6);
        QPolygonF edge;
        bool right = false;
        for (int y = read.bottom() - step; y <= text.bottom(); y += step, right = !right)
            edge << QPointF(last.right() + (right ? 1 : -1) * step / 2.0, y);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(QPen(m_palette.color(QPalette::Base), qMax(4, step)));
        m_painter.drawPolyline(edge);
        m_painter.setPen(QPen(m_theme.bad, qMax(1.5, step / 3.0)));
        m_painter.drawPolyline(edge);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        bytes.begin = cut->at;
    }
}

void BytesPainter::paintSelection()
{
    const ByteRange selected = inRow(m_selected);
    if (!selected.isEmpty()) {
        const int width = qMax(2, m_layout.margin() / 5);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(
            QPen(m_theme.selectedLine, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        const auto outline = [&](Lane lane, ByteRange bytes) {
            m_painter.drawRect(piece(lane, bytes).adjusted(0, 0, -1, -1));
        };
        outline(Lane::Bytes, selected);
        ByteRange characters = selected;
        if (m_layout.setting().form == BytesLayout::Form::Ruler) {
            for (const Character &character : m_bytes.characters) {
                if (character.offset < selected.end && character.end() > selected.begin) {
                    characters.begin = qMin(characters.begin, character.offset);
                    characters.end = qMax(characters.end, character.end());
                }
            }
        }
        outline(Lane::Text, inRow(characters));
    }
    if (m_caret >= m_bytes.bytes.begin && m_caret < m_bytes.bytes.end) {
        m_painter.setPen(QPen(m_theme.accent, 1, Qt::DotLine));
        m_painter.drawRect(piece(Lane::Bytes, {m_caret, m_caret + 1}).adjusted(2, 2, -4, -4));
    }
}

} // namespace meari
