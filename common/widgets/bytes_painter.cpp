#include "widgets/bytes_painter.h"

#include "event/bytes_text.h"
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
    const QFontMetrics metrics(layout.fixedFont());
    m_digit = metrics.horizontalAdvance(u'0');
    m_fixedHeight = metrics.height();
    m_fixedAscent = metrics.ascent();
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

// Readable on groundOf(), or on that of the selection.
QColor BytesPainter::inkOf(const Character &character, bool marked) const
{
    switch (character.kind) {
    case CharacterKind::Visible:
    case CharacterKind::Space:
        return m_palette.color(QPalette::Text);
    case CharacterKind::Control:
        return marked ? m_palette.color(QPalette::Text) : m_theme.quiet;
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

// In the middle of a cell. Much quicker than to have a text laid out in it, and there are
// thousands.
void BytesPainter::drawFixed(const QRect &cell, const QString &text)
{
    const auto width = int(text.size()) * m_digit;
    m_painter.drawText(QPoint(cell.left() + (cell.width() - width) / 2,
                              cell.top() + (cell.height() - m_fixedHeight) / 2 + m_fixedAscent),
                       text);
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
            const auto index = qsizetype(offset - m_bytes.bytes.begin);
            drawFixed(cell, toHex(QByteArrayView(m_bytes.values).sliced(index, 1)));
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
    QString name = visibleName(character);
    const bool standsForSomething =
        character.isValid() || character.kind == CharacterKind::Overlong ||
        character.kind == CharacterKind::Surrogate || character.kind == CharacterKind::TooLarge;
    const QString point = codePointName(character.codePoint);
    QString both = name % QLatin1Char(' ') % point;
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
        m_painter.setPen(QPen(inkOf(character, marked), Theme::stroke(1), Qt::DashLine));
        m_painter.drawRect(cell.adjusted(0, 0, -1, -1));
    }
    const bool isName = character.kind != CharacterKind::Visible && character.isValid();
    const QFont &font = isName ? m_layout.smallFont() : m_layout.textFont();
    const QFontMetrics metrics(font);
    const QRect room = piece(Lane::Text, widestPart(bytes)).adjusted(0, 0, -1, -1);
    const QString label = labelOf(character, room.width() - 8, metrics);
    m_painter.setFont(font);
    m_painter.setPen(inkOf(character, marked));
    m_painter.drawText(room, Qt::AlignCenter | Qt::TextSingleLine,
                       metrics.elidedText(label, Qt::ElideRight, room.width()));
}

void BytesPainter::paintAscii()
{
    // Not a full stop, which may be one.
    const QString noAscii(QChar(0x00b7));
    m_painter.setPen(m_palette.color(QPalette::Text));
    m_painter.setFont(m_layout.fixedFont());
    for (const Character &character : m_bytes.characters) {
        const ByteRange bytes = inRow({character.offset, character.end()});
        for (qint64 offset = bytes.begin; offset < bytes.end; ++offset) {
            const QRect cell = piece(Lane::Text, {offset, offset + 1});
            const bool marked = marks({offset, offset + 1});
            const char value = m_bytes.values[qsizetype(offset - m_bytes.bytes.begin)];
            const bool printable = value >= 0x20 && value < 0x7f;
            m_painter.fillRect(cell, marked ? m_theme.selected : groundOf(character));
            drawFixed(cell, printable ? QString(QLatin1Char(value)) : noAscii);
        }
    }
}

void BytesPainter::paintSelection()
{
    const ByteRange selected = inRow(m_selected);
    if (!selected.isEmpty()) {
        const double width = Theme::stroke(qMax(2, m_layout.margin() / 5));
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
        m_painter.setPen(QPen(m_theme.accent, Theme::stroke(1), Qt::DotLine));
        m_painter.drawRect(piece(Lane::Bytes, {m_caret, m_caret + 1}).adjusted(2, 2, -4, -4));
    }
}

} // namespace meari
