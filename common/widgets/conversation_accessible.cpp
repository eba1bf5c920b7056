#include "widgets/conversation_accessible.h"

#include "widgets/conversation_view.h"

namespace meari {
namespace {

// A row. Older rows leave in front, so what it says is what stands in the row now.
class Item : public QAccessibleInterface
{
public:
    Item(ConversationView *view, int row)
        : m_view(view)
        , m_row(row)
    {
    }

    int row() const { return m_row; }
    bool isValid() const override { return m_view && index().isValid(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid()
                   ? index().data(Qt::AccessibleTextRole).toString()
                   : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = m_view->visualRect(index());
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.readOnly = true;
        state.focusable = true;
        state.selectable = true;
        state.focused = m_view->hasFocus() && m_view->currentIndex() == index();
        state.selected = m_view->selectionModel()->isSelected(index());
        state.offscreen = m_view->visualRect(index()).isNull();
        return state;
    }

private:
    QModelIndex index() const
    {
        return m_view->model() ? m_view->model()->index(m_row, 0) : QModelIndex();
    }

    QPointer<ConversationView> m_view;
    const int m_row;
};

} // namespace

QAccessibleInterface *ConversationAccessible::create(const QString &, QObject *object)
{
    auto *view = qobject_cast<ConversationView *>(object);
    return view ? new ConversationAccessible(view) : nullptr;
}

ConversationAccessible::ConversationAccessible(ConversationView *view)
    : QAccessibleWidget(view, QAccessible::List)
{
}

ConversationAccessible::~ConversationAccessible()
{
    for (const auto &[row, id] : m_children)
        QAccessible::deleteAccessibleInterface(id);
}

ConversationView *ConversationAccessible::view() const
{
    return qobject_cast<ConversationView *>(object());
}

int ConversationAccessible::childCount() const
{
    return view() && view()->model() ? view()->model()->rowCount() : 0;
}

QAccessibleInterface *ConversationAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_children.find(index);
    if (known != m_children.end())
        return QAccessible::accessibleInterface(known->second);
    auto *item = new Item(view(), index);
    m_children.emplace(index, QAccessible::registerAccessibleInterface(item));
    return item;
}

QAccessibleInterface *ConversationAccessible::childAt(int x, int y) const
{
    if (!view())
        return nullptr;
    return child(view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y))).row());
}

int ConversationAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const Item *>(child);
    return item ? item->row() : -1;
}

QAccessibleInterface *ConversationAccessible::focusChild() const
{
    return view() ? child(view()->currentIndex().row()) : nullptr;
}

} // namespace meari
