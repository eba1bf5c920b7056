#include "widgets/conversation_view.h"

#include "event/bytes_text.h"
#include "model/conversation_model.h"
#include "widgets/conversation_accessible.h"
#include "widgets/conversation_delegate.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace meari {
namespace {

// Heights that are remembered: more than are ever visible at once.
constexpr std::size_t mostHeights = 2000;

} // namespace

ConversationView::ConversationView(QWidget *parent)
    : QAbstractItemView(parent)
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

    for (const Copy format : {Copy::Text, Copy::Hex, Copy::Python}) {
        auto *action = new QAction(this);
        connect(action, &QAction::triggered, this, [this, format] { copySelected(format); });
        m_copyActions += action;
    }
    // Not a shortcut of the window: the send row has a Ctrl+C of its own.
    m_copyActions.constFirst()->setShortcut(QKeySequence::Copy);
    m_copyActions.constFirst()->setShortcutContext(Qt::WidgetShortcut);
    addActions(m_copyActions);
    retranslate();
    showCopyable();
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
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConversationView::showCopyable);
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

int ConversationView::heightOf(int row)
{
    const auto known = m_heights.find(row);
    if (known != m_heights.end())
        return known->second;
    if (m_heights.size() >= mostHeights)
        m_heights.clear();
    QStyleOptionViewItem option;
    initOption(option);
    const int height = qMax(1, itemDelegate()->sizeHint(option, model()->index(row, 0)).height());
    m_heights.emplace(row, height);
    return height;
}

void ConversationView::forgetHeights()
{
    m_heights.clear();
    scheduleDelayedItemsLayout();
}

// Where the view stands when the last row ends at the bottom edge.
ConversationView::Place ConversationView::endPlace()
{
    int room = viewport()->height();
    for (int row = rows() - 1; row >= 0; --row) {
        const int height = heightOf(row);
        if (height >= room)
            return {row, height - room};
        room -= height;
    }
    return {};
}

void ConversationView::layOut()
{
    m_lines.clear();
    if (m_heightsWidth != viewport()->width()) {
        m_heights.clear();
        m_heightsWidth = viewport()->width();
    }
    const int count = rows();
    const Place end = endPlace();
    m_place.row = qBound(0, m_place.row, qMax(0, count - 1));
    const bool beyond =
        m_place.row > end.row || (m_place.row == end.row && m_place.hidden >= end.hidden);
    if (m_following || beyond) {
        m_place = end;
        m_following = true;
    } else if (count > 0) {
        m_place.hidden = qBound(0, m_place.hidden, heightOf(m_place.row) - 1);
    }

    int top = -m_place.hidden;
    for (int row = m_place.row; row < count && top < viewport()->height(); ++row) {
        const int height = heightOf(row);
        m_lines.push_back({row, top, height});
        top += height;
    }

    // In rows: to know the whole height would take a pass over all of them.
    const QSignalBlocker quiet(verticalScrollBar());
    const bool fits = end.row == 0 && end.hidden == 0;
    const int last = fits ? 0 : qMax(1, end.row);
    verticalScrollBar()->setPageStep(qMax(1, int(m_lines.size()) - 1));
    verticalScrollBar()->setRange(0, last);
    verticalScrollBar()->setValue(m_following ? last : qMin(m_place.row, last - 1));
}

void ConversationView::doItemsLayout()
{
    layOut();
    QAbstractItemView::doItemsLayout();
}

void ConversationView::reset()
{
    m_heights.clear();
    m_lines.clear();
    m_place = {};
    m_following = true;
    QAbstractItemView::reset();
}

void ConversationView::goToEnd()
{
    m_following = true;
    layOut();
    viewport()->update();
}

void ConversationView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    scheduleDelayedItemsLayout();
}

void ConversationView::handleRowsRemoved(int first, int last)
{
    const int gone = last - first + 1;
    if (m_place.row > last)
        m_place.row -= gone; // what one reads stays where it is
    else if (m_place.row >= first)
        m_place = {first, 0};
    m_lines.clear();
    forgetHeights();
}

void ConversationView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                   const QList<int> &roles)
{
    std::erase_if(m_heights, [&](const auto &entry) {
        return entry.first >= topLeft.row() && entry.first <= bottomRight.row();
    });
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
    if (rows() == 0) {
        paintEmpty();
        return;
    }
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initOption(option);
    const bool focused = hasFocus();
    for (const Line &line : m_lines) {
        option.rect = QRect(0, line.top, viewport()->width(), line.height);
        if (!event->region().intersects(option.rect))
            continue;
        const QModelIndex index = model()->index(line.row, 0);
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, focused && index == currentIndex());
        itemDelegate()->paint(&painter, option, index);
    }
}

void ConversationView::paintEmpty()
{
    QPainter painter(viewport());
    const QRect room = viewport()->rect().adjusted(20, 20, -20, -20);
    const int line = fontMetrics().height();
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * 1.25);
    large.setBold(true);
    const int middle = room.center().y();
    painter.setFont(large);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(room.left(), middle - 3 * line, room.width(), 3 * line),
                     Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, tr("Nothing said yet"));
    painter.setFont(font());
    painter.setPen(Theme::of(this).quiet);
    painter.drawText(QRect(room.left(), middle + line / 2, room.width(), 4 * line),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("Press Connect, type a message, press Enter."));
}

int ConversationView::verticalOffset() const
{
    return m_place.hidden;
}

void ConversationView::scrollContentsBy(int, int)
{
    // Somebody moved the scroll bar.
    const int value = verticalScrollBar()->value();
    m_following = value >= verticalScrollBar()->maximum();
    m_place = {value, 0};
    layOut();
    viewport()->update();
}

void ConversationView::wheelEvent(QWheelEvent *event)
{
    const int notch = event->angleDelta().y();
    const int pixels = event->pixelDelta().isNull()
                           ? notch * 3 * fontMetrics().height() / QWheelEvent::DefaultDeltasPerStep
                           : event->pixelDelta().y();
    scrollByPixels(-pixels);
    event->accept();
}

void ConversationView::scrollByPixels(int pixels)
{
    const int count = rows();
    if (count == 0 || pixels == 0)
        return;
    m_place.hidden += pixels;
    while (m_place.hidden < 0 && m_place.row > 0)
        m_place.hidden += heightOf(--m_place.row);
    m_place.hidden = qMax(0, m_place.hidden);
    while (m_place.row < count - 1 && m_place.hidden >= heightOf(m_place.row))
        m_place.hidden -= heightOf(m_place.row++);
    m_following = false; // layOut() finds out whether this is the end
    layOut();
    viewport()->update();
}

QRect ConversationView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    for (const Line &line : m_lines) {
        if (line.row == index.row())
            return {0, line.top, viewport()->width(), line.height};
    }
    return {};
}

QModelIndex ConversationView::indexAt(const QPoint &point) const
{
    for (const Line &line : m_lines) {
        if (point.y() >= line.top && point.y() < line.top + line.height)
            return model()->index(line.row, 0);
    }
    return {};
}

void ConversationView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    executeDelayedItemsLayout();
    const QRect rect = visualRect(index);
    const int height = heightOf(index.row());
    const int room = viewport()->height();
    const bool whole = !rect.isNull() && rect.top() >= 0 && rect.bottom() < room;
    if (hint == EnsureVisible && whole)
        return;
    const bool atTop =
        hint == PositionAtTop || height >= room ||
        (hint == EnsureVisible && (rect.isNull() ? index.row() < m_place.row : rect.top() < 0));
    m_place = {index.row(), 0};
    if (!atTop)
        scrollByPixels(hint == PositionAtCenter ? (height - room) / 2 : height - room);
    m_following = false;
    layOut();
    viewport()->update();
}

QModelIndex ConversationView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = rows();
    if (count == 0)
        return {};
    const QModelIndex current = currentIndex();
    const int page = qMax(1, int(m_lines.size()) - 1);
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
    for (const Line &line : m_lines) {
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
    for (const Line &line : m_lines) {
        if (selection.contains(model()->index(line.row, 0)))
            region += QRect(0, line.top, viewport()->width(), line.height);
    }
    return region;
}

void ConversationView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected(Copy::Text);
        event->accept();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

void ConversationView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_copyActions);
    menu->popup(event->globalPos());
}

void ConversationView::showCopyable()
{
    const bool any = selectionModel() && selectionModel()->hasSelection();
    for (QAction *action : m_copyActions)
        action->setEnabled(any);
}

void ConversationView::copySelected(Copy format)
{
    if (!selectionModel())
        return;
    QModelIndexList selected = selectionModel()->selectedIndexes();
    std::sort(selected.begin(), selected.end());
    QStringList texts;
    for (const QModelIndex &index : selected) {
        const QByteArray bytes = index.data(ConversationModel::BytesRole).toByteArray();
        const auto kind = ConversationItem::Kind(index.data(ConversationModel::KindRole).toInt());
        if (kind == ConversationItem::Kind::Note) {
            if (format == Copy::Text)
                texts += index.data().toString();
            continue;
        }
        switch (format) {
        case Copy::Text:
            texts += QString::fromUtf8(bytes);
            break;
        case Copy::Hex:
            texts += toHex(bytes);
            break;
        case Copy::Python:
            texts += toPythonBytes(bytes);
            break;
        }
    }
    if (!texts.isEmpty())
        QGuiApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
}

void ConversationView::retranslate()
{
    setAccessibleName(tr("Conversation"));
    m_copyActions[int(Copy::Text)]->setText(tr("&Copy"));
    m_copyActions[int(Copy::Hex)]->setText(tr("Copy as &hex"));
    m_copyActions[int(Copy::Python)]->setText(tr("Copy as &Python bytes"));
}

} // namespace meari
