#include "server_gui/short_scroller.h"

#include <QEvent>
#include <QScreen>
#include <QScrollBar>

namespace meari {
namespace {

constexpr double leastLines = 1.7; // one row of fields
// What the rest of a window cannot do without, in lines, and what the rows take of a screen at
// most.
constexpr int linesOfTheRest = 26;
constexpr int partOfScreen = 5;

} // namespace

ShortScroller::ShortScroller(QWidget *rows, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setWidget(rows);
    rows->installEventFilter(this);
    measure();
}

QSize ShortScroller::sizeHint() const
{
    return {widget()->sizeHint().width(), m_height};
}

QSize ShortScroller::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    const int room = screen()->availableGeometry().height();
    const int least =
        qMax(int(line * leastLines), qMin(room - linesOfTheRest * line, room / partOfScreen));
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            qMin(m_height, least)};
}

bool ShortScroller::eventFilter(QObject *watched, QEvent *event)
{
    // Another font, language or option may need another height.
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        measure();
    return QScrollArea::eventFilter(watched, event);
}

void ShortScroller::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    measure();
}

void ShortScroller::measure()
{
    // As if there were no scroll bar: whether there is one must not decide about its need.
    const int height = widget()->hasHeightForWidth() ? widget()->heightForWidth(width())
                                                     : widget()->sizeHint().height();
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
}

} // namespace meari
