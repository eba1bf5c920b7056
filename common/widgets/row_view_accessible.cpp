#include "widgets/row_view_accessible.h"

#include "widgets/row_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPersistentModelIndex>
#include <QPointer>

#include <deque>

namespace meari {
namespace {

// Cells are made when somebody asks, and the last so many are kept, for a reader goes back to those
// it has asked for: a table of a million rows cannot afford all of them. The number of a cell among
// the children is row * columns + column.
constexpr std::size_t mostCells = 512;

class CellInterface : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    CellInterface(RowView *view, const QModelIndex &index)
        : m_view(view)
        , m_index(index)
    {
    }

    bool isValid() const override { return m_view && m_index.isValid(); }
    QObject *object() const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_index.data().toString() : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect cell = m_view->visualRect(m_index);
        return {m_view->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = true;
        state.focusable = true;
        state.readOnly = true;
        state.selected = isSelected();
        state.focused = m_view->hasFocus() && m_view->currentIndex() == m_index;
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(m_index));
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface
                   ? static_cast<QAccessibleTableCellInterface *>(this)
                   : nullptr;
    }

    bool isSelected() const override
    {
        return isValid() && m_view->selectionModel()->isSelected(m_index);
    }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_index.column(); }
    int rowIndex() const override { return m_index.row(); }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    QPointer<RowView> m_view;
    QPersistentModelIndex m_index;
};

class TableInterface : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit TableInterface(RowView *view)
        : QAccessibleWidget(view, QAccessible::Table)
    {
    }
    ~TableInterface() override
    {
        for (const QAccessible::Id cell : m_cells)
            QAccessible::deleteAccessibleInterface(cell);
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    int childCount() const override { return rowCount() * columnCount(); }
    QAccessibleInterface *child(int index) const override
    {
        const int columns = columnCount();
        return columns > 0 && index >= 0 ? cellAt(index / columns, index % columns) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        auto *mutableChild = const_cast<QAccessibleInterface *>(child);
        const auto *cell = mutableChild ? mutableChild->tableCellInterface() : nullptr;
        return cell ? cell->rowIndex() * columnCount() + cell->columnIndex() : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QModelIndex index = view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
        return index.isValid() ? cellAt(index.row(), index.column()) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        const QModelIndex index = view()->currentIndex();
        return index.isValid() ? cellAt(index.row(), index.column()) : nullptr;
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        const QModelIndex index =
            view()->model() ? view()->model()->index(row, column) : QModelIndex();
        if (!index.isValid())
            return nullptr;
        if (m_cells.size() >= mostCells) {
            QAccessible::deleteAccessibleInterface(m_cells.front());
            m_cells.pop_front();
        }
        auto *cell = new CellInterface(view(), index);
        m_cells.push_back(QAccessible::registerAccessibleInterface(cell));
        return cell;
    }
    int columnCount() const override
    {
        return view()->model() ? view()->model()->columnCount() : 0;
    }
    int rowCount() const override { return view()->model() ? view()->model()->rowCount() : 0; }
    QString columnDescription(int column) const override
    {
        return view()->model() ? view()->model()->headerData(column, Qt::Horizontal).toString()
                               : QString();
    }
    QString rowDescription(int) const override { return {}; }

    int selectedCellCount() const override { return selectedRowCount() * columnCount(); }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override
    {
        int count = 0;
        for (const RowView::Range &range : view()->selectedRanges())
            count += range.last - range.first + 1;
        return count;
    }
    QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override
    {
        constexpr int most = 10'000; // a list of a million would stop the window
        QList<int> rows;
        for (const RowView::Range &range : view()->selectedRanges()) {
            for (int row = range.first; row <= range.last && rows.size() < most; ++row)
                rows += row;
        }
        return rows;
    }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override
    {
        return view()->model() &&
               view()->selectionModel()->isSelected(view()->model()->index(row, 0));
    }
    bool selectRow(int row) override { return select(row, QItemSelectionModel::Select); }
    bool unselectRow(int row) override { return select(row, QItemSelectionModel::Deselect); }
    bool selectColumn(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    // The cells know their places by persistent indexes.
    void modelChange(QAccessibleTableModelChangeEvent *) override {}

private:
    RowView *view() const { return static_cast<RowView *>(widget()); }
    bool select(int row, QItemSelectionModel::SelectionFlags flags)
    {
        if (row < 0 || row >= rowCount())
            return false;
        view()->selectionModel()->select(view()->model()->index(row, 0),
                                         flags | QItemSelectionModel::Rows);
        return true;
    }
    mutable std::deque<QAccessible::Id> m_cells;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<RowView *>(object);
    return view ? new TableInterface(view) : nullptr;
}

} // namespace

void installRowViewAccessibility()
{
    QAccessible::installFactory(makeInterface); // the same function is installed once only
}

} // namespace meari
