#include "model/ladder.h"
#include "model/ladder_mermaid.h"
#include "unit/samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace meari;

using Course = LadderShape::Course;
using Head = LadderShape::Head;
using Tone = LadderShape::Tone;
using State = EchoLink::State;

namespace {

const SocketAddress here{QStringLiteral("127.0.0.1"), 3333};

SocketAddress there(quint16 port)
{
    return {QStringLiteral("127.0.0.1"), port};
}

// Events a millisecond apart, or as far as one says.
class Story
{
public:
    explicit Story(Side side)
        : timeline(side)
        , ladder(timeline)
    {
    }
    Story(Side side, EventStore::Limits limits)
        : timeline(side, limits)
        , ladder(timeline)
    {
    }
    Story &add(quint32 client, EventBody body, qint64 milliseconds = 1)
    {
        m_time += milliseconds * 1'000'000;
        timeline.append({{m_time, client, 7, std::move(body)}});
        return *this;
    }

    Timeline timeline;
    Ladder ladder;

private:
    qint64 m_time = 1'700'000'000'000'000'000;
};

} // namespace

Q_DECLARE_METATYPE(meari::Event)
Q_DECLARE_METATYPE(meari::EchoLink::State)

class TestLadder : public QObject
{
    Q_OBJECT
private slots:
    void drawsEveryKind_data();
    void drawsEveryKind();
    void drawsEveryEnd_data();
    void drawsEveryEnd();
    void drawsWhyItCouldNotConnect_data();
    void drawsWhyItCouldNotConnect();
    void joinsMessageAndEcho_data();
    void joinsMessageAndEcho();
    void tellsHowAnEchoGoesOn();
    void neverMixesClientsUp();
    void looksOnlySoFar();
    void marksLongSilences();
    void hasALanePerClient();
    void hasOneLaneInAClientsWindow();
    void staysTheOneThatIsOver();
    void showsOneClient();
    void showsAMomentOfThePast();
    void clearedAndDropped();
    void keepsSoManyLifelines();
    void readsALongPastInSlices();
    void writesMermaid();
    void mermaidInterpretsNothing_data();
    void mermaidInterpretsNothing();
};

void TestLadder::drawsEveryKind_data()
{
    QTest::addColumn<Side>("side");
    QTest::addColumn<EventKind>("kind");
    QTest::addColumn<Course>("course");
    QTest::addColumn<Head>("head");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<bool>("dashed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("size");
    const auto row = [](const char *name, Side side, EventKind kind, Course course, Head head,
                        Tone tone, bool dashed, const char *text, const char *size = "") {
        QTest::newRow(name) << side << kind << course << head << tone << dashed
                            << QString::fromUtf8(text) << QString::fromUtf8(size);
    };
    constexpr Side server = Side::Server;
    constexpr Side client = Side::Client;
    row("listening", server, kindOf<ListenStarted>, Course::AtServer, Head::None, Tone::Plain,
        false, "listen() · 127.0.0.1:3333 · one at a time");
    row("could not listen", server, kindOf<ListenFailed>, Course::AtServer, Head::None, Tone::Bad,
        false, "Could not listen · Port in use · 127.0.0.1:3333");
    row("stopped", server, kindOf<ListenStopped>, Course::AtServer, Head::None, Tone::Plain, false,
        "Stopped · finished serving");
    row("accepted", server, kindOf<ClientAccepted>, Course::ToServer, Head::Arrow, Tone::Good, true,
        "connect() → accept()");
    row("refused", server, kindOf<ClientRefused>, Course::ToServer, Head::Cross, Tone::Bad, true,
        "Refused · [::1]:49800: closed at once, 7 client(s) from one address is the limit");
    row("could not accept", server, kindOf<AcceptFailed>, Course::AtServer, Head::None, Tone::Bad,
        false, "Could not accept · Too many open connections");
    row("lingering", server, kindOf<LingerStarted>, Course::AtServer, Head::None, Tone::Plain,
        false, "Lingering · closing in 5 s");
    row("received by a server", server, kindOf<BytesReceived>, Course::ToServer, Head::Arrow,
        Tone::Message, false, "안녕하세요", "15 B");
    row("received by a client", client, kindOf<BytesReceived>, Course::ToClient, Head::Arrow,
        Tone::Answer, false, "안녕하세요", "15 B");
    row("sent by a server", server, kindOf<BytesSent>, Course::ToClient, Head::Arrow, Tone::Answer,
        false, "\ufffd\ufffd\\0\ufffd", "4 B");
    row("sent by a client", client, kindOf<BytesSent>, Course::ToServer, Head::Arrow, Tone::Message,
        false, "\ufffd\ufffd\\0\ufffd", "4 B");
    row("finished, a server", server, kindOf<PeerFinished>, Course::ToServer, Head::Arrow,
        Tone::Plain, true, "the client will send no more (FIN)");
    row("finished, a client", client, kindOf<PeerFinished>, Course::ToClient, Head::Arrow,
        Tone::Plain, true, "the server will send no more (FIN)");
    row("lost", server, kindOf<ConnectionClosed>, Course::Between, Head::Cross, Tone::Bad, true,
        "the connection was lost: the system's \"words\" · 12 byte(s) could not be sent");
    row("connecting", client, kindOf<ConnectStarted>, Course::ToServer, Head::Arrow, Tone::Plain,
        true, "connect() · localhost:3333");
    row("connected", client, kindOf<Connected>, Course::ToClient, Head::Arrow, Tone::Good, true,
        "Connected · 127.0.0.1:3333 from port 49800");
    row("could not connect", client, kindOf<ConnectFailed>, Course::ToClient, Head::Arrow,
        Tone::Bad, true, "Connection refused");
    row("cancelled", client, kindOf<ConnectCancelled>, Course::ToServer, Head::Cross, Tone::Plain,
        true, "Cancelled");
    row("not sent", client, kindOf<SendFailed>, Course::ToServer, Head::Cross, Tone::Bad, false,
        "too late", "8 B");
    row("finished sending", client, kindOf<SendingFinished>, Course::ToServer, Head::Arrow,
        Tone::Plain, true, "nothing more will be sent from here (FIN)");
}

void TestLadder::drawsEveryKind()
{
    QFETCH(Side, side);
    QFETCH(EventKind, kind);
    Story story(side);
    for (const Event &event : samples::everyKind()) {
        if (event.kind() == kind)
            story.timeline.append({event});
    }
    QCOMPARE(story.ladder.rowCount(), 1);
    const LadderRow row = story.ladder.rowAt(0);
    QCOMPARE(row.kind, kind);
    QTEST(row.shape.course, "course");
    QTEST(row.shape.head, "head");
    QTEST(row.shape.tone, "tone");
    QTEST(row.shape.dashed, "dashed");
    QTEST(row.text, "text");
    QTEST(row.size, "size");
}

void TestLadder::drawsEveryEnd_data()
{
    QTest::addColumn<CloseReason>("reason");
    QTest::addColumn<Side>("side");
    QTest::addColumn<Course>("course");
    QTest::addColumn<Head>("head");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, CloseReason reason, Side side, Course course, Head head,
                        Tone tone, const char *text) {
        QTest::newRow(name) << reason << side << course << head << tone << QString::fromUtf8(text);
    };
    row("the client left", CloseReason::PeerLeft, Side::Server, Course::ToClient, Head::Arrow,
        Tone::Plain, "close() · the client left");
    row("the server left", CloseReason::PeerLeft, Side::Client, Course::ToServer, Head::Arrow,
        Tone::Plain, "close() · closed by the server");
    row("/end", CloseReason::EndCommand, Side::Server, Course::ToClient, Head::Arrow, Tone::Plain,
        "close() · the client sent /end");
    row("one message", CloseReason::OneMessageServed, Side::Server, Course::ToClient, Head::Arrow,
        Tone::Plain, "close() · its one message was echoed");
    row("disconnected", CloseReason::Disconnected, Side::Client, Course::ToServer, Head::Arrow,
        Tone::Plain, "close() · disconnected here");
    row("reset", CloseReason::Reset, Side::Server, Course::ToClient, Head::Arrow, Tone::Bad,
        "reset here (RST)");
    row("reset by the client", CloseReason::ResetByPeer, Side::Server, Course::ToServer,
        Head::Arrow, Tone::Bad, "reset by the client (RST)");
    row("reset by the server", CloseReason::ResetByPeer, Side::Client, Course::ToClient,
        Head::Arrow, Tone::Bad, "reset by the server (RST)");
    row("not reading", CloseReason::NotReading, Side::Server, Course::ToClient, Head::Cross,
        Tone::Bad, "close() · the client did not read its echo for too long");
    row("stopped", CloseReason::ServerStopped, Side::Server, Course::ToClient, Head::Arrow,
        Tone::Plain, "close() · the server stopped");
    row("lost", CloseReason::Lost, Side::Client, Course::Between, Head::Cross, Tone::Bad,
        "the connection was lost");
}

void TestLadder::drawsEveryEnd()
{
    QFETCH(CloseReason, reason);
    QFETCH(Side, side);
    Story story(side);
    story.add(1, ConnectionClosed{reason, 0, {}});
    const LadderRow row = story.ladder.rowAt(0);
    QTEST(row.shape.course, "course");
    QTEST(row.shape.head, "head");
    QTEST(row.shape.tone, "tone");
    QVERIFY(row.shape.dashed);
    QTEST(row.text, "text");
}

void TestLadder::drawsWhyItCouldNotConnect_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<Course>("course");
    QTest::addColumn<Head>("head");
    QTest::addColumn<double>("reach");
    QTest::newRow("an answer: no") << Failure::Refused << Course::ToClient << Head::Arrow << 1.0;
    QTest::newRow("no answer") << Failure::TimedOut << Course::ToServer << Head::Cross << 0.5;
    QTest::newRow("no way") << Failure::Unreachable << Course::ToServer << Head::Cross << 0.5;
    QTest::newRow("not tried") << Failure::HostNotFound << Course::AtClient << Head::None << 1.0;
    QTest::newRow("no more files")
        << Failure::TooManyFiles << Course::AtClient << Head::None << 1.0;
}

void TestLadder::drawsWhyItCouldNotConnect()
{
    QFETCH(Failure, failure);
    Story story(Side::Client);
    story.add(1, ConnectFailed{here, failure, {}});
    const LadderShape shape = story.ladder.rowAt(0).shape;
    QTEST(shape.course, "course");
    QTEST(shape.head, "head");
    QTEST(shape.reach, "reach");
    QCOMPARE(shape.tone, Tone::Bad);
}

void TestLadder::joinsMessageAndEcho_data()
{
    QTest::addColumn<QByteArrayList>("messages");
    QTest::addColumn<QByteArrayList>("echoes");
    QTest::addColumn<QList<State>>("states");
    QTest::addColumn<QStringList>("notes");
    const auto row = [](const char *name, const QByteArrayList &messages,
                        const QByteArrayList &echoes, const QList<State> &states,
                        const QStringList &notes) {
        QTest::newRow(name) << messages << echoes << states << notes;
    };
    const QString whole = QStringLiteral("1.00 ms");
    row("one", {"hello"}, {"hello"}, {State::None, State::Whole}, {{}, whole});
    row("in two reads", {"hello"}, {"he", "llo"}, {State::None, State::Part, State::Whole},
        {{}, QStringLiteral("2 of 5 B"), QStringLiteral("2.00 ms")});
    row("half", {"hello"}, {"he"}, {State::None, State::Waiting},
        {{}, QStringLiteral("waiting for 3 more byte(s) …")});
    row("nothing yet", {"hello"}, {}, {State::Waiting},
        {QStringLiteral("waiting for 5 byte(s) …")});
    row("two in one read", {"ab", "cde"}, {"abcde"}, {State::None, State::None, State::Whole},
        {{}, {}, whole});
    // The message that is begun is told of by what began it.
    row("one and a bit", {"ab", "cde"}, {"abc"}, {State::None, State::None, State::Waiting},
        {{}, {}, QStringLiteral("waiting for 2 more byte(s) …")});
    row("something else", {"hello"}, {"HELLO"}, {State::None, State::Different},
        {{}, QStringLiteral("other bytes")});
    row("more than was asked", {"a"}, {"ab"}, {State::None, State::None}, {{}, {}});
}

void TestLadder::joinsMessageAndEcho()
{
    QFETCH(QByteArrayList, messages);
    QFETCH(QByteArrayList, echoes);
    QFETCH(QList<State>, states);
    Story story(Side::Client);
    story.add(1, Connected{there(49800), here});
    for (const QByteArray &message : messages)
        story.add(1, BytesSent{message});
    for (const QByteArray &echo : echoes)
        story.add(1, BytesReceived{echo});
    QList<State> found;
    QStringList notes;
    for (int row = 1; row < story.ladder.rowCount(); ++row) {
        found += story.ladder.rowAt(row).echo.state;
        notes += story.ladder.rowAt(row).note;
    }
    QCOMPARE(found.size(), states.size());
    QCOMPARE(found, states);
    QTEST(notes, "notes");
}

void TestLadder::tellsHowAnEchoGoesOn()
{
    Story story(Side::Client);
    story.add(1, Connected{there(49800), here}).add(1, BytesSent{"hello"});
    const auto row = [&](int at) { return story.ladder.rowAt(at); };
    QVERIFY(row(1).pending);
    story.add(1, BytesReceived{"he"});
    QVERIFY(!row(1).pending);
    QVERIFY(row(2).pending);
    QVERIFY(row(2).isUnfinished());
    QCOMPARE(row(2).shape.reach, 0.4);
    story.add(1, ConnectionClosed{CloseReason::ResetByPeer, 0, {}});
    QVERIFY(!row(2).isUnfinished());
    QCOMPARE(row(2).note, QStringLiteral("3 byte(s) never came back"));
    QVERIFY(row(2).noteIsBad);
    // Whatever the next connection brings, it is not the rest of it.
    story.add(1, Connected{there(49801), here}).add(1, BytesReceived{"llo"});
    QCOMPARE(row(2).echo.state, State::Missing);
    QCOMPARE(row(5).echo.state, State::None);
}

void TestLadder::neverMixesClientsUp()
{
    Story story(Side::Server);
    story.add(1, ClientAccepted{there(1), here}).add(2, ClientAccepted{there(2), here});
    story.add(1, BytesReceived{"same"}).add(2, BytesReceived{"same"}, 10);
    story.add(2, BytesSent{"same"}).add(1, BytesSent{"same"}, 5);
    QCOMPARE(story.ladder.rowAt(4).note, QStringLiteral("1.00 ms"));
    QCOMPARE(story.ladder.rowAt(5).note, QStringLiteral("16.00 ms"));
    story.add(1, BytesReceived{"x"});
    QCOMPARE(story.ladder.rowAt(6).note, QStringLiteral("1 byte(s) still to echo …"));
}

// What is farther away may be there or not: nothing is claimed, and nothing takes long.
void TestLadder::looksOnlySoFar()
{
    Story story(Side::Server);
    story.add(1, ClientAccepted{there(1), here}).add(1, BytesReceived{"hello"});
    EventBatch others(std::size_t(farthestEcho) + 10,
                      Event{1'700'000'000'100'000'000, 2, 7, BytesReceived{"noise"}});
    story.timeline.append(others);
    story.add(1, BytesSent{"hello"});
    QCOMPARE(story.ladder.rowAt(1).echo.state, State::None);
    QCOMPARE(story.ladder.rowAt(story.ladder.rowCount() - 1).echo.state, State::None);
}

void TestLadder::marksLongSilences()
{
    Story story(Side::Server);
    story.add(0, ListenStarted{here}).add(1, ClientAccepted{there(1), here}, 4'999);
    story.add(1, BytesReceived{"x"}, 5'000);
    QVERIFY(!story.ladder.rowAt(0).hasGap());
    QVERIFY(!story.ladder.rowAt(1).hasGap());
    QVERIFY(story.ladder.rowAt(2).hasGap());
    QCOMPARE(story.ladder.rowAt(2).sincePrevious, 5'000'000'000);
    QCOMPARE(story.ladder.rowAt(2).time - story.ladder.start(), 9'999'000'000);
}

void TestLadder::hasALanePerClient()
{
    Story story(Side::Server);
    QSignalSpy changed(&story.ladder, &Ladder::lanesChanged);
    story.add(0, ListenStarted{here});
    QCOMPARE(story.ladder.laneCount(), 0);
    QCOMPARE(changed.size(), 0);
    story.add(1, ClientAccepted{there(49800), here}).add(2, ClientAccepted{there(49812), here});
    QCOMPARE(story.ladder.laneCount(), 2);
    QCOMPARE(changed.size(), 2);
    story.add(1, BytesReceived{"x"}).add(1, ConnectionClosed{});
    story.add(0, ClientRefused{there(50000), RefuseReason::TooManyClients, 2});
    const auto lane = [&](int at) { return story.ladder.laneAt(at, story.ladder.rowCount() - 1); };
    QCOMPARE(lane(0), (Ladder::Lane{1, there(49800), 1, 4}));
    QCOMPARE(lane(1), (Ladder::Lane{2, there(49812), 2, 6}));
    QCOMPARE(Ladder::nameOf(lane(1)), QStringLiteral("client 49812"));
    QCOMPARE(story.ladder.laneOf(0), -1);
    QCOMPARE(story.ladder.laneOf(2), 1);
    QCOMPARE(story.ladder.laneOf(3), 0);
    QCOMPARE(story.ladder.laneOf(5), -1);
    QCOMPARE(Ladder::nameOfServer(story.ladder.serverAt(5)), QStringLiteral("server 3333"));
}

void TestLadder::hasOneLaneInAClientsWindow()
{
    Story story(Side::Client);
    QCOMPARE(story.ladder.laneCount(), 1);
    QCOMPARE(Ladder::nameOf(story.ladder.laneAt(0, -1)), QStringLiteral("client"));
    story.add(1, ConnectStarted{here}).add(1, Connected{there(49800), here});
    story.add(1, ConnectionClosed{}).add(2, ConnectStarted{there(7)});
    story.add(2, Connected{there(49801), there(7)});
    QCOMPARE(story.ladder.laneCount(), 1);
    // The head is that of the connection one looks at.
    QCOMPARE(Ladder::nameOf(story.ladder.laneAt(0, 2)), QStringLiteral("client 49800"));
    QCOMPARE(Ladder::nameOf(story.ladder.laneAt(0, 4)), QStringLiteral("client 49801"));
    QCOMPARE(story.ladder.serverAt(2), here);
    QCOMPARE(story.ladder.serverAt(4), there(7));
    QCOMPARE(story.ladder.laneOf(4), 0);
}

// Somebody presses Enter just when the server closes.
void TestLadder::staysTheOneThatIsOver()
{
    Story story(Side::Client);
    story.add(1, ConnectStarted{here}).add(1, Connected{there(49800), here});
    story.add(1, ConnectionClosed{}).add(1, SendFailed{"too late"});
    QCOMPARE(Ladder::nameOf(story.ladder.laneAt(0, 3)), QStringLiteral("client 49800"));
    story.add(2, ConnectStarted{here});
    QCOMPARE(Ladder::nameOf(story.ladder.laneAt(0, 3)), QStringLiteral("client 49800"));
}

void TestLadder::showsOneClient()
{
    Story story(Side::Server);
    story.add(0, ListenStarted{here});
    for (quint32 client = 1; client <= 3; ++client)
        story.add(client, ClientAccepted{there(quint16(client)), here});
    for (int i = 0; i < 30; ++i)
        story.add(quint32(i % 3 + 1), BytesReceived{QByteArray::number(i)});
    story.ladder.setClient(2);
    QCOMPARE(story.ladder.rowCount(), 11);
    QCOMPARE(story.ladder.laneCount(), 1);
    QCOMPARE(story.ladder.rowAt(10).text, QStringLiteral("28"));
    QCOMPARE(story.ladder.laneOf(story.ladder.sequenceAt(10)), 0);
    story.add(2, ConnectionClosed{}).add(1, BytesReceived{"x"});
    QCOMPARE(story.ladder.rowCount(), 12);
    QCOMPARE(story.ladder.laneAt(0, 11), (Ladder::Lane{2, there(2), 0, 11}));
    QCOMPARE(story.ladder.rowOf(story.timeline.latest() - 1), -1);
    story.ladder.setClient(0);
    QCOMPARE(story.ladder.rowCount(), 36);
    QCOMPARE(story.ladder.laneCount(), 3);
}

void TestLadder::showsAMomentOfThePast()
{
    Story story(Side::Server);
    story.add(1, ClientAccepted{there(1), here}).add(1, BytesReceived{"hello"});
    story.add(1, BytesSent{"hello"}).add(2, ClientAccepted{there(2), here});
    story.add(1, ConnectionClosed{});
    story.timeline.goTo(2);
    QCOMPARE(story.ladder.rowCount(), 2);
    QCOMPARE(story.ladder.laneCount(), 1);
    QCOMPARE(story.ladder.laneAt(0, 1).lastRow, 2);
    // Not yet.
    QCOMPARE(story.ladder.rowAt(1).echo.state, State::Waiting);
    story.timeline.step(1);
    QCOMPARE(story.ladder.rowAt(1).echo.state, State::None);
    story.add(3, ClientAccepted{there(3), here});
    QCOMPARE(story.ladder.rowCount(), 3);
    QCOMPARE(story.ladder.laneCount(), 1);
    story.timeline.goLive();
    QCOMPARE(story.ladder.rowCount(), 6);
    QCOMPARE(story.ladder.laneCount(), 3);
}

void TestLadder::clearedAndDropped()
{
    Story story(Side::Server, EventStore::Limits{10'000, 1 << 30});
    story.add(1, ClientAccepted{there(1), here}).add(2, ClientAccepted{there(2), here});
    story.add(1, ConnectionClosed{});
    story.timeline.clear();
    QCOMPARE(story.ladder.rowCount(), 0);
    // Who is connected stays so.
    QCOMPARE(story.ladder.laneCount(), 1);
    story.add(2, BytesReceived{"x"}, 60'000);
    QCOMPARE(story.ladder.laneAt(0, 0), (Ladder::Lane{2, there(2), 0, 1}));
    QCOMPARE(story.ladder.rowAt(0).time, story.ladder.start());
    story.add(3, ClientAccepted{there(3), here}).add(3, ConnectionClosed{});
    QCOMPARE(story.ladder.laneCount(), 2);
    story.timeline.append(EventBatch(20'000, {1'800'000'000'000'000'000, 2, 7, BytesSent{"y"}}));
    QVERIFY(story.timeline.store().first() > 6);
    QCOMPARE(story.ladder.laneCount(), 1);
    QCOMPARE(story.ladder.laneAt(0, 0).firstRow, 0);
    QCOMPARE(story.ladder.rowCount(), int(story.timeline.store().size()));
}

void TestLadder::keepsSoManyLifelines()
{
    Story story(Side::Server);
    EventBatch events;
    for (quint32 client = 1; client <= Lifelines::most + 100; ++client) {
        events.push_back({qint64(client), client, 7, ClientAccepted{there(1), here}});
        if (client > 1)
            events.push_back({qint64(client), client, 7, ConnectionClosed{}});
    }
    events.push_back({qint64(events.size()), 1, 7, BytesReceived{"still here"}});
    story.timeline.append(events);
    QTRY_COMPARE(story.ladder.laneCount(), Lifelines::most);
    // The one that goes on has outlived those that ended.
    QCOMPARE(story.ladder.laneOf(story.timeline.latest() - 1), 0);
    QCOMPARE(story.ladder.laneOf(1), -1);
}

void TestLadder::readsALongPastInSlices()
{
    Timeline timeline(Side::Server);
    EventBatch events{{0, 1, 7, ClientAccepted{there(1), here}}};
    events.resize(300'000, {1, 1, 7, BytesReceived{"x"}});
    events.push_back({2, 2, 7, ClientAccepted{there(2), here}});
    timeline.append(events);
    Ladder ladder(timeline);
    QCOMPARE(ladder.rowCount(), 300'001);
    QTRY_COMPARE(ladder.laneCount(), 2);
    ladder.setClient(2);
    QTRY_COMPARE(ladder.rowCount(), 1);
}

void TestLadder::writesMermaid()
{
    Story story(Side::Server);
    story.add(0, ListenStarted{here, Serving::OneClient});
    story.add(1, ClientAccepted{there(49800), here});
    story.add(1, BytesReceived{"hello"}, 6'000).add(1, BytesSent{"hello"});
    story.add(1, BytesReceived{"a;b #1\nend"}).add(1, BytesSent{"a;b #1\nend"});
    story.add(0, ClientRefused{there(50000), RefuseReason::NoThread, 0});
    story.add(1, ConnectionClosed{CloseReason::Lost, 0, QStringLiteral("gone")});
    const LadderMermaid mermaid(story.ladder, 0, story.ladder.rowCount());
    const QByteArray expected = R"(sequenceDiagram
    participant c1 as client 49800
    participant other as client
    participant s as server 3333
    Note over s: listen() · 127.0.0.1#58;3333 · one client
    c1-->>s: connect() → accept()
    Note over s: +6.0 s
    c1->>s: hello · 5 B
    s->>c1: hello · 5 B · 1.00 ms
    c1->>s: a#59;b #35;1#92;nend · 10 B
    s->>c1: a#59;b #35;1#92;nend · 10 B · 1.00 ms
    other--xs: Refused · 127.0.0.1#58;50000#58; closed at once, the system gives no more threads
    s--xc1: the connection was lost#58; gone
)";
    QCOMPARE(QString::fromUtf8(mermaid.all()), QString::fromUtf8(expected));
    // A part of it: only those who take part, and no silence before its first row.
    const LadderMermaid part(story.ladder, 2, 1);
    QCOMPARE(QString::fromUtf8(part.all()), QStringLiteral("sequenceDiagram\n"
                                                           "    participant c1 as client 49800\n"
                                                           "    participant s as server 3333\n"
                                                           "    c1->>s: hello · 5 B\n"));
}

void TestLadder::mermaidInterpretsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    const auto row = [](const char *name, const char *text, const char *escaped) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(escaped);
    };
    row("plain", "hello, 안녕 (1/2)", "hello, 안녕 (1/2)");
    row("entities", "#35; #amp;", "#35;35#59; #35;amp#59;");
    row("a line end", "a\nb", "a#10;b");
    row("markup", "<br/><script>", "#60;br/#62;#60;script#62;");
    row("end", "end", "#101;nd");
    row("End in a sentence", "the End.", "the #69;nd.");
    row("end in a word", "send endless", "send endless");
    row("Korean after it", "end끝", "end끝");
    row("a directive", "%%{init: {}}%%", "#37;#37;#123;init#58; #123;#125;#125;#37;#37;");
    row("wrap", "wrap: x", "wrap#58; x");
    row("a formula", "$$x$$", "#36;#36;x#36;#36;");
    row("emoji", "👍", "👍");
}

void TestLadder::mermaidInterpretsNothing()
{
    QFETCH(QString, text);
    QTEST(LadderMermaid::escaped(text), "escaped");
}

QTEST_GUILESS_MAIN(TestLadder)
#include "tst_ladder.moc"
