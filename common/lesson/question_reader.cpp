#include "lesson/question_reader.h"

#include "lesson/lesson_faults.h"
#include "lesson/lesson_lines.h"
#include "lesson/lesson_scanner.h"

#include <QCoreApplication>

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(LessonReader)
};

const QLatin1String choiceWord("choice");

} // namespace

void QuestionReader::readAsk(const LessonMember &member)
{
    if (m_asked > 0) {
        fail(member.line, Text::tr("A step asks one question. Ask this one in another step."));
        return;
    }
    m_asked = member.line;
    if (checkText(member, lesson_limits::sentence, m_faults))
        m_question.text = member.value;
}

void QuestionReader::readChoice(const LessonMember &member)
{
    m_choiceLine = member.line;
    if (m_question.choices.size() == lesson_limits::choices) {
        fail(member.line,
             Text::tr("A question has %1 choices at most.").arg(lesson_limits::choices));
        return;
    }
    Choice choice;
    choice.id = member.name.mid(choiceWord.size()).trimmed();
    choice.text = member.value;
    if (m_asked == 0)
        fail(member.line, Text::tr("A choice belongs to a question: put a line ask: before "
                                   "it."));
    if (!isLessonId(choice.id))
        fail(member.line, Text::tr("A choice has a name of its own, the same in every "
                                   "language, such as “choice refused: It is refused”."));
    else if (hasChoice(choice.id))
        fail(member.line, Text::tr("There is a choice “%1” already. Give this one another "
                                   "name.")
                              .arg(LessonFaults::quoted(choice.id)));
    checkText(member, lesson_limits::sentence, m_faults);
    m_question.choices += choice;
    m_choiceLines += member.line;
}

void QuestionReader::readWhen(const LessonMember &member)
{
    if (m_choiceLine == 0) {
        fail(member.line, Text::tr("when: belongs to a choice: put a line such as “choice "
                                   "refused: It is refused” before it."));
        return;
    }
    const auto outcome = readOutcome(member, m_faults);
    if (m_question.choices.isEmpty() || m_choiceLines.constLast() != m_choiceLine)
        return; // of a choice too many
    m_judged.insert(m_choiceLine);
    if (outcome)
        m_question.choices.last().when += *outcome;
}

void QuestionReader::readTruth(const LessonMember &member)
{
    if (m_truthLine > 0)
        fail(member.line, Text::tr("One choice is the truth. Leave this line out."));
    m_truthLine = member.line;
    m_question.truth = member.value;
}

std::optional<Question> QuestionReader::finish()
{
    const auto choices = m_question.choices.size();
    if (m_asked == 0) {
        if (m_truthLine > 0 && choices == 0)
            fail(m_truthLine, Text::tr("There is no question this could answer: put ask: and "
                                       "choices before it."));
        return std::nullopt;
    }
    for (const int line : std::as_const(m_choiceLines)) {
        if (!m_judged.contains(line))
            fail(line, Text::tr("Which events make this choice come true? Put a line when: "
                                "behind it, such as “when: client1 connected”."));
    }
    if (choices < 2)
        fail(m_asked, Text::tr("A question has two choices at least, each a line such as "
                               "“choice refused: It is refused”."));
    else if (m_truthLine == 0)
        fail(m_asked, Text::tr("Say which choice comes true, in a line such as “truth: %1”.")
                          .arg(LessonFaults::quoted(m_question.choices.constFirst().id)));
    else if (!hasChoice(m_question.truth))
        fail(m_truthLine, Text::tr("“%1” is none of the choices. There are: %2.")
                              .arg(LessonFaults::quoted(m_question.truth), choiceNames()));
    return m_question;
}

bool QuestionReader::hasChoice(const QString &id) const
{
    for (const Choice &choice : m_question.choices) {
        if (choice.id == id)
            return true;
    }
    return false;
}

QString QuestionReader::choiceNames() const
{
    QStringList names;
    names.reserve(m_question.choices.size());
    for (const Choice &choice : m_question.choices)
        names += LessonFaults::quoted(choice.id);
    return LessonFaults::listed(names);
}

void QuestionReader::fail(int line, const QString &sentence)
{
    m_faults.add(line, sentence);
}

} // namespace meari
