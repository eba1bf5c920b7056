#include "event/event_text.h"
#include "widgets/ladder_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

// What keys, mouse and wheel do with a ladder, and what it says to those who point at it.
namespace meari {
namespace {

constexpr int wheelStep = 120; // in eighths of a degree, as mice turn

} // namespace

void LadderView::keyPressEvent(QKeyEvent *event)
{
    const int last = m_ladder.rowCount() - 1;
    const int current = currentRow();
    const int begin = m_following ? last : firstSeen();
    const auto move = [&](int by) {
        chooseRow(current < 0 ? begin : qBound(0, current + by, last));
    };
    switch (event->key()) {
    case Qt::Key_Up:
        move(-1);
        break;
    case Qt::Key_Down:
        move(1);
        break;
    case Qt::Key_PageUp:
        move(-rowsThatFit());
        break;
    case Qt::Key_PageDown:
        move(rowsThatFit());
        break;
    case Qt::Key_Home:
        chooseRow(0);
        break;
    case Qt::Key_End:
        chooseRow(last);
        break;
    case Qt::Key_Left:
        horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub);
        break;
    case Qt::Key_Right:
        horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        break;
    }
}

void LadderView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void LadderView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void LadderView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        chooseRow(rowAt(event->position().toPoint()));
    else
        QAbstractScrollArea::mousePressEvent(event);
}

void LadderView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        chooseRow(rowAt(event->position().toPoint()));
}

void LadderView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_wheel += event->angleDelta().y();
    if (const int steps = m_wheel / wheelStep) {
        m_wheel -= steps * wheelStep;
        zoomAt(m_zoom + steps * zoomStep, int(event->position().y()));
    }
    event->accept();
}

QString LadderView::wordsOf(int row) const
{
    const LadderRow shown = m_ladder.rowAt(row);
    const QString line = EventText::line(m_ladder.store().at(shown.sequence), m_ladder.side());
    return shown.note.isEmpty() ? line : QString(line % QStringLiteral(" · ") % shown.note);
}

// A tooltip guesses markup, so what came from the wire is escaped.
QString LadderView::tipAt(const QPoint &point) const
{
    if (const int row = rowAt(point); row >= 0) {
        const Event event = m_ladder.store().at(m_ladder.rowAt(row).sequence);
        const QString why = EventText::explanation(event, m_ladder.side());
        return QLatin1String("<p>") % wordsOf(row).toHtmlEscaped() % QLatin1String("</p><p>") %
               why.toHtmlEscaped() % QLatin1String("</p>");
    }
    if (point.y() >= m_geometry.headHeight())
        return {};
    const int last = lastSeen();
    if (qAbs(point.x() - m_geometry.serverX()) < m_geometry.step() / 2)
        return m_ladder.serverAt(last).toString().toHtmlEscaped();
    for (int lane = m_geometry.firstLane(); lane <= m_geometry.lastLane(); ++lane) {
        if (!m_geometry.seesLane(lane) ||
            qAbs(point.x() - m_geometry.laneX(lane)) > m_geometry.step() / 2)
            continue;
        const Ladder::Lane shown = m_ladder.laneAt(lane, last);
        return QString(Ladder::nameOf(shown) % QStringLiteral(" · ") % shown.endpoint.toString())
            .toHtmlEscaped();
    }
    return {};
}

bool LadderView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos());
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), viewport(),
                           row >= 0 ? rectOf(row) : QRect());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace meari
