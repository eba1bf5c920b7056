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
#include <QThread>

#include <atomic>

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
    void recorderWritesInOrder();
    void recorderSaysWhenItCannot();
    void recorderEndsWithAWholeLine();
    void queueKeepsOrderAndTime();
    void fullQueueWaits();
};

void TestEvent::addressesAsText_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<quint16>("port");
    QTest::addColumn<QString>("expected");
    QTest::newRow("v4") << "127.0.0.1" << quint16(54321) << "127.0.0.1:54321";
    QTest::newRow("v6") << "::1" << quint16(3333) << "[::1]:3333";
    QTest::newRow("name") << "localhost" << quint16(80) << "localhost:80";
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
    QTest::newRow("nul") << QByteArray("a\0b", 3) << false << plenty << "a\\0b";
    QTest::newRow("breaks escaped") << QByteArray("a\r\nb\tc") << false << plenty << "a\\r\\nb\\tc";
    QTest::newRow("breaks kept") << QByteArray("a\r\nb\tc") << true << plenty << "a\\r\nb\tc";
    QTest::newRow("escape") << QByteArray("\x1b[31m") << false << plenty << "\\x1b[31m";
    QTest::newRow("c1") << QByteArray("\xc2\x9b") << false << plenty << "\\x9b";
    QTest::newRow("bidi") << QByteArray("\xe2\x80\xae"
                                        "evil")
                          << false << plenty << "\\u202eevil";
    QTest::newRow("line separator") << QByteArray("\xe2\x80\xa8") << true << plenty << "\\u2028";
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
    for (const Event &event : events) {
        const QString line = EventText::line(event, Side::Server);
        QVERIFY2(!line.contains(QLatin1Char('\n')) && !line.contains(QChar(0x2028)),
                 qPrintable(line));
    }
}

void TestEvent::recordingKeepsEverything()
{
    for (const Event &event : samples::everyKind()) {
        const QByteArray line = toJsonLine(event);
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith('\n'));
        const ParsedLine parsed = fromJsonLine(line);
        QVERIFY2(parsed.ok(), qPrintable(parsed.problem));
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
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no json") << QByteArray("hello");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("no time") << QByteArray(R"({"event":"peer-finished"})");
    QTest::newRow("bad time") << QByteArray(R"({"time":"x","event":"peer-finished"})");
    QTest::newRow("negative time") << QByteArray(R"({"time":"-1","event":"peer-finished"})");
    QTest::newRow("unknown kind") << QByteArray(R"({"time":"1","event":"wow"})");
    QTest::newRow("no bytes") << QByteArray(R"({"time":"1","event":"bytes-sent"})");
    QTest::newRow("bytes twice") << QByteArray(
        R"({"time":"1","event":"bytes-sent","text":"a","base64":"YQ=="})");
    QTest::newRow("bad base64") << QByteArray(
        R"({"time":"1","event":"bytes-sent","base64":"%%%"})");
    QTest::newRow("bad port") << QByteArray(
        R"({"time":"1","event":"connect-started","server":{"host":"a","port":70000}})");
    QTest::newRow("bad reason") << QByteArray(
        R"({"time":"1","event":"listen-stopped","reason":"because"})");
    QTest::newRow("bad client") << QByteArray(
        R"({"time":"1","event":"peer-finished","client":-3})");
    QTest::newRow("cut off") << QByteArray(R"({"time":"1","event":"peer-fin)");
}

void TestEvent::badLinesSayWhy()
{
    QFETCH(QByteArray, line);
    const ParsedLine parsed = fromJsonLine(line);
    QVERIFY(!parsed.ok());
    QVERIFY(!parsed.problem.isEmpty());
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
        QVERIFY2(parsed.ok(), qPrintable(parsed.problem));
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

void TestEvent::queueKeepsOrderAndTime()
{
    EventQueue queue(1'000'000'000);
    constexpr int perThread = 5000;
    std::vector<std::unique_ptr<QThread>> threads;
    for (quint32 client = 1; client <= 4; ++client) {
        threads.emplace_back(QThread::create([&queue, client] {
            for (int i = 0; i < perThread; ++i)
                queue.push(client, BytesReceived{QByteArray::number(i)});
        }));
        threads.back()->start();
    }
    EventBatch all;
    while (all.size() < 4 * perThread) {
        for (Event &event : queue.takeAll())
            all.push_back(std::move(event));
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    QHash<quint32, int> next;
    qint64 last = 0;
    for (const Event &event : all) {
        QCOMPARE(event.as<BytesReceived>()->bytes.toInt(), next[event.client]++);
        QVERIFY(event.time >= last);
        last = event.time;
    }
}

void TestEvent::fullQueueWaits()
{
    EventQueue queue(1); // full after one event
    std::atomic<int> pushed = 0;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        for (int i = 0; i < 3; ++i) {
            queue.push(1, PeerFinished{});
            ++pushed;
        }
    }));
    thread->start();
    QTRY_COMPARE(pushed.load(), 1);
    QCOMPARE(queue.takeAll().size(), std::size_t(1));
    QTRY_COMPARE(pushed.load(), 2);
    queue.stopWaiting();
    QVERIFY(thread->wait());
    QCOMPARE(queue.takeAll().size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(TestEvent)
#include "tst_event.moc"
