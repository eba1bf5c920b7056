#include "widgets/spotlight_overlay.h"

#include "widgets/motion.h"
#include "widgets/theme.h"

#include <QDockWidget>
#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace meari {
namespace {

constexpr int pulses = 3;
constexpr int pulseTime = 1'400; // milliseconds
// How dark it gets around the hole, of 255: all is still to be read.
constexpr int dimLight = 60;
constexpr int dimDark = 100;
// Of the words, in the heights of a line.
constexpr int mostAcross = 18;

} // namespace

SpotlightOverlay::SpotlightOverlay(QWidget *window)
    : QFocusFrame(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    m_pulse.setStartValue(0.0);
    m_pulse.setEndValue(1.0);
    m_pulse.setDuration(pulseTime);
    m_pulse.setLoopCount(pulses);
    connect(&m_pulse, &QVariantAnimation::valueChanged, this, [this] {
        // Only the ring: below it, the whole window would be painted again.
        const int out = ringWidth() * 3;
        const QRect around = ring().toAlignedRect();
        update(QRegion(around.adjusted(-out, -out, out, out)) -
               around.adjusted(out, out, -out, -out));
    });
}

void SpotlightOverlay::setHole(const QRect &hole, const QList<QRect> &messages)
{
    if (m_hole == hole && m_messages == messages)
        return;
    m_hole = hole;
    m_messages = messages;
    layOut();
}

void SpotlightOverlay::setCallout(const QString &callout)
{
    m_callout = callout;
    layOut();
}

void SpotlightOverlay::setThick(bool thick)
{
    m_thick = thick;
    layOut();
}

// All measures grow with the type.
int SpotlightOverlay::unit() const
{
    return qMax(8, fontMetrics().height());
}

int SpotlightOverlay::ringWidth() const
{
    return qMax(2, unit() * (m_thick ? 3 : 2) / 12);
}

// Around the control, and within the window where the control reaches its edge.
QRectF SpotlightOverlay::ring() const
{
    const qreal half = ringWidth() / 2.0;
    const qreal out = half + 1;
    return QRectF(m_hole).adjusted(-out, -out, out, out) &
           QRectF(rect()).adjusted(half, half, -half, -half);
}

int SpotlightOverlay::textFlags() const
{
    return int(Qt::AlignCenter) | Qt::TextWordWrap;
}

void SpotlightOverlay::layOut()
{
    m_box = {};
    update();
    if (m_callout.isEmpty() || m_hole.isEmpty())
        return;
    constexpr Qt::Edge edges[] = {Qt::BottomEdge, Qt::TopEdge, Qt::RightEdge, Qt::LeftEdge};
    QRect withMessages = m_hole;
    for (const QRect &message : std::as_const(m_messages))
        withMessages |= message;
    for (const QRect &around : {m_hole, withMessages}) {
        for (const Qt::Edge edge : edges) {
            if (layOutAt(edge, around) && !isOverMessages())
                return;
        }
    }
    for (const Qt::Edge edge : edges) {
        if (layOutAt(edge, m_hole))
            return;
    }
    // No room beside it anywhere: at the lower edge of the window, over as little as can be.
    const int padding = unit() / 2;
    const int across = qMin(width() - 2 * padding, unit() * mostAcross * 2);
    QRect text = fontMetrics().boundingRect(QRect(0, 0, across - 2 * padding, height()),
                                            textFlags(), m_callout);
    m_box = text.adjusted(-padding, -padding, padding, padding);
    m_box.moveCenter(QPoint(width() / 2, 0));
    const bool above = m_hole.top() > height() - m_hole.bottom();
    m_edge = above ? Qt::TopEdge : Qt::BottomEdge;
    if (above)
        m_box.moveTop(padding);
    else
        m_box.moveBottom(height() - padding);
}

bool SpotlightOverlay::isOverMessages() const
{
    return std::any_of(m_messages.cbegin(), m_messages.cend(),
                       [this](const QRect &message) { return message.intersects(m_box); });
}

// Beside one edge of the control, if there is room outside of what is around it.
bool SpotlightOverlay::layOutAt(Qt::Edge edge, const QRect &around)
{
    const int margin = unit() / 3;
    const int gap = unit() * 2 / 3 + ringWidth() * 2;
    const int padding = unit() / 2;
    QRect room = rect().adjusted(margin, margin, -margin, -margin);
    switch (edge) {
    case Qt::TopEdge:
        room.setBottom(around.top() - gap);
        break;
    case Qt::BottomEdge:
        room.setTop(around.bottom() + gap);
        break;
    case Qt::LeftEdge:
        room.setRight(around.left() - gap);
        break;
    case Qt::RightEdge:
        room.setLeft(around.right() + gap);
        break;
    }
    const int across = qMin(room.width(), unit() * mostAcross) - 2 * padding;
    if (across < unit() * 4 || room.height() < unit() + 2 * padding)
        return false;
    const QRect text =
        fontMetrics().boundingRect(QRect(0, 0, across, QWIDGETSIZE_MAX), textFlags(), m_callout);
    // A word that is wider than the room would be cut off.
    if (text.width() > across || text.height() + 2 * padding > room.height())
        return false;
    QRect box(0, 0, text.width() + 2 * padding, text.height() + 2 * padding);
    box.moveCenter(m_hole.center());
    switch (edge) {
    case Qt::TopEdge:
        box.moveBottom(room.bottom());
        break;
    case Qt::BottomEdge:
        box.moveTop(room.top());
        break;
    case Qt::LeftEdge:
        box.moveRight(room.right());
        break;
    case Qt::RightEdge:
        box.moveLeft(room.left());
        break;
    }
    box.moveLeft(qBound(room.left(), box.left(), room.right() - box.width() + 1));
    box.moveTop(qBound(room.top(), box.top(), room.bottom() - box.height() + 1));
    m_box = box;
    m_edge = edge;
    return true;
}

// From the words to the ring.
QPolygonF SpotlightOverlay::arrow() const
{
    const QRectF box(m_box);
    const QRectF target = ring();
    const qreal half = unit() / 2.0;
    const bool across = m_edge == Qt::TopEdge || m_edge == Qt::BottomEdge;
    const qreal gap = ringWidth();
    if (across) {
        const qreal x = qBound(box.left() + 2 * half, target.center().x(), box.right() - 2 * half);
        const bool below = m_edge == Qt::BottomEdge;
        const qreal base = below ? box.top() + 1 : box.bottom() - 1;
        const qreal tip = below ? target.bottom() + gap : target.top() - gap;
        return QPolygonF{{x - half, base}, {x + half, base}, {x, tip}};
    }
    const qreal y = qBound(box.top() + half, target.center().y(), box.bottom() - half);
    const bool right = m_edge == Qt::RightEdge;
    const qreal base = right ? box.left() + 1 : box.right() - 1;
    const qreal tip = right ? target.right() + gap : target.left() - gap;
    return QPolygonF{{base, y - half}, {base, y + half}, {tip, y}};
}

void SpotlightOverlay::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::of(this);
    const bool dark = Theme::isDark(palette());
    QPainter painter(this);
    painter.setClipRegion(event->region());
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = unit() / 3.0;
    const QRectF around = ring();

    QPainterPath shade;
    shade.addRect(rect());
    QPainterPath hole;
    hole.addRoundedRect(around, radius, radius);
    // What stands around the main job is there because the lesson wants it to be seen.
    for (const QDockWidget *dock : parentWidget()->findChildren<QDockWidget *>()) {
        if (dock->isVisible() && !dock->isFloating())
            hole.addRect(QRectF(QRect(dock->mapTo(parentWidget(), QPoint()), dock->size())));
    }
    for (const QRect &message : m_messages)
        hole.addRect(message);
    hole.setFillRule(Qt::WindingFill);
    painter.fillPath(shade - hole, QColor(0, 0, 0, dark ? dimDark : dimLight));

    painter.setPen(QPen(theme.accent, ringWidth()));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(around, radius, radius);
    if (isPulsing()) {
        // Out and back: a sine has no corners.
        const qreal swing = std::sin(m_pulse.currentValue().toReal() * M_PI);
        const qreal out = ringWidth() * (0.5 + swing);
        QColor glow = theme.accent;
        glow.setAlphaF(float(0.55 * (1 - swing) + 0.15));
        painter.setPen(QPen(glow, ringWidth()));
        painter.drawRoundedRect(around.adjusted(-out, -out, out, out), radius + out, radius + out);
    }

    if (m_box.isNull())
        return;
    QPainterPath bubble;
    bubble.addRoundedRect(m_box, radius, radius);
    if (!QRectF(m_box).intersects(around)) {
        QPainterPath tip;
        tip.addPolygon(arrow());
        tip.closeSubpath();
        bubble |= tip;
    }
    painter.setPen(Qt::NoPen);
    painter.fillPath(bubble, theme.accent);
    painter.setPen(theme.accentText);
    const int padding = unit() / 2;
    painter.drawText(m_box.adjusted(padding, padding, -padding, -padding), textFlags(), m_callout);
}

void SpotlightOverlay::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void SpotlightOverlay::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        layOut();
    QWidget::changeEvent(event);
}

void SpotlightOverlay::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (Motion::isWanted(this))
        m_pulse.start();
}

} // namespace meari
