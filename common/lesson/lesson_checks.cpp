#include "lesson/lesson_checks.h"

#include "lesson/lesson_faults.h"
#include "lesson/lesson_terms.h"

#include <QCoreApplication>
#include <QHash>

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(LessonReader)
};

void checkNames(const Lesson &lesson, LessonFaults &faults)
{
    QHash<QString, int> lines;
    for (const LessonStep &step : lesson.steps) {
        if (step.id.isEmpty())
            continue;
        if (lines.contains(step.id))
            faults.add(step.line, Text::tr("There is a step {#%1} already, in line %2. Give this "
                                           "one another name.")
                                      .arg(LessonFaults::quoted(step.id))
                                      .arg(lines.value(step.id)));
        else
            lines.insert(step.id, step.line);
    }
}

// Tells once of each window that nobody opens.
class StageCheck
{
public:
    StageCheck(const Lesson &lesson, LessonFaults &faults)
        : m_faults(faults)
    {
        m_here += Role{Role::Kind::Server};
        m_here += Role{Role::Kind::Program};
        for (int number = 1; number <= lesson.clients; ++number)
            m_here += Role::client(number);
    }

    void check(const LessonStep &step)
    {
        for (const Action &action : step.actions) {
            if (action.verb == Verb::Open)
                m_here += action.role;
        }
        for (const Spot &spot : step.spots)
            want(spot.role, step.line);
        for (const WantedView &view : step.views)
            want(view.role, step.line);
        for (const Action &action : step.actions) {
            want(action.role, action.line);
            if (action.about)
                want(*action.about, action.line);
        }
        for (const Condition &condition : step.until)
            want(condition);
        for (const Quiet &quiet : step.quiet)
            want(quiet.condition);
        if (!step.question)
            return;
        for (const Choice &choice : step.question->choices) {
            for (const Outcome &outcome : choice.when)
                want(outcome.condition);
        }
    }

private:
    void want(const Condition &condition)
    {
        want(condition.role, condition.line);
        if (condition.from)
            want(*condition.from, condition.line);
    }

    void want(Role role, int line)
    {
        if (m_here.contains(role))
            return;
        m_here += role;
        if (role.isClient())
            m_faults.add(line, Text::tr("Nobody opens %1. Say “clients: %2” at the beginning, or "
                                        "“do: %1 open” in this step or before.")
                                   .arg(nameOf(role))
                                   .arg(role.number));
        else
            m_faults.add(line,
                         Text::tr("Nobody opens %1. Say “do: %1 open” in this step or before.")
                             .arg(nameOf(role)));
    }

    LessonFaults &m_faults;
    QList<Role> m_here;
};

} // namespace

void checkLesson(const Lesson &lesson, LessonFaults &faults)
{
    if (lesson.steps.isEmpty() && faults.isEmpty())
        faults.add(0, Text::tr("The lesson has no steps. A step begins with a title such as “## "
                               "Connect {#connect}”."));
    checkNames(lesson, faults);
    StageCheck stage(lesson, faults);
    for (const LessonStep &step : lesson.steps)
        stage.check(step);
}

} // namespace meari
