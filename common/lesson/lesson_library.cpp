#include "lesson/lesson_library.h"

#include "lesson/lesson_faults.h"
#include "lesson/lesson_terms.h"

#include <QCollator>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace meari {
namespace {

const QLatin1String builtInFolder(":/lessons");
const QLatin1String lessonFiles("*.md");

// README.ko.md, too.
bool isReadMe(const QString &path)
{
    return QFileInfo(path).baseName().compare(QLatin1String("readme"), Qt::CaseInsensitive) == 0;
}

} // namespace

// A file that may be a lesson.
struct LessonLibrary::Found
{
    QString path; // in its folder
    LessonReading reading;
};

LessonLibrary::LessonLibrary(QObject *parent)
    : QObject(parent)
    , m_language(lessonLanguages().constFirst())
{
}

QStringList LessonLibrary::builtInIds()
{
    return {
        QStringLiteral("first-echo"),          QStringLiteral("until-end"),
        QStringLiteral("second-client-waits"), QStringLiteral("many-clients"),
        QStringLiteral("stream-not-messages"), QStringLiteral("korean-bytes"),
        QStringLiteral("addresses-and-ports"), QStringLiteral("saying-goodbye"),
        QStringLiteral("your-own-program"),
    };
}

QByteArray LessonLibrary::templateFile(const QString &language)
{
    const bool korean = language == QLatin1String("ko");
    QFile file(builtInFolder %
               (korean ? QLatin1String("/template.ko.md") : QLatin1String("/template.md")));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void LessonLibrary::setLanguage(const QString &language)
{
    if (m_language == language)
        return;
    m_language = language;
    reload();
}

void LessonLibrary::setFolder(const QString &folder)
{
    if (m_folder == folder)
        return;
    m_folder = folder;
    reload();
}

void LessonLibrary::reload()
{
    m_isRead = false;
    emit changed();
}

QString LessonLibrary::problem()
{
    read();
    return m_problem;
}

const QList<LessonLibrary::Entry> &LessonLibrary::entries()
{
    read();
    return m_entries;
}

void LessonLibrary::read()
{
    if (std::exchange(m_isRead, true))
        return;
    m_problem.clear();
    m_entries.clear();
    list(readBuiltIn(), false);
    if (!m_folder.isEmpty())
        list(readFolder(), true);
}

QList<LessonLibrary::Found> LessonLibrary::readBuiltIn() const
{
    QStringList names;
    for (const QString &language : lessonLanguages())
        names += QDir(builtInFolder % QLatin1Char('/') % language).entryList({lessonFiles});
    names.sort();
    names.removeDuplicates();
    // One that nobody has given a place stands behind the others.
    const QStringList ids = builtInIds();
    const auto place = [&ids](const QString &name) {
        const qsizetype at = ids.indexOf(QFileInfo(name).completeBaseName());
        return at < 0 ? ids.size() : at;
    };
    std::stable_sort(names.begin(), names.end(),
                     [&place](const QString &a, const QString &b) { return place(a) < place(b); });
    QList<Found> files;
    for (const QString &name : std::as_const(names)) {
        for (const QString &language : lessonLanguages()) {
            const QString path = language % QLatin1Char('/') % name;
            const QString file = builtInFolder % QLatin1Char('/') % path;
            if (QFile::exists(file))
                files += {path, readLessonFile(file)};
        }
    }
    return files;
}

QList<LessonLibrary::Found> LessonLibrary::readFolder()
{
    const QDir folder(m_folder);
    if (!folder.exists() || !folder.isReadable()) {
        m_problem = tr("The folder cannot be read: %1").arg(QDir::toNativeSeparators(m_folder));
        return {};
    }
    QStringList folders{m_folder};
    int seen = 0;
    for (QDirIterator it(m_folder, QDir::Dirs | QDir::NoDotAndDotDot);
         it.hasNext() && seen < mostFolderEntries; ++seen)
        folders += it.next();
    QStringList paths;
    for (const QString &name : std::as_const(folders)) {
        for (QDirIterator it(name, QDir::Files); it.hasNext() && seen < mostFolderEntries; ++seen) {
            const QString path = folder.relativeFilePath(it.next());
            if (path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive) && !isReadMe(path))
                paths += path;
        }
    }
    // 10-last.md comes behind 9-first.md.
    QCollator collator{QLocale(m_language)};
    collator.setNumericMode(true);
    const auto order = [&collator](const QString &a, const QString &b) {
        const int names = collator.compare(QFileInfo(a).fileName(), QFileInfo(b).fileName());
        return names != 0 ? names < 0 : a < b;
    };
    std::sort(paths.begin(), paths.end(), order);
    if (paths.size() > mostFiles || seen == mostFolderEntries) {
        m_problem = tr("There is more in the folder than is looked at: %1 lessons, and %2 files "
                       "in all.")
                        .arg(mostFiles)
                        .arg(mostFolderEntries);
        paths = paths.first(qMin<qsizetype>(paths.size(), mostFiles));
    }
    QList<Found> files;
    files.reserve(paths.size());
    for (const QString &path : std::as_const(paths))
        files += {path, readLessonFile(folder.filePath(path))};
    return files;
}

// The languages of one lesson make one entry, where the first of its files stands.
void LessonLibrary::list(const QList<Found> &files, bool own)
{
    const qsizetype first = m_entries.size();
    QHash<QString, QString> taken; // the file of each id and language
    for (const Found &found : files) {
        const Lesson &lesson = found.reading.lesson;
        QList<LessonFault> faults = found.reading.faults;
        const QString key = lesson.id % QLatin1Char('/') % lesson.language;
        if (faults.isEmpty() && taken.contains(key))
            faults.append({0, tr("%1 is the same lesson in the same language. Give this one "
                                 "another “id:”.")
                                  .arg(LessonFaults::quoted(taken.value(key)))});
        Entry entry{faults.isEmpty() ? lesson.id : found.path,
                    faults.isEmpty() ? QStringList{lesson.language} : QStringList(),
                    own,
                    lesson.fileName,
                    lesson.title.isEmpty() ? found.path : lesson.title,
                    lesson.summary,
                    lesson.minutes,
                    int(lesson.steps.size()),
                    faults};
        if (!faults.isEmpty()) {
            m_entries += entry;
            continue;
        }
        taken.insert(key, found.path);
        const auto same =
            std::find_if(m_entries.begin() + first, m_entries.end(), [&entry](const Entry &other) {
                return other.faults.isEmpty() && other.id == entry.id;
            });
        if (same == m_entries.end()) {
            m_entries += entry;
            continue;
        }
        QStringList languages = same->languages + entry.languages;
        if (lesson.language == m_language)
            *same = entry;
        same->languages = languages;
    }
}

LessonReading LessonLibrary::lesson(const QString &id)
{
    read();
    // The teacher's own are behind the others.
    const auto found = std::find_if(m_entries.crbegin(), m_entries.crend(),
                                    [&id](const Entry &entry) { return entry.id == id; });
    if (found != m_entries.crend())
        return lesson(*found);
    LessonReading reading;
    reading.faults.append(
        {0, tr("There is no lesson “%1”. There are: %2.")
                .arg(LessonFaults::quoted(id), LessonFaults::listed(builtInIds()))});
    return reading;
}

LessonReading LessonLibrary::lesson(const Entry &entry) const
{
    LessonReading reading = readLessonFile(entry.fileName);
    // A file that is good by itself may be one too many.
    if (reading.ok())
        reading.faults = entry.faults;
    return reading;
}

} // namespace meari
