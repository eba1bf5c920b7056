#include "widgets/row_view.h"

#include "widgets/empty_text.h"
#include "widgets/row_view_accessible.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace meari {
namespace {

// As few rows still tell a story; very large type has to do with fewer on a small screen.
constexpr int leastRows = 3;
constexpr int leastRowsHeight = 80;
constexpr int focusFrame = 2;

} // namespace

RowView::RowView(QWidget *parent)
    : QAbstractItemView(parent)
    , m_header(new QHeaderView(Qt::Horizontal, this))
    , m_columns(*m_header, m_fonts)
    , m_catchUp([this] { showAll(); })
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
    m_columns.setSamples(column, samples, look);
    m_columns.apply();
}

void RowView::handleSectionResized(int column, int oldSize, int newSize)
{
    m_columns.handleResized(column, oldSize, newSize);
    updateGeometries();
    viewport()->update();
}

void RowView::setWideColumn(int column)
{
    m_wideColumn = column;
    m_header->setSectionResizeMode(column, QHeaderView::Stretch);
}

void RowView::setColumnThatGivesWay(int column)
{
    m_columnThatGivesWay = column;
    updateGeometries();
}

QByteArray RowView::columns() const
{
    return m_columns.state();
}

void RowView::restoreColumns(const QByteArray &state)
{
    m_columns.restore(state);
    m_columns.apply();
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
    m_catchUp.showNow();
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
    if (const CellFonts fonts(font(), Theme::fixedFont(this)); fonts != m_fonts) {
        m_fonts = fonts;
        m_columns.handleFontsChanged();
    }
    m_rowHeight = metrics.height() + metrics.height() / 2 + 1;
    m_columns.apply();
    updateGeometry();
}

// The header has its font by now, which the style sheet makes bold.
void RowView::showEvent(QShowEvent *event)
{
    QAbstractItemView::showEvent(event);
    m_columns.apply();
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
    m_catchUp.showNow(); // it may be one of those that have come since
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
        painter.setPen(QPen(Theme::of(this).accent, Theme::stroke(focusFrame)));
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
        paintCell(painter, visualRect(index), index.data().toString(),
                  index.data(Qt::TextAlignmentRole).toInt(), m_look ? m_look(index) : CellLook(),
                  m_fonts, palette());
    }
    if (hasFocus() && currentIndex().row() == row) {
        painter.setPen(QPen(theme.accent, Theme::stroke(1), Qt::DotLine));
        painter.drawRect(area.adjusted(0, 0, -1, -2));
    }
}

} // namespace meari
