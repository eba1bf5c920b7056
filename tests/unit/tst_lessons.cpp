#include "lesson/lesson_library.h"
#include "lesson/lesson_terms.h"

#include <QDir>
#include <QTest>

using namespace meari;

/// The lessons that come with Meari: all there, in both languages, and the same in both.
class TestLessons : public QObject
{
    Q_OBJECT
private slots:
    void haveNoFaults_data();
    void haveNoFaults();
    void areTheSameInBothLanguages_data();
    void areTheSameInBothLanguages();

private:
    static QString fileOf(const QString &language, const QString &name)
    {
        return QStringLiteral(":/lessons/%1/%2").arg(language, name);
    }
    // Those that have to be there, and those that are.
    static QStringList names()
    {
        QStringList names;
        for (const QString &id : LessonLibrary::builtInIds())
            names += id + QLatin1String(".md");
        for (const QString &language : lessonLanguages())
            names += QDir(QStringLiteral(":/lessons/") + language).entryList();
        names.removeDuplicates();
        return names;
    }
};

void TestLessons::haveNoFaults_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("name");
    for (const QString &language : lessonLanguages()) {
        for (const QString &name : names())
            QTest::addRow("%s/%s", qPrintable(language), qPrintable(name)) << language << name;
    }
}

void TestLessons::haveNoFaults()
{
    QFETCH(QString, language);
    QFETCH(QString, name);
    const LessonReading reading = readLessonFile(fileOf(language, name));
    for (const LessonFault &fault : reading.faults)
        qWarning("line %d: %s", fault.line, qPrintable(fault.sentence));
    QVERIFY(reading.ok());

    const Lesson &lesson = reading.lesson;
    QCOMPARE(lesson.id + QLatin1String(".md"), name);
    QCOMPARE(lesson.language, language);
    QVERIFY(LessonLibrary::builtInIds().contains(lesson.id));
    QVERIFY(!lesson.summary.isEmpty());
    QVERIFY(lesson.minutes > 0 && lesson.minutes <= 10);
    QVERIFY(lesson.steps.size() >= 4 && lesson.steps.size() <= 10);
    bool asks = false;
    bool notes = !lesson.notes.isEmpty();
    for (const LessonStep &step : lesson.steps) {
        QVERIFY2(!step.title.isEmpty() && !step.text.isEmpty(), qPrintable(step.id));
        QVERIFY2(!step.after.isEmpty(), qPrintable(step.id));
        asks = asks || step.question;
        notes = notes || !step.notes.isEmpty();
    }
    QVERIFY(asks);
    QVERIFY(notes);
}

void TestLessons::areTheSameInBothLanguages_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : names())
        QTest::newRow(qPrintable(name)) << name;
}

void TestLessons::areTheSameInBothLanguages()
{
    QFETCH(QString, name);
    const LessonReading one = readLessonFile(fileOf(lessonLanguages()[0], name));
    const LessonReading other = readLessonFile(fileOf(lessonLanguages()[1], name));
    QVERIFY(one.ok() && other.ok());
    QCOMPARE(differencesBetween(one.lesson, other.lesson), QStringList());
    QVERIFY(one.lesson.title != other.lesson.title);
}

QTEST_GUILESS_MAIN(TestLessons)
#include "tst_lessons.moc"
