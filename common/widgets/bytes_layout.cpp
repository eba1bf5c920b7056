#include "widgets/bytes_layout.h"

#include <QFontMetrics>

#include <algorithm>

namespace meari {
namespace {

constexpr int leastPerRow = 4;
constexpr int mostPerRow = 64; // what an eye still finds its way in
constexpr int groupSize = 8;
constexpr int mostGroups = 2;

// Gutter digits: an offset of the dump is written in hex, with no fewer than in hexdump -C.
constexpr int leastHexDigits = 8;

int digitsOf(qint64 offset, int base)
{
    return int(QString::number(offset, base).size());
}

} // namespace

void BytesLayout::setFonts(const QFont &text, const QFont &fixed)
{
    m_text = text;
    m_fixed = fixed;
    m_small = text;
    m_small.setPointSizeF(text.pointSizeF() * 0.9);
    set(m_setting);
}

void BytesLayout::set(const Setting &setting)
{
    m_setting = setting;
    m_margin = QFontMetrics(m_text).height() * 2 / 3;
    if (setting.form == Form::Ruler)
        measureRuler();
    else
        measureDump();
}

void BytesLayout::measureRuler()
{
    const QFontMetrics text(m_text);
    const QFontMetrics fixed(m_fixed);
    const QFontMetrics small(m_small);
    const int pad = text.height();
    // A syllable and its code point fit over two of the three bytes that it has: a read may have
    // cut off one.
    const int syllable = text.horizontalAdvance(QStringLiteral("안 U+C548")) + pad * 2 / 3;
    m_cell = m_textCell = qMax((syllable + 1) / 2, fixed.horizontalAdvance(u'0') * 2 + pad);
    // A mark or an offset, and a gap.
    m_gutter = m_margin +
               qMax(small.height(), fixed.horizontalAdvance(u'0') *
                                        digitsOf(qMax<qint64>(0, m_setting.range.end - 1), 10)) +
               pad / 2;
    const int room = m_setting.width - m_gutter - m_margin;
    m_perRow = qBound(leastPerRow, room / m_cell, mostPerRow);

    int y = 0;
    const auto place = [this, &y](Lane lane, int height, int gap) {
        m_tops[int(lane)] = y;
        m_heights[int(lane)] = height;
        y += height + (height > 0 ? gap : 0);
    };
    const int chunkHeight = small.height() + qMax(3, text.height() / 5);
    const int chunkGap = qMax(2, text.height() / 6);
    const Lane upper = m_setting.writesFirst ? Lane::Writes : Lane::Reads;
    const Lane lower = m_setting.writesFirst ? Lane::Reads : Lane::Writes;
    for (const Lane lane : {upper, lower}) {
        const bool there = lane == Lane::Reads ? m_setting.reads : m_setting.writes;
        place(lane, there ? chunkHeight : 0, chunkGap);
    }
    place(Lane::Bytes, fixed.height() * 7 / 4, chunkGap);
    m_rowGap = text.height() / 2;
    place(Lane::Text, text.height() * 13 / 8, m_rowGap);
    m_rowHeight = y;
    m_textX = m_gutter;
    m_groupGap = 0;
}

void BytesLayout::measureDump()
{
    const QFontMetrics fixed(m_fixed);
    const int digit = fixed.horizontalAdvance(u'0');
    m_cell = 3 * digit;
    m_textCell = digit + qMax(2, digit / 4);
    m_groupGap = digit;
    m_gutter =
        m_margin +
        digit * qMax(leastHexDigits, digitsOf(qMax<qint64>(0, m_setting.range.end - 1), 16)) +
        2 * digit;
    const int group = groupSize * (m_cell + m_textCell) + m_groupGap;
    const int room = m_setting.width - m_gutter - digit - m_margin;
    const int groups = qBound(0, room / group, mostGroups);
    m_perRow = groups == 0 ? leastPerRow : groups * groupSize;
    m_textX = m_gutter + m_perRow * m_cell + qMax(1, groups) * m_groupGap + digit;
    m_rowHeight = fixed.height() + qMax(2, fixed.height() / 4);
    m_rowGap = 0;
    for (const Lane lane : {Lane::Writes, Lane::Reads, Lane::Bytes, Lane::Text}) {
        m_tops[int(lane)] = 0;
        m_heights[int(lane)] = m_rowHeight;
    }
}

int BytesLayout::leastWidth() const
{
    const int text = m_setting.form == Form::Dump ? leastPerRow * m_textCell + m_groupGap : 0;
    return m_gutter + leastPerRow * m_cell + text + m_margin;
}

qint64 BytesLayout::firstRow() const
{
    return (m_setting.range.begin - m_setting.origin) / m_perRow;
}

qint64 BytesLayout::rows() const
{
    return m_setting.range.isEmpty() ? 0 : rowOf(m_setting.range.end - 1) + 1;
}

qint64 BytesLayout::rowOf(qint64 offset) const
{
    return (offset - m_setting.origin) / m_perRow - firstRow();
}

ByteRange BytesLayout::bytesIn(qint64 row) const
{
    const qint64 begin = m_setting.origin + (firstRow() + row) * m_perRow;
    return {qMax(begin, m_setting.range.begin), qMin(begin + m_perRow, m_setting.range.end)};
}

QRect BytesLayout::lane(Lane lane) const
{
    const int x = lane == Lane::Text ? m_textX : m_gutter;
    const int cells = lane == Lane::Text ? m_textCell : m_cell;
    return {x, m_tops[int(lane)], m_perRow * cells, m_heights[int(lane)]};
}

int BytesLayout::columnX(Lane lane, qint64 column) const
{
    const auto at = int(column);
    if (lane == Lane::Text)
        return m_textX + at * m_textCell;
    return m_gutter + at * m_cell + at / groupSize * m_groupGap;
}

QRect BytesLayout::piece(Lane lane, qint64 row, ByteRange bytes) const
{
    const qint64 start = m_setting.origin + (firstRow() + row) * m_perRow;
    const int left = columnX(lane, bytes.begin - start);
    const int cell = lane == Lane::Text ? m_textCell : m_cell;
    const int right = columnX(lane, bytes.end - 1 - start) + cell;
    return {left, m_tops[int(lane)], right - left, m_heights[int(lane)]};
}

std::optional<BytesLayout::Place> BytesLayout::placeAt(int x, qint64 y) const
{
    if (m_setting.range.isEmpty())
        return std::nullopt;
    const qint64 row = std::clamp<qint64>(y / m_rowHeight, 0, rows() - 1);
    const auto inRow = int(std::clamp<qint64>(y - topOf(row), 0, m_rowHeight - 1));
    Place place;
    if (m_setting.form == Form::Dump) {
        place.lane = x >= m_textX ? Lane::Text : Lane::Bytes;
    } else {
        // The gaps belong to what is above them.
        int nearest = -1;
        for (const Lane lane : {Lane::Writes, Lane::Reads, Lane::Bytes, Lane::Text}) {
            const int top = m_tops[int(lane)];
            if (m_heights[int(lane)] > 0 && top <= inRow && top > nearest) {
                place.lane = lane;
                nearest = top;
            }
        }
    }
    qint64 column = 0;
    while (column + 1 < m_perRow && columnX(place.lane, column + 1) <= x)
        ++column;
    const ByteRange bytes = bytesIn(row);
    const qint64 start = m_setting.origin + (firstRow() + row) * m_perRow;
    place.offset = qBound(bytes.begin, start + column, bytes.end - 1);
    return place;
}

bool BytesLayout::isOnBytes(int x, qint64 y) const
{
    const auto place = placeAt(x, y);
    if (!place || y < 0 || y >= height())
        return false;
    const qint64 row = rowOf(place->offset);
    const QRect cell = piece(place->lane, row, {place->offset, place->offset + 1});
    return cell.contains(x, int(y - topOf(row)));
}

} // namespace meari
