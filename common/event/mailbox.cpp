#include "event/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

namespace meari {

void Mailbox::post(Command command)
{
    bool first = false;
    {
        const std::scoped_lock lock(m_mutex);
        first = m_commands.empty();
        m_commands.push_back(std::move(command));
    }
    if (first) // the others are found when its event comes
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

bool Mailbox::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    std::vector<Command> commands;
    {
        const std::scoped_lock lock(m_mutex);
        commands.swap(m_commands);
    }
    for (const Command &command : commands)
        command();
    return true;
}

} // namespace meari
