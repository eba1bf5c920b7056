#include "widgets/ladder_view.h"

#include "model/selection.h"
#include "widgets/empty_text.h"
#include "widgets/ladder_accessible.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace meari {
namespace {

constexpr int leastRows = 3;
constexpr int leastRowsHeight = 90;
constexpr int leastCharacters = 30;
constexpr int focusFrame = 2;
// How far back bytes are looked for whose event nobody named.
constexpr quint64 farthestBytes = 65'536;

} // namespace

LadderView::LadderView(Ladder &ladder, Selection &selection, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_ladder(ladder)
    , m_selection(selection)
{
    installLadderAccessibility();
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    viewport()->setBackgroundRole(QPalette::Base);

    const EventLogModel &rows = m_ladder.rows();
    connect(&rows, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first) { handleRowsInserted(first); });
    connect(&rows, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { handleRowsRemoved(first, last); });
    connect(&rows, &QAbstractItemModel::modelReset, this, [this] {
        measure();
        viewport()->update();
    });
    connect(&m_ladder, &Ladder::lanesChanged, this, [this] {
        measure();
        viewport()->update();
    });
    connect(&m_ladder.timeline(), &Timeline::momentChanged, this, &LadderView::handleMomentChanged);
    connect(&m_selection, &Selection::changed, this, &LadderView::handleSelectionChanged);
    measure();
}

LadderPainter::Style LadderView::style() const
{
    QFont drawn = font();
    drawn.setPointSizeF(qMax(1.0, drawn.pointSizeF() * m_zoom / 100));
    return {drawn, palette(), m_time};
}

QSize LadderView::minimumSizeHint() const
{
    const int rows = qBound(1, leastRowsHeight / m_geometry.rowHeight(), leastRows);
    return {fontMetrics().averageCharWidth() * leastCharacters,
            m_geometry.headHeight() + rows * m_geometry.rowHeight()};
}

void LadderView::setEmptyText(const QString &title, const QString &hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    setAccessibleDescription(title + QLatin1Char(' ') + hint);
    viewport()->update();
}

void LadderView::setZoom(int percent)
{
    zoomAt(percent, viewport()->height() / 2);
}

// What is at y stays there.
void LadderView::zoomAt(int percent, int y)
{
    percent = qBound(leastZoom, percent, mostZoom);
    if (percent == m_zoom)
        return;
    const int below = y - m_geometry.headHeight();
    const double row = double(verticalScrollBar()->value() + below) / m_geometry.rowHeight();
    m_zoom = percent;
    measure();
    if (!m_following) {
        const QScopedValueRollback adjusting(m_adjusting, true);
        verticalScrollBar()->setValue(int(row * m_geometry.rowHeight()) - below);
    }
    updateGeometry();
    viewport()->update();
    emit zoomChanged(percent);
}

void LadderView::setFit(bool on)
{
    if (m_fit == on)
        return;
    m_fit = on;
    measure();
    viewport()->update();
    emit fitChanged(on);
}

void LadderView::setTime(LadderTime time)
{
    m_time = time;
    measure();
    viewport()->update();
}

void LadderView::setFollowing(bool on)
{
    if (m_following != on) {
        m_following = on;
        emit followingChanged(on);
    }
    updateRanges();
}

void LadderView::measure()
{
    // The newest clients are beside the server: who sees them goes on seeing them.
    const bool atEnd = m_geometry.scroll() == m_geometry.mostScroll();
    LadderGeometry::Wishes wishes = LadderPainter::wishes(m_ladder, style());
    wishes.width = viewport()->width();
    wishes.fit = m_fit;
    const int scroll = m_geometry.scroll();
    m_geometry = LadderGeometry(wishes);
    m_geometry.setScroll(atEnd ? m_geometry.mostScroll() : scroll);
    updateRanges();
}

void LadderView::updateRanges()
{
    if (m_adjusting)
        return;
    const QScopedValueRollback adjusting(m_adjusting, true);
    // A scroll bar that comes or goes changes the room there is, and so the ranges. Both come at
    // most, and one may go again.
    QSize room;
    for (int i = 0; i < 4 && room != viewport()->size(); ++i) {
        room = viewport()->size();
        setRanges();
    }
}

void LadderView::setRanges()
{
    const int room = qMax(0, viewport()->height() - m_geometry.headHeight());
    QScrollBar *vertical = verticalScrollBar();
    vertical->setSingleStep(m_geometry.rowHeight());
    vertical->setPageStep(qMax(1, room));
    // Half a row more, where the lifelines go on.
    const int height = m_ladder.rowCount() * m_geometry.rowHeight() + m_geometry.rowHeight() / 2;
    vertical->setRange(0, qMax(0, height - room));
    if (m_following)
        vertical->setValue(vertical->maximum());
    const int scroll = m_geometry.scroll();
    QScrollBar *horizontal = horizontalScrollBar();
    horizontal->setSingleStep(int(m_geometry.step()));
    horizontal->setPageStep(qMax(1, int(m_geometry.lanesRight() - m_geometry.lanesLeft())));
    horizontal->setRange(0, m_geometry.mostScroll());
    horizontal->setValue(scroll);
}

int LadderView::rowsThatFit() const
{
    return qMax(1, (viewport()->height() - m_geometry.headHeight()) / m_geometry.rowHeight());
}

int LadderView::firstSeen() const
{
    return verticalScrollBar()->value() / m_geometry.rowHeight();
}

int LadderView::lastSeen() const
{
    const int bottom =
        verticalScrollBar()->value() + viewport()->height() - m_geometry.headHeight();
    return qMin(m_ladder.rowCount() - 1, (bottom - 1) / m_geometry.rowHeight());
}

int LadderView::rowAt(const QPoint &point) const
{
    const int y = point.y() - m_geometry.headHeight();
    const int row = (y + verticalScrollBar()->value()) / m_geometry.rowHeight();
    return y >= 0 && row < m_ladder.rowCount() ? row : -1;
}

QRect LadderView::rectOf(int row) const
{
    return {0,
            m_geometry.headHeight() + row * m_geometry.rowHeight() - verticalScrollBar()->value(),
            viewport()->width(), m_geometry.rowHeight()};
}

int LadderView::currentRow() const
{
    const auto event = m_selection.chosen().event;
    return event ? m_ladder.rowOf(*event) : -1;
}

void LadderView::chooseRow(int row)
{
    if (row < 0 || row >= m_ladder.rowCount())
        return;
    m_selection.chooseEvent(m_ladder.sequenceAt(row));
    // It may have been chosen already, and be out of sight.
    scrollTo(row);
}

void LadderView::scrollTo(int row)
{
    const int top = row * m_geometry.rowHeight();
    const int room = viewport()->height() - m_geometry.headHeight() - m_geometry.rowHeight();
    QScrollBar *bar = verticalScrollBar();
    if (top < bar->value())
        bar->setValue(top);
    else if (row == m_ladder.rowCount() - 1)
        bar->setValue(bar->maximum());
    else if (top - room > bar->value())
        bar->setValue(top - room);
    horizontalScrollBar()->setValue(
        m_geometry.scrollFor(m_ladder.laneOf(m_ladder.sequenceAt(row))));
}

void LadderView::handleRowsInserted(int first)
{
    const bool seen = first <= lastSeen() + 1;
    updateRanges();
    if (seen || m_following || m_pending)
        viewport()->update();
}

// What one is reading stays where it is while older rows leave above it.
void LadderView::handleRowsRemoved(int first, int last)
{
    const int above = first == 0 ? qMin(last + 1, firstSeen()) : 0;
    {
        const QScopedValueRollback adjusting(m_adjusting, true);
        if (above > 0 && !m_following)
            verticalScrollBar()->setValue(verticalScrollBar()->value() -
                                          above * m_geometry.rowHeight());
    }
    updateRanges();
    viewport()->update();
}

// Somebody steps through the past: they want to see where they are.
void LadderView::handleMomentChanged()
{
    m_bringChosen = false;
    setFollowing(true);
    viewport()->update();
}

void LadderView::handleSelectionChanged()
{
    // What nobody sees is looked for when somebody does.
    m_bringChosen = !isVisible();
    if (m_bringChosen)
        return;
    viewport()->update();
    const Chosen &chosen = m_selection.chosen();
    int row = currentRow();
    if (row < 0 && !chosen.event && chosen.hasBytes()) {
        const int count = m_ladder.rowCount();
        for (int i = count; i-- > 0 && quint64(count - i) <= farthestBytes && row < 0;) {
            if (m_selection.touches(m_ladder.sequenceAt(i)))
                row = i;
        }
    }
    if (row >= 0) {
        scrollTo(row);
        tellCurrent();
    }
}

// To screen readers.
void LadderView::tellCurrent()
{
    const int row = currentRow();
    if (row < 0 || !QAccessible::isActive() || !hasFocus())
        return;
    QAccessibleEvent focused(this, QAccessible::Focus);
    focused.setChild(row);
    QAccessible::updateAccessibility(&focused);
}

void LadderView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    measure();
}

void LadderView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    measure();
    if (m_bringChosen)
        handleSelectionChanged();
}

void LadderView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LanguageChange:
        measure();
        updateGeometry();
        viewport()->update();
        break;
    default:
        break;
    }
}

void LadderView::scrollContentsBy(int, int dy)
{
    m_geometry.setScroll(horizontalScrollBar()->value());
    viewport()->update();
    if (dy != 0 && !m_adjusting)
        setFollowing(verticalScrollBar()->value() == verticalScrollBar()->maximum());
}

void LadderView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    m_painted = 0;
    m_pending = false;
    const LadderPainter::Style look = style();
    LadderPainter ladder(m_ladder, m_geometry, look, painter);
    if (m_ladder.rowCount() == 0)
        paintEmptyText(painter, viewport(), {m_emptyTitle, m_emptyHint});
    else
        paintRows(painter, ladder);
    if (hasFocus()) {
        painter.setPen(QPen(Theme::of(this).accent, Theme::stroke(focusFrame)));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void LadderView::paintRows(QPainter &painter, LadderPainter &ladder)
{
    const int head = m_geometry.headHeight();
    const int first = firstSeen();
    const int last = lastSeen();
    painter.save();
    painter.setClipRect(QRect(0, head, viewport()->width(), viewport()->height() - head));
    std::vector<bool> selected;
    selected.reserve(std::size_t(qMax(0, last - first + 1)));
    for (int row = first; row <= last; ++row) {
        selected.push_back(m_selection.touches(m_ladder.sequenceAt(row)));
        if (selected.back())
            ladder.paintSelected(rectOf(row).top());
    }
    ladder.paintLifelines(rectOf(first).top(), first, last, viewport()->height());
    // The first row that is seen whole says its time, whatever stands above it.
    const bool cut = rectOf(first).top() < head - m_geometry.rowHeight() / 2;
    for (int row = first; row <= last; ++row) {
        const bool saysTime = row == (cut ? first + 1 : first);
        m_pending |=
            ladder.paintRow(rectOf(row).top(), row, selected[std::size_t(row - first)], saysTime);
        ++m_painted;
    }
    if (const int current = currentRow(); hasFocus() && current >= first && current <= last) {
        painter.setPen(QPen(Theme::of(this).accent, Theme::stroke(1), Qt::DotLine));
        painter.drawRect(rectOf(current).adjusted(2, 0, -3, -1));
    }
    painter.restore();
    ladder.paintHead(0, last);
}

} // namespace meari
