#include "widgets/listing_view.h"

#include "widgets/listing_delegate.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace meari {
namespace {

constexpr int leastRows = 4;
constexpr int leastCharacters = 28;
constexpr int contextRows = 2; // to be seen around a line one is brought to

} // namespace

ListingView::ListingView(QWidget *parent)
    : QListView(parent)
    , m_delegate(new ListingDelegate(this))
{
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setResizeMode(Adjust);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ListingView::setModel(QAbstractItemModel *newModel)
{
    if (model())
        model()->disconnect(this);
    if (newModel) { // before the base class lays out what is new
        connect(newModel, &QAbstractItemModel::modelReset, this, [this] {
            m_kept = -1;
            m_delegate->measure();
        });
    }
    QListView::setModel(newModel);
    m_delegate->measure();
}

QSize ListingView::minimumSizeHint() const
{
    const QFontMetrics metrics(Theme::fixedFont(this));
    return {metrics.averageCharWidth() * leastCharacters, metrics.height() * leastRows};
}

void ListingView::showLine(int row)
{
    m_kept = row;
    const int last = model()->rowCount() - 1;
    for (const int near : {qMax(0, row - contextRows), qMin(last, row + contextRows), row})
        scrollTo(model()->index(near, 0));
}

void ListingView::setCurrentLine(int row)
{
    setCurrentIndex(model()->index(row, 0));
}

void ListingView::changeEvent(QEvent *event)
{
    const bool larger = event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange;
    const QModelIndex kept = larger && model() ? model()->index(m_kept, 0) : QModelIndex();
    const bool inSight = kept.isValid() && visualRect(kept).intersects(viewport()->rect());
    QListView::changeEvent(event);
    if (!larger)
        return;
    m_delegate->measure();
    scheduleDelayedItemsLayout();
    updateGeometry();
    if (inSight)
        showLine(m_kept);
}

void ListingView::resizeEvent(QResizeEvent *event)
{
    const QModelIndex kept = model() ? model()->index(m_kept, 0) : QModelIndex();
    const bool inSight =
        kept.isValid() && visualRect(kept).intersects(QRect(QPoint(), event->oldSize()));
    QListView::resizeEvent(event);
    // What stands beside the code may have to go below it.
    scheduleDelayedItemsLayout();
    if (inSight)
        showLine(m_kept);
}

void ListingView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        emit lineChosen(index.row());
}

void ListingView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex before = currentIndex();
    QListView::keyPressEvent(event);
    const bool pressed = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                         event->key() == Qt::Key_Space;
    if (currentIndex().isValid() && (pressed || currentIndex() != before))
        emit lineChosen(currentIndex().row());
}

} // namespace meari
