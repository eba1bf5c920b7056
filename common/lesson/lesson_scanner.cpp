#include "lesson/lesson_scanner.h"

#include "event/characters.h"
#include "lesson/lesson_faults.h"
#include "lesson/lesson_markdown.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(LessonReader)
};

const QLatin1String frontMark("---");
const QLatin1String stepMark("##");
const QLatin1String blockMark("```");

// Lines that are text, without the empty ones before and behind.
QString joined(QStringList lines)
{
    const auto isBlank = [](const QString &line) { return line.trimmed().isEmpty(); };
    while (!lines.isEmpty() && isBlank(lines.constLast()))
        lines.removeLast();
    const auto first = std::find_if_not(lines.cbegin(), lines.cend(), isBlank);
    lines.erase(lines.cbegin(), first);
    return lines.join(QLatin1Char('\n'));
}

// Decoded, or nothing and a fault. A byte order mark is let through, as editors put one there.
std::optional<QStringList> linesOf(QByteArrayView bytes, LessonFaults &faults)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes = bytes.sliced(3);
    QStringList lines;
    for (qsizetype at = 0; at <= bytes.size();) {
        const qsizetype feed = bytes.indexOf('\n', at);
        const qsizetype end = feed < 0 ? bytes.size() : feed;
        QByteArrayView line = bytes.sliced(at, end - at);
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isValidUtf8()) {
            faults.add(int(lines.size()) + 1, Text::tr("This line is not UTF-8. Save the file as "
                                                       "UTF-8 in your editor."));
            return std::nullopt;
        }
        lines += QString::fromUtf8(line);
        at = end + 1;
    }
    return lines;
}

class Scanner
{
public:
    Scanner(LessonFaults &faults, ScannedLesson &lesson)
        : m_faults(faults)
        , m_lesson(lesson)
    {
    }

    // False when what follows can make no sense.
    bool take(const QString &line)
    {
        ++m_number;
        tellHidden(line);
        switch (m_place) {
        case Place::Begin:
            return takeFirst(line);
        case Place::Front:
            takeFront(line);
            return true;
        case Place::Text:
            return takeText(line);
        case Place::Block:
            return takeBlock(line);
        }
        Q_UNREACHABLE();
    }

    void finish()
    {
        if (m_place == Place::Front)
            m_faults.add(m_opened, Text::tr("What begins at this line has no end: put a line of "
                                            "--- before the first step."));
        else if (m_place == Place::Block || m_fence.isOpen())
            tellOpenBlock();
        endStep();
    }

private:
    enum class Place : quint8 { Begin, Front, Text, Block };

    bool takeFirst(const QString &line)
    {
        m_opened = m_number;
        m_place = Place::Front;
        if (line.trimmed() == frontMark)
            return true;
        m_faults.add(m_number, Text::tr("A lesson begins with a line of --- and behind it "
                                        "“lesson: 1”."));
        return false;
    }

    void takeFront(const QString &line)
    {
        if (line.trimmed() == frontMark)
            m_place = Place::Text;
        else if (isStepTitle(line)) {
            m_faults.add(m_number, Text::tr("Put a line of --- before the first step."));
            m_place = Place::Text;
            beginStep(line);
        } else
            takeMember(line, m_lesson.front);
    }

    bool takeText(const QString &line)
    {
        const bool inCode = m_fence.isOpen();
        if (!inCode && isStepTitle(line)) {
            endStep();
            return beginStep(line);
        }
        if (!inCode && isBlockBegin(line)) {
            beginBlock();
            return true;
        }
        if (m_fence.take(line) && !inCode)
            m_opened = m_number;
        if (!inCode)
            checkLine(line);
        m_text += line;
        return true;
    }

    bool takeBlock(const QString &line)
    {
        if (line.trimmed() == blockMark) {
            m_place = Place::Text;
            return true;
        }
        // A comment may begin with ## too, but hardly ends like a step's title.
        if (isStepTitle(line) && !nameOfStep(line).isEmpty()) {
            tellOpenBlock();
            m_place = Place::Text;
            endStep();
            return beginStep(line);
        }
        takeMember(line, m_lesson.steps.last().members);
        return true;
    }

    static bool isStepTitle(const QString &line)
    {
        return line.startsWith(stepMark) &&
               (line.size() == stepMark.size() || line[stepMark.size()].isSpace());
    }

    static bool isBlockBegin(const QString &line)
    {
        return line.startsWith(blockMark) &&
               QStringView(line).mid(blockMark.size()).trimmed() == QLatin1String("lesson");
    }

    // "connect" of "## Both are connected {#connect}"
    static QString nameOfStep(const QString &line)
    {
        const QString title = line.trimmed();
        const qsizetype begin = title.lastIndexOf(QLatin1String("{#"));
        if (begin < 0 || !title.endsWith(QLatin1Char('}')))
            return {};
        return title.mid(begin + 2).chopped(1).trimmed();
    }

    bool beginStep(const QString &line)
    {
        if (m_lesson.steps.size() == lesson_limits::steps) {
            m_faults.add(m_number, Text::tr("A lesson has %1 steps at most. Make two of it.")
                                       .arg(lesson_limits::steps));
            return false;
        }
        ScannedStep step;
        step.line = m_number;
        step.id = nameOfStep(line);
        const qsizetype end = step.id.isEmpty() ? -1 : line.lastIndexOf(QLatin1String("{#"));
        step.title = line.left(end < 0 ? line.size() : end).mid(stepMark.size()).trimmed();
        if (step.id.isEmpty())
            m_faults.add(m_number, Text::tr("A step's title ends with a name for it, which is the "
                                            "same in every language, such as {#connect}."));
        m_lesson.steps += step;
        return true;
    }

    void endStep()
    {
        if (!m_lesson.steps.isEmpty()) {
            ScannedStep &step = m_lesson.steps.last();
            (step.hasBlock ? step.after : step.text) = joined(m_text);
        }
        m_text.clear();
        m_fence = {};
    }

    void beginBlock()
    {
        m_opened = m_number;
        m_place = Place::Block;
        if (m_lesson.steps.isEmpty()) {
            m_faults.add(m_number, Text::tr("This block belongs to no step. A step begins with a "
                                            "title such as “## Connect {#connect}”."));
            m_lesson.steps += ScannedStep();
            m_lesson.steps.last().isBroken = true;
        }
        ScannedStep &step = m_lesson.steps.last();
        if (step.hasBlock)
            m_faults.add(m_number, Text::tr("A step has one lesson block. Put all lines into the "
                                            "first one, or begin another step with ##."));
        else
            step.text = joined(m_text);
        step.hasBlock = true;
        m_text.clear();
    }

    void takeMember(const QString &line, QList<LessonMember> &members)
    {
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(QLatin1Char('#')))
            return;
        const qsizetype colon = text.indexOf(QLatin1Char(':'));
        if (colon <= 0) {
            m_faults.add(m_number, Text::tr("“%1” is no line of the form “name: value”. A comment "
                                            "begins with #.")
                                       .arg(LessonFaults::quoted(text)));
            return;
        }
        members += {text.left(colon).simplified(), text.mid(colon + 1).trimmed(), m_number};
    }

    void checkLine(const QString &line)
    {
        if (m_lesson.steps.isEmpty()) {
            if (!line.trimmed().isEmpty() && !m_toldLost) {
                m_faults.add(m_number, Text::tr("This text belongs to no step. A step begins with "
                                                "a title such as “## Connect {#connect}”."));
                m_toldLost = true;
            }
        } else if (line.startsWith(QLatin1Char('#')) && !nameOfStep(line).isEmpty()) {
            m_faults.add(m_number, Text::tr("The title of a step begins with ## and a space."));
        }
        const QString problem = markdownProblem(line);
        if (!problem.isEmpty())
            m_faults.add(m_number, problem);
    }

    void tellOpenBlock()
    {
        if (!m_lesson.steps.isEmpty())
            m_lesson.steps.last().isBroken = true;
        m_faults.add(m_opened, Text::tr("The block that begins here has no end: put a line of ``` "
                                        "behind it."));
    }

    void tellHidden(const QString &line)
    {
        for (const QChar c : line) {
            if (c == QLatin1Char('\t') || !isHidden(c.unicode()))
                continue;
            m_faults.add(m_number, Text::tr("There is a character that cannot be seen in this "
                                            "line, %1. Remove it.")
                                       .arg(codePointName(c.unicode())));
            return;
        }
    }

    LessonFaults &m_faults;
    ScannedLesson &m_lesson;
    Place m_place = Place::Begin;
    MarkdownFence m_fence;
    QStringList m_text; // of the step that is read
    int m_number = 0;   // of the line
    int m_opened = 0;   // the line at which what is open began
    bool m_toldLost = false;
};

} // namespace

ScannedLesson scanLesson(QByteArrayView text, LessonFaults &faults)
{
    ScannedLesson lesson;
    const auto lines = linesOf(text, faults);
    if (!lines)
        return lesson;
    Scanner scanner(faults, lesson);
    for (const QString &line : *lines) {
        if (!scanner.take(line))
            return lesson;
    }
    scanner.finish();
    return lesson;
}

} // namespace meari
