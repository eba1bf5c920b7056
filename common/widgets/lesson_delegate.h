#pragma once

#include <QStyledItemDelegate>

namespace meari {

/// A lesson in a list: whether it is done, its title, what it is about, and how long it takes; of a
/// broken file, what is wrong with it.
class LessonDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace meari
