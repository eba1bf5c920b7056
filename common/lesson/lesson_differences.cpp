#include "lesson/lesson_faults.h"
#include "lesson/lesson_reader.h"
#include "lesson/lesson_terms.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(LessonDifferences)
};

// The same thing stands in another line of another file.
Condition unplaced(Condition condition)
{
    condition.line = 0;
    return condition;
}
Action unplaced(Action action)
{
    action.line = 0;
    return action;
}
Quiet unplaced(Quiet quiet)
{
    quiet.condition.line = 0;
    return quiet;
}
Outcome unplaced(Outcome outcome)
{
    outcome.condition.line = 0;
    return outcome;
}

template <class Item>
QList<Item> unplaced(QList<Item> items)
{
    for (Item &item : items)
        item = unplaced(std::move(item));
    return items;
}

QStringList idsOf(const QList<LessonStep> &steps)
{
    QStringList ids;
    ids.reserve(steps.size());
    for (const LessonStep &step : steps)
        ids += step.id;
    return ids;
}

QStringList idsOf(const QList<Choice> &choices)
{
    QStringList ids;
    ids.reserve(choices.size());
    for (const Choice &choice : choices)
        ids += choice.id;
    return ids;
}

QList<std::pair<Role, QString>> placesOf(const QList<Spot> &spots)
{
    QList<std::pair<Role, QString>> places;
    places.reserve(spots.size());
    for (const Spot &spot : spots)
        places.append({spot.role, spot.control});
    return places;
}

QList<Setting> sorted(QList<Setting> settings)
{
    std::sort(settings.begin(), settings.end(),
              [](const Setting &a, const Setting &b) { return a.name < b.name; });
    return settings;
}

class Comparison
{
public:
    QStringList take() { return m_sentences; }

    void compare(const Lesson &one, const Lesson &other)
    {
        if (one.id != other.id)
            tell(Text::tr("The lessons have different names: %1 and %2.")
                     .arg(LessonFaults::quoted(one.id), LessonFaults::quoted(other.id)));
        if (one.clients != other.clients)
            tell(Text::tr("One opens %1 client windows, the other %2.")
                     .arg(one.clients)
                     .arg(other.clients));
        if (sorted(one.serving) != sorted(other.serving))
            tell(Text::tr("The server is set up differently."));
        const QStringList ids = idsOf(one.steps);
        const QStringList others = idsOf(other.steps);
        if (ids == others) {
            for (qsizetype i = 0; i < one.steps.size(); ++i)
                compare(one.steps[i], other.steps[i]);
            return;
        }
        tellMissing(ids, others, one.language, other.language);
        tellMissing(others, ids, other.language, one.language);
        if (m_sentences.isEmpty())
            tell(Text::tr("The steps are in another order."));
        for (const LessonStep &step : one.steps) {
            const qsizetype at = others.indexOf(step.id);
            if (at >= 0)
                compare(step, other.steps[at]);
        }
    }

private:
    void tellMissing(const QStringList &ids, const QStringList &others, const QString &here,
                     const QString &there)
    {
        for (const QString &id : ids) {
            if (!others.contains(id))
                tell(Text::tr("The step {#%1} is there in “%2” and missing in “%3”.")
                         .arg(LessonFaults::quoted(id), here, there));
        }
    }

    void compare(const LessonStep &one, const LessonStep &other)
    {
        const auto check = [this, &one](bool same, const QString &sentence) {
            if (!same)
                tell(sentence.arg(LessonFaults::quoted(one.id)));
        };
        check(placesOf(one.spots) == placesOf(other.spots),
              Text::tr("Step {#%1}: the spotlights differ."));
        check(one.views == other.views, Text::tr("Step {#%1}: the views differ."));
        check(unplaced(one.actions) == unplaced(other.actions),
              Text::tr("Step {#%1}: the actions (do:) differ."));
        check(unplaced(one.until) == unplaced(other.until),
              Text::tr("Step {#%1}: the events that end it (until:) differ."));
        check(unplaced(one.quiet) == unplaced(other.quiet),
              Text::tr("Step {#%1}: what may not come (quiet:) differs."));
        check(one.after.isEmpty() == other.after.isEmpty(),
              Text::tr("Step {#%1}: only one of them has a text for afterwards."));
        check(one.question.has_value() == other.question.has_value(),
              Text::tr("Step {#%1}: only one of them asks a question."));
        if (!one.question || !other.question)
            return;
        const QList<Choice> &choices = one.question->choices;
        const QList<Choice> &others = other.question->choices;
        check(idsOf(choices) == idsOf(others), Text::tr("Step {#%1}: the choices differ."));
        check(one.question->truth == other.question->truth,
              Text::tr("Step {#%1}: the truth differs."));
        if (idsOf(choices) != idsOf(others))
            return;
        for (qsizetype i = 0; i < choices.size(); ++i) {
            if (unplaced(choices[i].when) != unplaced(others[i].when))
                tell(Text::tr("Step {#%1}: when the choice “%2” comes true differs.")
                         .arg(LessonFaults::quoted(one.id), LessonFaults::quoted(choices[i].id)));
        }
    }

    void tell(const QString &sentence) { m_sentences += sentence; }

    QStringList m_sentences;
};

} // namespace

QStringList differencesBetween(const Lesson &one, const Lesson &other)
{
    Comparison comparison;
    comparison.compare(one, other);
    return comparison.take();
}

} // namespace meari
