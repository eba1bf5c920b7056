#include "model/program_marks.h"
#include "model/program_trace.h"
#include "model/replay.h"
#include "unit/samples.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>

using namespace meari;

namespace {

using State = Place::State;

const SocketAddress here{QStringLiteral("127.0.0.1"), 4000};
const SocketAddress peer{QStringLiteral("127.0.0.1"), 49800};

Event at(quint32 client, EventBody body)
{
    return {0, client, 7, std::move(body)};
}

ConnectionClosed closed(CloseReason reason)
{
    return {reason, 0, {}, 0};
}

ListenStarted started(ProgramKind kind)
{
    switch (kind) {
    case ProgramKind::OneMessage:
        return {here, Serving::OneMessage, Work::EventLoop, 100};
    case ProgramKind::OneClient:
        return {here, Serving::OneClient, Work::EventLoop, 100};
    case ProgramKind::OneAtATime:
        return {here, Serving::OneAtATime, Work::EventLoop, 100};
    case ProgramKind::ManyThreads:
        return {here, Serving::Many, Work::ThreadPerClient, 100};
    case ProgramKind::ManyEventLoop:
    case ProgramKind::Client:
        break;
    }
    return {here, Serving::Many, Work::EventLoop, 100};
}

// Everything that can happen while a server serves in one way, or to a client.
EventBatch story(ProgramKind kind)
{
    if (kind == ProgramKind::Client) {
        return {at(1, ConnectStarted{{QStringLiteral("localhost"), 4000}}),
                at(1, ConnectFailed{here, Failure::Refused, {}}),
                at(2, ConnectStarted{here}),
                at(2, ConnectCancelled{here}),
                at(3, ConnectStarted{here}),
                at(3, Connected{peer, here}),
                at(3, BytesSent{"hello"}),
                at(3, BytesReceived{"hel"}),
                at(3, BytesReceived{"lo"}),
                at(3, SendFailed{"more"}),
                at(3, SendingFinished{}),
                at(3, PeerFinished{}),
                at(3, closed(CloseReason::PeerLeft)),
                at(4, ConnectStarted{here}),
                at(4, Connected{peer, here}),
                at(4, BytesSent{"/end"}),
                at(4, BytesReceived{"/end"}),
                at(4, PeerFinished{}),
                at(4, closed(CloseReason::PeerLeft)),
                at(5, ConnectStarted{here}),
                at(5, Connected{peer, here}),
                at(5, closed(CloseReason::ResetByPeer))};
    }
    EventBatch events{at(0, ListenFailed{here, Failure::PortInUse, {}}),
                      at(0, ListenFailed{here, Failure::TooManyFiles, {}}),
                      at(0, started(kind)),
                      at(0, AcceptFailed{Failure::TooManyFiles, {}}),
                      at(0, ClientRefused{peer, RefuseReason::TooManyClients, 7}),
                      at(0, ClientRefused{peer, RefuseReason::NoThread, 7}),
                      at(1, ClientAccepted{{}, here}),
                      at(1, closed(CloseReason::ResetByPeer)),
                      at(2, ClientAccepted{peer, here}),
                      at(2, BytesReceived{"hello"}),
                      at(2, BytesSent{"hello"})};
    if (kind == ProgramKind::OneMessage) {
        events.push_back(at(2, LingerStarted{250}));
        events.push_back(at(2, closed(CloseReason::OneMessageServed)));
    } else {
        events.push_back(at(2, BytesReceived{"/end"}));
        events.push_back(at(2, BytesSent{"/end"}));
        events.push_back(at(2, closed(CloseReason::EndCommand)));
    }
    events.push_back(at(0, ListenStopped{StopReason::Served}));
    for (const CloseReason reason :
         {CloseReason::PeerLeft, CloseReason::Disconnected, CloseReason::Reset,
          CloseReason::ResetByPeer, CloseReason::NotReading, CloseReason::ServerStopped,
          CloseReason::Lost}) {
        events.push_back(at(0, started(kind)));
        events.push_back(at(3, ClientAccepted{peer, here}));
        if (reason == CloseReason::PeerLeft)
            events.push_back(at(3, PeerFinished{}));
        if (reason == CloseReason::NotReading)
            events.push_back(at(3, BytesReceived{"unread"}));
        events.push_back(at(3, closed(reason)));
        events.push_back(at(0, ListenStopped{StopReason::Asked}));
    }
    return events;
}

Side sideOf(ProgramKind kind)
{
    return kind == ProgramKind::Client ? Side::Client : Side::Server;
}

void addKinds()
{
    QTest::addColumn<ProgramKind>("kind");
    for (const ProgramKind kind : programKinds)
        QTest::addRow("%s", nameOf(kind).data()) << kind;
}

} // namespace

class TestProgramTrace : public QObject
{
    Q_OBJECT
private slots:
    void startsWithAGuess();
    void goesThroughServing_data();
    void goesThroughServing();
    void goesThroughAClient_data();
    void goesThroughAClient();
    void marksWhatWasDone();
    void failsToListen();
    void namesWaitElsewhereInAnEventLoop();
    void threadsHaveTheirOwnPlaces();
    void takesOnlyAddresses();
    void everyStepIsInEveryLanguage_data();
    void everyStepIsInEveryLanguage();
    void takesEveryKindOfEvent();
    void forgetsWhoLeft();
    void equalsAFreshFold_data();
    void equalsAFreshFold();
};

void TestProgramTrace::startsWithAGuess()
{
    const ProgramTrace server(Side::Server);
    QVERIFY(!server.isKnown());
    QCOMPARE(server.facts(), ProgramFacts());
    QCOMPARE(server.main().state, State::NotStarted);
    const ProgramTrace client(Side::Client);
    QCOMPARE(client.facts().kind, ProgramKind::Client);
}

void TestProgramTrace::goesThroughServing_data()
{
    QTest::addColumn<ProgramKind>("kind");
    QTest::addColumn<EventBatch>("events");
    QTest::addColumn<State>("state");
    QTest::addColumn<Step>("step");
    const auto row = [](const char *name, ProgramKind kind, const EventBatch &events, State state,
                        Step step) {
        QTest::addRow("%s: %s", nameOf(kind).data(), name) << kind << events << state << step;
    };
    using enum ProgramKind;
    const EventBatch accepted{at(1, ClientAccepted{peer, here})};
    const auto then = [](EventBatch events, std::initializer_list<Event> more) {
        events.insert(events.end(), more.begin(), more.end());
        return events;
    };
    const EventBatch received = then(accepted, {at(1, BytesReceived{"a"})});
    const EventBatch echoed = then(received, {at(1, BytesSent{"a"})});
    const EventBatch ended =
        then(accepted, {at(1, BytesReceived{"/end"}), at(1, BytesSent{"/end"})});
    const EventBatch left = then(accepted, {at(1, PeerFinished{})});

    for (const ProgramKind kind : {OneMessage, OneClient, OneAtATime}) {
        row("started", kind, {}, State::Waiting, Step::Accept);
        row("accepted", kind, accepted, State::Waiting, Step::Recv);
        row("received", kind, received, State::Running, Step::Send);
        row("left", kind, left, State::Running, Step::CloseClient);
        row("gone before it was accepted", kind,
            {at(1, ClientAccepted{{}, here}), at(1, closed(CloseReason::ResetByPeer))},
            State::Waiting, Step::Accept);
        row("stopped", kind, {at(0, ListenStopped{StopReason::Asked})}, State::Ended,
            Step::CloseListener);
        row("stopped with a client", kind,
            then(accepted, {at(1, closed(CloseReason::ServerStopped))}), State::Ended,
            Step::CloseClient);
    }
    row("echoed", OneMessage, echoed, State::Running, Step::CloseClient);
    row("lingers", OneMessage, then(echoed, {at(1, LingerStarted{5000})}), State::Waiting,
        Step::Linger);
    row("closed", OneMessage, then(echoed, {at(1, closed(CloseReason::OneMessageServed))}),
        State::Running, Step::CloseListener);
    row("closed", OneClient, then(ended, {at(1, closed(CloseReason::EndCommand))}), State::Running,
        Step::CloseListener);
    row("served", OneClient,
        then(ended,
             {at(1, closed(CloseReason::EndCommand)), at(0, ListenStopped{StopReason::Served})}),
        State::Ended, Step::CloseListener);
    row("closed", OneAtATime, then(ended, {at(1, closed(CloseReason::EndCommand))}), State::Waiting,
        Step::Accept);
    for (const ProgramKind kind : {OneClient, OneAtATime}) {
        row("echoed", kind, echoed, State::Waiting, Step::Recv);
        row("/end", kind, ended, State::Running, Step::CloseClient);
    }
    row("reset", OneClient, then(accepted, {at(1, closed(CloseReason::ResetByPeer))}),
        State::Failed, Step::Recv);
    row("reset, then stopped", OneMessage,
        then(accepted,
             {at(1, closed(CloseReason::Lost)), at(0, ListenStopped{StopReason::Served})}),
        State::Failed, Step::Recv);
    row("reset while sending", OneClient, then(received, {at(1, closed(CloseReason::ResetByPeer))}),
        State::Failed, Step::Send);
    row("reset", OneAtATime, then(accepted, {at(1, closed(CloseReason::ResetByPeer))}),
        State::Waiting, Step::Accept);

    row("started", ManyEventLoop, {}, State::Waiting, Step::Wait);
    row("accepted", ManyEventLoop, accepted, State::Waiting, Step::Wait);
    row("received", ManyEventLoop, received, State::Running, Step::Send);
    row("echoed", ManyEventLoop, echoed, State::Waiting, Step::Wait);
    row("/end", ManyEventLoop, ended, State::Running, Step::CloseClient);
    row("closed", ManyEventLoop, then(ended, {at(1, closed(CloseReason::EndCommand))}),
        State::Waiting, Step::Wait);
    row("stopped", ManyEventLoop, {at(0, ListenStopped{StopReason::Asked})}, State::Ended,
        Step::CloseListener);

    row("started", ManyThreads, {}, State::Waiting, Step::Accept);
    row("accepted", ManyThreads, accepted, State::Waiting, Step::Accept);
    row("received", ManyThreads, received, State::Waiting, Step::Accept);
    row("echoed", ManyThreads, echoed, State::Waiting, Step::Accept);
    row("left", ManyThreads, left, State::Waiting, Step::Accept);
}

void TestProgramTrace::goesThroughServing()
{
    QFETCH(ProgramKind, kind);
    QFETCH(EventBatch, events);
    ProgramTrace trace;
    trace.apply(at(0, started(kind)), 10);
    quint64 sequence = 10;
    for (const Event &event : events)
        trace.apply(event, ++sequence);
    QVERIFY(trace.isKnown());
    QCOMPARE(trace.facts().kind, kind);
    QCOMPARE(trace.facts().values.port, quint16(4000));
    QCOMPARE(trace.facts().values.readSize, 100);
    QTEST(trace.main().state, "state");
    QTEST(trace.main().step, "step");
}

void TestProgramTrace::goesThroughAClient_data()
{
    QTest::addColumn<EventBatch>("events");
    QTest::addColumn<State>("state");
    QTest::addColumn<Step>("step");
    EventBatch events{at(1, ConnectStarted{here})};
    const auto row = [&events](const char *name, State state, Step step) {
        QTest::newRow(name) << events << state << step;
    };
    row("connecting", State::Waiting, Step::Connect);
    events.push_back(at(1, ConnectFailed{here, Failure::TimedOut, {}}));
    row("failed", State::Failed, Step::Connect);
    events.back() = at(1, ConnectCancelled{here});
    row("cancelled", State::Ended, Step::Connect);
    events.back() = at(1, Connected{peer, here});
    row("connected", State::Waiting, Step::Input);
    events.push_back(at(1, BytesSent{"hello"}));
    row("sent", State::Waiting, Step::Recv);
    events.push_back(at(1, BytesReceived{"hel"}));
    row("a part of the echo", State::Waiting, Step::Recv);
    events.push_back(at(1, BytesReceived{"lo"}));
    row("the echo", State::Waiting, Step::Input);
    events.push_back(at(1, SendFailed{"x"}));
    row("could not send", State::Waiting, Step::Input);
    events.push_back(at(1, SendingFinished{}));
    row("finished sending", State::Waiting, Step::Recv);
    events.back() = at(1, PeerFinished{});
    row("the server finished", State::Running, Step::Close);
    events.push_back(at(1, closed(CloseReason::PeerLeft)));
    row("closed", State::Ended, Step::Close);
    events.back() = at(1, closed(CloseReason::ResetByPeer));
    row("reset", State::Failed, Step::Recv);
    events = {at(1, ConnectStarted{here}), at(1, Connected{peer, here}), at(1, BytesSent{"/end"}),
              at(1, BytesReceived{"/end"})};
    row("/end", State::Running, Step::Close);
}

void TestProgramTrace::goesThroughAClient()
{
    QFETCH(EventBatch, events);
    ProgramTrace trace(Side::Client);
    quint64 sequence = 0;
    for (const Event &event : events)
        trace.apply(event, sequence++);
    QTEST(trace.main().state, "state");
    QTEST(trace.main().step, "step");
}

void TestProgramTrace::marksWhatWasDone()
{
    ProgramTrace trace;
    trace.apply(at(0, started(ProgramKind::OneAtATime)), 0);
    trace.apply(at(1, ClientAccepted{peer, here}), 1);
    trace.apply(at(1, BytesReceived{"a"}), 2);
    QCOMPARE(trace.done(Step::Bind), std::optional<quint64>(0));
    QCOMPARE(trace.done(Step::Accept), std::optional<quint64>(1));
    QCOMPARE(trace.done(Step::Recv), std::optional<quint64>(2));
    QVERIFY(!trace.done(Step::Send));
    trace.apply(at(1, BytesSent{"a"}), 3);
    trace.apply(at(1, BytesReceived{"b"}), 4);
    QCOMPARE(trace.done(Step::Send), std::optional<quint64>(3));
    QCOMPARE(trace.done(Step::End), std::optional<quint64>(3));
    QCOMPARE(trace.done(Step::Recv), std::optional<quint64>(4));
    QVERIFY(!trace.done(Step::Thread));
    // Another start, another run.
    trace.apply(at(0, started(ProgramKind::ManyThreads)), 9);
    QVERIFY(!trace.done(Step::Recv));
    QCOMPARE(trace.done(Step::Bind), std::optional<quint64>(9));
    QVERIFY(trace.clients().isEmpty());
}

void TestProgramTrace::failsToListen()
{
    ProgramTrace trace;
    trace.apply(at(0, ListenFailed{here, Failure::PortInUse, {}}), 0);
    QCOMPARE(trace.main(), (Place{State::Failed, Step::Bind, 0}));
    QVERIFY(!trace.isKnown());
    QCOMPARE(trace.facts().values.port, quint16(4000));
    QVERIFY(trace.done(Step::Socket));
    QVERIFY(!trace.done(Step::Listen));
    trace.apply(at(0, ListenFailed{here, Failure::TooManyFiles, {}}), 1);
    QCOMPARE(trace.main(), (Place{State::Failed, Step::Socket, 1}));
    QVERIFY(!trace.done(Step::Bind));
}

void TestProgramTrace::namesWaitElsewhereInAnEventLoop()
{
    ProgramTrace trace;
    trace.apply(at(0, started(ProgramKind::OneClient)), 0);
    const Listing python = listingOf(trace.facts(), CodeLanguage::Python);
    const Listing qt = listingOf(trace.facts(), CodeLanguage::Qt);
    QCOMPARE(lineOf(python, trace.main(), false), python.lineOf(Step::Accept));
    QCOMPARE(lineOf(qt, trace.main(), false), qt.lineOf(Step::Wait));
    trace.apply(at(1, ClientAccepted{peer, here}), 1);
    trace.apply(at(1, BytesReceived{"a"}), 2);
    QCOMPARE(lineOf(qt, trace.main(), false), qt.lineOf(Step::Send));
}

void TestProgramTrace::threadsHaveTheirOwnPlaces()
{
    ProgramTrace trace;
    trace.apply(at(0, started(ProgramKind::ManyThreads)), 0);
    trace.apply(at(1, ClientAccepted{peer, here}), 1);
    trace.apply(at(2, ClientAccepted{peer, here}), 2);
    trace.apply(at(2, BytesReceived{"a"}), 3);
    QCOMPARE(trace.main(), (Place{State::Waiting, Step::Accept, 2}));
    QCOMPARE(trace.client(1)->place, (Place{State::Waiting, Step::Recv, 1}));
    QCOMPARE(trace.client(2)->place, (Place{State::Running, Step::Send, 3}));
    QCOMPARE(trace.client(1)->done.at(Step::Recv), std::nullopt);
    QCOMPARE(trace.client(2)->done.at(Step::Recv), std::optional<quint64>(3));
    QCOMPARE(trace.client(1)->done.at(Step::Thread), std::optional<quint64>(1));
    QVERIFY(!trace.client(3));
    // A client's thread runs an event loop of its own in Qt, from where it was started.
    const Listing qt = listingOf(trace.facts(), CodeLanguage::Qt);
    QCOMPARE(lineOf(qt, trace.client(1)->place, true), qt.lineOf(Step::Thread));
}

void TestProgramTrace::takesOnlyAddresses()
{
    ProgramTrace trace(Side::Client);
    trace.apply(at(1, ConnectStarted{{QStringLiteral("\" or evil"), 4000}}), 0);
    QCOMPARE(trace.facts().values.address, QStringLiteral("127.0.0.1"));
    QCOMPARE(trace.facts().values.port, quint16(4000));
    trace.apply(at(1, ConnectStarted{{QStringLiteral("[::1]"), 4000}}), 1);
    QCOMPARE(trace.facts().values.address, QStringLiteral("::1"));
    trace.apply(at(1, Connected{peer, {QStringLiteral("10.0.0.7"), 4000}}), 2);
    QCOMPARE(trace.facts().values.address, QStringLiteral("10.0.0.7"));
}

void TestProgramTrace::everyStepIsInEveryLanguage_data()
{
    addKinds();
}

// A step that is lit or done has a line, so that nothing that happened goes unseen.
void TestProgramTrace::everyStepIsInEveryLanguage()
{
    QFETCH(ProgramKind, kind);
    ProgramTrace trace(sideOf(kind));
    quint64 sequence = 0;
    int lit = 0;
    for (const Event &event : story(kind)) {
        trace.apply(event, sequence++);
        if (!trace.isKnown()) // it could not listen, which every program can
            QCOMPARE(trace.main().state, State::Failed);
        for (const CodeLanguage language : codeLanguages) {
            const Listing listing = listingOf(trace.facts(), language);
            QVERIFY(listing.isGood());
            const auto check = [&](const Place &place, bool ofClient) {
                const int line = lineOf(listing, place, ofClient);
                QVERIFY2(place.isSomewhere() == (line >= 0), nameOf(place.step).data());
                lit += line >= 0 ? 1 : 0;
            };
            check(trace.main(), false);
            for (const ClientTrace &client : trace.clients()) {
                if (kind == ProgramKind::ManyThreads)
                    check(client.place, true);
            }
            for (std::size_t step = 0; step < stepCount; ++step) {
                if (trace.done(Step(step)))
                    QVERIFY2(listing.has(Step(step)), nameOf(Step(step)).data());
            }
        }
    }
    QVERIFY(lit > 30);
}

void TestProgramTrace::takesEveryKindOfEvent()
{
    for (const Side side : {Side::Server, Side::Client}) {
        ProgramTrace trace(side);
        quint64 sequence = 0;
        for (int round = 0; round < 2; ++round) {
            for (const Event &event : samples::everyKind())
                trace.apply(event, sequence++);
        }
    }
}

void TestProgramTrace::forgetsWhoLeft()
{
    ProgramTrace trace;
    quint64 sequence = 0;
    trace.apply(at(0, started(ProgramKind::ManyThreads)), sequence++);
    for (quint32 client = 1; client <= 5'000; ++client)
        trace.apply(at(client, ClientAccepted{peer, here}), sequence++);
    QCOMPARE(trace.clients().size(), 5'000);
    for (quint32 client = 1; client <= 5'000; ++client)
        trace.apply(at(client, closed(CloseReason::PeerLeft)), sequence++);
    QCOMPARE(trace.clients().size(), ProgramTrace::mostEnded);
    QVERIFY(trace.client(5'000));
    QVERIFY(!trace.client(1));
    for (quint32 client = 10'001; client <= 30'000; ++client)
        trace.apply(at(client, ClientAccepted{peer, here}), sequence++);
    QVERIFY(trace.clients().size() <= ProgramTrace::mostClients + ProgramTrace::mostEnded);
}

void TestProgramTrace::equalsAFreshFold_data()
{
    addKinds();
}

void TestProgramTrace::equalsAFreshFold()
{
    QFETCH(ProgramKind, kind);
    Timeline timeline(sideOf(kind));
    Replay<ProgramTrace> replay{ProgramTrace(sideOf(kind))};
    const EventBatch events = story(kind);
    constexpr int rounds = 1'000; // some checkpoints
    for (int round = 0; round < rounds; ++round) {
        timeline.append(events);
        quint64 sequence = timeline.store().end() - events.size();
        for (const Event &event : events)
            replay.apply(event, sequence++, &timeline);
    }
    // In order for the fold, in any order for the replay.
    QRandomGenerator random(20'251);
    std::vector<quint64> moments(170); // a thousand for all kinds
    std::generate(moments.begin(), moments.end(),
                  [&] { return random.bounded(timeline.latest()); });
    std::map<quint64, ProgramTrace> expected;
    for (const quint64 moment : moments)
        expected.emplace(moment, ProgramTrace());
    ProgramTrace fresh(sideOf(kind));
    quint64 folded = 0;
    for (auto &[moment, trace] : expected) {
        for (; folded < moment; ++folded)
            fresh.apply(timeline.store().at(folded), folded);
        trace = fresh;
    }
    for (const quint64 moment : moments) {
        timeline.goTo(moment);
        replay.show(timeline);
        QVERIFY(replay.shown() == expected.at(moment));
    }
    timeline.goLive();
    replay.show(timeline);
    QVERIFY(replay.isLive());
}

QTEST_APPLESS_MAIN(TestProgramTrace)
#include "tst_program_trace.moc"
