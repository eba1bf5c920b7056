#include "widgets/spotlight.h"

#include "widgets/message_bar.h"
#include "widgets/spotlight_overlay.h"

#include <QAccessible>
#include <QEvent>
#include <QScrollArea>

namespace meari {
namespace {

// What of a widget can be seen at most, in its window's coordinates; empty when it is hidden or
// scrolled away.
QRect sightOf(const QWidget *control)
{
    if (!control->isVisible())
        return {};
    QRect seen = control->rect();
    const QWidget *at = control;
    for (; !at->isWindow(); at = at->parentWidget())
        seen = seen.translated(at->pos()) & at->parentWidget()->rect();
    return seen;
}

// Where a window says what has happened.
QList<QRect> messagesOf(const QWidget *window)
{
    QList<QRect> places;
    for (const MessageBar *bar : window->findChildren<MessageBar *>()) {
        if (const QRect seen = sightOf(bar); !seen.isEmpty() && bar->window() == window)
            places += seen;
    }
    return places;
}

void tellDescription(QWidget *control, const QString &description)
{
    control->setAccessibleDescription(description);
    QAccessibleEvent changed(control, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace

Spotlight::Spotlight(QObject *parent)
    : QObject(parent)
{
    m_placing.setSingleShot(true);
    m_placing.setInterval(0);
    connect(&m_placing, &QTimer::timeout, this, &Spotlight::place);
}

Spotlight::~Spotlight()
{
    clear();
}

void Spotlight::put(QWidget *control, const QString &callout)
{
    if (m_control == control && m_callout == callout)
        return;
    undescribe();
    unfollow();
    if (m_control)
        m_control->disconnect(this);
    drop();
    m_control = control;
    m_callout = control ? callout : QString();
    if (!control)
        return;
    connect(control, &QObject::destroyed, this, &Spotlight::clear);
    m_toBeScrolled = true;
    follow();
    describe();
    m_placing.start();
}

void Spotlight::setThick(bool thick)
{
    m_thick = thick;
    if (m_overlay)
        m_overlay->setThick(thick);
}

SpotlightOverlay *Spotlight::overlay() const
{
    return m_overlay;
}

void Spotlight::follow()
{
    unfollow();
    const auto watch = [this](QWidget *widget) {
        widget->installEventFilter(this);
        m_followed += widget;
    };
    for (MessageBar *bar : m_control->window()->findChildren<MessageBar *>())
        watch(bar);
    for (QWidget *widget = m_control; widget; widget = widget->parentWidget()) {
        watch(widget);
        if (widget->isWindow())
            break;
    }
}

void Spotlight::unfollow()
{
    for (const QPointer<QWidget> &widget : std::as_const(m_followed)) {
        if (widget)
            widget->removeEventFilter(this);
    }
    m_followed.clear();
}

bool Spotlight::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ParentChange:
    case QEvent::ChildAdded: // may lie above
    case QEvent::WindowStateChange:
        m_placing.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Spotlight::place()
{
    if (!m_control)
        return;
    // It may stand in others by now.
    if (!m_followed.endsWith(QPointer<QWidget>(m_control->window())))
        follow();
    scrollIntoSight();
    const QRect seen = sightOf(m_control);
    if (seen.isEmpty()) {
        drop();
        return;
    }
    QWidget *window = m_control->window();
    if (m_overlay && m_overlay->parentWidget() != window)
        drop();
    if (!m_overlay) {
        m_overlay = new SpotlightOverlay(window);
        m_overlay->setThick(m_thick);
        m_overlay->setCallout(m_callout);
    }
    m_overlay->setGeometry(window->rect());
    m_overlay->setHole(seen, messagesOf(window));
    if (window->children().constLast() != m_overlay)
        m_overlay->raise();
    m_overlay->show();
}

void Spotlight::drop()
{
    const QWidget *old = m_overlay;
    m_overlay.clear();
    delete old;
}

// From the innermost area to the outermost, once it has a place.
void Spotlight::scrollIntoSight()
{
    if (!m_toBeScrolled || !m_control->isVisible())
        return;
    m_toBeScrolled = false;
    for (QWidget *widget = m_control->parentWidget(); widget; widget = widget->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(widget);
        if (area && area->widget() && area->widget()->isAncestorOf(m_control))
            area->ensureWidgetVisible(m_control);
        if (widget->isWindow())
            break;
    }
}

void Spotlight::describe()
{
    m_description = m_control->accessibleDescription();
    if (!m_callout.isEmpty())
        tellDescription(m_control, m_callout);
}

void Spotlight::undescribe()
{
    // Somebody else may have something newer to say.
    if (m_control && !m_callout.isEmpty() && m_control->accessibleDescription() == m_callout)
        tellDescription(m_control, m_description);
}

} // namespace meari
