#include "lesson/lesson_step_reader.h"

#include "lesson/lesson_faults.h"
#include "lesson/lesson_lines.h"
#include "lesson/lesson_markdown.h"
#include "lesson/lesson_scanner.h"
#include "lesson/lesson_terms.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(LessonReader)
};

const QLatin1String choiceWord("choice");

class Reader
{
public:
    Reader(const ScannedStep &scanned, LessonFaults &faults)
        : m_scanned(scanned)
        , m_faults(faults)
    {
        m_step.id = scanned.id;
        m_step.title = scanned.title;
        m_step.text = scanned.text;
        m_step.after = scanned.after;
        m_step.line = scanned.line;
    }

    LessonStep read()
    {
        if (!m_scanned.isBroken)
            checkHead();
        for (const LessonMember &member : m_scanned.members)
            readMember(member);
        checkQuestion();
        if (m_scanned.hasBlock && !m_scanned.isBroken && m_counts[QStringLiteral("until")] == 0)
            fail(m_scanned.line, Text::tr("Nothing ends this step. Its block needs a line until:, "
                                          "such as “until: client1 connected”."));
        return m_step;
    }

private:
    void checkHead()
    {
        if (!m_step.id.isEmpty() && !isLessonId(m_step.id))
            fail(m_step.line, Text::tr("“%1” cannot be the name of a step: lower case letters, "
                                       "digits and hyphens only, such as {#second-client}.")
                                  .arg(LessonFaults::quoted(m_step.id)));
        if (m_step.title.isEmpty())
            fail(m_step.line, Text::tr("The step has no title. Write one behind ##."));
        else
            checkLength(m_step.title, lesson_limits::title, m_step.line);
        if (m_step.text.isEmpty())
            fail(m_step.line, Text::tr("The step has no text to read. Write one between its title "
                                       "and its block."));
        if (!m_scanned.hasBlock)
            fail(m_step.line, Text::tr("The step has no block that says what ends it. It begins "
                                       "with a line of ```lesson and ends with one of ```."));
    }

    void readMember(const LessonMember &member)
    {
        const QString kind = member.name.section(QLatin1Char(' '), 0, 0);
        if (kind == choiceWord) {
            readChoice(member);
            return;
        }
        using Read = void (Reader::*)(const LessonMember &);
        static const QHash<QString, Read> readers{
            {QStringLiteral("spotlight"), &Reader::readSpotlight},
            {QStringLiteral("view"), &Reader::readWantedView},
            {QStringLiteral("note"), &Reader::readNote},
            {QStringLiteral("ask"), &Reader::readAsk},
            {QStringLiteral("when"), &Reader::readWhen},
            {QStringLiteral("truth"), &Reader::readTruth},
            {QStringLiteral("do"), &Reader::readDo},
            {QStringLiteral("until"), &Reader::readUntil},
            {QStringLiteral("quiet"), &Reader::readQuietTime},
        };
        const Read how = readers.value(member.name);
        if (!how) {
            fail(member.line,
                 Text::tr("“%1:” is no line of a step. There are: spotlight, view, note, ask, "
                          "choice, when, truth, do, until, quiet.")
                     .arg(LessonFaults::quoted(member.name)));
            return;
        }
        if (countLine(member.name, lesson_limits::linesOfAKind, member.line))
            (this->*how)(member);
    }

    // False when there are too many of them, which is told once.
    bool countLine(const QString &name, int most, int line)
    {
        const int count = ++m_counts[name];
        if (count == most + 1)
            fail(line, Text::tr("There are too many lines %1: here; %2 at most. Make two steps of "
                                "this one.")
                           .arg(name)
                           .arg(most));
        return count <= most;
    }

    void readSpotlight(const LessonMember &member)
    {
        const auto spot = readSpot(member, m_faults);
        if (!spot)
            return;
        for (const Spot &other : std::as_const(m_step.spots)) {
            if (other.role == spot->role) {
                fail(member.line, Text::tr("There is a spotlight in the window of %1 already: one "
                                           "for each window.")
                                      .arg(nameOf(spot->role)));
                return;
            }
        }
        m_step.spots += *spot;
    }

    void readWantedView(const LessonMember &member) { m_step.views += readViews(member, m_faults); }

    void readNote(const LessonMember &member)
    {
        if (!checkText(member, lesson_limits::fileSize))
            return;
        if (!m_step.notes.isEmpty())
            m_step.notes += QLatin1String("\n\n");
        m_step.notes += member.value;
    }

    void readAsk(const LessonMember &member)
    {
        if (m_asked > 0) {
            fail(member.line, Text::tr("A step asks one question. Ask this one in another step."));
            return;
        }
        m_asked = member.line;
        if (checkText(member, lesson_limits::sentence))
            m_question.text = member.value;
    }

    void readChoice(const LessonMember &member)
    {
        ++m_counts[choiceWord];
        m_choiceLine = member.line;
        m_counts[QStringLiteral("when")] = 0;
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
        checkText(member, lesson_limits::sentence);
        m_question.choices += choice;
        m_choiceLines += member.line;
    }

    void readWhen(const LessonMember &member)
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

    void readTruth(const LessonMember &member)
    {
        if (m_truthLine > 0)
            fail(member.line, Text::tr("One choice is the truth. Leave this line out."));
        m_truthLine = member.line;
        m_question.truth = member.value;
    }

    void readDo(const LessonMember &member)
    {
        if (const auto action = readAction(member, m_faults))
            m_step.actions += *action;
    }

    void readUntil(const LessonMember &member)
    {
        if (const auto condition = readCondition(member, m_faults))
            m_step.until += *condition;
    }

    void readQuietTime(const LessonMember &member)
    {
        if (const auto quiet = readQuiet(member, m_faults))
            m_step.quiet += *quiet;
    }

    bool hasChoice(const QString &id) const
    {
        for (const Choice &choice : m_question.choices) {
            if (choice.id == id)
                return true;
        }
        return false;
    }

    void checkQuestion()
    {
        const auto choices = m_question.choices.size();
        if (m_asked == 0) {
            if (m_truthLine > 0 && choices == 0)
                fail(m_truthLine, Text::tr("There is no question this could answer: put ask: and "
                                           "choices before it."));
            return;
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
        m_step.question = m_question;
    }

    QString choiceNames() const
    {
        QStringList names;
        names.reserve(m_question.choices.size());
        for (const Choice &choice : m_question.choices)
            names += LessonFaults::quoted(choice.id);
        return LessonFaults::listed(names);
    }

    bool checkText(const LessonMember &member, qsizetype most)
    {
        if (member.value.isEmpty()) {
            fail(member.line, Text::tr("There is nothing behind “%1:”. Write a text there, or "
                                       "leave the line out.")
                                  .arg(LessonFaults::quoted(member.name)));
            return false;
        }
        const QString problem = markdownProblem(member.value);
        if (!problem.isEmpty())
            fail(member.line, problem);
        return checkLength(member.value, most, member.line);
    }

    bool checkLength(const QString &text, qsizetype most, int line)
    {
        if (text.size() > most)
            fail(line, Text::tr("This is too long: %1 characters at most.").arg(most));
        return text.size() <= most;
    }

    void fail(int line, const QString &sentence) { m_faults.add(line, sentence); }

    const ScannedStep &m_scanned;
    LessonFaults &m_faults;
    LessonStep m_step;
    Question m_question;
    QHash<QString, int> m_counts; // lines by their name
    QList<int> m_choiceLines;     // of the question's choices
    QSet<int> m_judged;           // lines of choices that have a line when:
    int m_asked = 0;              // lines of the file; 0: there was none
    int m_truthLine = 0;
    int m_choiceLine = 0; // of the last choice
};

} // namespace

LessonStep readStep(const ScannedStep &scanned, LessonFaults &faults)
{
    return Reader(scanned, faults).read();
}

bool isLessonId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9]+(-[a-z0-9]+)*\\z"));
    return id.size() <= lesson_limits::id && form.match(id).hasMatch();
}

} // namespace meari
