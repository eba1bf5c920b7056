#include "lesson/lesson_text.h"

namespace meari {

QString LessonText::role(Role role)
{
    switch (role.kind) {
    case Role::Kind::Server:
        return tr("Server");
    case Role::Kind::Server2:
        return tr("Server 2");
    case Role::Kind::Client:
        return tr("Client %1").arg(role.number);
    case Role::Kind::Program:
        return tr("Program");
    }
    Q_UNREACHABLE();
}

} // namespace meari
