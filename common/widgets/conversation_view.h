#pragma once

#include "widgets/conversation_layout.h"

#include <QAbstractItemView>

#include <functional>

namespace meari {

class ConversationCopy;

/// The conversation as bubbles. Lays out what is visible and nothing else, so that a hundred
/// thousand messages cost no more than ten: it stands on one row and counts in rows. Follows the
/// end until one scrolls up, and again once one is back there.
class ConversationView : public QAbstractItemView
{
    Q_OBJECT
public:
    explicit ConversationView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// Asked for every row that is painted: whether it stands out like a selected one.
    void setHighlight(std::function<bool(const QModelIndex &)> highlight);

    bool isFollowing() const { return m_layout.isFollowing(); }
    void goToEnd();

    /// Copy as text, as hex, as Python bytes: what is selected. For menus; owned by the view.
    QList<QAction *> copyActions() const;

    // QAbstractItemView
    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    void reset() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void scrollContentsBy(int dx, int dy) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    void handleRowsRemoved(int first, int last);
    void layOut();
    int measure(int row) const;
    int rows() const;
    void initOption(QStyleOptionViewItem &option) const;
    void forgetHeights();
    void retranslate();
    void paintRows(QPainter &painter, const QRegion &region);

    ConversationLayout m_layout;
    std::function<bool(const QModelIndex &)> m_highlight;
    ConversationCopy *m_copy;
};

} // namespace meari
