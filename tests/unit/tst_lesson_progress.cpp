#include "lesson/lesson_progress.h"

#include <QTest>

using namespace meari;

class TestLessonProgress : public QObject
{
    Q_OBJECT
private slots:
    void remembersTheFurthest();
    void comesBackAsItWas();
    void takesNoIdThatIsNone();
    void isBounded();
    void refusesNonsense_data();
    void refusesNonsense();
};

void TestLessonProgress::remembersTheFurthest()
{
    const QString id = QStringLiteral("first-echo");
    LessonProgress progress;
    QCOMPARE(progress.reached(id), 0);
    progress.reach(id, 3);
    progress.reach(id, 1); // begun again
    QCOMPARE(progress.reached(id), 3);
    QVERIFY(!progress.isDone(id));
    progress.finish(id);
    QVERIFY(progress.isDone(id));
    QCOMPARE(progress.reached(QStringLiteral("until-end")), 0);
}

void TestLessonProgress::comesBackAsItWas()
{
    LessonProgress progress;
    QCOMPARE(LessonProgress::fromBytes(progress.toBytes()), progress);
    progress.reach(QStringLiteral("until-end"), 3);
    progress.reach(QStringLiteral("first-echo"), 7);
    progress.finish(QStringLiteral("first-echo"));
    QCOMPARE(progress.toBytes(), QByteArray("first-echo=7! until-end=3"));
    QCOMPARE(LessonProgress::fromBytes(progress.toBytes()), progress);
}

void TestLessonProgress::takesNoIdThatIsNone()
{
    LessonProgress progress;
    progress.reach(QStringLiteral("a b"), 1);
    progress.reach(QStringLiteral("수업"), 1);
    progress.finish(QString());
    progress.finish(QString(LessonProgress::longestId + 1, QLatin1Char('x')));
    QCOMPARE(progress, LessonProgress());
}

void TestLessonProgress::isBounded()
{
    LessonProgress progress;
    for (int i = 0; i < LessonProgress::mostLessons + 10; ++i)
        progress.reach(QStringLiteral("lesson-%1").arg(i), i + 1);
    QCOMPARE(progress.reached(QStringLiteral("lesson-999")), 1'000);
    QCOMPARE(progress.reached(QStringLiteral("lesson-1000")), 0);
    progress.reach(QStringLiteral("lesson-1"), 5'000);
    QCOMPARE(progress.reached(QStringLiteral("lesson-1")), LessonProgress::mostSteps);
    QVERIFY(LessonProgress::fromBytes(progress.toBytes()).has_value());
}

void TestLessonProgress::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("words") << QByteArray("no progress");
    QTest::newRow("no number") << QByteArray("first-echo=");
    QTest::newRow("negative") << QByteArray("first-echo=-1");
    QTest::newRow("too many steps") << QByteArray("first-echo=1001");
    QTest::newRow("no id") << QByteArray("=3");
    QTest::newRow("wrong id") << QByteArray("First=3");
    QTest::newRow("twice") << QByteArray("a=1 a=2");
    QTest::newRow("a space too many") << QByteArray("a=1 ");
    QTest::newRow("long") << QByteArray(1'000'000, 'a');
}

void TestLessonProgress::refusesNonsense()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!LessonProgress::fromBytes(bytes).has_value());
}

QTEST_APPLESS_MAIN(TestLessonProgress)
#include "tst_lesson_progress.moc"
