#include "lesson/lesson_runner.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace meari;
using Phase = LessonRunner::Phase;
using StepPhase = LessonRunner::StepPhase;

namespace {

constexpr quint16 clientPort = 50'001;

Condition condition(Role role, EventKind kind)
{
    Condition condition;
    condition.role = role;
    condition.kind = kind;
    return condition;
}

// Windows that do at once what they are asked to, or only say so.
class FakeCast : public Cast
{
public:
    void prepare(const Lesson &lesson) override
    {
        Q_UNUSED(lesson)
        ++preparations;
        if (preparesAtOnce)
            emit prepared(QString());
    }
    void perform(const Action &action, quint64 id) override
    {
        actions += action;
        lastId = id;
        if (reaction)
            reaction(action);
        if (performsAtOnce)
            emit performed(id, problem);
    }
    void show(const LessonStep &step) override
    {
        shown += step.id;
        spotlit = true;
    }
    void takeSpotlightsAway() override { spotlit = false; }
    void choose(const Occurrence &occurrence) override { chosen.push_back(occurrence); }
    void takePictures(int index, const LessonStep &step) override
    {
        Q_UNUSED(step)
        pictures += index;
    }
    void dismiss() override { ++dismissals; }

    void happen(Role role, EventBody body, quint32 client = 0)
    {
        emit eventsOccurred(role, {Event{++clock, client, 0, std::move(body)}});
    }
    /// Time goes by.
    void passTime() { clock += 1'000'000'000; }

    bool preparesAtOnce = true;
    bool performsAtOnce = true;
    QString problem;
    std::function<void(const Action &)> reaction;
    int preparations = 0;
    int dismissals = 0;
    quint64 lastId = 0;
    qint64 clock = 1'700'000'000'000'000'000;
    QList<Action> actions;
    QStringList shown;
    bool spotlit = false;
    QList<int> pictures;
    std::vector<Occurrence> chosen;
};

LessonStep step(const char *id, EventKind kind, Verb verb, Role role)
{
    LessonStep step;
    step.id = QString::fromLatin1(id);
    step.title = step.id;
    step.text = QStringLiteral("text");
    Action action;
    action.role = role;
    action.verb = verb;
    step.actions = {action};
    step.until = {condition(role, kind)};
    return step;
}

// Listen, connect (will it be accepted?), say goodbye.
Lesson lesson()
{
    Lesson lesson;
    lesson.id = QStringLiteral("test");
    lesson.clients = 1;
    lesson.steps = {
        step("listen", kindOf<ListenStarted>, Verb::Listen, Role()),
        step("connect", kindOf<Connected>, Verb::Connect, Role::client(1)),
        step("goodbye", kindOf<ConnectionClosed>, Verb::Disconnect, Role::client(1)),
    };
    Condition accepted = condition(Role(), kindOf<ClientAccepted>);
    accepted.from = Role::client(1);
    lesson.steps[1].until += accepted;
    Question question;
    question.choices = {
        {QStringLiteral("yes"), {}, {Outcome{accepted, false, false}}},
        {QStringLiteral("no"), {}, {Outcome{accepted, true, false}}},
    };
    question.truth = QStringLiteral("yes");
    lesson.steps[1].question = question;
    return lesson;
}

void react(FakeCast &cast)
{
    cast.reaction = [&cast](const Action &action) {
        switch (action.verb) {
        case Verb::Listen:
            cast.happen(Role(), ListenStarted{});
            break;
        case Verb::Connect:
            cast.happen(Role(), ClientAccepted{{QStringLiteral("127.0.0.1"), clientPort}, {}}, 1);
            cast.happen(Role::client(1), Connected{{QStringLiteral("127.0.0.1"), clientPort}, {}},
                        1);
            break;
        default:
            cast.happen(Role::client(1), ConnectionClosed{}, 1);
        }
    };
}

} // namespace

class TestLessonRunner : public QObject
{
    Q_OBJECT
private slots:
    void goesOnlyWhenItHasHappened();
    void aSkippedStepIsAFlaw();
    void whatIsDoneAheadCounts();
    void theAftermathDoesNotCount();
    void doesItInOrder();
    void saysWhyItCannotBeDone();
    void saysAtOnceThatItHasFailed();
    void comparesWithThePrediction();
    void aWrongTruthIsAFlaw();
    void aQuietStepEndsByWaiting();
    void whatComesInTheQuietIsHeard();
    void looksBack();
    void playsByItself();
    void aTouchTakesOver();
    void theClickOnPauseDoesNotPlayAgain();
    void aLostWindowStopsPlaying();
    void aSkippedEndLeavesNoSpotlight();
    void cannotBePrepared();
    void leavingDismisses();
    void translatesWhereItStands();
    void countsAndBytes_data();
    void countsAndBytes();
    void tellsWhoseConnectionItIs();
};

void TestLessonRunner::goesOnlyWhenItHasHappened()
{
    FakeCast cast;
    LessonRunner runner(cast);
    QSignalSpy done(&runner, &LessonRunner::stepDone);
    QSignalSpy finished(&runner, &LessonRunner::finished);
    runner.begin(lesson());
    QCOMPARE(runner.phase(), Phase::Running);
    QCOMPARE(runner.state().phase, StepPhase::Waiting);
    QVERIFY(!runner.canGoOn());
    cast.happen(Role(), ListenFailed{});
    QVERIFY(!runner.canGoOn());
    cast.happen(Role(), ListenStarted{});
    QVERIFY(runner.canGoOn());
    QCOMPARE(done.size(), 1);
    QCOMPARE(cast.chosen.size(), 1U);
    QCOMPARE(cast.pictures, QList<int>{0});
    runner.next();
    QCOMPARE(runner.index(), 1);
    QCOMPARE(cast.shown, (QStringList{QStringLiteral("listen"), QStringLiteral("connect")}));
    // Both, in any order.
    cast.happen(Role::client(1), Connected{{QStringLiteral("127.0.0.1"), clientPort}, {}}, 1);
    QVERIFY(!runner.canGoOn());
    cast.happen(Role(), ClientAccepted{{QStringLiteral("127.0.0.1"), clientPort}, {}}, 7);
    QVERIFY(runner.canGoOn());
    runner.next();
    cast.happen(Role::client(1), ConnectionClosed{}, 1);
    runner.next();
    QCOMPARE(runner.phase(), Phase::Finished);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toBool(), true);
    QVERIFY(runner.problem().isEmpty());
}

void TestLessonRunner::aSkippedStepIsAFlaw()
{
    FakeCast cast;
    LessonRunner runner(cast);
    QSignalSpy finished(&runner, &LessonRunner::finished);
    runner.begin(lesson());
    for (int i = 0; i < 3; ++i)
        runner.next();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toBool(), false);
    QVERIFY(runner.problem().contains(QLatin1String("listen")));
    QCOMPARE(runner.stateOf(0).phase, StepPhase::Skipped);
}

void TestLessonRunner::whatIsDoneAheadCounts()
{
    FakeCast cast;
    LessonRunner runner(cast);
    runner.begin(lesson());
    cast.happen(Role(), ListenStarted{});
    cast.passTime();
    react(cast);
    cast.reaction(lesson().steps[1].actions[0]);
    runner.next();
    QCOMPARE(runner.index(), 1);
    QCOMPARE(runner.state().phase, StepPhase::Done);
}

void TestLessonRunner::theAftermathDoesNotCount()
{
    FakeCast cast;
    LessonRunner runner(cast);
    runner.begin(lesson());
    cast.happen(Role(), ListenStarted{});
    react(cast);
    cast.reaction(lesson().steps[1].actions[0]); // at once
    runner.next();
    QCOMPARE(runner.state().phase, StepPhase::Waiting);
}

void TestLessonRunner::doesItInOrder()
{
    FakeCast cast;
    cast.performsAtOnce = false;
    Lesson two = lesson();
    two.steps[0].actions += two.steps[1].actions;
    LessonRunner runner(cast);
    runner.begin(two);
    QVERIFY(runner.canDoIt());
    runner.doIt();
    QCOMPARE(runner.state().phase, StepPhase::Doing);
    QVERIFY(!runner.canDoIt());
    QCOMPARE(cast.actions.size(), 1);
    cast.happen(Role(), ListenStarted{}); // its end has come, but not all is done
    QCOMPARE(runner.state().phase, StepPhase::Doing);
    emit cast.performed(cast.lastId, QString());
    QCOMPARE(cast.actions.size(), 2);
    emit cast.performed(cast.lastId - 1, QStringLiteral("an old answer"));
    QCOMPARE(runner.state().phase, StepPhase::Doing);
    emit cast.performed(cast.lastId, QString());
    QCOMPARE(runner.state().phase, StepPhase::Done);
}

void TestLessonRunner::saysWhyItCannotBeDone()
{
    FakeCast cast;
    cast.problem = QStringLiteral("The port is busy.");
    LessonRunner runner(cast);
    runner.begin(lesson());
    runner.doIt();
    QCOMPARE(runner.state().phase, StepPhase::Waiting);
    QCOMPARE(runner.state().problem, cast.problem);
    // And again.
    cast.problem.clear();
    react(cast);
    runner.doIt();
    QCOMPARE(runner.state().phase, StepPhase::Done);
    QVERIFY(runner.state().problem.isEmpty());
}

void TestLessonRunner::saysAtOnceThatItHasFailed()
{
    FakeCast cast;
    LessonRunner runner(cast);
    cast.reaction = [&cast](const Action &) { cast.happen(Role(), ListenFailed{}); };
    runner.begin(lesson());
    runner.doIt();
    QCOMPARE(runner.state().phase, StepPhase::Waiting);
    QVERIFY(!runner.state().problem.isEmpty());
    // What fails by hand is seen where it is done.
    react(cast);
    runner.doIt();
    QCOMPARE(runner.state().phase, StepPhase::Done);
    // A step that waits for a failure ends with it.
    Lesson failing = lesson();
    failing.steps[0].until = {condition(Role(), kindOf<ListenFailed>)};
    cast.reaction = [&cast](const Action &) { cast.happen(Role(), ListenFailed{}); };
    runner.begin(failing);
    runner.doIt();
    QCOMPARE(runner.state().phase, StepPhase::Done);
}

void TestLessonRunner::comparesWithThePrediction()
{
    FakeCast cast;
    react(cast);
    LessonRunner runner(cast);
    runner.begin(lesson());
    QVERIFY(!runner.canPredict());
    runner.doIt();
    runner.next();
    QVERIFY(runner.canPredict());
    runner.predict(7);
    QCOMPARE(runner.state().predicted, -1);
    runner.predict(0);
    runner.predict(1);
    QCOMPARE(runner.state().happened, -1);
    runner.doIt();
    QCOMPARE(runner.state().predicted, 1);
    QCOMPARE(runner.state().happened, 0);
    QVERIFY(!runner.canPredict());
    runner.predict(0);
    QCOMPARE(runner.state().predicted, 1);
}

void TestLessonRunner::aWrongTruthIsAFlaw()
{
    FakeCast cast;
    react(cast);
    Lesson wrong = lesson();
    wrong.steps[1].question->truth = QStringLiteral("no");
    LessonRunner runner(cast);
    runner.setPace(0);
    QSignalSpy finished(&runner, &LessonRunner::finished);
    runner.begin(wrong);
    runner.play();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toBool(), false);
    QVERIFY(runner.problem().contains(QLatin1String("connect")));
}

void TestLessonRunner::aQuietStepEndsByWaiting()
{
    FakeCast cast;
    react(cast);
    Lesson quiet = lesson();
    quiet.steps[0].quiet = {Quiet{20, condition(Role(), kindOf<ClientAccepted>)}};
    LessonRunner runner(cast);
    runner.begin(quiet);
    runner.doIt();
    QCOMPARE(runner.state().phase, StepPhase::Doing);
    QTRY_COMPARE(runner.state().phase, StepPhase::Done);
}

void TestLessonRunner::whatComesInTheQuietIsHeard()
{
    FakeCast cast;
    Lesson quiet = lesson();
    quiet.steps[1].until = {condition(Role::client(1), kindOf<Connected>)};
    quiet.steps[1].quiet = {Quiet{50, condition(Role(), kindOf<ClientAccepted>)}};
    quiet.steps[1].question->truth = QStringLiteral("no");
    LessonRunner runner(cast);
    runner.begin(quiet);
    cast.happen(Role(), ListenStarted{});
    runner.next();
    react(cast);
    runner.predict(0);
    runner.doIt();
    QTRY_COMPARE(runner.state().phase, StepPhase::Done);
    QCOMPARE(runner.state().happened, 0); // it was accepted after all
}

void TestLessonRunner::looksBack()
{
    FakeCast cast;
    react(cast);
    LessonRunner runner(cast);
    runner.begin(lesson());
    QVERIFY(!runner.canGoBack());
    runner.doIt();
    runner.next();
    runner.back();
    QCOMPARE(runner.index(), 0);
    QCOMPARE(runner.state().phase, StepPhase::Done);
    QVERIFY(runner.canGoOn());
    QVERIFY(!runner.canDoIt());
    // What happens meanwhile ends the step that waits.
    cast.reaction(lesson().steps[1].actions[0]);
    QCOMPARE(runner.index(), 0);
    runner.next();
    QCOMPARE(runner.state().phase, StepPhase::Done);
    runner.next();
    runner.doIt();
    runner.next();
    QCOMPARE(runner.phase(), Phase::Finished);
    runner.back();
    runner.back();
    QCOMPARE(runner.index(), 0);
    runner.next();
    QCOMPARE(runner.index(), 1);
}

void TestLessonRunner::playsByItself()
{
    FakeCast cast;
    react(cast);
    cast.preparesAtOnce = false;
    LessonRunner runner(cast);
    runner.setPace(0);
    QSignalSpy finished(&runner, &LessonRunner::finished);
    runner.begin(lesson());
    runner.play();
    QVERIFY(runner.isPlaying());
    emit cast.prepared(QString());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toBool(), true);
    QVERIFY(!runner.isPlaying());
    QCOMPARE(runner.stateOf(1).happened, 0);
}

void TestLessonRunner::aTouchTakesOver()
{
    FakeCast cast;
    react(cast);
    LessonRunner runner(cast);
    runner.setPace(pace::slowest);
    runner.begin(lesson());
    runner.play();
    QVERIFY(runner.isPlaying());
    emit cast.touched();
    QVERIFY(!runner.isPlaying());
    QCOMPARE(runner.state().phase, StepPhase::Waiting);
}

void TestLessonRunner::theClickOnPauseDoesNotPlayAgain()
{
    FakeCast cast;
    LessonRunner runner(cast);
    runner.setPace(pace::slowest);
    runner.begin(lesson());
    runner.togglePlaying();
    QVERIFY(runner.isPlaying());
    emit cast.touched(); // the button is pressed
    runner.togglePlaying();
    QVERIFY(!runner.isPlaying());
    emit cast.touched();
    runner.togglePlaying();
    QVERIFY(runner.isPlaying());
}

void TestLessonRunner::aLostWindowStopsPlaying()
{
    FakeCast cast;
    LessonRunner runner(cast);
    runner.setPace(pace::slowest);
    runner.begin(lesson());
    QSignalSpy stopped(&runner, &LessonRunner::stopped);
    runner.play();
    emit cast.lost(Role::client(1));
    QVERIFY(!runner.isPlaying());
    QCOMPARE(stopped.size(), 1); // whoever waits for the end need not wait for ever
    QVERIFY(!runner.problem().isEmpty());
    QCOMPARE(runner.lostRoles(), QList<Role>{Role::client(1)});
    emit cast.lost(Role::client(1));
    QCOMPARE(runner.lostRoles().size(), 1);
    emit cast.joined(Role::client(1));
    QVERIFY(runner.lostRoles().isEmpty());
    QCOMPARE(runner.problem(), QString());
}

void TestLessonRunner::aSkippedEndLeavesNoSpotlight()
{
    FakeCast cast;
    LessonRunner runner(cast);
    runner.begin(lesson());
    QVERIFY(cast.spotlit);
    while (runner.phase() == Phase::Running)
        runner.next();
    QCOMPARE(runner.phase(), Phase::Finished);
    QVERIFY(!cast.spotlit);
}

void TestLessonRunner::cannotBePrepared()
{
    FakeCast cast;
    cast.preparesAtOnce = false;
    LessonRunner runner(cast);
    QSignalSpy stopped(&runner, &LessonRunner::stopped);
    runner.begin(lesson());
    runner.play();
    emit cast.prepared(QStringLiteral("No client program."));
    QCOMPARE(runner.phase(), Phase::Idle);
    QCOMPARE(runner.problem(), QStringLiteral("No client program."));
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(cast.dismissals, 1);
}

void TestLessonRunner::leavingDismisses()
{
    FakeCast cast;
    LessonRunner runner(cast);
    runner.leave();
    QCOMPARE(cast.dismissals, 0);
    runner.begin(lesson());
    runner.leave();
    QCOMPARE(cast.dismissals, 1);
    QCOMPARE(runner.phase(), Phase::Idle);
    cast.happen(Role(), ListenStarted{});
    emit cast.prepared(QString());
    QCOMPARE(runner.phase(), Phase::Idle);
    runner.next();
    runner.back();
    runner.doIt();
    runner.play();
    QCOMPARE(runner.phase(), Phase::Idle);
    QVERIFY(cast.actions.isEmpty());
}

void TestLessonRunner::translatesWhereItStands()
{
    FakeCast cast;
    react(cast);
    LessonRunner runner(cast);
    runner.begin(lesson());
    runner.doIt();
    runner.next();
    Lesson korean = lesson();
    korean.steps[1].title = QStringLiteral("연결");
    runner.translate(korean);
    QCOMPARE(runner.index(), 1);
    QCOMPARE(runner.step().title, QStringLiteral("연결"));
    korean.steps.removeLast();
    runner.translate(korean);
    QCOMPARE(runner.lesson().steps.size(), 3);
}

void TestLessonRunner::countsAndBytes_data()
{
    QTest::addColumn<QList<QByteArray>>("reads");
    QTest::addColumn<Condition>("wanted");
    QTest::addColumn<bool>("atLeast");
    QTest::addColumn<bool>("exactly");

    const Condition any = condition(Role(), kindOf<BytesReceived>);
    Condition two = any;
    two.count = 2;
    Condition total = any;
    total.total = 5;
    Condition same = any;
    same.bytes = QByteArray("ab");
    Condition size = any;
    size.size = 3;
    QTest::newRow("none") << QList<QByteArray>{} << any << false << false;
    QTest::newRow("one") << QList<QByteArray>{"ab"} << any << true << true;
    QTest::newRow("one of two") << QList<QByteArray>{"ab"} << two << false << false;
    QTest::newRow("two") << QList<QByteArray>{"ab", "c"} << two << true << true;
    QTest::newRow("three of two") << QList<QByteArray>{"ab", "c", "d"} << two << true << false;
    QTest::newRow("four of five bytes") << QList<QByteArray>{"ab", "cd"} << total << false << false;
    QTest::newRow("five bytes in one") << QList<QByteArray>{"abcde"} << total << true << true;
    QTest::newRow("these bytes") << QList<QByteArray>{"a", "ab"} << same << true << true;
    QTest::newRow("other bytes") << QList<QByteArray>{"abc"} << same << false << false;
    QTest::newRow("this size") << QList<QByteArray>{"abc", "ab"} << size << true << true;
    QTest::newRow("another size") << QList<QByteArray>{"ab"} << size << false << false;
}

void TestLessonRunner::countsAndBytes()
{
    QFETCH(const QList<QByteArray>, reads);
    QFETCH(const Condition, wanted);
    QFETCH(const bool, atLeast);
    QFETCH(const bool, exactly);
    StepLog log;
    const Connections connections;
    for (const QByteArray &bytes : reads)
        log.add({Role(), Event{1, 1, 0, BytesReceived{bytes}}});
    QCOMPARE(log.has(wanted, connections), atLeast);
    QCOMPARE(log.has(Outcome{wanted, false, true}, connections), exactly);
    QCOMPARE(log.has(Outcome{wanted, true, false}, connections), !atLeast);
    // The same in another window is something else.
    Condition elsewhere = wanted;
    elsewhere.role = Role::client(1);
    QVERIFY(!log.has(elsewhere, connections));
}

void TestLessonRunner::tellsWhoseConnectionItIs()
{
    const Role program{Role::Kind::Program, 0};
    const Role second{Role::Kind::Server2, 0};
    Connections connections;
    QVERIFY(!connections.isFrom(Role(), 1, program));
    connections.apply({Role(), Event{1, 1, 0, ClientAccepted{{{}, clientPort}, {}}}});
    QVERIFY(connections.isFrom(Role(), 1, program));
    connections.apply({Role::client(2), Event{2, 1, 0, Connected{{{}, clientPort}, {}}}});
    QVERIFY(connections.isFrom(Role(), 1, Role::client(2)));
    QVERIFY(!connections.isFrom(Role(), 1, Role::client(1)));
    QVERIFY(!connections.isFrom(Role(), 1, program));
    QVERIFY(!connections.isFrom(second, 1, Role::client(2)));
}

QTEST_GUILESS_MAIN(TestLessonRunner)
#include "tst_lesson_runner.moc"
