#pragma once

#include <QStyledItemDelegate>

namespace meari {

/// Paints a row of a ConversationModel: what was sent in a bubble at the right, what came back in
/// one at the left, notes in a pill in the middle; the words about it underneath. All sizes follow
/// the font of the view.
class ConversationDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// For the width of option.rect.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace meari
