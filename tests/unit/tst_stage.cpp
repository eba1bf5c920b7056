#include "lesson/stage.h"

#include "lesson/stage_member.h"
#include "lesson/stage_message.h"
#include "samples.h"

#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace meari;

namespace {

constexpr Role client1{Role::Kind::Client, 1};
constexpr Role client2{Role::Kind::Client, 2};
constexpr Role server2{Role::Kind::Server2, 0};

Action sampleAction()
{
    Action action;
    action.role = client1;
    action.verb = Verb::Send;
    action.settings = {{QStringLiteral("host"), QStringLiteral("localhost")}};
    action.texts = {"hello\n", QByteArray("\x00\xff\xec\x95", 4), {}};
    action.about = client2;
    action.listing = QStringLiteral("server_one_client");
    return action;
}

/// A window that does what it is asked to, or nothing at all.
class TestActor : public Actor
{
public:
    bool performs = true;
    QList<Action> actions;
    QStringList calls;

    void perform(const Action &action, quint64 id) override
    {
        actions += action;
        if (performs)
            emit performed(id, QStringLiteral("안 돼요"));
    }
    void putSpotlight(const QString &control, const QString &callout) override
    {
        calls += QStringLiteral("spotlight %1 %2").arg(control, callout);
    }
    void openView(const QString &view) override { calls += QStringLiteral("view ") + view; }
    void chooseEvent(qint64 time, EventKind kind) override
    {
        calls += QStringLiteral("choose %1 %2").arg(time).arg(kind);
    }
    void setBlackboard(bool on) override { calls += QStringLiteral("blackboard %1").arg(on); }
    void takePicture() override { emit pictureTaken("png"); }
};

/// A member in this process.
struct Window
{
    explicit Window(const StageInvitation &invitation)
        : member(std::make_unique<StageMember>(invitation, actor))
        , dismissed(member.get(), &StageMember::dismissed)
    {
    }
    TestActor actor;
    std::unique_ptr<StageMember> member;
    QSignalSpy dismissed;
};

/// A stage whose windows are in this process, and its signals.
struct Theatre
{
    std::map<Role, std::unique_ptr<Window>> windows;
    QList<StageInvitation> invitations;
    bool makesWindows = true;
    Stage stage{[this](const StageInvitation &invitation) {
        invitations += invitation;
        if (makesWindows)
            windows[invitation.role] = std::make_unique<Window>(invitation);
        return Stage::Launched{};
    }};
    QSignalSpy joined{&stage, &Stage::joined};
    QSignalSpy failed{&stage, &Stage::failed};
    QSignalSpy left{&stage, &Stage::left};
    QSignalSpy lost{&stage, &Stage::lost};
};

// Somebody who is not ours.
std::unique_ptr<QLocalSocket> stranger(const StageInvitation &invitation)
{
    auto socket = std::make_unique<QLocalSocket>();
    socket->connectToServer(invitation.socket);
    return socket;
}

// A process that waits, as a window does.
Stage::Launched sleeping()
{
    Stage::Launched launched;
    launched.process = std::make_unique<QProcess>();
    launched.process->start(QStringLiteral("sleep"), {QStringLiteral("600")});
    return launched;
}

} // namespace

class TestStage : public QObject
{
    Q_OBJECT
private slots:
    void everyMessageComesBack_data();
    void everyMessageComesBack();
    void everyEventComesBack();
    void longBytesAreClipped();
    void longTextsAreCut();
    void badLinesAreNone_data();
    void badLinesAreNone();
    void linesComeInPieces();
    void aLineThatIsTooLongIsBad();
    void anInvitationIsTakenOnce();
    void badInvitationsAreNone_data();
    void badInvitationsAreNone();
    void membersJoinAndDoWhatTheyAreAsked();
    void eventsArriveInOrder();
    void aFloodArrivesWhole();
    void strangersAreShutOut_data();
    void strangersAreShutOut();
    void aTokenIsGoodForOneWindow();
    void tooManyStrangersHarmNothing();
    void hostileMembersAreCutOff_data();
    void hostileMembersAreCutOff();
    void leavingIsPolite();
    void aMemberThatGoesIsLost();
    void whatWasNotDoneIsSaid();
    void comesBackAfterLeaving();
    void aStageThatGoesDismisses();
    void noStageDismisses();
    void whatCannotBeStartedFails();
    void aProcessThatEndsBeforeItJoinsFails();
    void leavesOnTheWay();
    void tellsACrashFromAnEnd_data();
    void tellsACrashFromAnEnd();
    void freezesAndThaws();
    void endsFrozenProcesses();
};

void TestStage::everyMessageComesBack_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < 11; ++i)
        QTest::addRow("%d", i) << i;
}

void TestStage::everyMessageComesBack()
{
    const QList<StageMessage> messages{
        StageHello{7, QStringLiteral("abc")},
        StagePerform{~quint64(0), sampleAction()},
        StageSpotlight{QStringLiteral("connect"), QStringLiteral("\"눌러요\"\n\\")},
        StageView{QStringLiteral("bytes")},
        StageChoose{1'700'000'000'123'456'789, kindOf<BytesSent>},
        StageBlackboard{true},
        StagePictureWanted{},
        StageLeave{},
        StagePerformed{~quint64(0) - 1, QStringLiteral("연결되지 않았어요.")},
        StagePicture{QByteArray("\x89PNG\x00\n", 6)},
        StageTouched{},
    };
    QFETCH(int, index);
    const QByteArray line = toStageLine(messages[index]);
    QVERIFY(line.endsWith('\n'));
    QCOMPARE(line.count('\n'), 1);
    const auto back = fromStageLine(QByteArrayView(line).chopped(1));
    QVERIFY(back);
    QVERIFY(*back == messages[index]);
}

void TestStage::everyEventComesBack()
{
    for (const Event &event : samples::everyKind()) {
        const QByteArray line = toStageLine(event);
        QCOMPARE(line.count('\n'), 1);
        const auto back = fromStageLine(QByteArrayView(line).chopped(1));
        QVERIFY(back);
        QVERIFY(std::get<Event>(*back) == event);
    }
}

void TestStage::longBytesAreClipped()
{
    const QByteArray much(stage_limits::eventBytes + 1, '\0');
    for (const EventBody &body : {EventBody(BytesReceived{much}), EventBody(BytesSent{much}),
                                  EventBody(SendFailed{much})}) {
        const QByteArray line = toStageLine(Event{1, 2, 3, body});
        QVERIFY(line.size() < stage_limits::line);
        const auto back = fromStageLine(QByteArrayView(line).chopped(1));
        QVERIFY(back);
        QCOMPARE(bytesOf(std::get<Event>(*back))->size(), stage_limits::eventBytes);
    }
}

void TestStage::longTextsAreCut()
{
    const QString much(stage_limits::characters + 5, QLatin1Char('x'));
    QVERIFY(fromStageLine(toStageLine(StagePerformed{1, much})));
    QVERIFY(fromStageLine(toStageLine(StageSpotlight{much, much})));
    StagePerform perform{1, sampleAction()};
    perform.action.texts = QList<QByteArray>(stage_limits::texts + 5, "x");
    perform.action.settings = QList<Setting>(stage_limits::settings + 5, Setting{much, much});
    const auto back = fromStageLine(toStageLine(perform));
    QVERIFY(back);
    QCOMPARE(std::get<StagePerform>(*back).action.texts.size(), stage_limits::texts);
    const StagePicture picture{QByteArray(stage_limits::line, 'x')};
    QVERIFY(std::get<StagePicture>(*fromStageLine(toStageLine(picture))).png.isEmpty());
}

void TestStage::badLinesAreNone_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const QByteArray &line) { QTest::newRow(name) << line; };
    row("empty", "");
    row("spaces", "   ");
    row("no JSON", "hello");
    row("cut off", R"({"message":"touched")");
    row("an array", R"(["touched"])");
    row("no message", R"({"massage":"touched"})");
    row("no text", R"({"message":7})");
    row("unknown", R"({"message":"explode"})");
    row("twice", R"({"message":"touched","message":"touched"})");
    row("not UTF-8", "{\"message\":\"to\xffuched\"}");
    row("two values", R"({"message":"touched"}{"message":"touched"})");
    row("deep", QByteArray(100'000, '['));
    row("deep in a member", R"({"message":)" + QByteArray(100'000, '[') + '}');
    row("hello without token", R"({"message":"hello","version":1})");
    row("hello with a number", R"({"message":"hello","version":1,"token":5})");
    row("version too large", R"({"message":"hello","version":1e300,"token":"x"})");
    row("id negative", R"({"message":"performed","id":"-1","problem":""})");
    row("id too large", R"({"message":"performed","id":"99999999999999999999999","problem":""})");
    row("id a number", R"({"message":"performed","id":1,"problem":""})");
    row("problem too long", R"({"message":"performed","id":"1","problem":")" +
                                QByteArray(stage_limits::characters + 1, 'x') + R"("})");
    row("picture not base64", R"({"message":"picture","png":"#!?"})");
    row("no such kind", R"({"message":"choose","time":"1","kind":"exploded"})");
    row("blackboard a number", R"({"message":"blackboard","on":1})");
    row("no action", R"({"message":"perform","id":"1"})");
    const auto action = [](const QByteArray &role, const QByteArray &verb, const QByteArray &texts,
                           const QByteArray &settings) -> QByteArray {
        return R"({"message":"perform","id":"1","action":{"listing":"","role":)" + role +
               R"(,"verb":)" + verb + R"(,"texts":)" + texts + R"(,"settings":)" + settings + "}}";
    };
    const QByteArray role = R"({"kind":2,"number":1})";
    QVERIFY(fromStageLine(action(role, "1", R"(["eA=="])", R"([["a","b"]])")));
    row("no such verb", action(role, "1000", "[]", "[]"));
    row("verb negative", action(role, "-1", "[]", "[]"));
    row("verb a fraction", action(role, "1.5", "[]", "[]"));
    row("no such role", action(R"({"kind":9,"number":1})", "1", "[]", "[]"));
    row("client 0", action(R"({"kind":2,"number":0})", "1", "[]", "[]"));
    row("client 9", action(R"({"kind":2,"number":9})", "1", "[]", "[]"));
    row("server 3", action(R"({"kind":0,"number":3})", "1", "[]", "[]"));
    row("texts no array", action(role, "1", "5", "[]"));
    row("a text a number", action(role, "1", "[5]", "[]"));
    row("a setting alone", action(role, "1", "[]", R"([["a"]])"));
    row("a setting of three", action(role, "1", "[]", R"([["a","b","c"]])"));
    row("too many texts",
        action(role, "1", "[" + QByteArray(R"("",)").repeated(stage_limits::texts) + R"(""])",
               "[]"));
    row("bad event", R"({"time":"1","event":"exploded"})");
    row("event without time", R"({"event":"connected"})");
}

void TestStage::badLinesAreNone()
{
    QFETCH(QByteArray, line);
    QVERIFY(!fromStageLine(line));
}

void TestStage::linesComeInPieces()
{
    StageLines lines(10);
    QVERIFY(!lines.take());
    lines.add("one");
    QVERIFY(!lines.take());
    lines.add("\ntwo\n\nth");
    QCOMPARE(lines.take(), QByteArray("one"));
    QCOMPARE(lines.take(), QByteArray("two"));
    QCOMPARE(lines.take(), QByteArray(""));
    QVERIFY(!lines.take());
    lines.add("ree\n");
    QCOMPARE(lines.take(), QByteArray("three"));
    QVERIFY(!lines.take());
    QVERIFY(!lines.isTooLong());
}

void TestStage::aLineThatIsTooLongIsBad()
{
    StageLines lines(4);
    lines.add("1234\n12345");
    QCOMPARE(lines.take(), QByteArray("1234"));
    QVERIFY(!lines.take());
    QVERIFY(lines.isTooLong());
    lines.add("\n12\n");
    QVERIFY(!lines.take());

    StageLines ended(4);
    ended.add("12345\n1\n");
    QVERIFY(!ended.take());
    QVERIFY(ended.isTooLong());
}

void TestStage::anInvitationIsTakenOnce()
{
    const StageInvitation invitation{QStringLiteral("/tmp/x"), QStringLiteral("secret"), client2,
                                     true};
    qputenv(StageInvitation::variable, invitation.toEnvironment().toUtf8());
    const auto taken = StageInvitation::take();
    QVERIFY(taken);
    QCOMPARE(taken->socket, invitation.socket);
    QCOMPARE(taken->token, invitation.token);
    QVERIFY(taken->role == client2);
    QVERIFY(taken->isAlone);
    QVERIFY(!qEnvironmentVariableIsSet(StageInvitation::variable));
    QVERIFY(!StageInvitation::take());
}

void TestStage::badInvitationsAreNone_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value :
         {"", "x", "2 1 socket", "2 1 socket token", "2 1 socket  among", "2 1  token among",
          "2 0 socket token among", "2 9 socket token among", "9 0 socket token among",
          "0 1 socket token among", "a b socket token among", "-1 0 socket token among",
          "2 1 socket token among more", "2 1 socket token lonely"})
        QTest::newRow(value) << QString::fromLatin1(value);
}

void TestStage::badInvitationsAreNone()
{
    QFETCH(QString, value);
    QVERIFY(!StageInvitation::fromEnvironment(value));
}

void TestStage::membersJoinAndDoWhatTheyAreAsked()
{
    Theatre theatre;
    for (const Role role : {client1, client2, server2})
        theatre.stage.enter(role);
    theatre.stage.enter(client1); // it is on its way
    QCOMPARE(theatre.invitations.size(), 3);
    QCOMPARE(theatre.joined.size(), 0);
    QTRY_COMPARE(theatre.joined.size(), 3);
    QVERIFY(theatre.stage.has(server2));
    QCOMPARE(theatre.stage.roles().size(), 3);
    QVERIFY(!theatre.stage.has(Role::client(3)));

    Actor *actor = theatre.stage.actor(client2);
    TestActor &real = theatre.windows[client2]->actor;
    QSignalSpy performed(actor, &Actor::performed);
    QSignalSpy pictures(actor, &Actor::pictureTaken);
    QSignalSpy touched(actor, &Actor::touched);
    actor->putSpotlight(QStringLiteral("connect"), QStringLiteral("여기"));
    actor->openView(QStringLiteral("ladder"));
    actor->chooseEvent(42, kindOf<Connected>);
    actor->setBlackboard(true);
    actor->takePicture();
    actor->perform(sampleAction(), 77);
    QTRY_COMPARE(performed.size(), 1);
    QCOMPARE(performed[0][0].value<quint64>(), quint64(77));
    QCOMPARE(performed[0][1].toString(), QStringLiteral("안 돼요"));
    QCOMPARE(real.actions, QList<Action>{sampleAction()});
    QCOMPARE(real.calls,
             (QStringList{QStringLiteral("spotlight connect 여기"), QStringLiteral("view ladder"),
                          QStringLiteral("choose 42 %1").arg(kindOf<Connected>),
                          QStringLiteral("blackboard 1")}));
    QCOMPARE(pictures.size(), 1);
    QCOMPARE(pictures[0][0].toByteArray(), QByteArray("png"));
    emit real.touched();
    QTRY_COMPARE(touched.size(), 1);
    QVERIFY(theatre.windows[client1]->actor.calls.isEmpty());
    // What nobody waits for is not passed on.
    emit real.performed(78, {});
    emit real.pictureTaken("more");
    emit real.touched();
    QTRY_COMPARE(touched.size(), 2);
    QCOMPARE(performed.size(), 1);
    QCOMPARE(pictures.size(), 1);
}

void TestStage::eventsArriveInOrder()
{
    Theatre theatre;
    theatre.stage.enter(client1);
    QTRY_COMPARE(theatre.joined.size(), 1);
    Actor *actor = theatre.stage.actor(client1);
    EventBatch came;
    int before = -1; // events, when it was performed
    connect(actor, &Actor::eventsOccurred, actor, [&came](const EventBatch &events) {
        came.insert(came.end(), events.begin(), events.end());
    });
    connect(actor, &Actor::performed, actor, [&] { before = int(came.size()); });
    TestActor &real = theatre.windows[client1]->actor;
    real.performs = false;
    actor->perform(sampleAction(), 1);
    QTRY_COMPARE(real.actions.size(), 1);
    const EventBatch events = samples::everyKind();
    emit real.eventsOccurred(events);
    emit real.performed(1, {});
    emit real.eventsOccurred({events.front()});
    QTRY_COMPARE(came.size(), events.size() + 1);
    QCOMPARE(before, int(events.size()));
    came.pop_back();
    QVERIFY(came == events);
}

void TestStage::aFloodArrivesWhole()
{
    Theatre theatre;
    theatre.stage.enter(client1);
    QTRY_COMPARE(theatre.joined.size(), 1);
    qint64 came = 0;
    Actor *actor = theatre.stage.actor(client1);
    connect(actor, &Actor::eventsOccurred, actor,
            [&came](const EventBatch &events) { came += qint64(events.size()); });
    constexpr int batches = 50;
    constexpr int perBatch = 500;
    EventBatch batch(perBatch, Event{1, 1, 1, BytesReceived{QByteArray(200, 'x')}});
    for (int i = 0; i < batches; ++i)
        emit theatre.windows[client1]->actor.eventsOccurred(batch);
    QTRY_COMPARE(came, qint64(batches) * perBatch);
    QCOMPARE(theatre.lost.size(), 0);
}

void TestStage::strangersAreShutOut_data()
{
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("wrong token") << toStageLine(StageHello{1, QStringLiteral("guess")});
    QTest::newRow("no token") << toStageLine(StageHello{1, {}});
    QTest::newRow("something else first") << toStageLine(StageTouched{});
    QTest::newRow("an event first") << toStageLine(samples::everyKind().front());
    QTest::newRow("garbage") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("no end of line") << QByteArray(100'000, 'x');
    QTest::newRow("a long line") << QByteArray(stage_limits::hello + 1, ' ') + '\n';
}

void TestStage::strangersAreShutOut()
{
    QFETCH(QByteArray, says);
    Theatre theatre;
    theatre.makesWindows = false;
    theatre.stage.enter(client1);
    QCOMPARE(theatre.invitations.size(), 1);
    const auto socket = stranger(theatre.invitations[0]);
    QTRY_COMPARE(socket->state(), QLocalSocket::ConnectedState);
    socket->write(says);
    QTRY_COMPARE(socket->state(), QLocalSocket::UnconnectedState);
    QCOMPARE(theatre.joined.size(), 0);
    QCOMPARE(theatre.lost.size(), 0);
    // The real one can still come.
    Window window(theatre.invitations[0]);
    QTRY_COMPARE(theatre.joined.size(), 1);
}

void TestStage::aTokenIsGoodForOneWindow()
{
    Theatre theatre;
    theatre.stage.enter(client1);
    QTRY_COMPARE(theatre.joined.size(), 1);
    const Window second(theatre.invitations[0]);
    QTRY_COMPARE(second.dismissed.size(), 1);
    QVERIFY(theatre.stage.has(client1));
    QCOMPARE(theatre.joined.size(), 1);
}

void TestStage::tooManyStrangersHarmNothing()
{
    Theatre theatre;
    theatre.makesWindows = false;
    theatre.stage.enter(client1);
    std::vector<std::unique_ptr<QLocalSocket>> sockets;
    for (int i = 0; i < Stage::mostStrangers + 5; ++i) {
        sockets.push_back(stranger(theatre.invitations[0]));
        QTRY_VERIFY(sockets.back()->state() != QLocalSocket::ConnectingState);
    }
    const auto closed = [&sockets] {
        return std::count_if(sockets.begin(), sockets.end(), [](const auto &socket) {
            return socket->state() == QLocalSocket::UnconnectedState;
        });
    };
    QTRY_COMPARE(closed(), 5);
    // There is room for one who says who it is.
    const Window window(theatre.invitations[0]);
    QTRY_COMPARE(theatre.joined.size(), 1);
}

void TestStage::hostileMembersAreCutOff_data()
{
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("garbage") << QByteArray("}{\n");
    QTest::newRow("zeros") << QByteArray(1000, '\0') + '\n';
    QTest::newRow("what only a stage says") << toStageLine(StageLeave{});
    QTest::newRow("hello again") << toStageLine(StageHello{});
    QTest::newRow("a bad event") << QByteArray("{\"time\":\"x\",\"event\":\"connected\"}\n");
    QTest::newRow("a line without end") << QByteArray(stage_limits::line + 10, 'x');
}

void TestStage::hostileMembersAreCutOff()
{
    QFETCH(QByteArray, says);
    Theatre theatre;
    theatre.makesWindows = false;
    theatre.stage.enter(client1);
    theatre.stage.enter(client2);
    const auto socket = stranger(theatre.invitations[0]);
    const Window good(theatre.invitations[1]);
    socket->write(toStageLine(StageHello{1, theatre.invitations[0].token}));
    QTRY_COMPARE(theatre.joined.size(), 2);
    QSignalSpy touched(theatre.stage.actor(client1), &Actor::touched);
    // What came before is still told, what comes after is not.
    socket->write(toStageLine(StageTouched{}) + says + toStageLine(StageTouched{}));
    QTRY_COMPARE(theatre.lost.size(), 1);
    QVERIFY(theatre.lost[0][0].value<Role>() == client1);
    QCOMPARE(theatre.lost[0][1].toBool(), false);
    QVERIFY(touched.size() <= 1);
    QTRY_COMPARE(socket->state(), QLocalSocket::UnconnectedState);
    QVERIFY(!theatre.stage.has(client1));
    QVERIFY(theatre.stage.has(client2));
    QCOMPARE(good.dismissed.size(), 0);
}

void TestStage::leavingIsPolite()
{
    Theatre theatre;
    theatre.stage.enter(client1);
    QTRY_COMPARE(theatre.joined.size(), 1);
    Window &window = *theatre.windows[client1];
    connect(window.member.get(), &StageMember::dismissed, &window.actor,
            [&window] { window.member.release()->deleteLater(); });
    theatre.stage.leave(client1);
    QVERIFY(!theatre.stage.has(client1));
    QTRY_COMPARE(theatre.left.size(), 1);
    QCOMPARE(theatre.lost.size(), 0);
    QVERIFY(theatre.stage.isEmpty());
    theatre.stage.leave(client1); // nothing comes of it
    theatre.stage.leaveAll();
    QVERIFY(theatre.stage.isEmpty());
}

void TestStage::aMemberThatGoesIsLost()
{
    Theatre theatre;
    theatre.stage.enter(client1);
    QTRY_COMPARE(theatre.joined.size(), 1);
    theatre.windows.clear();
    QTRY_COMPARE(theatre.lost.size(), 1);
    QCOMPARE(theatre.lost[0][1].toBool(), false);
    QVERIFY(!theatre.stage.has(client1));
    theatre.stage.enter(client1);
    QTRY_COMPARE(theatre.joined.size(), 2);
}

void TestStage::whatWasNotDoneIsSaid()
{
    Theatre theatre;
    theatre.stage.enter(client1);
    QTRY_COMPARE(theatre.joined.size(), 1);
    theatre.windows[client1]->actor.performs = false;
    Actor *actor = theatre.stage.actor(client1);
    QSignalSpy performed(actor, &Actor::performed);
    actor->perform(sampleAction(), 5);
    QTRY_COMPARE(theatre.windows[client1]->actor.actions.size(), 1);
    theatre.stage.crash(client1);
    QTRY_COMPARE(theatre.left.size(), 1);
    QCOMPARE(performed.size(), 1);
    QCOMPARE(performed[0][0].value<quint64>(), quint64(5));
    QVERIFY(!performed[0][1].toString().isEmpty());
    QCOMPARE(theatre.lost.size(), 0);
}

void TestStage::comesBackAfterLeaving()
{
    Theatre theatre;
    theatre.stage.enter(client1);
    QTRY_COMPARE(theatre.joined.size(), 1);
    theatre.stage.crash(client1);
    theatre.stage.enter(client1);
    QTRY_COMPARE(theatre.left.size(), 1);
    QTRY_COMPARE(theatre.joined.size(), 2);
    QVERIFY(theatre.stage.has(client1));
}

void TestStage::aStageThatGoesDismisses()
{
    StageInvitation invitation;
    auto stage = std::make_unique<Stage>([&invitation](const StageInvitation &given) {
        invitation = given;
        return Stage::Launched{};
    });
    QSignalSpy joined(stage.get(), &Stage::joined);
    stage->enter(client1);
    const Window window(invitation);
    QTRY_COMPARE(joined.size(), 1);
    stage.reset();
    QTRY_COMPARE(window.dismissed.size(), 1);
}

void TestStage::noStageDismisses()
{
    const Window window({QStringLiteral("meari-nobody"), QStringLiteral("x"), client1});
    QCOMPARE(window.dismissed.size(), 0);
    QTRY_COMPARE(window.dismissed.size(), 1);
}

void TestStage::whatCannotBeStartedFails()
{
    Stage stage([](const StageInvitation &) {
        return Stage::Launched{nullptr, QStringLiteral("not here")};
    });
    QSignalSpy failed(&stage, &Stage::failed);
    stage.enter(client1);
    QCOMPARE(failed.size(), 0);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][1].toString(), QStringLiteral("not here"));
    QVERIFY(stage.isEmpty());
}

void TestStage::aProcessThatEndsBeforeItJoinsFails()
{
    Stage stage([](const StageInvitation &invitation) {
        Stage::Launched launched;
        launched.process = std::make_unique<QProcess>();
        launched.process->start(invitation.role == client1 ? QStringLiteral("true")
                                                           : QStringLiteral("/no/such/program"),
                                {});
        return launched;
    });
    QSignalSpy failed(&stage, &Stage::failed);
    stage.enter(client1);
    stage.enter(client2);
    QTRY_COMPARE(failed.size(), 2);
    QVERIFY(!failed[0][1].toString().isEmpty());
    QVERIFY(stage.isEmpty());
}

void TestStage::leavesOnTheWay()
{
    Stage stage([](const StageInvitation &) { return sleeping(); });
    QSignalSpy left(&stage, &Stage::left);
    stage.enter(client1);
    stage.leave(client1);
    QTRY_COMPARE(left.size(), 1);
    QVERIFY(stage.isEmpty());
}

void TestStage::tellsACrashFromAnEnd_data()
{
#ifdef Q_OS_UNIX
    QTest::addColumn<int>("signalNumber");
    QTest::addColumn<bool>("asked");
    QTest::addColumn<bool>("crashed");
    QTest::newRow("crash") << SIGKILL << false << true;
    QTest::newRow("crash that was asked for") << 0 << true << false;
    QTest::newRow("by hand") << 0 << false << false;
#endif
}

void TestStage::tellsACrashFromAnEnd()
{
#ifdef Q_OS_UNIX
    QFETCH(int, signalNumber);
    QFETCH(bool, asked);
    QFETCH(bool, crashed);
    QProcess *process = nullptr;
    std::unique_ptr<Window> window; // its socket, for a process that has none
    Stage stage([&](const StageInvitation &invitation) {
        Stage::Launched launched;
        launched.process = std::make_unique<QProcess>();
        // Ends well when it is told to.
        launched.process->start(QStringLiteral("cat"), {});
        process = launched.process.get();
        window = std::make_unique<Window>(invitation);
        return launched;
    });
    QSignalSpy joined(&stage, &Stage::joined);
    QSignalSpy lost(&stage, &Stage::lost);
    QSignalSpy left(&stage, &Stage::left);
    stage.enter(client1);
    QTRY_COMPARE(joined.size(), 1);
    QTRY_COMPARE(process->state(), QProcess::Running);
    if (asked)
        stage.crash(client1);
    else if (signalNumber != 0)
        ::kill(pid_t(process->processId()), signalNumber);
    else
        process->closeWriteChannel();
    window.reset();
    QTRY_COMPARE(lost.size() + left.size(), 1);
    QCOMPARE(left.size(), asked ? 1 : 0);
    if (!asked)
        QCOMPARE(lost[0][1].toBool(), crashed);
    QVERIFY(stage.isEmpty());
#else
    QSKIP("There is no kill() here.");
#endif
}

void TestStage::freezesAndThaws()
{
#ifdef Q_OS_LINUX
    QProcess *process = nullptr;
    Stage stage([&process](const StageInvitation &) {
        Stage::Launched launched = sleeping();
        process = launched.process.get();
        return launched;
    });
    QVERIFY(!stage.freeze(client1));
    stage.enter(client1);
    QTRY_COMPARE(process->state(), QProcess::Running);
    const auto state = [process] {
        QFile file(QStringLiteral("/proc/%1/stat").arg(process->processId()));
        if (!file.open(QIODevice::ReadOnly))
            return QByteArray();
        return file.readAll().split(' ').value(2);
    };
    QVERIFY(stage.freeze(client1));
    QTRY_COMPARE(state(), QByteArray("T"));
    QVERIFY(stage.isFrozen(client1));
    QVERIFY(stage.thaw(client1));
    QTRY_VERIFY(state() != "T");
    QVERIFY(!stage.isFrozen(client1));
    // One that is frozen goes, too.
    QSignalSpy left(&stage, &Stage::left);
    QVERIFY(stage.freeze(client1));
    stage.leave(client1);
    QTRY_COMPARE(left.size(), 1);
#else
    QSKIP("Processes are looked at in /proc.");
#endif
}

void TestStage::endsFrozenProcesses()
{
#ifdef Q_OS_UNIX
    qint64 id = 0;
    {
        QProcess *process = nullptr;
        Stage stage([&process](const StageInvitation &) {
            Stage::Launched launched = sleeping();
            process = launched.process.get();
            return launched;
        });
        stage.enter(client1);
        QTRY_COMPARE(process->state(), QProcess::Running);
        id = process->processId();
        QVERIFY(stage.freeze(client1));
    }
    QCOMPARE(::kill(pid_t(id), 0), -1); // no such process
#else
    QSKIP("There is no kill() here.");
#endif
}

QTEST_GUILESS_MAIN(TestStage)
#include "tst_stage.moc"
