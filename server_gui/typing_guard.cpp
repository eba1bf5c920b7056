#include "server_gui/typing_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace meari {

TypingGuard::TypingGuard(QWidget *window)
    : QObject(window)
{
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget) ||
            qobject_cast<QAbstractSpinBox *>(widget))
            widget->installEventFilter(this);
    }
}

bool TypingGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool printable = !key->text().isEmpty() && key->text().front().isPrint();
    // AltGr is Ctrl and Alt together on some systems, and does type.
    const auto modifiers = key->modifiers() & (Qt::AltModifier | Qt::ControlModifier);
    if (!printable || modifiers != Qt::AltModifier)
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace meari
