#include "widgets/conversation_view.h"

#include "widgets/conversation_accessible.h"
#include "widgets/conversation_copy.h"
#include "widgets/conversation_delegate.h"
#include "widgets/empty_text.h"
#include "widgets/theme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace meari {

ConversationView::ConversationView(QWidget *parent)
    : QAbstractItemView(parent)
    , m_layout([this](int row) { return measure(row); })
    , m_copy(new ConversationCopy(this))
{
    static const bool accessible = [] {
        QAccessible::installFactory(&ConversationAccessible::create);
        return true;
    }();
    Q_UNUSED(accessible)
    setItemDelegate(new ConversationDelegate(this));
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(1);
    addActions(m_copy->actions());
    retranslate();
}

void ConversationView::setModel(QAbstractItemModel *newModel)
{
    if (model())
        model()->disconnect(this);
    QAbstractItemView::setModel(newModel);
    if (!newModel)
        return;
    connect(newModel, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { handleRowsRemoved(first, last); });
    m_copy->followSelection();
}

QList<QAction *> ConversationView::copyActions() const
{
    return m_copy->actions();
}

void ConversationView::setHighlight(std::function<bool(const QModelIndex &)> highlight)
{
    m_highlight = std::move(highlight);
}

int ConversationView::rows() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

void ConversationView::initOption(QStyleOptionViewItem &option) const
{
    initViewItemOption(&option);
    option.rect = QRect(0, 0, viewport()->width(), 0);
}

int ConversationView::measure(int row) const
{
    QStyleOptionViewItem option;
    initOption(option);
    return itemDelegate()->sizeHint(option, model()->index(row, 0)).height();
}

void ConversationView::forgetHeights()
{
    m_layout.forgetAll();
    scheduleDelayedItemsLayout();
}

void ConversationView::layOut()
{
    m_layout.setRows(rows());
    m_layout.setViewport(viewport()->width(), viewport()->height());
    m_layout.layOut();

    // In rows: to know the whole height would take a pass over all of them.
    const QSignalBlocker quiet(verticalScrollBar());
    const int last = m_layout.lastTopRow();
    verticalScrollBar()->setPageStep(qMax(1, int(m_layout.lines().size()) - 1));
    verticalScrollBar()->setRange(0, last);
    verticalScrollBar()->setValue(isFollowing() ? last : qMin(m_layout.topRow(), last - 1));
    viewport()->update();
}

void ConversationView::doItemsLayout()
{
    layOut();
    QAbstractItemView::doItemsLayout();
}

void ConversationView::reset()
{
    m_layout.reset();
    QAbstractItemView::reset();
}

void ConversationView::goToEnd()
{
    m_layout.follow();
    layOut();
}

void ConversationView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    scheduleDelayedItemsLayout();
}

void ConversationView::handleRowsRemoved(int first, int last)
{
    m_layout.removeRows(first, last);
    scheduleDelayedItemsLayout();
}

void ConversationView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                   const QList<int> &roles)
{
    m_layout.forget(topLeft.row(), bottomRight.row());
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void ConversationView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    layOut();
}

void ConversationView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LanguageChange)
        forgetHeights();
    QAbstractItemView::changeEvent(event);
}

void ConversationView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    if (!current.isValid() || !QAccessible::isActive())
        return;
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(current.row());
    QAccessible::updateAccessibility(&focus);
}

void ConversationView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (rows() == 0)
        paintEmptyText(painter, viewport(),
                       {tr("Nothing said yet"), tr("Press Connect, type a message, press Enter.")});
    else
        paintRows(painter, event->region());
    if (!hasFocus())
        return;
    const double width = Theme::stroke(qMax(2, fontMetrics().height() / 8));
    painter.setPen(
        QPen(Theme::of(this).accent, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(
        QRectF(viewport()->rect()).adjusted(width / 2.0, width / 2.0, -width / 2.0, -width / 2.0));
}

void ConversationView::paintRows(QPainter &painter, const QRegion &region)
{
    QStyleOptionViewItem option;
    initOption(option);
    const bool focused = hasFocus();
    for (const ConversationLayout::Line &line : m_layout.lines()) {
        option.rect = QRect(0, line.top, viewport()->width(), line.height);
        if (!region.intersects(option.rect))
            continue;
        const QModelIndex index = model()->index(line.row, 0);
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index) ||
                                                         (m_highlight && m_highlight(index)));
        option.state.setFlag(QStyle::State_HasFocus, focused && index == currentIndex());
        itemDelegate()->paint(&painter, option, index);
    }
}

int ConversationView::verticalOffset() const
{
    return m_layout.hidden();
}

void ConversationView::scrollContentsBy(int, int)
{
    // Somebody moved the scroll bar.
    m_layout.goTo(verticalScrollBar()->value());
    if (verticalScrollBar()->value() >= verticalScrollBar()->maximum())
        m_layout.follow();
    layOut();
}

void ConversationView::wheelEvent(QWheelEvent *event)
{
    const int notch = event->angleDelta().y();
    const int pixels = event->pixelDelta().isNull()
                           ? notch * 3 * fontMetrics().height() / QWheelEvent::DefaultDeltasPerStep
                           : event->pixelDelta().y();
    m_layout.scrollBy(-pixels);
    layOut();
    event->accept();
}

QRect ConversationView::visualRect(const QModelIndex &index) const
{
    const ConversationLayout::Line *line = index.isValid() ? m_layout.lineOf(index.row()) : nullptr;
    return line ? QRect(0, line->top, viewport()->width(), line->height) : QRect();
}

QModelIndex ConversationView::indexAt(const QPoint &point) const
{
    const ConversationLayout::Line *line = m_layout.lineAt(point.y());
    return line ? model()->index(line->row, 0) : QModelIndex();
}

void ConversationView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    executeDelayedItemsLayout();
    const QRect rect = visualRect(index);
    const int room = viewport()->height();
    const bool visible = !rect.isNull();
    if (hint == EnsureVisible && visible && rect.top() >= 0 && rect.bottom() < room)
        return;
    const int height = m_layout.heightOf(index.row());
    const bool above = visible ? rect.top() < 0 : index.row() < m_layout.topRow();
    m_layout.goTo(index.row());
    if (hint == PositionAtCenter)
        m_layout.scrollBy((height - room) / 2);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && !above && height < room))
        m_layout.scrollBy(height - room);
    layOut();
}

QModelIndex ConversationView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = rows();
    if (count == 0)
        return {};
    const QModelIndex current = currentIndex();
    const int page = qMax(1, int(m_layout.lines().size()) - 1);
    int row = current.isValid() ? current.row() : count;
    switch (action) {
    case MoveUp:
    case MoveLeft:
    case MovePrevious:
        --row;
        break;
    case MoveDown:
    case MoveRight:
    case MoveNext:
        ++row;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = count - 1;
        break;
    }
    return model()->index(qBound(0, row, count - 1), 0);
}

void ConversationView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect area = rect.normalized();
    int first = -1;
    int last = -1;
    for (const ConversationLayout::Line &line : m_layout.lines()) {
        if (area.bottom() < line.top || area.top() >= line.top + line.height)
            continue;
        if (first < 0)
            first = line.row;
        last = line.row;
    }
    QItemSelection selection;
    if (first >= 0)
        selection.select(model()->index(first, 0), model()->index(last, 0));
    selectionModel()->select(selection, command);
}

QRegion ConversationView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const ConversationLayout::Line &line : m_layout.lines()) {
        if (selection.contains(model()->index(line.row, 0)))
            region += QRect(0, line.top, viewport()->width(), line.height);
    }
    return region;
}

void ConversationView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        m_copy->copyText();
        event->accept();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

void ConversationView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_copy->actions());
    menu->popup(event->globalPos());
}

void ConversationView::retranslate()
{
    setAccessibleName(tr("Conversation"));
    m_copy->retranslate();
}

} // namespace meari
