#include "lesson/lesson_library.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace meari;

namespace {

QByteArray lessonFile(const QByteArray &id, const QByteArray &language, const QByteArray &title)
{
    return "---\nlesson: 1\nid: " + id + "\nlanguage: " + language + "\ntitle: " + title +
           "\nclients: 1\n---\n## A step {#one}\nText.\n```lesson\nuntil: client1 connected\n```\n";
}

} // namespace

class TestLessonLibrary : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void listsItsOwnInTeachingOrder();
    void listsATeachersByName();
    void listsLanguagesOnce();
    void choosesTheLanguage();
    void putsATeachersBesideItsOwn();
    void listsBrokenFiles();
    void tellsOfTwins();
    void leavesOtherFilesAlone();
    void readsAgainWhenAsked();
    void tellsWhatCannotBeRead();
    void looksAtSoMuchOnly();
    void tellsWhatIsNotThere();

private:
    void write(const QString &path, const QByteArray &text)
    {
        const QString name = m_folder->filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(name).path()));
        QFile file(name);
        QVERIFY(file.open(QFile::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    QList<LessonLibrary::Entry> own() const
    {
        QList<LessonLibrary::Entry> own;
        for (const LessonLibrary::Entry &entry : m_library->entries()) {
            if (entry.own)
                own += entry;
        }
        return own;
    }
    QStringList ownIds() const
    {
        QStringList ids;
        for (const LessonLibrary::Entry &entry : own())
            ids += entry.id;
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LessonLibrary> m_library;
};

void TestLessonLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<LessonLibrary>();
    m_library->setLanguage(QStringLiteral("en"));
}

void TestLessonLibrary::listsItsOwnInTeachingOrder()
{
    QStringList ids;
    for (const LessonLibrary::Entry &entry : m_library->entries()) {
        QVERIFY(!entry.own);
        ids += entry.id;
    }
    // Not all may be there while they are being written; tst_lessons wants them all.
    QStringList expected = LessonLibrary::builtInIds();
    expected.removeIf([&ids](const QString &id) { return !ids.contains(id); });
    QCOMPARE(ids, expected);
    QCOMPARE(LessonLibrary::builtInIds().size(), 9);
}

void TestLessonLibrary::listsATeachersByName()
{
    write(QStringLiteral("10-c.md"), lessonFile("c", "en", "C"));
    write(QStringLiteral("9-b.md"), lessonFile("b", "en", "B"));
    write(QStringLiteral("en/1-a.md"), lessonFile("a", "en", "A"));
    const qsizetype builtIn = m_library->entries().size();
    QSignalSpy changed(m_library.get(), &LessonLibrary::changed);
    m_library->setFolder(m_folder->path());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_library->problem(), QString());
    QCOMPARE(ownIds(),
             QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QCOMPARE(m_library->entries().size(), builtIn + 3);
    QVERIFY(m_library->entries().constLast().own);
    QCOMPARE(own()[2].title, QStringLiteral("C"));
    QCOMPARE(own()[2].steps, 1);
    QCOMPARE(m_library->lesson(QStringLiteral("c")).lesson.title, QStringLiteral("C"));
}

void TestLessonLibrary::listsLanguagesOnce()
{
    write(QStringLiteral("en/a.md"), lessonFile("a", "en", "English"));
    write(QStringLiteral("ko/a.md"), lessonFile("a", "ko", "한국어"));
    write(QStringLiteral("b.md"), lessonFile("b", "ko", "하나"));
    m_library->setFolder(m_folder->path());
    QCOMPARE(ownIds(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QStringList languages = own()[0].languages;
    languages.sort();
    QCOMPARE(languages, QStringList({QStringLiteral("en"), QStringLiteral("ko")}));
    QCOMPARE(own()[1].languages, QStringList({QStringLiteral("ko")}));
}

void TestLessonLibrary::choosesTheLanguage()
{
    write(QStringLiteral("en/a.md"), lessonFile("a", "en", "English"));
    write(QStringLiteral("ko/a.md"), lessonFile("a", "ko", "한국어"));
    write(QStringLiteral("b.md"), lessonFile("b", "ko", "하나"));
    m_library->setFolder(m_folder->path());
    QCOMPARE(own()[0].title, QStringLiteral("English"));
    QCOMPARE(own()[1].title, QStringLiteral("하나")); // there is no other
    QSignalSpy changed(m_library.get(), &LessonLibrary::changed);
    m_library->setLanguage(QStringLiteral("ko"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(own()[0].title, QStringLiteral("한국어"));
    QCOMPARE(m_library->lesson(QStringLiteral("a")).lesson.language, QStringLiteral("ko"));
}

void TestLessonLibrary::putsATeachersBesideItsOwn()
{
    if (m_library->entries().isEmpty())
        QFAIL("there are no lessons yet");
    const LessonLibrary::Entry builtIn = m_library->entries().constFirst();
    write(QStringLiteral("mine.md"), lessonFile(builtIn.id.toLatin1(), "en", "Mine"));
    const qsizetype count = m_library->entries().size();
    m_library->setFolder(m_folder->path());
    QCOMPARE(m_library->entries().size(), count + 1);
    QCOMPARE(m_library->entries().constFirst().title, builtIn.title);
    QCOMPARE(m_library->lesson(builtIn.id).lesson.title, QStringLiteral("Mine"));
    QCOMPARE(m_library->lesson(m_library->entries().constFirst()).lesson.title, builtIn.title);
}

void TestLessonLibrary::listsBrokenFiles()
{
    write(QStringLiteral("en/bad.md"), "Hello\n");
    write(QStringLiteral("cut.md"), lessonFile("cut", "en", "Cut").chopped(40));
    m_library->setFolder(m_folder->path());
    QCOMPARE(ownIds(), QStringList({QStringLiteral("en/bad.md"), QStringLiteral("cut.md")}));
    QCOMPARE(own()[0].title, QStringLiteral("en/bad.md"));
    QCOMPARE(own()[1].title, QStringLiteral("Cut"));
    QCOMPARE(own()[0].languages, QStringList());
    QCOMPARE(own()[0].faults.size(), 1);
    QCOMPARE(own()[0].faults[0].line, 1);
    QVERIFY(!m_library->lesson(QStringLiteral("en/bad.md")).ok());
}

void TestLessonLibrary::tellsOfTwins()
{
    write(QStringLiteral("a.md"), lessonFile("a", "en", "First"));
    write(QStringLiteral("b.md"), lessonFile("a", "en", "Second"));
    m_library->setFolder(m_folder->path());
    QCOMPARE(ownIds(), QStringList({QStringLiteral("a"), QStringLiteral("b.md")}));
    QVERIFY(own()[1].faults[0].sentence.contains(QLatin1String("a.md")));
    QCOMPARE(m_library->lesson(QStringLiteral("a")).lesson.title, QStringLiteral("First"));
    QVERIFY(!m_library->lesson(QStringLiteral("b.md")).ok());
}

void TestLessonLibrary::leavesOtherFilesAlone()
{
    write(QStringLiteral("README.md"), "# Hello\n");
    write(QStringLiteral("README.ko.md"), "# Hello\n");
    write(QStringLiteral("ko/readme.md"), "# Hello\n");
    write(QStringLiteral("a.txt"), lessonFile("a", "en", "A"));
    write(QStringLiteral("one/two/deep.md"), lessonFile("b", "en", "B"));
    write(QStringLiteral("C.MD"), lessonFile("c", "en", "C"));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder.md")));
    m_library->setFolder(m_folder->path());
    QCOMPARE(ownIds(), QStringList(QStringLiteral("c")));
    m_library->setFolder(QString());
    QCOMPARE(ownIds(), QStringList());
}

void TestLessonLibrary::readsAgainWhenAsked()
{
    write(QStringLiteral("a.md"), "Hello\n");
    m_library->setFolder(m_folder->path());
    QVERIFY(!own()[0].faults.isEmpty());
    write(QStringLiteral("a.md"), lessonFile("a", "en", "A"));
    m_library->reload();
    QVERIFY(own()[0].faults.isEmpty());
    // Gone between the list and the click.
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("a.md"))));
    QVERIFY(!m_library->lesson(QStringLiteral("a")).ok());
}

void TestLessonLibrary::tellsWhatCannotBeRead()
{
    m_library->setFolder(m_folder->filePath(QStringLiteral("nowhere")));
    QVERIFY(m_library->problem().contains(QLatin1String("nowhere")));
    QCOMPARE(ownIds(), QStringList());
    m_library->setFolder(m_folder->path());
    QCOMPARE(m_library->problem(), QString());
}

void TestLessonLibrary::looksAtSoMuchOnly()
{
    for (int i = 0; i <= LessonLibrary::mostFiles; ++i)
        write(QStringLiteral("%1.md").arg(i), "Hello\n");
    m_library->setFolder(m_folder->path());
    QCOMPARE(own().size(), LessonLibrary::mostFiles);
    QVERIFY(!m_library->problem().isEmpty());
}

void TestLessonLibrary::tellsWhatIsNotThere()
{
    const LessonReading reading = m_library->lesson(QStringLiteral("no-such\u202e"));
    QCOMPARE(reading.faults.size(), 1);
    QVERIFY(reading.faults[0].sentence.contains(QLatin1String("first-echo")));
    QVERIFY(!reading.faults[0].sentence.contains(QChar(0x202e)));
}

QTEST_GUILESS_MAIN(TestLessonLibrary)
#include "tst_lesson_library.moc"
