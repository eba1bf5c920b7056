#include "unit/samples.h"

#include "event/event_names.h"
#include "event/event_queue.h"
#include "event/event_text.h"
#include "event/recorder.h"
#include "event/recording.h"
#include "event/visible_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <atomic>
#include <limits>
#include <thread>
#include <vector>

using namespace meari;

class TestEvent : public QObject
{
    Q_OBJECT
private slots:
    void addressesAsText_data();
    void addressesAsText();
    void visibleText_data();
    void visibleText();
    void everyKindHasWords();
    void linesAreOneLine();
    void recordingKeepsEverything();
    void recordingIsReadableByOthers();
    void badLinesSayWhy_data();
    void badLinesSayWhy();
    void goodLinesOfOthers_data();
    void goodLinesOfOthers();
    void largeNumbersAreKept();
    void recorderWritesInOrder();
    void recorderSaysWhenItCannot();
    void recorderEndsWithAWholeLine();
    void recorderKeepsWholeLines_data();
    void recorderKeepsWholeLines();
    void queueKeepsOrderAndTime();
    void fullQueueWaits_data();
    void fullQueueWaits();
    void queueCountsEchoOnce();
};

void TestEvent::addressesAsText_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<quint16>("port");
    QTest::addColumn<QString>("expected");
    QTest::newRow("v4") << "127.0.0.1" << quint16(54321) << "127.0.0.1:54321";
    QTest::newRow("v6") << "::1" << quint16(3333) << "[::1]:3333";
    QTest::newRow("name") << "localhost" << quint16(80) << "localhost:80";
    QTest::newRow("hostile") << "a\nb\u202e" << quint16(80) << "a\\nb\\u202e:80";
    QTest::newRow("long") << QString(1000, QLatin1Char('x')) << quint16(80)
                          << QString(QString(253, QLatin1Char('x')) % QStringLiteral("…:80"));
}

void TestEvent::addressesAsText()
{
    QFETCH(QString, host);
    QFETCH(quint16, port);
    QTEST(SocketAddress({host, port}).toString(), "expected");
}

void TestEvent::visibleText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keepBreaks");
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("expected");
    const int plenty = 1000;
    QTest::newRow("empty") << QByteArray() << false << plenty << "";
    QTest::newRow("plain") << QByteArray("hello") << false << plenty << "hello";
    QTest::newRow("korean") << QByteArray("안녕") << false << plenty << QStringLiteral("안녕");
    QTest::newRow("byte order mark")
        << QByteArray("\xef\xbb\xbfhi") << false << plenty << QStringLiteral("\\ufeffhi");
    QTest::newRow("nul") << QByteArray("a\0b", 3) << false << plenty << "a\\0b";
    QTest::newRow("breaks escaped") << QByteArray("a\r\nb\tc") << false << plenty << "a\\r\\nb\\tc";
    QTest::newRow("breaks kept") << QByteArray("a\r\nb\tc") << true << plenty << "a\\r\nb\tc";
    QTest::newRow("escape") << QByteArray("\x1b[31m") << false << plenty << "\\x1b[31m";
    QTest::newRow("c1") << QByteArray("\xc2\x9b") << false << plenty << "\\x9b";
    QTest::newRow("bidi") << QByteArray("\xe2\x80\xae"
                                        "evil")
                          << false << plenty << "\\u202eevil";
    QTest::newRow("line separator") << QByteArray("\xe2\x80\xa8") << true << plenty << "\\u2028";
    QTest::newRow("fillers of Hangul")
        << QByteArray("a\u3164b\uffa0") << false << plenty << "a\\u3164b\\uffa0";
    QTest::newRow("tags") << QByteArray("a\U000e0041"
                                        "b👋")
                          << false << plenty << QStringLiteral("a\\U000e0041b👋");
    QTest::newRow("annotation") << QByteArray("\ufff9x") << false << plenty << "\\ufff9x";
    QTest::newRow("markup") << QByteArray("<img src='x'>&amp;") << false << plenty
                            << "<img src='x'>&amp;";
    QTest::newRow("invalid") << QByteArray("a\xff z") << false << plenty
                             << QStringLiteral("a\ufffd z");
    QTest::newRow("overlong") << QByteArray("\xc0\xaf") << false << plenty
                              << QStringLiteral("\ufffd\ufffd");
    QTest::newRow("emoji") << QByteArray("👋") << false << 2 << QStringLiteral("👋");
    QTest::newRow("pair never split") << QByteArray("a👋") << false << 2 << QStringLiteral("a…");
    QTest::newRow("clipped") << QByteArray(100'000, 'x') << false << 3 << QStringLiteral("xxx…");
    QTest::newRow("clipped in a character")
        << QByteArray("가").repeated(10'000) << false << 2 << QStringLiteral("가가…");
}

void TestEvent::visibleText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, keepBreaks);
    QFETCH(int, most);
    QTEST(meari::visibleText(bytes, keepBreaks ? LineBreaks::Keep : LineBreaks::Escape, most),
          "expected");
}

void TestEvent::everyKindHasWords()
{
    const EventBatch events = samples::everyKind();
    QCOMPARE(events.size(), std::size_t(eventKindCount));
    QStringList names;
    for (EventKind kind = 0; kind < eventKindCount; ++kind) {
        QCOMPARE(events[kind].kind(), kind);
        for (const Side side : {Side::Server, Side::Client}) {
            QVERIFY(!EventText::label(kind, side).isEmpty());
            QVERIFY(!EventText::line(events[kind], side).isEmpty());
        }
        names += nameOfKind(kind);
        QCOMPARE(kindFromName(names.last()), kind);
    }
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestEvent::linesAreOneLine()
{
    EventBatch events = samples::everyKind();
    events.push_back({1, 1, 1, BytesReceived{QByteArray("a\nb\r\n\u2028\v")}});
    events.push_back({1, 1, 1,
                      ListenFailed{{QStringLiteral("a\nb"), 1},
                                   Failure::AddressInvalid,
                                   QStringLiteral("x\ny")}});
    events.push_back(
        {1, 1, 1,
         ConnectFailed{{QStringLiteral("a\nb"), 1}, Failure::Other, QStringLiteral("x\ny")}});
    const SocketAddress nasty{QStringLiteral("a\nb"), 1};
    events.push_back({1, 0, 1, ListenStarted{nasty, {}, {}, 0}});
    events.push_back({1, 1, 1, ClientAccepted{nasty, nasty}});
    events.push_back({1, 1, 1, ClientRefused{nasty, {}, 1}});
    events.push_back({1, 1, 1, Connected{nasty, nasty}});
    for (const Event &event : events) {
        const QString line = EventText::line(event, Side::Server);
        QVERIFY2(!line.contains(QLatin1Char('\n')) && !line.contains(QChar(0x2028)),
                 qPrintable(line));
    }
}

void TestEvent::recordingKeepsEverything()
{
    EventBatch events = samples::everyKind();
    events.push_back({1, 1, 1, BytesReceived{QByteArray("\xef\xbb\xbfhi")}});
    for (const Event &event : events) {
        const QByteArray line = toJsonLine(event);
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith('\n'));
        const ParsedLine parsed = fromJsonLine(line);
        QVERIFY2(parsed.ok(), qPrintable(parsed.member));
        QVERIFY2(parsed.event == event, line.constData());
    }
}

void TestEvent::recordingIsReadableByOthers()
{
    const Event event{1'700'000'000'123'456'789, 2, 0, BytesReceived{QByteArray("안녕\n")}};
    const QJsonObject json = QJsonDocument::fromJson(toJsonLine(event)).object();
    QCOMPARE(json[QLatin1String("time")].toString(), QStringLiteral("1700000000123456789"));
    QCOMPARE(json[QLatin1String("event")].toString(), QStringLiteral("bytes-received"));
    QCOMPARE(json[QLatin1String("client")].toInt(), 2);
    QCOMPARE(json[QLatin1String("text")].toString(), QStringLiteral("안녕\n"));
    QCOMPARE(json[QLatin1String("bytes")].toInt(), 7);
    QVERIFY(!json.contains(QLatin1String("thread")));
    QVERIFY(!json.contains(QLatin1String("base64")));
}

void TestEvent::badLinesSayWhy_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<LineFault>("fault");
    QTest::addColumn<QString>("member");
    const auto row = [](const char *name, const QByteArray &line, LineFault fault,
                        const char *member = "") {
        QTest::newRow(name) << line << fault << QString::fromLatin1(member);
    };
    const auto peerFinished = [](const QByteArray &more) -> QByteArray {
        return R"({"time":"1","event":"peer-finished")" + more;
    };
    const auto sent = [](const QByteArray &more) -> QByteArray {
        return R"({"time":"1","event":"bytes-sent",)" + more + '}';
    };
    row("empty", "", LineFault::Incomplete);
    row("no json", "hello", LineFault::NotJson);
    row("array", "[]", LineFault::NotJson);
    row("number", "1", LineFault::NotJson);
    row("two objects", "{}{}", LineFault::NotJson);
    row("trailing comma", peerFinished(",}"), LineFault::NotJson);
    row("single quotes", "{'time':'1'}", LineFault::NotJson);
    row("comment", peerFinished("}//"), LineFault::NotJson);
    row("leading zero", peerFinished(R"(,"client":01})"), LineFault::NotJson);
    row("control in a string", sent("\"text\":\"a\tb\""), LineFault::NotJson);
    row("bad escape", sent(R"("text":"\x41")"), LineFault::NotJson);
    row("half a surrogate pair", sent(R"("text":"\ud83d")"), LineFault::NotJson);
    row("the other half", sent(R"("text":"\ude00")"), LineFault::NotJson);
    row("no time", R"({"event":"peer-finished"})", LineFault::Missing, "time");
    row("no kind", R"({"time":"1"})", LineFault::Missing, "event");
    row("bad time", R"({"time":"x","event":"peer-finished"})", LineFault::Bad, "time");
    row("empty time", R"({"time":"","event":"peer-finished"})", LineFault::Bad, "time");
    row("negative time", R"({"time":"-1","event":"peer-finished"})", LineFault::Bad, "time");
    row("time with a sign", R"({"time":"+1","event":"peer-finished"})", LineFault::Bad, "time");
    row("time as a number", R"({"time":1,"event":"peer-finished"})", LineFault::Bad, "time");
    row("time too large", R"({"time":"9223372036854775808","event":"peer-finished"})",
        LineFault::Bad, "time");
    row("unknown kind", R"({"time":"1","event":"wow"})", LineFault::Bad, "event");
    row("kind of another type", R"({"time":"1","event":7})", LineFault::Bad, "event");
    row("no bytes", R"({"time":"1","event":"bytes-sent"})", LineFault::Missing, "text");
    row("bytes twice", sent(R"("text":"a","base64":"YQ==")"), LineFault::Twice, "text");
    row("bad base64", sent(R"("base64":"%%%")"), LineFault::Bad, "base64");
    row("text of another type", sent(R"("text":{})"), LineFault::Bad, "text");
    row("another number of bytes", sent(R"("text":"abc","bytes":4)"), LineFault::Bad, "bytes");
    row("bad port", R"({"time":"1","event":"connect-started","server":{"host":"a","port":70000}})",
        LineFault::Bad, "server");
    row("no port", R"({"time":"1","event":"connect-started","server":{"host":"a"}})",
        LineFault::Bad, "server");
    row("no address", R"({"time":"1","event":"connect-started","server":"a:1"})", LineFault::Bad,
        "server");
    row("bad reason", R"({"time":"1","event":"listen-stopped","reason":"because"})", LineFault::Bad,
        "reason");
    row("negative client", peerFinished(R"(,"client":-3})"), LineFault::Bad, "client");
    row("client too large", peerFinished(R"(,"client":4294967296})"), LineFault::Bad, "client");
    row("client beyond all", peerFinished(R"(,"client":99999999999999999999})"), LineFault::Bad,
        "client");
    row("half a client", peerFinished(R"(,"client":1.5})"), LineFault::Bad, "client");
    row("client as text", peerFinished(R"(,"client":"1"})"), LineFault::Bad, "client");
    row("negative limit",
        R"({"time":"1","event":"client-refused","peer":{"host":"a","port":1},)"
        R"("reason":"no-thread","limit":-1})",
        LineFault::Bad, "limit");
    row("time twice", R"({"time":"1","event":"peer-finished","time":"2"})", LineFault::Twice,
        "time");
    row("twice, once escaped", R"({"time":"1","event":"peer-finished","\u0074ime":"2"})",
        LineFault::Twice, "time");
    row("unknown member twice", peerFinished(R"(,"x":1,"x":2})"), LineFault::Twice, "x");
    row("cut off", R"({"time":"1","event":"peer-fin)", LineFault::Incomplete);
    row("cut off in an escape", R"({"time":"1","event":"bytes-sent","text":"\u00)",
        LineFault::Incomplete);
    row("cut off in a character", "{\"time\":\"1\",\"event\":\"bytes-sent\",\"text\":\"\xec\x95",
        LineFault::Incomplete);
    row("not UTF-8", sent("\"text\":\"\xec\x95\""), LineFault::NotUtf8);
    row("not UTF-8 behind the end", peerFinished("}\xec"), LineFault::NotUtf8);
    row("deep arrays", peerFinished(",\"x\":" + QByteArray(100'000, '[')), LineFault::TooDeep);
    row("deep objects", peerFinished(",\"x\":" + QByteArray("{\"a\":").repeated(100'000)),
        LineFault::TooDeep);
    QByteArray many;
    for (int i = 0; i < 1000; ++i)
        many += ",\"m" + QByteArray::number(i) + "\":0";
    row("many members", peerFinished(many + '}'), LineFault::TooDeep);
}

void TestEvent::badLinesSayWhy()
{
    QFETCH(QByteArray, line);
    QFETCH(LineFault, fault);
    const ParsedLine parsed = fromJsonLine(line);
    QVERIFY(!parsed.ok());
    QCOMPARE(int(parsed.fault), int(fault));
    QTEST(parsed.member, "member");
}

void TestEvent::goodLinesOfOthers_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &line, const QByteArray &bytes) {
        QTest::newRow(name) << line << bytes;
    };
    row("spaces", " { \"time\" : \"1\" ,\t\"event\": \"bytes-sent\", \"text\": \"a\" } \r\n", "a");
    row("escapes", R"({"time":"1","event":"bytes-sent","text":"\"\\\/\b\f\n\r\t\u0000\u00e9"})",
        QByteArray("\"\\/\b\f\n\r\t\0\xc3\xa9", 11));
    row("a pair", R"({"time":"1","event":"bytes-sent","text":"\ud83d\udc4b!"})",
        "\xf0\x9f\x91\x8b!");
    row("name with an escape", R"({"ti\u006de":"1","event":"bytes-sent","text":"a"})", "a");
    row("more members",
        R"({"time":"1","event":"bytes-sent","text":"a","later":[1,-0.5e+3,true,false,null,{"b":[]}]})",
        "a");
    row("base64", R"({"time":"1","event":"bytes-sent","base64":"7JWI","bytes":3})", "\xec\x95\x88");
    row("nothing", R"({"time":"1","event":"bytes-sent","text":""})", "");
}

void TestEvent::goodLinesOfOthers()
{
    QFETCH(QByteArray, line);
    const ParsedLine parsed = fromJsonLine(line);
    QVERIFY2(parsed.ok(), qPrintable(parsed.member));
    QVERIFY(parsed.event.as<BytesSent>());
    QTEST(parsed.event.as<BytesSent>()->bytes, "bytes");
}

void TestEvent::largeNumbersAreKept()
{
    Event event{std::numeric_limits<qint64>::max(), std::numeric_limits<quint32>::max(),
                std::numeric_limits<quint32>::max(),
                ConnectionClosed{CloseReason::Reset, std::numeric_limits<qint64>::max(), QString(),
                                 (qint64(1) << 53) + 1}};
    const ParsedLine parsed = fromJsonLine(toJsonLine(event));
    QVERIFY2(parsed.ok(), qPrintable(parsed.member));
    QVERIFY(parsed.event == event);
}

void TestEvent::recorderWritesInOrder()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("a.meari"));
    const EventBatch events = samples::everyKind();
    for (int round = 0; round < 2; ++round) { // the second time it appends
        Recorder recorder;
        QVERIFY(recorder.open(name));
        for (const Event &event : events)
            recorder.append(std::make_shared<EventBatch>(EventBatch{event}));
    }
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (std::size_t i = 0; i < 2 * events.size(); ++i) {
        const ParsedLine parsed = fromJsonLine(file.readLine());
        QVERIFY2(parsed.ok(), qPrintable(parsed.member));
        QVERIFY(parsed.event == events[i % events.size()]);
    }
    QVERIFY(file.atEnd());
}

void TestEvent::recorderSaysWhenItCannot()
{
    QTemporaryDir folder;
    Recorder recorder;
    QVERIFY(!recorder.open(folder.filePath(QStringLiteral("none/a.meari"))));
    QVERIFY(!recorder.errorString().isEmpty());
}

void TestEvent::recorderEndsWithAWholeLine()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("this system has no /dev/full");
    Recorder recorder;
    QSignalSpy failed(&recorder, &Recorder::failed);
    QVERIFY(recorder.open(QStringLiteral("/dev/full")));
    const auto batch = std::make_shared<EventBatch>(samples::everyKind());
    recorder.append(batch);
    recorder.append(batch);
    QTRY_COMPARE(failed.count(), 1); // once, not once per batch
    QVERIFY(!failed[0][0].toString().isEmpty());
    QTRY_COMPARE(recorder.waiting(), 0);
    QCOMPARE(failed.count(), 1);
}

void TestEvent::recorderKeepsWholeLines_data()
{
    QTest::addColumn<qint64>("written");
    QTest::addColumn<qsizetype>("kept");
    QTest::newRow("an error at once") << qint64(-1) << qsizetype(0);
    QTest::newRow("nothing") << qint64(0) << qsizetype(0);
    QTest::newRow("a part of the first") << qint64(2) << qsizetype(0);
    QTest::newRow("all but its end") << qint64(3) << qsizetype(0);
    QTest::newRow("the first") << qint64(4) << qsizetype(4);
    QTest::newRow("a part of the second") << qint64(6) << qsizetype(4);
    QTest::newRow("both") << qint64(8) << qsizetype(8);
}

void TestEvent::recorderKeepsWholeLines()
{
    QFETCH(qint64, written);
    QTEST(Recorder::wholeLines("one\ntwo\n", written), "kept");
}

void TestEvent::queueKeepsOrderAndTime()
{
    EventQueue queue({1'000'000, 1'000'000'000});
    constexpr int perThread = 5000;
    std::vector<std::jthread> threads;
    for (quint32 client = 1; client <= 4; ++client) {
        threads.emplace_back([&queue, client] {
            for (int i = 0; i < perThread; ++i)
                queue.push(client, BytesReceived{QByteArray::number(i)});
        });
    }
    EventBatch all;
    while (all.size() < 4 * perThread) {
        for (Event &event : queue.tryTakeAll())
            all.push_back(std::move(event));
    }
    threads.clear(); // waits for them
    QHash<quint32, int> next;
    qint64 last = 0;
    for (const Event &event : all) {
        QCOMPARE(event.as<BytesReceived>()->bytes.toInt(), next[event.client]++);
        QVERIFY(event.time >= last);
        last = event.time;
    }
}

void TestEvent::fullQueueWaits_data()
{
    QTest::addColumn<EventQueue::Limits>("limits"); // full after one event
    QTest::newRow("of events") << EventQueue::Limits{1, 1'000};
    QTest::newRow("of bytes") << EventQueue::Limits{1'000, 5};
}

void TestEvent::fullQueueWaits()
{
    QFETCH(EventQueue::Limits, limits);
    EventQueue queue(limits);
    std::atomic<int> pushed = 0;
    std::jthread thread([&] {
        for (int i = 0; i < 3; ++i) {
            queue.push(1, BytesReceived{QByteArray("hello")});
            ++pushed;
        }
    });
    QTRY_COMPARE(pushed.load(), 1);
    QCOMPARE(queue.takeAll().size(), std::size_t(1));
    QTRY_COMPARE(pushed.load(), 2);
    queue.stopWaiting();
    thread.join();
    QCOMPARE(queue.takeAll().size(), std::size_t(2));
}

// It is there once.
void TestEvent::queueCountsEchoOnce()
{
    EventQueue queue({1'000, 10});
    std::atomic<int> pushed = 0;
    std::jthread thread([&] {
        for (const QByteArray &bytes : {QByteArray("first"), QByteArray("second")}) {
            queue.push(1, BytesReceived{bytes});
            ++pushed;
            queue.push(1, BytesSent{bytes});
            ++pushed;
        }
    });
    // The last one waits: 11 bytes are there by then. Had the first echo counted, the second read
    // would have waited too.
    QTRY_COMPARE(pushed.load(), 3);
    QCOMPARE(queue.takeAll().size(), std::size_t(3));
    thread.join();
    QCOMPARE(queue.takeAll().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestEvent)
#include "tst_event.moc"
