#include "lesson/lesson_step_reader.h"

#include "lesson/lesson_faults.h"
#include "lesson/lesson_lines.h"
#include "lesson/lesson_scanner.h"
#include "lesson/lesson_terms.h"
#include "lesson/question_reader.h"

#include <QCoreApplication>
#include <QHash>

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(LessonReader)
};

class Reader
{
public:
    Reader(const ScannedStep &scanned, LessonFaults &faults)
        : m_scanned(scanned)
        , m_faults(faults)
        , m_question(faults)
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
        m_step.question = m_question.finish();
        if (m_scanned.hasBlock && !m_scanned.isBroken && m_counts[QStringLiteral("until")] == 0)
            fail(m_scanned.line, Text::tr("Nothing ends this step. Its block needs a line until:, "
                                          "such as “until: client1 connected”."));
        return m_step;
    }

private:
    void readAsk(const LessonMember &member) { m_question.readAsk(member); }
    void readWhen(const LessonMember &member) { m_question.readWhen(member); }
    void readTruth(const LessonMember &member) { m_question.readTruth(member); }

    void checkHead()
    {
        if (!m_step.id.isEmpty() && !isLessonId(m_step.id))
            fail(m_step.line, Text::tr("“%1” cannot be the name of a step: lower case letters, "
                                       "digits and hyphens only, such as {#second-client}.")
                                  .arg(LessonFaults::quoted(m_step.id)));
        if (m_step.title.isEmpty())
            fail(m_step.line, Text::tr("The step has no title. Write one behind ##."));
        else
            checkLength(m_step.title, lesson_limits::title, m_step.line, m_faults);
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
        if (kind == QLatin1String("choice")) {
            m_counts[QStringLiteral("when")] = 0; // each choice has its own
            m_question.readChoice(member);
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
        if (!checkText(member, lesson_limits::fileSize, m_faults))
            return;
        if (!m_step.notes.isEmpty())
            m_step.notes += QLatin1String("\n\n");
        m_step.notes += member.value;
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

    void fail(int line, const QString &sentence) { m_faults.add(line, sentence); }

    const ScannedStep &m_scanned;
    LessonFaults &m_faults;
    LessonStep m_step;
    QuestionReader m_question;
    QHash<QString, int> m_counts; // lines by their name
};

} // namespace

LessonStep readStep(const ScannedStep &scanned, LessonFaults &faults)
{
    return Reader(scanned, faults).read();
}

} // namespace meari
