#include "widgets/row_view.h"

#include "widgets/empty_text.h"
#include "widgets/row_view_accessible.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace meari {
namespace {

constexpr int cellMargin = 9; // as in the header's style
// What may be made of a column's width.
constexpr int leastPercent = 10;
constexpr int mostPercent = 1000;
// As few rows still tell a story; very large type has to do with fewer on a small screen.
constexpr int leastRows = 3;
constexpr int leastRowsHeight = 120;
constexpr int focusFrame = 2;

int markSize(const QFontMetrics &metrics)
{
    return metrics.height() * 3 / 4;
}

int markRoom(const QFontMetrics &metrics)
{
    return markSize(metrics) * 3 / 2;
}

} // namespace

RowView::RowView(QWidget *parent)
    : QAbstractItemView(parent)
    , m_header(new QHeaderView(Qt::Horizontal, this))
{
    installRowViewAccessibility();
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    m_header->setHighlightSections(false);
    m_header->setSectionsClickable(false);
    m_header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_header, &QHeaderView::sectionResized, this, &RowView::handleSectionResized);
    connect(m_header, &QHeaderView::geometriesChanged, this, &RowView::updateGeometries);
    measure();
}

RowView::~RowView()
{
    // The header still speaks while the base class takes it down.
    m_header->disconnect(this);
}

void RowView::setLook(std::function<CellLook(const QModelIndex &)> look)
{
    m_look = std::move(look);
}

void RowView::setHighlight(std::function<bool(int)> highlight)
{
    m_highlight = std::move(highlight);
}

void RowView::setColumnSamples(int column, const QStringList &samples, const CellLook &look)
{
    ColumnWidth &width = m_widths[column];
    width.samples = samples;
    width.look = look;
    applyWidths();
}

// What the samples need, before the user had a say.
int RowView::widthOf(int column) const
{
    const ColumnWidth &width = m_widths.constFind(column).value();
    QFont drawn = width.look.fixedPitch ? m_fixed : font();
    drawn.setBold(width.look.bold);
    const QFontMetrics metrics(drawn);
    int widest = 0;
    for (const QString &sample : width.samples)
        widest = qMax(widest, metrics.horizontalAdvance(sample));
    if (width.look.mark != Mark::None)
        widest += markRoom(fontMetrics());
    return qMax(widest + 2 * cellMargin + 2, m_header->sectionSizeHint(column));
}

void RowView::applyWidths()
{
    const QScopedValueRollback sizing(m_sizing, true);
    for (auto width = m_widths.constBegin(); width != m_widths.constEnd(); ++width) {
        if (width.key() < m_header->count())
            m_header->resizeSection(width.key(), widthOf(width.key()) * width->percent / 100);
    }
}

void RowView::handleSectionResized(int column, int oldSize, int newSize)
{
    const auto width = m_widths.find(column);
    // A column that comes or goes is resized from or to nothing.
    if (!m_sizing && width != m_widths.end() && oldSize > 0 && newSize > 0)
        width->percent =
            qBound(leastPercent, qRound(newSize * 100.0 / widthOf(column)), mostPercent);
    updateGeometries();
    viewport()->update();
}

void RowView::setWideColumn(int column)
{
    m_header->setSectionResizeMode(column, QHeaderView::Stretch);
}

// Per cent, with commas between them.
QByteArray RowView::columns() const
{
    QByteArrayList percents;
    for (int column = 0; column < m_header->count(); ++column)
        percents += QByteArray::number(m_widths.value(column).percent);
    return percents.join(',');
}

void RowView::restoreColumns(const QByteArray &state)
{
    const QByteArrayList percents = state.split(',');
    if (percents.size() != m_header->count())
        return;
    for (auto width = m_widths.begin(); width != m_widths.end(); ++width) {
        const int percent = percents.value(width.key()).toInt();
        if (percent >= leastPercent && percent <= mostPercent)
            width->percent = percent;
    }
    applyWidths();
}

QSize RowView::minimumSizeHint() const
{
    const int rows = qBound(1, leastRowsHeight / m_rowHeight, leastRows);
    return {fontMetrics().averageCharWidth() * 20, m_header->sizeHint().height() +
                                                       rows * m_rowHeight +
                                                       horizontalScrollBar()->sizeHint().height()};
}

void RowView::setEmptyText(const QString &title, const QString &hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    setAccessibleDescription(title + QLatin1Char(' ') + hint);
    viewport()->update();
}

void RowView::setFollowsEnd(bool on)
{
    m_followsEnd = on;
    setFollowing(on);
}

void RowView::setFollowing(bool on)
{
    on = on && m_followsEnd;
    if (m_following != on) {
        m_following = on;
        emit followingChanged(on);
    }
    updateGeometries();
}

QList<RowView::Range> RowView::selectedRanges() const
{
    QList<Range> ranges;
    const QItemSelection selection =
        selectionModel() ? selectionModel()->selection() : QItemSelection();
    for (const QItemSelectionRange &range : selection)
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end(),
              [](const Range &a, const Range &b) { return a.first < b.first; });
    return ranges;
}

void RowView::setModel(QAbstractItemModel *newModel)
{
    if (model())
        model()->disconnect(this);
    QAbstractItemView::setModel(newModel);
    m_header->setModel(newModel);
    if (newModel) {
        connect(
            newModel, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { handleRowsRemoved(first, last); });
    }
    updateGeometries();
}

void RowView::measure()
{
    const QFontMetrics metrics(font());
    m_fixed = Theme::fixedFont(this);
    m_rowHeight = metrics.height() + metrics.height() / 2 + 1;
    applyWidths();
    updateGeometry();
}

// The header has its font by now, which the style sheet makes bold.
void RowView::showEvent(QShowEvent *event)
{
    QAbstractItemView::showEvent(event);
    applyWidths();
}

void RowView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        // It may hear of the new font later than the view does.
        m_header->ensurePolished();
        measure();
        updateGeometries();
    }
}

void RowView::reset()
{
    QAbstractItemView::reset();
    updateGeometries();
}

int RowView::horizontalOffset() const
{
    return m_header->offset();
}

int RowView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect RowView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return {m_header->sectionViewportPosition(index.column()),
            index.row() * m_rowHeight - verticalOffset(), m_header->sectionSize(index.column()),
            m_rowHeight};
}

int RowView::visibleRowAt(int y) const
{
    return (y + verticalOffset()) / m_rowHeight;
}

int RowView::rowsThatFit() const
{
    return qMax(1, viewport()->height() / m_rowHeight);
}

QModelIndex RowView::indexAt(const QPoint &point) const
{
    const int row = visibleRowAt(point.y());
    const int column = m_header->logicalIndexAt(point.x());
    if (!model() || row >= model()->rowCount() || column < 0)
        return {};
    return model()->index(row, column);
}

void RowView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = index.row() * m_rowHeight;
    const int room = viewport()->height() - m_rowHeight;
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtTop || (hint == EnsureVisible && top < bar->value()))
        bar->setValue(top);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && top - room > bar->value()))
        bar->setValue(top - room);
    else if (hint == PositionAtCenter)
        bar->setValue(top - room / 2);
}

QModelIndex RowView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0)
        return {};
    const QModelIndex current = currentIndex();
    const int column = qMax(0, current.column());
    int row = current.isValid() ? current.row() : -1;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row = current.isValid() ? row - 1 : rows - 1;
        break;
    case MoveDown:
    case MoveNext:
        // The focus comes in for the first time: one begins where one looks.
        row = current.isValid() ? row + 1 : m_following ? rows - 1 : visibleRowAt(0);
        break;
    case MovePageUp:
        row -= rowsThatFit();
        break;
    case MovePageDown:
        row += rowsThatFit();
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rows - 1;
        break;
    case MoveLeft:
        horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub);
        break;
    case MoveRight:
        horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd);
        break;
    }
    return model()->index(qBound(0, row, rows - 1), column);
}

void RowView::keyPressEvent(QKeyEvent *event)
{
    QAbstractItemView::keyPressEvent(event);
    // The base class does nothing when the current row stays what it was, out of sight perhaps.
    switch (event->key()) {
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        scrollTo(currentIndex());
        break;
    default:
        break;
    }
}

void RowView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const int rows = model() ? model()->rowCount() : 0;
    const int first = qMax(0, visibleRowAt(qMin(rect.top(), rect.bottom())));
    const int last = qMin(rows - 1, visibleRowAt(qMax(rect.top(), rect.bottom())));
    QItemSelection selection;
    if (first <= last && rows > 0) {
        selection.select(model()->index(first, 0),
                         model()->index(last, model()->columnCount() - 1));
    }
    selectionModel()->select(selection, flags);
}

QRegion RowView::visualRegionForSelection(const QItemSelection &selection) const
{
    const int firstVisible = visibleRowAt(0);
    const int lastVisible = visibleRowAt(viewport()->height());
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const int first = qMax(range.top(), firstVisible);
        const int last = qMin(range.bottom(), lastVisible);
        if (first <= last) {
            region += QRect(0, first * m_rowHeight - verticalOffset(), viewport()->width(),
                            (last - first + 1) * m_rowHeight);
        }
    }
    return region;
}

void RowView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    if (!QAccessible::isActive() || !current.isValid() || !hasFocus())
        return;
    QAccessibleEvent focused(this, QAccessible::Focus);
    focused.setChild(current.row() * model()->columnCount() + current.column());
    QAccessible::updateAccessibility(&focused);
}

void RowView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    // A row is marked as a whole, beyond its last column too.
    viewport()->update();
}

void RowView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    if (start <= visibleRowAt(viewport()->height()))
        viewport()->update();
}

// What one is reading stays where it is while older rows leave above it.
void RowView::handleRowsRemoved(int first, int last)
{
    const int above = qMin(last + 1, visibleRowAt(0)) - first;
    {
        const QScopedValueRollback adjusting(m_adjusting, true);
        if (above > 0 && !m_following)
            verticalScrollBar()->setValue(verticalOffset() - above * m_rowHeight);
    }
    updateGeometries();
    viewport()->update();
}

void RowView::updateGeometries()
{
    // Setting margins and ranges leads back here.
    if (m_adjusting)
        return;
    const QScopedValueRollback adjusting(m_adjusting, true);
    // A scroll bar that comes or goes changes the room there is, and so the ranges.
    for (QSize room; room != viewport()->size();) {
        room = viewport()->size();
        placeHeaderAndBars();
    }
    QAbstractItemView::updateGeometries();
}

void RowView::placeHeaderAndBars()
{
    const int headerHeight = m_header->sizeHint().height();
    setViewportMargins(0, headerHeight, 0, 0);
    const QRect area = viewport()->geometry();
    m_header->setGeometry(area.left(), area.top() - headerHeight, area.width(), headerHeight);

    const int rows = model() ? model()->rowCount() : 0;
    QScrollBar *vertical = verticalScrollBar();
    vertical->setSingleStep(m_rowHeight);
    vertical->setPageStep(viewport()->height());
    vertical->setRange(0, qMax(0, rows * m_rowHeight - viewport()->height()));
    if (m_following)
        vertical->setValue(vertical->maximum());

    QScrollBar *horizontal = horizontalScrollBar();
    horizontal->setSingleStep(m_rowHeight);
    horizontal->setPageStep(viewport()->width());
    horizontal->setRange(0, qMax(0, m_header->length() - viewport()->width()));
}

void RowView::scrollContentsBy(int dx, int dy)
{
    if (dx != 0)
        m_header->setOffset(horizontalScrollBar()->value());
    viewport()->update();
    if (dy != 0 && !m_adjusting && m_followsEnd)
        setFollowing(verticalScrollBar()->value() == verticalScrollBar()->maximum());
}

void RowView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0)
        paintEmptyText(painter, viewport(), {m_emptyTitle, m_emptyHint});
    const int first = visibleRowAt(event->rect().top());
    const int last = qMin(rows - 1, visibleRowAt(event->rect().bottom()));
    for (int row = first; row <= last; ++row) {
        paintRow(painter, row,
                 {0, row * m_rowHeight - verticalOffset(), viewport()->width(), m_rowHeight});
    }
    if (hasFocus()) {
        painter.setPen(QPen(Theme::of(this).accent, focusFrame));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void RowView::paintRow(QPainter &painter, int row, const QRect &area)
{
    const Theme &theme = Theme::of(this);
    const bool selected = selectionModel()->isSelected(model()->index(row, 0));
    if (selected || (m_highlight && m_highlight(row))) {
        painter.fillRect(area, theme.selected);
        painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), theme.selectedLine);
    }
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme.line);
    for (int column = 0; column < m_header->count(); ++column) {
        if (m_header->isSectionHidden(column))
            continue;
        const QModelIndex index = model()->index(row, column);
        paintCell(painter, index, visualRect(index));
    }
    if (hasFocus() && currentIndex().row() == row) {
        painter.setPen(QPen(theme.accent, 1, Qt::DotLine));
        painter.drawRect(area.adjusted(0, 0, -1, -2));
    }
}

void RowView::paintCell(QPainter &painter, const QModelIndex &index, const QRect &cell)
{
    const CellLook look = m_look ? m_look(index) : CellLook();
    const QColor colour = look.colour.isValid() ? look.colour : palette().color(QPalette::Text);
    QRect area = cell.adjusted(cellMargin, 0, -cellMargin, 0);
    if (look.mark != Mark::None) {
        const int size = markSize(fontMetrics());
        paintMark(painter, QRect(area.left(), area.top() + (area.height() - size) / 2, size, size),
                  look.mark, colour);
        area.setLeft(area.left() + markRoom(fontMetrics()));
    }
    if (area.width() <= 0)
        return;
    QFont drawn = look.fixedPitch ? m_fixed : font();
    drawn.setBold(look.bold);
    painter.setFont(drawn);
    painter.setPen(colour);
    const QString text = index.data().toString();
    const int alignment = index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine;
    painter.drawText(area, alignment,
                     QFontMetrics(drawn).elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace meari
