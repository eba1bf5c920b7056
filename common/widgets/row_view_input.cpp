// What keys and mouse do to a RowView, and how it tells those who do not see it.
#include "widgets/row_view.h"

#include <QAccessible>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace meari {

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
    m_catchUp.showNow();
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

} // namespace meari
