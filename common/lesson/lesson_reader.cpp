#include "lesson/lesson_reader.h"

#include "lesson/lesson_checks.h"
#include "lesson/lesson_faults.h"
#include "lesson/lesson_lines.h"
#include "lesson/lesson_markdown.h"
#include "lesson/lesson_scanner.h"
#include "lesson/lesson_step_reader.h"
#include "lesson/lesson_terms.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLocale>

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(LessonReader)
};

constexpr int formatVersion = 1;
const QLatin1String versionName("lesson");

/// The front matter's lines, member by member.
class FrontReader
{
public:
    FrontReader(Lesson &lesson, LessonFaults &faults)
        : m_lesson(lesson)
        , m_faults(faults)
    {
    }

    // False when it is a file of another format: what else is in it, nobody knows.
    bool read(const QList<LessonMember> &members)
    {
        if (!readVersion(members))
            return false;
        for (qsizetype i = 1; i < members.size(); ++i)
            readMember(members[i]);
        for (const char *name : {"id", "language", "title"}) {
            if (!m_lines.contains(QLatin1String(name)))
                m_faults.add(1, Text::tr("“%1:” is missing. Put it between the lines of --- at the "
                                         "beginning.")
                                    .arg(QLatin1String(name)));
        }
        return true;
    }

private:
    bool readVersion(const QList<LessonMember> &members)
    {
        if (members.isEmpty() || members[0].name != versionName) {
            m_faults.add(members.isEmpty() ? 1 : members[0].line,
                         Text::tr("The first line behind --- is “lesson: %1”.").arg(formatVersion));
            return false;
        }
        if (plain(members[0].value) != QString::number(formatVersion)) {
            m_faults.add(members[0].line,
                         Text::tr("“%1” is a format that this version of Meari does not know. It "
                                  "reads “lesson: %2”.")
                             .arg(LessonFaults::quoted(members[0].value))
                             .arg(formatVersion));
            return false;
        }
        m_lines.insert(versionName, members[0].line);
        return true;
    }

    void readMember(const LessonMember &member)
    {
        using Read = void (FrontReader::*)(const LessonMember &);
        static const QHash<QString, Read> readers{
            {versionName, nullptr},
            {QStringLiteral("id"), &FrontReader::readId},
            {QStringLiteral("language"), &FrontReader::readLanguage},
            {QStringLiteral("title"), &FrontReader::readTitle},
            {QStringLiteral("summary"), &FrontReader::readSummary},
            {QStringLiteral("minutes"), &FrontReader::readMinutes},
            {QStringLiteral("clients"), &FrontReader::readClients},
            {QStringLiteral("server"), &FrontReader::readServer},
            {QStringLiteral("note"), &FrontReader::readNote},
        };
        const auto found = readers.constFind(member.name);
        if (found == readers.constEnd()) {
            m_faults.add(member.line,
                         Text::tr("“%1:” is nothing that can stand here. There are: lesson, id, "
                                  "language, title, summary, minutes, clients, server, note.")
                             .arg(LessonFaults::quoted(member.name)));
            return;
        }
        if (m_lines.contains(member.name) && *found != &FrontReader::readNote) {
            m_faults.add(member.line,
                         Text::tr("“%1:” is given twice, in line %2 already. Leave one "
                                  "out.")
                             .arg(member.name)
                             .arg(m_lines.value(member.name)));
            return;
        }
        m_lines.insert(member.name, member.line);
        if (*found)
            (this->*(*found))(member);
    }

    // Words can have a comment behind them; texts cannot.
    static QString plain(const QString &value)
    {
        return value.section(QLatin1Char('#'), 0, 0).trimmed();
    }

    void readId(const LessonMember &member)
    {
        m_lesson.id = plain(member.value);
        if (!isLessonId(m_lesson.id))
            m_faults.add(member.line, Text::tr("“%1” cannot be the name of a lesson: lower case "
                                               "letters, digits and hyphens only, such as "
                                               "my-first-lesson.")
                                          .arg(LessonFaults::quoted(m_lesson.id)));
    }

    void readLanguage(const LessonMember &member)
    {
        m_lesson.language = plain(member.value);
        if (!lessonLanguages().contains(m_lesson.language))
            m_faults.add(member.line, Text::tr("“%1” is no language of Meari. There are: %2.")
                                          .arg(LessonFaults::quoted(m_lesson.language),
                                               LessonFaults::listed(lessonLanguages())));
    }

    void readTitle(const LessonMember &member)
    {
        if (member.value.isEmpty())
            m_faults.add(member.line, Text::tr("There is nothing behind “%1:”. Write a text "
                                               "there, or leave the line out.")
                                          .arg(member.name));
        m_lesson.title = text(member, lesson_limits::title);
    }

    void readSummary(const LessonMember &member)
    {
        m_lesson.summary = text(member, lesson_limits::sentence);
    }

    void readMinutes(const LessonMember &member)
    {
        m_lesson.minutes = number(member, 1, lesson_limits::minutes);
    }

    void readClients(const LessonMember &member)
    {
        m_lesson.clients = number(member, 0, Role::mostClients);
    }

    void readServer(const LessonMember &member)
    {
        if (const auto settings = readServing(member, m_faults))
            m_lesson.serving = *settings;
    }

    void readNote(const LessonMember &member)
    {
        const QString problem = markdownProblem(member.value);
        if (!problem.isEmpty())
            m_faults.add(member.line, problem);
        if (!m_lesson.notes.isEmpty())
            m_lesson.notes += QLatin1String("\n\n");
        m_lesson.notes += member.value;
    }

    QString text(const LessonMember &member, qsizetype most)
    {
        if (member.value.size() > most)
            m_faults.add(member.line,
                         Text::tr("This is too long: %1 characters at most.").arg(most));
        return member.value;
    }

    int number(const LessonMember &member, int least, int most)
    {
        bool ok = false;
        const int number = plain(member.value).toInt(&ok);
        if (ok && number >= least && number <= most)
            return number;
        m_faults.add(member.line, Text::tr("“%1:” wants a whole number from %2 to %3.")
                                      .arg(member.name)
                                      .arg(least)
                                      .arg(most));
        return 0;
    }

    Lesson &m_lesson;
    LessonFaults &m_faults;
    QHash<QString, int> m_lines; // in which each member stands
};

LessonReading unreadable(const QString &fileName, const QString &sentence)
{
    LessonReading reading;
    reading.lesson.fileName = fileName;
    reading.faults.append({0, sentence});
    return reading;
}

QString tooLarge()
{
    return Text::tr("The file is too large for a lesson: %1 at most.")
        .arg(QLocale().formattedDataSize(lesson_limits::fileSize));
}

} // namespace

QString Action::setting(QLatin1String name) const
{
    for (const Setting &setting : settings) {
        if (setting.name == name)
            return setting.value;
    }
    return {};
}

LessonReading readLesson(QByteArrayView text, const QString &fileName)
{
    if (text.size() > lesson_limits::fileSize)
        return unreadable(fileName, tooLarge());
    LessonReading reading;
    reading.lesson.fileName = fileName;
    LessonFaults faults;
    const ScannedLesson scanned = scanLesson(text, faults);
    if (scanned.front.isEmpty() && !faults.isEmpty()) {
        reading.faults = faults.sorted();
        return reading;
    }
    if (FrontReader(reading.lesson, faults).read(scanned.front)) {
        reading.lesson.steps.reserve(scanned.steps.size());
        for (const ScannedStep &step : scanned.steps)
            reading.lesson.steps += readStep(step, faults);
        checkLesson(reading.lesson, faults);
    }
    reading.faults = faults.sorted();
    return reading;
}

LessonReading readLessonFile(const QString &fileName)
{
    // What is no file, such as a pipe, may keep one waiting for ever.
    if (!QFileInfo(fileName).isFile())
        return unreadable(fileName, Text::tr("There is no such file."));
    QFile file(fileName);
    if (!file.open(QFile::ReadOnly))
        return unreadable(fileName,
                          Text::tr("The file cannot be opened: %1").arg(file.errorString()));
    const QByteArray text = file.read(lesson_limits::fileSize + 1);
    if (file.error() != QFile::NoError)
        return unreadable(fileName,
                          Text::tr("The file cannot be read: %1").arg(file.errorString()));
    return readLesson(text, fileName);
}

} // namespace meari
