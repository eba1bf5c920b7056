#include "widgets/ladder_accessible.h"

#include "widgets/ladder_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <deque>

namespace meari {
namespace {

// Items are made when somebody asks, and the last so many are kept: a ladder of a million rows
// cannot afford all of them.
constexpr std::size_t mostItems = 512;

// An event, whose row may become another when older ones leave.
class Item : public QAccessibleInterface
{
public:
    Item(LadderView *view, quint64 sequence)
        : m_view(view)
        , m_sequence(sequence)
    {
    }

    int row() const { return m_view ? m_view->ladder().rowOf(m_sequence) : -1; }
    bool isValid() const override { return row() >= 0; }
    QObject *object() const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
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
        return kind == QAccessible::Name && isValid() ? m_view->wordsOf(row()) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect area = m_view->rectOf(row());
        return {m_view->viewport()->mapToGlobal(area.topLeft()), area.size()};
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
        state.selected = m_view->currentRow() == row();
        state.focused = state.selected && m_view->hasFocus();
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->rectOf(row()));
        return state;
    }

private:
    QPointer<LadderView> m_view;
    const quint64 m_sequence;
};

class List : public QAccessibleWidget
{
public:
    explicit List(LadderView *view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    ~List() override
    {
        for (const QAccessible::Id item : m_items)
            QAccessible::deleteAccessibleInterface(item);
    }

    int childCount() const override { return view()->ladder().rowCount(); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (m_items.size() >= mostItems) {
            QAccessible::deleteAccessibleInterface(m_items.front());
            m_items.pop_front();
        }
        auto *item = new Item(view(), view()->ladder().sequenceAt(index));
        m_items.push_back(QAccessible::registerAccessibleInterface(item));
        return item;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *item = dynamic_cast<const Item *>(child);
        return item ? item->row() : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(view()->rowAt(view()->viewport()->mapFromGlobal(QPoint(x, y))));
    }
    QAccessibleInterface *focusChild() const override { return child(view()->currentRow()); }

private:
    LadderView *view() const { return static_cast<LadderView *>(widget()); }
    mutable std::deque<QAccessible::Id> m_items;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<LadderView *>(object);
    return view ? new List(view) : nullptr;
}

} // namespace

void installLadderAccessibility()
{
    QAccessible::installFactory(makeInterface); // the same function is installed once only
}

} // namespace meari
