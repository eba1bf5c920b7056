#include "widgets/flow_layout.h"

#include <QWidget>

#include <algorithm>
#include <iterator>

namespace meari {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    int width = margins.left() + margins.right();
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + spacing();
        height = qMax(height, item->sizeHint().height());
    }
    return {width, height + margins.top() + margins.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

// No wider than the room: an item alone on its line shrinks.
QSize FlowLayout::sizeOf(const QLayoutItem *item, int room) const
{
    // What takes the room that is left asks for no more than it needs.
    const QSize wanted = m_wide && item->widget() == m_wide
                             ? QSize(item->minimumSize().width(), item->sizeHint().height())
                             : item->sizeHint();
    return {qMin(wanted.width(), room), wanted.height()};
}

// Returns the height it takes.
int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const QMargins margins = contentsMargins();
    const QRect area = rect.marginsRemoved(margins);
    QList<QLayoutItem *> items;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(items),
                 [](const QLayoutItem *item) { return !item->isEmpty(); });
    int y = area.top();
    for (qsizetype first = 0, next = 0; first < items.size(); first = next) {
        int used = 0;
        int lineHeight = 0;
        for (next = first; next < items.size(); ++next) {
            const QSize size = sizeOf(items[next], area.width());
            const int before = next > first ? spacing() : 0;
            if (next > first && used + before + size.width() > area.width())
                break;
            used += before + size.width();
            lineHeight = qMax(lineHeight, size.height());
        }
        if (place) {
            placeLine(items.sliced(first, next - first), {area.left(), y, area.width(), lineHeight},
                      used);
        }
        y += lineHeight + (next < items.size() ? spacing() : 0);
    }
    return y - rect.top() + margins.bottom();
}

void FlowLayout::placeLine(const QList<QLayoutItem *> &items, const QRect &line, int used) const
{
    int x = line.left();
    for (QLayoutItem *item : items) {
        QSize size = sizeOf(item, line.width());
        if (m_wide && item->widget() == m_wide)
            size.rwidth() += line.width() - used;
        if (m_lastApart && item == m_items.constLast())
            x = line.right() + 1 - size.width();
        item->setGeometry({QPoint(x, line.top()), QSize(size.width(), line.height())});
        x += size.width() + spacing();
    }
}

} // namespace meari
