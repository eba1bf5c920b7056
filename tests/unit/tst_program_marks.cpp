#include "event/call_text.h"
#include "event/program_text.h"
#include "model/listing_model.h"
#include "model/program_marks.h"
#include "unit/samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace meari;

namespace {

using Lit = LineMark::Lit;
using Who = Followed::Who;

const SocketAddress here{QStringLiteral("127.0.0.1"), 3333};
const SocketAddress peer{QStringLiteral("127.0.0.1"), 49800};
const QByteArray hello("안녕하세요");

ConnectionClosed closed(CloseReason reason)
{
    return {reason, 0, {}, 0};
}

/// A window's worth of events, and the lines they mark.
struct Stage
{
    explicit Stage(Side side = Side::Server)
        : timeline(side)
        , selection(timeline)
        , trace(side)
    {
    }

    quint64 add(quint32 client, EventBody body, quint32 thread = 4711)
    {
        const Event event{0, client, thread, std::move(body)};
        timeline.append({event});
        const quint64 sequence = timeline.store().end() - 1;
        trace.apply(event, sequence);
        return sequence;
    }
    quint64 listen(Serving serving, Work work = Work::EventLoop)
    {
        return add(0, ListenStarted{here, serving, work, 100});
    }
    std::vector<LineMark> marks(CodeLanguage language = CodeLanguage::Python,
                                const Followed &followed = {})
    {
        listing = listingOf(trace.facts(), language);
        return marksOf({trace, listing, trace.facts(), language, followed}, selection);
    }
    LineMark markOf(Step step, CodeLanguage language = CodeLanguage::Python,
                    const Followed &followed = {})
    {
        const auto all = marks(language, followed);
        return all[std::size_t(listing.lineOf(step))];
    }
    int newest(const Followed &followed = {})
    {
        marks(CodeLanguage::Python, followed);
        return newestLine({trace, listing, trace.facts(), CodeLanguage::Python, followed});
    }

    Timeline timeline;
    Selection selection;
    ProgramTrace trace;
    Listing listing;
};

} // namespace

class TestProgramMarks : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsReachedBeforeTheStart();
    void saysWhatCallsReturned();
    void saysWhatEveryEventReturned();
    void writesBytesAsTheLanguageDoes_data();
    void writesBytesAsTheLanguageDoes();
    void lightsWhereItWaits_data();
    void lightsWhereItWaits();
    void lightsAFailure();
    void sumsUpThreads();
    void followsOne();
    void choosesByEvent();
    void choosesByBytes();
    void forgetsWhatLeftTheStore();
    void newestLineIsThatOfTheLastEvent();
    void modelTellsWhatChanged();
    void commandsNameTheFile_data();
    void commandsNameTheFile();
};

void TestProgramMarks::nothingIsReachedBeforeTheStart()
{
    Stage stage;
    for (const LineMark &mark : stage.marks()) {
        QVERIFY(!mark.reached);
        QCOMPARE(mark.lit, Lit::No);
        QVERIFY(!mark.event);
    }
    QCOMPARE(stage.newest(), -1);
}

void TestProgramMarks::saysWhatCallsReturned()
{
    Stage stage;
    const quint64 started = stage.listen(Serving::OneClient);
    const quint64 accepted = stage.add(1, ClientAccepted{peer, here});
    const quint64 received = stage.add(1, BytesReceived{hello});
    const quint64 sent = stage.add(1, BytesSent{hello});
    QCOMPARE(stage.markOf(Step::Bind).event, std::optional(started));
    QVERIFY(stage.markOf(Step::Bind).reached);
    QCOMPARE(stage.markOf(Step::Accept).event, std::optional(accepted));
    QCOMPARE(stage.markOf(Step::Accept).value.text, QStringLiteral("returned 127.0.0.1:49800"));
    QCOMPARE(stage.markOf(Step::Recv).event, std::optional(received));
    QVERIFY(stage.markOf(Step::Recv).value.text.contains(QLatin1String("b'\\xec\\x95")));
    QCOMPARE(stage.markOf(Step::Send).event, std::optional(sent));
    QVERIFY(!stage.markOf(Step::CloseClient).reached);
    stage.add(1, PeerFinished{});
    QCOMPARE(stage.markOf(Step::Recv).value.text,
             QStringLiteral("returned 0 bytes: the client has finished (FIN)"));
    QCOMPARE(stage.markOf(Step::CloseClient).lit, Lit::Running);
    stage.add(1, closed(CloseReason::PeerLeft));
    stage.add(0, ListenStopped{StopReason::Served});
    QCOMPARE(stage.markOf(Step::CloseClient).value.text, QStringLiteral("the client left"));
    QVERIFY(stage.markOf(Step::CloseListener).reached);
    QCOMPARE(stage.newest(), -1);
}

// For every step, whatever the event; a failure says so.
void TestProgramMarks::saysWhatEveryEventReturned()
{
    for (const Event &event : samples::everyKind()) {
        for (std::size_t step = 0; step < stepCount; ++step) {
            for (const Side side : {Side::Server, Side::Client}) {
                const auto value = CallText::returned(Step(step), event, side, CodeLanguage::C);
                QVERIFY(!value.failed || !value.text.isEmpty());
                QVERIFY(!value.text.contains(QLatin1Char('\n')));
            }
        }
    }
    const Event failed{0, 0, 0, ListenFailed{here, Failure::PortInUse, {}}};
    const auto value = CallText::returned(Step::Bind, failed, Side::Server, CodeLanguage::Python);
    QVERIFY(value.failed);
    QVERIFY(value.text.contains(QLatin1String("EADDRINUSE")));
}

void TestProgramMarks::writesBytesAsTheLanguageDoes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<CodeLanguage>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("python") << QByteArray("hi") << CodeLanguage::Python << "b'hi'";
    QTest::newRow("python quote") << QByteArray("it's") << CodeLanguage::Python << "b\"it's\"";
    QTest::newRow("c") << QByteArray("a\"\\\n\x01", 5) << CodeLanguage::C
                       << "\"a\\\"\\\\\\n\\x01\"";
    QTest::newRow("c hangul") << QByteArray("\xec\x95\x88") << CodeLanguage::Qt
                              << "\"\\xec\\x95\\x88\"";
    QTest::newRow("long") << QByteArray(100, 'x') << CodeLanguage::Python
                          << QStringLiteral("b'xxxxxxxxxxxxxxxxxxxx…'");
    QTest::newRow("long hangul") << hello << CodeLanguage::C
                                 << QStringLiteral("\"\\xec\\x95\\x88\\xeb\\x85…\"");
    QTest::newRow("nothing") << QByteArray() << CodeLanguage::C << "\"\"";
}

void TestProgramMarks::writesBytesAsTheLanguageDoes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(CodeLanguage, language);
    QTEST(CallText::literal(bytes, language), "text");
}

void TestProgramMarks::lightsWhereItWaits_data()
{
    QTest::addColumn<Serving>("serving");
    QTest::addColumn<CodeLanguage>("language");
    QTest::addColumn<bool>("connected");
    QTest::addColumn<Step>("step");
    QTest::addColumn<QString>("text");
    const auto row = [](Serving serving, CodeLanguage language, bool connected, Step step,
                        const char *text) {
        QTest::addRow("%d %s %s", int(serving), nameOf(language).data(), text)
            << serving << language << connected << step << QString::fromLatin1(text);
    };
    for (const Serving serving : {Serving::OneMessage, Serving::OneClient, Serving::OneAtATime}) {
        for (const CodeLanguage language : {CodeLanguage::Python, CodeLanguage::C}) {
            row(serving, language, false, Step::Accept, "waiting for a client");
            row(serving, language, true, Step::Recv, "waiting for bytes");
        }
        row(serving, CodeLanguage::Qt, false, Step::Wait, "waiting for a client");
        row(serving, CodeLanguage::Qt, true, Step::Wait, "waiting for bytes");
    }
    for (const CodeLanguage language : codeLanguages)
        row(Serving::Many, language, true, Step::Wait, "waiting for anything to happen");
}

void TestProgramMarks::lightsWhereItWaits()
{
    QFETCH(Serving, serving);
    QFETCH(CodeLanguage, language);
    QFETCH(bool, connected);
    QFETCH(Step, step);
    Stage stage;
    stage.listen(serving);
    if (connected)
        stage.add(1, ClientAccepted{peer, here});
    const LineMark mark = stage.markOf(step, language);
    QCOMPARE(mark.lit, Lit::Waiting);
    QCOMPARE(mark.arrows, 1);
    QTEST(mark.here, "text");
    int lit = 0;
    for (const LineMark &other : stage.marks(language))
        lit += other.lit != Lit::No ? 1 : 0;
    QCOMPARE(lit, 1);
}

void TestProgramMarks::lightsAFailure()
{
    Stage stage;
    const quint64 failed = stage.add(0, ListenFailed{here, Failure::PortInUse, {}});
    for (const CodeLanguage language : codeLanguages) {
        const LineMark mark = stage.markOf(Step::Bind, language);
        QCOMPARE(mark.lit, Lit::Failed);
        QVERIFY(mark.value.failed);
        QCOMPARE(mark.event, std::optional(failed));
    }
    Stage client(Side::Client);
    client.add(1, ConnectStarted{here});
    QCOMPARE(client.markOf(Step::Connect).lit, Lit::Waiting);
    client.add(1, ConnectFailed{here, Failure::Refused, {}});
    QCOMPARE(client.markOf(Step::Connect).lit, Lit::Failed);
    QVERIFY(client.markOf(Step::Connect).value.text.contains(QLatin1String("ECONNREFUSED")));
}

void TestProgramMarks::sumsUpThreads()
{
    Stage stage;
    stage.listen(Serving::Many, Work::ThreadPerClient);
    for (const quint32 client : {1U, 2U, 3U})
        stage.add(client, ClientAccepted{peer, here});
    stage.add(2, BytesReceived{"a"});
    QCOMPARE(stage.markOf(Step::Accept).here, QStringLiteral("main thread: waiting for a client"));
    QCOMPARE(stage.markOf(Step::Recv).here, QStringLiteral("clients 1, 3: waiting for bytes"));
    QCOMPARE(stage.markOf(Step::Recv).arrows, 2);
    QCOMPARE(stage.markOf(Step::Send).here, QStringLiteral("client 2: running"));
    QCOMPARE(stage.markOf(Step::Send).lit, Lit::Running);
    for (quint32 client = 4; client <= 1'000; ++client)
        stage.add(client, ClientAccepted{peer, here});
    const LineMark many = stage.markOf(Step::Recv);
    QVERIFY2(many.here.startsWith(QLatin1String("clients 1, 3, 4, 5 and 995 more")),
             qPrintable(many.here));
    QCOMPARE(many.arrows, LineMark::mostArrows);
    // In Qt they wait in loops of their own.
    QCOMPARE(stage.markOf(Step::Thread, CodeLanguage::Qt).arrows, LineMark::mostArrows);
}

void TestProgramMarks::followsOne()
{
    Stage stage;
    stage.listen(Serving::Many, Work::ThreadPerClient);
    stage.add(1, ClientAccepted{peer, here});
    stage.add(2, ClientAccepted{peer, here});
    stage.add(1, BytesReceived{"first"});
    stage.add(1, BytesSent{"first"});
    const Followed first{Who::Client, 1};
    const Followed second{Who::Client, 2};
    const Followed mainThread{Who::Main, 0};
    QVERIFY(stage.markOf(Step::Recv, CodeLanguage::Python, first).reached);
    QVERIFY(stage.markOf(Step::Recv, CodeLanguage::Python, first)
                .value.text.startsWith(QLatin1String("returned")));
    QVERIFY(stage.markOf(Step::Recv).value.text.startsWith(QLatin1String("client 1: returned")));
    QVERIFY(stage.markOf(Step::Recv, CodeLanguage::Python, second).value.text.isEmpty());
    QCOMPARE(stage.markOf(Step::Recv, CodeLanguage::Python, second).lit, Lit::Waiting);
    QCOMPARE(stage.markOf(Step::Accept, CodeLanguage::Python, second).lit, Lit::No);
    QCOMPARE(stage.markOf(Step::Recv, CodeLanguage::Python, mainThread).lit, Lit::No);
    QVERIFY(!stage.markOf(Step::Recv, CodeLanguage::Python, mainThread).reached);
    QCOMPARE(stage.markOf(Step::Accept, CodeLanguage::Python, mainThread).here,
             QStringLiteral("waiting for a client"));
    // One who is not there marks nothing.
    QCOMPARE(stage.newest({Who::Client, 7}), -1);
}

void TestProgramMarks::choosesByEvent()
{
    Stage stage;
    const quint64 started = stage.listen(Serving::OneAtATime);
    stage.add(1, ClientAccepted{peer, here});
    const quint64 earlier = stage.add(1, BytesReceived{"earlier"});
    stage.add(1, BytesSent{"earlier"});
    stage.add(1, BytesReceived{"later"});
    stage.selection.chooseEvent(earlier);
    const LineMark recv = stage.markOf(Step::Recv);
    QVERIFY(recv.chosen);
    QVERIFY(recv.value.text.contains(QLatin1String("earlier")));
    QCOMPARE(recv.event, std::optional(earlier));
    QVERIFY(!stage.markOf(Step::Accept).chosen);
    stage.selection.chooseEvent(started);
    for (const Step step : {Step::Socket, Step::Reuse, Step::Bind, Step::Listen})
        QVERIFY(stage.markOf(step).chosen);
    QVERIFY(!stage.markOf(Step::Recv).chosen);
    stage.selection.clear();
    QVERIFY(!stage.markOf(Step::Bind).chosen);
}

void TestProgramMarks::choosesByBytes()
{
    Stage stage;
    stage.listen(Serving::OneClient);
    stage.add(1, ClientAccepted{peer, here});
    stage.add(1, BytesReceived{"hello"});
    stage.add(1, BytesSent{"hello"});
    stage.selection.chooseBytes(1, 1, 3, std::nullopt);
    QVERIFY(stage.markOf(Step::Recv).chosen);
    QVERIFY(stage.markOf(Step::Send).chosen);
    QVERIFY(!stage.markOf(Step::End).chosen);
    stage.selection.chooseBytes(1, 5, 9, std::nullopt);
    QVERIFY(!stage.markOf(Step::Recv).chosen);
}

// What was done stays done, though nobody knows any more what came of it.
void TestProgramMarks::forgetsWhatLeftTheStore()
{
    Stage stage;
    stage.listen(Serving::OneClient);
    stage.add(1, ClientAccepted{peer, here});
    stage.timeline.clear();
    const LineMark accept = stage.markOf(Step::Accept);
    QVERIFY(accept.reached);
    QVERIFY(!accept.event);
    QVERIFY(accept.value.text.isEmpty());
    QCOMPARE(stage.markOf(Step::Recv).lit, Lit::Waiting);
}

void TestProgramMarks::newestLineIsThatOfTheLastEvent()
{
    Stage stage;
    stage.listen(Serving::Many, Work::ThreadPerClient);
    const Listing listing = listingOf(stage.trace.facts(), CodeLanguage::Python);
    QCOMPARE(stage.newest(), listing.lineOf(Step::Accept));
    stage.add(1, ClientAccepted{peer, here});
    stage.add(1, BytesReceived{"a"});
    QCOMPARE(stage.newest(), listing.lineOf(Step::Send));
    QCOMPARE(stage.newest({Who::Main, 0}), listing.lineOf(Step::Accept));
    stage.add(1, BytesSent{"a"});
    QCOMPARE(stage.newest({Who::Client, 1}), listing.lineOf(Step::Recv));
}

void TestProgramMarks::modelTellsWhatChanged()
{
    Stage stage;
    ListingModel model;
    const QAbstractItemModelTester tester(&model);
    stage.listen(Serving::OneClient);
    auto marks = stage.marks();
    model.setListing(stage.listing, CodeLanguage::Python);
    QCOMPARE(model.rowCount(), stage.listing.lines.size());
    model.setMarks(marks);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setMarks(marks);
    QCOMPARE(changed.size(), 0);
    stage.add(1, ClientAccepted{peer, here});
    model.setMarks(stage.marks());
    QCOMPARE(changed.size(), 2); // accept() has returned, recv() waits
    model.setMarks({});          // not for this listing
    QCOMPARE(changed.size(), 2);
    const int line = stage.listing.lineOf(Step::Accept);
    const QString spoken = model.index(line).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(QLatin1String("listener.accept()")));
    QVERIFY(spoken.contains(QLatin1String("returned 127.0.0.1:49800")));
}

void TestProgramMarks::commandsNameTheFile_data()
{
    QTest::addColumn<ProgramKind>("kind");
    QTest::addColumn<CodeLanguage>("language");
    for (const ProgramKind kind : programKinds) {
        for (const CodeLanguage language : codeLanguages)
            QTest::addRow("%s %s", nameOf(kind).data(), nameOf(language).data())
                << kind << language;
    }
}

void TestProgramMarks::commandsNameTheFile()
{
    QFETCH(ProgramKind, kind);
    QFETCH(CodeLanguage, language);
    const QString name = ProgramText::fileName(kind, language);
    QVERIFY(name.endsWith(QLatin1Char('.') + QString(fileEnding(language))));
    QVERIFY(ProgramText::command(kind, language).contains(name));
    for (const Side side : {Side::Server, Side::Client}) {
        for (const bool listening : {false, true}) {
            QVERIFY(ProgramText::howToRun(side, kind, language, here, listening).contains(name));
        }
    }
    // Two programs cannot have one port, and the hint says so.
    if (kind != ProgramKind::Client)
        QVERIFY(ProgramText::howToRun(Side::Server, kind, language, here, true)
                    .contains(QLatin1String("3333")));
}

QTEST_GUILESS_MAIN(TestProgramMarks)
#include "tst_program_marks.moc"
