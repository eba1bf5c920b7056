// What carried the bytes: reads and writes, and where they cut characters.
#include "model/byte_text.h"
#include "widgets/bytes_painter.h"
#include "widgets/mark.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace meari {

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
              markOf(direction == Direction::In ? kindOf<BytesReceived> : kindOf<BytesSent>,
                     m_stream.timeline().side()),
              colour);

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
        const bool marked = marks({chunk.begin, chunk.end});
        if (marked)
            m_painter.fillRect(area, m_theme.selected);
        m_painter.fillRect(
            QRect(area.left(), area.bottom() - bar + 2, area.width(), qMax(2, bar * 2 / 3)),
            colour);
        const QRect room(area.left(), area.top(), area.width(), metrics.height());
        for (const QString &text : ByteText::chunk(direction, i - first + 1, chunk.size())) {
            if (metrics.horizontalAdvance(text) > room.width())
                continue;
            m_painter.setPen(marked ? m_palette.color(QPalette::Text) : colour);
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
        // Not through the words of writes, where these stand between.
        const bool apart = m_content.writes && !m_layout.setting().writesFirst;
        for (int y = (apart ? last.top() : read.bottom()) - step; y <= text.bottom();
             y += step, right = !right)
            edge << QPointF(last.right() + (right ? 1 : -1) * step / 2.0, y);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(QPen(m_palette.color(QPalette::Base), qMax(4, step)));
        m_painter.drawPolyline(edge);
        m_painter.setPen(QPen(m_theme.bad, Theme::stroke(qMax(1.5, step / 3.0))));
        m_painter.drawPolyline(edge);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        bytes.begin = cut->at;
    }
}

} // namespace meari
