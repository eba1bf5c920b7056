#include "widgets/lesson_words.h"

#include "event/event_text.h"
#include "lesson/lesson_text.h"

namespace meari {
namespace {

constexpr int mostNamed = 3;

} // namespace

QString LessonWords::isGone(Role role)
{
    switch (role.kind) {
    case Role::Kind::Server:
    case Role::Kind::Server2:
        return tr("The window of the second server is gone.");
    case Role::Kind::Client:
        return tr("The window of client %1 is gone.").arg(role.number);
    case Role::Kind::Program:
        return tr("The program has ended.");
    }
    Q_UNREACHABLE();
}

QString LessonWords::waitingFor(const LessonStep &step)
{
    QStringList events;
    if (!step.question) {
        for (const Condition &condition : step.until) {
            const QString event = tr("%1: %2", "client 1: connected")
                                      .arg(LessonText::role(condition.role),
                                           EventText::label(condition.kind, condition.role.side()));
            if (!events.contains(event))
                events += event;
        }
    }
    if (events.isEmpty() || events.size() > mostNamed)
        return tr("Waiting until it happens…");
    return tr("Waiting until it happens: %1").arg(events.join(QStringLiteral(" · ")));
}

QString LessonWords::size(int minutes, int steps)
{
    const QString length = tr("%n step(s)", nullptr, steps);
    return minutes > 0 ? tr("%n min", nullptr, minutes) + QStringLiteral(" · ") + length : length;
}

} // namespace meari
