#pragma once

#include <QAccessibleWidget>

#include <map>

namespace meari {

class ConversationView;

/// The conversation for screen readers: a list whose items say Qt::AccessibleTextRole. Qt gives
/// its own item views such an interface, and those that others write none.
class ConversationAccessible : public QAccessibleWidget
{
public:
    /// For QAccessible::installFactory().
    static QAccessibleInterface *create(const QString &className, QObject *object);

    explicit ConversationAccessible(ConversationView *view);
    ~ConversationAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override;

    ConversationView *view() const;

private:
    mutable std::map<int, QAccessible::Id> m_children; ///< by row; made when asked for
};

} // namespace meari
