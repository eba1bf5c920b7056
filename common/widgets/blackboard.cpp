#include "widgets/blackboard.h"

#include "widgets/look.h"

#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenuBar>

#include <utility>

namespace meari {

Blackboard::Blackboard(Look &look, QMainWindow *window)
    : QObject(window)
    , m_look(look)
    , m_window(window)
{
    window->installEventFilter(this);
    connect(&look, &Look::changed, this, &Blackboard::update);
    update();
}

void Blackboard::setUnneeded(const QList<QWidget *> &widgets)
{
    const bool on = m_on;
    if (on)
        bringBack();
    m_unneeded.clear();
    for (QWidget *widget : widgets)
        m_unneeded += widget;
    if (on)
        takeAll();
}

void Blackboard::keepOnly(const QStringList &docks)
{
    const bool on = m_on;
    if (on)
        bringBack();
    m_docks = docks;
    m_keepsOnly = true;
    if (on)
        takeAll();
}

void Blackboard::update()
{
    if (m_look.isBlackboard() == m_on)
        return;
    m_on = !m_on;
    // Not hide(): a menu bar that is not shown takes the keys of its actions with it.
    m_window->menuBar()->setMaximumHeight(m_on ? 0 : QWIDGETSIZE_MAX);
    if (m_on)
        takeAll();
    else
        bringBack();
}

void Blackboard::takeAll()
{
    for (const QPointer<QWidget> &widget : std::as_const(m_unneeded)) {
        if (widget)
            take(widget);
    }
    if (!m_keepsOnly)
        return;
    for (QDockWidget *dock : m_window->findChildren<QDockWidget *>()) {
        if (!m_docks.contains(dock->objectName()))
            take(dock);
    }
}

void Blackboard::take(QWidget *widget)
{
    if (widget->isHidden())
        return;
    widget->hide();
    m_taken += widget;
    widget->installEventFilter(this);
}

void Blackboard::bringBack()
{
    const QList<QPointer<QWidget>> taken = std::exchange(m_taken, {});
    for (const QPointer<QWidget> &widget : taken) {
        if (!widget)
            continue;
        widget->removeEventFilter(this);
        widget->show();
    }
}

bool Blackboard::eventFilter(QObject *watched, QEvent *event)
{
    // It gets here only when whatever has the focus has no use for it.
    if (watched == m_window && event->type() == QEvent::KeyPress && m_on) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier) {
            m_look.setBlackboard(false);
            return true;
        }
    }
    // What is remembered when a window closes is how it was without.
    if (watched == m_window && event->type() == QEvent::Close)
        bringBack();
    // The window wants it to be seen after all.
    if (watched != m_window && event->type() == QEvent::ShowToParent) {
        watched->removeEventFilter(this);
        m_taken.removeIf([watched](const QPointer<QWidget> &widget) { return widget == watched; });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace meari
