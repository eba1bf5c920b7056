#pragma once

#include "widgets/catch_up.h"
#include "widgets/row_columns.h"

#include <QAbstractItemView>

#include <functional>

class QHeaderView;

namespace meari {

/// A table whose rows are all equally high, for a million of them: rows that come cost nothing
/// until they are seen. Selects whole rows. QTableView and QListView take a tenth of a second a
/// frame for this.
///
/// It can follow the end: new rows scroll into sight until the user scrolls up, and again once the
/// user is back at the end. When whole pages of rows come or change at once, it catches up ten
/// times a second, and until then stays as it is seen.
class RowView : public QAbstractItemView
{
    Q_OBJECT
public:
    explicit RowView(QWidget *parent = nullptr);
    ~RowView() override;

    QHeaderView *header() const { return m_header; }
    /// Asked for every cell that is painted.
    void setLook(std::function<CellLook(const QModelIndex &)> look);
    /// Asked for every row that is painted: whether it stands out like a selected one.
    void setHighlight(std::function<bool(int row)> highlight);
    /// Wide enough for each of these texts as cells of this look, and for what the header says;
    /// wider or narrower by as much as the user made it so, whatever the font.
    void setColumnSamples(int column, const QStringList &samples, const CellLook &look = {});
    /// The column that takes the room the others leave.
    void setWideColumn(int column);
    /// The column that is not shown where the wide one would have hardly any room left: large type
    /// beside a lesson.
    void setColumnThatGivesWay(int column);
    /// What the user made of the widths, and nothing else: neither the font nor the columns that
    /// are hidden now.
    QByteArray columns() const;
    /// What columns() returned; anything else changes nothing.
    void restoreColumns(const QByteArray &state);
    /// What to say while there are no rows: what is so, and what to do next.
    void setEmptyText(const QString &title, const QString &hint);

    /// Whether there is a notion of following at all.
    void setFollowsEnd(bool on);
    bool isFollowing() const { return m_following; }
    void setFollowing(bool on);

    /// Selected rows in order, as ranges: there may be a million of them.
    struct Range
    {
        int first;
        int last;
    };
    QList<Range> selectedRanges() const;
    int rowHeight() const { return m_rowHeight; }

    QSize minimumSizeHint() const override;
    void setModel(QAbstractItemModel *model) override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void reset() override;
    /// Does nothing: it would search a million rows at every key.
    void keyboardSearch(const QString &) override {}

signals:
    void followingChanged(bool following);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void handleRowsRemoved(int first, int last);
    void showAll();
    void handleSectionResized(int column, int oldSize, int newSize);
    void measure();
    void placeHeaderAndBars();
    void makeWay();
    int rowsThatFit() const;
    int visibleRowAt(int y) const;
    void paintRow(QPainter &painter, int row, const QRect &area);

    QHeaderView *m_header;
    RowColumns m_columns;
    std::function<CellLook(const QModelIndex &)> m_look;
    std::function<bool(int)> m_highlight;
    QString m_emptyTitle;
    QString m_emptyHint;
    CellFonts m_fonts;
    CatchUp m_catchUp;
    int m_wideColumn = -1;
    int m_columnThatGivesWay = -1;
    int m_rowHeight = 1; ///< never 0: the base class asks before it is measured
    bool m_followsEnd = false;
    bool m_following = false;
    bool m_adjusting = false; ///< the scroll bar is moved by the view, not by the user
};

} // namespace meari
