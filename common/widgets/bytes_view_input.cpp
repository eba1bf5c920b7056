// How bytes are selected: the mouse, the keys, what a tooltip says.
#include "model/byte_text.h"
#include "widgets/bytes_view.h"

#include "event/event_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>

namespace meari {
namespace {

constexpr int dragScrollInterval = 50; // milliseconds

ByteRange united(ByteRange a, ByteRange b)
{
    return {qMin(a.begin, b.begin), qMax(a.end, b.end)};
}

} // namespace

std::optional<BytesLayout::Place> BytesView::placeAt(const QPoint &point) const
{
    return m_layout.placeAt(point.x(), point.y() + scrolled() - topMargin);
}

ByteRange BytesView::grainAt(Grain grain, qint64 offset) const
{
    const auto chunkAt = [this, offset](ByteStream::Direction direction) -> ByteRange {
        const qsizetype index = m_stream.indexAt(direction, offset);
        if (index < 0)
            return {offset, offset + 1};
        const ByteChunk &chunk = m_stream.chunks(direction)[std::size_t(index)];
        return {chunk.begin, chunk.end};
    };
    switch (grain) {
    case Grain::Byte:
        break;
    case Grain::Character:
        if (const auto character = characterAt(offset))
            return {character->offset, character->end()};
        break;
    case Grain::Read:
        return chunkAt(ByteStream::Direction::In);
    case Grain::Write:
        return chunkAt(ByteStream::Direction::Out);
    }
    return {offset, offset + 1};
}

void BytesView::mousePressEvent(QMouseEvent *event)
{
    const auto place = placeAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !place)
        return;
    const bool ruler = m_form == BytesLayout::Form::Ruler;
    switch (place->lane) {
    case BytesLayout::Lane::Bytes:
        m_grain = Grain::Byte;
        break;
    case BytesLayout::Lane::Text:
        m_grain = ruler ? Grain::Character : Grain::Byte;
        break;
    case BytesLayout::Lane::Reads:
        m_grain = Grain::Read;
        break;
    case BytesLayout::Lane::Writes:
        m_grain = Grain::Write;
        break;
    }
    m_dragging = true;
    if (event->modifiers() & Qt::ShiftModifier && !m_selected.isEmpty()) {
        selectTo(event->position().toPoint());
        return;
    }
    m_anchor = m_caret = place->offset;
    if (m_grain == Grain::Read || m_grain == Grain::Write) {
        const auto direction =
            m_grain == Grain::Read ? ByteStream::Direction::In : ByteStream::Direction::Out;
        const qsizetype index = m_stream.indexAt(direction, place->offset);
        if (index >= 0)
            emit chunkSelected(m_stream.chunks(direction)[std::size_t(index)].sequence);
        return;
    }
    tell(grainAt(m_grain, place->offset));
}

void BytesView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto place = placeAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !place || place->lane != BytesLayout::Lane::Bytes)
        return;
    m_grain = Grain::Character;
    m_dragging = true;
    m_anchor = m_caret = place->offset;
    tell(grainAt(m_grain, place->offset));
}

void BytesView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging)
        return;
    const QPoint point = event->position().toPoint();
    const bool outside = point.y() < 0 || point.y() >= viewport()->height();
    if (outside && !m_dragTimer.isActive())
        m_dragTimer.start(dragScrollInterval, this);
    else if (!outside)
        m_dragTimer.stop();
    selectTo(point);
}

void BytesView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
    m_dragTimer.stop();
}

void BytesView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const QPoint point = viewport()->mapFromGlobal(QCursor::pos());
    verticalScrollBar()->triggerAction(point.y() < 0 ? QScrollBar::SliderSingleStepSub
                                                     : QScrollBar::SliderSingleStepAdd);
    selectTo(point);
}

void BytesView::selectTo(const QPoint &point)
{
    const auto place = placeAt(point);
    if (!place)
        return;
    m_caret = place->offset;
    const ByteRange bytes = united(grainAt(m_grain, m_anchor), grainAt(m_grain, m_caret));
    // One read or write is chosen as what it is, not as so many bytes.
    const bool single =
        (m_grain == Grain::Read || m_grain == Grain::Write) && bytes == grainAt(m_grain, m_anchor);
    if (!single && bytes != m_selected)
        tell(bytes);
}

void BytesView::tell(ByteRange bytes)
{
    const QScopedValueRollback telling(m_telling, true);
    emit bytesSelected(bytes);
}

void BytesView::moveCaret(qint64 caret, bool extend, Grain grain)
{
    m_caret = qBound(m_content.range.begin, caret, m_content.range.end - 1);
    if (!extend)
        m_anchor = m_caret;
    tell(united(grainAt(grain, m_anchor), grainAt(grain, m_caret)));
    scrollTo({m_caret, m_caret + 1});
}

// Where a key moves the caret.
std::optional<qint64> BytesView::caretAfter(const QKeyEvent &event) const
{
    const bool byCharacter = event.modifiers() & Qt::ControlModifier;
    const qint64 perRow = m_layout.bytesPerRow();
    const qint64 page = qMax(1, viewport()->height() / m_layout.rowHeight()) * perRow;
    const ByteRange row = m_layout.bytesIn(
        m_layout.rowOf(qBound(m_content.range.begin, m_caret, m_content.range.end - 1)));
    switch (event.key()) {
    case Qt::Key_Left:
        if (!byCharacter)
            return m_caret - 1;
        // To the start of this character, or of the one before.
        if (const qint64 start = grainAt(Grain::Character, m_caret).begin; start < m_caret)
            return start;
        return grainAt(Grain::Character, qMax(m_content.range.begin, m_caret - 1)).begin;
    case Qt::Key_Right:
        return byCharacter ? grainAt(Grain::Character, m_caret).end : m_caret + 1;
    case Qt::Key_Up:
        return m_caret - perRow >= m_content.range.begin ? m_caret - perRow : m_caret;
    case Qt::Key_Down:
        return m_caret + perRow < m_content.range.end ? m_caret + perRow : m_caret;
    case Qt::Key_PageUp:
        return m_caret - page;
    case Qt::Key_PageDown:
        return m_caret + page;
    case Qt::Key_Home:
        return byCharacter ? m_content.range.begin : row.begin;
    case Qt::Key_End:
        return byCharacter ? m_content.range.end - 1 : row.end - 1;
    default:
        return std::nullopt;
    }
}

void BytesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (!m_selected.isEmpty() || m_layout.rows() == 0)) {
        emit nothingSelected();
        return;
    }
    if (m_layout.rows() == 0) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        m_anchor = m_content.range.begin;
        m_caret = m_content.range.end - 1;
        tell(m_content.range);
        return;
    }
    if (event->modifiers() & (Qt::AltModifier | Qt::MetaModifier)) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const auto caret = caretAfter(*event);
    if (!caret) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    // One begins where one looks.
    if (m_selected.isEmpty()) {
        const auto seen = placeAt({m_layout.baseX(), topMargin});
        moveCaret(seen ? seen->offset : m_content.range.begin, false, Grain::Byte);
        return;
    }
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    // Without Shift one goes on from the end of what is selected.
    const bool byCharacter = event->modifiers() & Qt::ControlModifier &&
                             (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right);
    moveCaret(*caret, extend, byCharacter ? Grain::Character : Grain::Byte);
}

void BytesView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void BytesView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool BytesView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = tipAt(help->pos());
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        // A tooltip guesses markup, and these are bytes from the wire.
        QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(tip, Qt::WhiteSpaceNormal),
                           viewport());
    return true;
}

QString BytesView::tipAt(const QPoint &point) const
{
    const auto place = placeAt(point);
    if (!place || !m_layout.isOnBytes(point.x(), point.y() + scrolled() - topMargin))
        return {};
    if (place->lane == BytesLayout::Lane::Reads || place->lane == BytesLayout::Lane::Writes) {
        const auto direction = place->lane == BytesLayout::Lane::Reads ? ByteStream::Direction::In
                                                                       : ByteStream::Direction::Out;
        const qsizetype index = m_stream.indexAt(direction, place->offset);
        if (index < 0)
            return {};
        const Timeline &timeline = m_stream.timeline();
        const Event event =
            timeline.store().at(m_stream.chunks(direction)[std::size_t(index)].sequence);
        return EventText::line(event, timeline.side()) % QStringLiteral("\n\n") %
               EventText::explanation(event, timeline.side());
    }
    const auto character = characterAt(place->offset);
    if (!character)
        return {};
    const QByteArray bytes = m_stream.bytes(m_content.shown, character->offset, character->end());
    const QString remark = ByteText::remark(*character);
    const QString text = ByteText::character(*character, bytes);
    return remark.isEmpty() ? text : QString(text % QStringLiteral(" · ") % remark);
}

} // namespace meari
