#include "widgets/row_view.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

// What a RowView does when rows come, change and go.
namespace meari {
namespace {

// Less than that of a text says nothing.
constexpr int leastCharacters = 12;

} // namespace

void RowView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    if (end - start >= rowsThatFit() && m_catchUp.putsOff())
        return;
    updateGeometries();
    if (start <= visibleRowAt(viewport()->height()))
        viewport()->update();
}

void RowView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                          const QList<int> &roles)
{
    // A row that changes by itself is somebody who is looked at; many at once are a storm.
    if (topLeft.row() < bottomRight.row() && m_catchUp.putsOff())
        return;
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
}

void RowView::showAll()
{
    updateGeometries();
    viewport()->update();
}

// What one is reading stays where it is while older rows leave above it.
void RowView::handleRowsRemoved(int first, int last)
{
    if (first > 0)
        m_catchUp.showNow(); // somebody goes back in time
    const int above = qMin(last + 1, visibleRowAt(0)) - first;
    {
        const QScopedValueRollback adjusting(m_adjusting, true);
        if (above > 0 && (!m_following || m_catchUp.hasPutOff()))
            verticalScrollBar()->setValue(verticalOffset() - above * m_rowHeight);
    }
    if (!m_catchUp.hasPutOff())
        showAll();
}

void RowView::updateGeometries()
{
    // Setting margins and ranges leads back here.
    if (m_adjusting)
        return;
    const QScopedValueRollback adjusting(m_adjusting, true);
    makeWay();
    // A scroll bar that comes or goes changes the room there is, and so the ranges. Both come at
    // most, and one may go again.
    QSize room;
    for (int i = 0; i < 4 && room != viewport()->size(); ++i) {
        room = viewport()->size();
        placeHeaderAndBars();
    }
    QAbstractItemView::updateGeometries();
}

// By what the columns need, not by what the user made of them: a column that is dragged wider must
// not have another one vanish. And as if there were no scroll bar: a column that comes or goes
// decides about those.
void RowView::makeWay()
{
    if (m_columnThatGivesWay < 0)
        return;
    int others = 0;
    for (int column = 0; column < m_header->count(); ++column) {
        if (column != m_wideColumn &&
            (column == m_columnThatGivesWay || !m_header->isSectionHidden(column)))
            others += m_columns.needOf(column);
    }
    const int least = leastCharacters * fontMetrics().averageCharWidth();
    m_header->setSectionHidden(m_columnThatGivesWay, contentsRect().width() - others < least);
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
    if (!m_adjusting || !m_catchUp.hasPutOff())
        viewport()->update();
    if (dy != 0 && !m_adjusting && m_followsEnd)
        setFollowing(verticalScrollBar()->value() == verticalScrollBar()->maximum());
}

} // namespace meari
