#include "widgets/bytes_view.h"

#include "model/byte_text.h"
#include "widgets/bytes_accessible.h"
#include "widgets/empty_text.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace meari {
namespace {

// What a scroll bar counts in pixels; what is higher is counted in several at once.
constexpr qint64 mostSteps = 1'000'000'000;

} // namespace

BytesView::BytesView(const ByteStream &stream, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_stream(stream)
{
    installBytesAccessibility();
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    viewport()->setCursor(Qt::IBeamCursor);
    m_layout.setFonts(font(), Theme::fixedFont(this));
    layOut();
}

void BytesView::setForm(BytesLayout::Form form)
{
    if (m_form == form)
        return;
    keepPlace();
    m_topHidden = 0;
    m_form = form;
    updateGeometry();
    layOut();
}

void BytesView::setContent(const BytesContent &content, bool anew)
{
    if (content == m_content && !anew) {
        viewport()->update(); // the same bytes may have come in other reads by now
        emit sightChanged();
        return;
    }
    keepPlace();
    m_content = content;
    if (anew) {
        m_atEnd = content.followsEnd;
        m_topOffset = content.range.begin;
        m_topHidden = 0;
    }
    layOut();
}

void BytesView::setEmptyText(const QString &title, const QString &hint)
{
    m_emptyText = {title, hint};
    viewport()->update();
}

void BytesView::keepPlace()
{
    if (m_layout.rows() == 0)
        return;
    const qint64 row = qMin(scrolled() / m_layout.rowHeight(), m_layout.rows() - 1);
    m_topOffset = m_layout.bytesIn(row).begin;
    m_topHidden = int(scrolled() - m_layout.topOf(row));
}

void BytesView::layOut()
{
    // A scroll bar that comes or goes changes the room there is.
    for (int width = -1; width != viewport()->width();) {
        width = viewport()->width();
        m_layout.set({m_form, m_content.reads, m_content.writes,
                      m_stream.timeline().side() == Side::Client, m_content.range, m_content.origin,
                      width});
        placeBar();
    }
    viewport()->update();
    emit sightChanged();
}

void BytesView::placeBar()
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    QScrollBar *bar = verticalScrollBar();
    const qint64 height = m_layout.height() + 2 * topMargin;
    m_unit = height / mostSteps + 1;
    const qint64 hidden = qMax<qint64>(0, height - viewport()->height());
    bar->setSingleStep(qMax(1, int(m_layout.rowHeight() / m_unit / 2)));
    bar->setPageStep(qMax(1, int(viewport()->height() / m_unit)));
    bar->setRange(0, int((hidden + m_unit - 1) / m_unit));
    if (m_layout.rows() == 0)
        return;
    if (m_atEnd && m_content.followsEnd)
        bar->setValue(bar->maximum());
    else
        scrollToY(m_layout.topOf(m_layout.rowOf(
                      qBound(m_content.range.begin, m_topOffset, m_content.range.end - 1))) +
                  m_topHidden);
}

qint64 BytesView::scrolled() const
{
    return verticalScrollBar()->value() * m_unit;
}

void BytesView::scrollToY(qint64 y)
{
    verticalScrollBar()->setValue(int(std::clamp<qint64>(y / m_unit, 0, mostSteps)));
}

void BytesView::scrollContentsBy(int, int)
{
    if (m_adjusting)
        return;
    m_atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    viewport()->update();
    emit sightChanged();
}

void BytesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_adjusting)
        return;
    keepPlace();
    layOut();
}

void BytesView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        keepPlace();
        m_layout.setFonts(font(), Theme::fixedFont(this));
        updateGeometry();
        layOut();
    }
}

QSize BytesView::minimumSizeHint() const
{
    const int least = fontMetrics().height() * 4;
    return {m_layout.leastWidth() + verticalScrollBar()->sizeHint().width(), least};
}

QSize BytesView::sizeHint() const
{
    constexpr int bytes = 24;
    constexpr int rows = 2; // of the ruler; a dump of so many bytes is lower
    return {m_layout.offsetWidth() +
                bytes * m_layout.piece(BytesLayout::Lane::Bytes, 0, {0, 1}).width(),
            rows * m_layout.rowHeight() + 2 * topMargin};
}

void BytesView::select(ByteRange bytes)
{
    if (m_selected == bytes)
        return;
    m_selected = bytes;
    // What was selected elsewhere is gone on with from its end.
    if (!bytes.isEmpty() && !m_dragging && !m_telling) {
        m_anchor = bytes.begin;
        m_caret = bytes.end - 1;
    }
    viewport()->update();
    tellSelection(this);
}

void BytesView::scrollTo(ByteRange bytes)
{
    if (m_layout.rows() == 0 || bytes.isEmpty())
        return;
    const ByteRange known{qBound(m_content.range.begin, bytes.begin, m_content.range.end - 1),
                          qBound(m_content.range.begin, bytes.end - 1, m_content.range.end - 1)};
    const qint64 top = m_layout.topOf(m_layout.rowOf(known.begin));
    const qint64 bottom =
        qMin(m_layout.topOf(m_layout.rowOf(known.end)) + m_layout.rowHeight(), m_layout.height()) +
        2 * topMargin;
    const int room = viewport()->height();
    if (top < scrolled() || bottom - top > room)
        scrollToY(top);
    else if (bottom > scrolled() + room)
        scrollToY(bottom - room + m_unit - 1);
}

QString BytesView::spoken() const
{
    if (m_selected.isEmpty())
        return {};
    constexpr qint64 mostSpoken = 16; // bytes
    const qint64 end = qMin(m_selected.end, m_selected.begin + mostSpoken);
    const BytesRow row = readRow(m_stream, m_content.shown, {m_selected.begin, end});
    QString text = ByteText::selection(m_selected, row.values);
    if (m_selected.size() > mostSpoken)
        text += QChar(0x2026);
    if (row.characters.empty())
        return text;
    QStringList words;
    for (const Character &character : row.characters)
        words += visibleName(character);
    // One character has more to say than many.
    if (row.characters.size() == 1) {
        const Character &only = row.characters.front();
        const QString point = codePointName(only.codePoint);
        if (only.isValid() && point != words.constFirst())
            words += point;
        if (const QString remark = ByteText::remark(only); !remark.isEmpty())
            words += QStringLiteral("· ") % remark;
    }
    return text % QStringLiteral(" · ") % words.join(QLatin1Char(' '));
}

std::optional<Character> BytesView::characterAt(qint64 offset) const
{
    const BytesRow row = readRow(m_stream, m_content.shown, {offset, offset + 1});
    if (row.characters.empty())
        return std::nullopt;
    return row.characters.front();
}

std::optional<CutCharacter> BytesView::cutInSight() const
{
    if (!m_content.reads || m_layout.rows() == 0)
        return std::nullopt;
    const int height = m_layout.rowHeight();
    const qint64 last = m_layout.rows() - 1;
    const qint64 top = qMin(last, scrolled() / height);
    const qint64 bottom = qMin(last, (scrolled() + viewport()->height()) / height);
    return firstCut(m_stream, ByteStream::Direction::In,
                    {m_layout.bytesIn(top).begin, m_layout.bytesIn(bottom).end});
}

QRect BytesView::pieceRect(BytesLayout::Lane lane, ByteRange bytes) const
{
    if (bytes.begin < m_content.range.begin || bytes.begin >= m_content.range.end)
        return {};
    const qint64 row = m_layout.rowOf(bytes.begin);
    const ByteRange inRow{bytes.begin, qMin(bytes.end, m_layout.bytesIn(row).end)};
    const qint64 y = m_layout.topOf(row) - scrolled() + topMargin;
    return m_layout.piece(lane, row, inRow)
        .translated(0, int(std::clamp<qint64>(y, INT_MIN, INT_MAX)));
}

QRect BytesView::byteRect(qint64 offset) const
{
    return pieceRect(BytesLayout::Lane::Bytes, {offset, offset + 1});
}

QRect BytesView::characterRect(qint64 offset) const
{
    const auto character = characterAt(offset);
    if (!character)
        return {};
    return pieceRect(BytesLayout::Lane::Text,
                     {qMax(character->offset, m_content.range.begin), character->end()});
}

QRect BytesView::chunkRect(ByteStream::Direction direction, qsizetype index) const
{
    const bool read = direction == ByteStream::Direction::In;
    const ByteStream::Chunks &chunks = m_stream.chunks(direction);
    if (!(read ? m_content.reads : m_content.writes) || index < 0 ||
        index >= qsizetype(chunks.size()))
        return {};
    const ByteChunk &chunk = chunks[std::size_t(index)];
    return pieceRect(read ? BytesLayout::Lane::Reads : BytesLayout::Lane::Writes,
                     {qMax(chunk.begin, m_content.range.begin), chunk.end});
}

void BytesView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    if (m_layout.rows() == 0) {
        paintEmptyText(painter, viewport(), m_emptyText);
    } else {
        BytesPainter rows(painter, m_stream, m_layout, m_content, palette());
        rows.setSelected(m_selected, hasFocus() && !m_selected.isEmpty() ? m_caret : -1);
        const int height = m_layout.rowHeight();
        const qint64 y = scrolled() - topMargin;
        const qint64 first = qMax<qint64>(0, (y + event->rect().top()) / height);
        const qint64 last = qMin(m_layout.rows() - 1, (y + event->rect().bottom()) / height);
        for (qint64 row = first; row <= last; ++row)
            rows.paintRow(row, int(m_layout.topOf(row) - y));
    }
    if (!hasFocus())
        return;
    constexpr int width = 2;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::of(this).accent, Theme::stroke(width)));
    painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
}

} // namespace meari
