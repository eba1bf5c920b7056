#include "unit/samples.h"

#include "event/recording_reader.h"
#include "event/recording_text.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace meari;

namespace {

using Kind = RecordingEnd::Kind;

struct Read
{
    EventBatch events;
    RecordingEnd end;
};

// In pieces of so many bytes.
Read parse(const QByteArray &file, qsizetype pieces)
{
    Read read;
    RecordingParser parser;
    Event event;
    const auto takeAll = [&] {
        while (parser.next(event))
            read.events.push_back(event);
    };
    for (qsizetype at = 0; at < file.size() && !parser.isOver(); at += pieces) {
        parser.add(QByteArrayView(file).sliced(at, qMin(pieces, file.size() - at)));
        takeAll();
    }
    parser.addEnd();
    takeAll();
    read.end = parser.end();
    return read;
}

QByteArray recordingOf(const EventBatch &events)
{
    QByteArray lines;
    for (const Event &event : events)
        lines += toJsonLine(event);
    return lines;
}

EventBatch messages(int count)
{
    EventBatch events;
    events.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i)
        events.push_back({1'000'000LL + i, 1, 7, BytesReceived{QByteArray::number(i)}});
    return events;
}

// Far more than may wait for the window.
const QByteArray &longRecording()
{
    static const QByteArray recording = recordingOf(messages(20'000));
    return recording;
}

// A reader whose events are kept.
class Kept : public QObject
{
public:
    explicit Kept(const QString &fileName)
        : reader(fileName)
        , sides(&reader, &RecordingReader::sideFound)
        , finished(&reader, &RecordingReader::finished)
    {
        connect(&reader, &RecordingReader::batchRead, this, [this](const EventBatch &batch) {
            largest = std::max(largest, batch.size());
            events.insert(events.end(), batch.begin(), batch.end());
        });
        connect(&reader, &RecordingReader::finished, this,
                [this](const RecordingEnd &how) { end = how; });
    }

    RecordingReader reader;
    QSignalSpy sides;
    QSignalSpy finished;
    EventBatch events;
    std::size_t largest = 0;
    RecordingEnd end;
};

} // namespace

class TestRecordingReader : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void ends_data();
    void ends();
    void longLines();
    void keepsEveryKind();
    void tellsWhoRecordedIt_data();
    void tellsWhoRecordedIt();
    void cancelledByItsSideHandsNothingOver();
    void raisesTimesThatGoBack();
    void handsOverInOrder();
    void opensFilesOnly_data();
    void opensFilesOnly();
    void opensNoPipe();
    void readsWhatWasThere();
    void cancels_data();
    void cancels();
    void canBeDeletedAtAnyTime_data();
    void canBeDeletedAtAnyTime();
    void hasWordsForEveryEnd_data();
    void hasWordsForEveryEnd();

private:
    QString write(const QByteArray &content);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecordingReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString TestRecordingReader::write(const QByteArray &content)
{
    QFile file(m_folder->filePath(QStringLiteral("a.meari")));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return file.fileName();
}

void TestRecordingReader::ends_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("events");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<LineFault>("fault");
    const auto row = [](const char *name, const QByteArray &file, Kind kind, int events,
                        qint64 line = 0, qint64 offset = 0, LineFault fault = LineFault::None) {
        QTest::newRow(name) << file << kind << events << line << offset << fault;
    };
    const QByteArray a = toJsonLine({1, 1, 0, BytesReceived{QByteArray("안녕")}});
    const QByteArray b = toJsonLine({2, 1, 0, BytesSent{QByteArray("안녕")}});
    const QByteArray mark("\xef\xbb\xbf");
    const QByteArray strange = R"({"time":"1","event":"wow"})"
                               "\n";

    row("whole", a + b, Kind::Whole, 2);
    row("no last line feed", a + b.chopped(1), Kind::Whole, 2);
    row("byte order mark", mark + a + b, Kind::Whole, 2);
    row("carriage returns", a.chopped(1) + "\r\n" + b.chopped(1) + "\r\n", Kind::Whole, 2);
    row("empty lines", "\n \r\n" + a + "\n\t\n" + b + "\n\n", Kind::Whole, 2);

    row("cut off", a + b.first(20), Kind::CutOff, 1, 2, a.size(), LineFault::Incomplete);
    row("cut off before its brace", a + b.chopped(2), Kind::CutOff, 1, 2, a.size(),
        LineFault::Incomplete);
    row("cut off in a character", a + b.first(b.indexOf(QByteArray("안")) + 2), Kind::CutOff, 1, 2,
        a.size(), LineFault::Incomplete);
    row("cut off in the first line", a.first(20), Kind::CutOff, 0, 1, 0, LineFault::Incomplete);

    row("broken in the middle", a + b.first(20) + '\n' + b, Kind::Damaged, 1, 2, a.size(),
        LineFault::Incomplete);
    row("binary in the middle", a + QByteArray("\0\x01\xff\n", 4) + b, Kind::Damaged, 1, 2,
        a.size(), LineFault::NotUtf8);
    row("text in the middle", a + "hello\n" + b, Kind::Damaged, 1, 2, a.size(), LineFault::NotJson);
    row("unknown kind", a + "\n" + strange + b, Kind::Damaged, 1, 3, a.size() + 1, LineFault::Bad);
    row("unknown kind first", strange + b, Kind::Damaged, 0, 1, 0, LineFault::Bad);
    row("mark in the middle", a + mark + b, Kind::Damaged, 1, 2, a.size(), LineFault::NotJson);
    row("glued lines", a.chopped(1) + b, Kind::Damaged, 0, 1, 0, LineFault::NotJson);

    row("empty", "", Kind::Empty, 0);
    row("nothing but lines", "\n\n", Kind::Empty, 0);
    row("nothing but a mark", mark, Kind::Empty, 0);

    row("text", "hello\nworld\n", Kind::NotARecording, 0, 1, 0, LineFault::NotJson);
    row("other JSON", "{\"name\": \"x\"}\n", Kind::NotARecording, 0, 1, 0, LineFault::Missing);
    row("JSON over many lines", "{\n  \"name\": 1\n}\n", Kind::NotARecording, 0, 1, 0,
        LineFault::Incomplete);
    row("a picture", QByteArray("\x89PNG\r\n\x1a\n", 8), Kind::NotARecording, 0, 1, 0,
        LineFault::NotUtf8);
    row("UTF-16", QByteArray("\xff\xfe{\0\"\0", 6), Kind::NotARecording, 0, 1, 0,
        LineFault::NotJson);
    row("zeros", QByteArray(5000, '\0'), Kind::NotARecording, 0, 1, 0, LineFault::NotJson);
}

void TestRecordingReader::ends()
{
    QFETCH(QByteArray, file);
    QFETCH(Kind, kind);
    QFETCH(int, events);
    QFETCH(qint64, line);
    QFETCH(qint64, offset);
    for (const qsizetype pieces : {qsizetype(1), qsizetype(3), qsizetype(100'000)}) {
        const Read read = parse(file, pieces);
        QCOMPARE(int(read.end.kind), int(kind));
        QCOMPARE(read.events.size(), std::size_t(events));
        QCOMPARE(read.end.events, events);
        QCOMPARE(read.end.line, line);
        QCOMPARE(read.end.offset, offset);
    }
    Kept kept(write(file));
    kept.reader.start();
    QTRY_COMPARE(kept.finished.count(), 1);
    QCOMPARE(int(kept.end.kind), int(kind));
    QCOMPARE(kept.events.size(), std::size_t(events));
    QCOMPARE(kept.end.line, line);
    QCOMPARE(kept.end.offset, offset);
    QTEST(kept.end.fault, "fault");
    QVERIFY(!kept.reader.isReading());
}

void TestRecordingReader::longLines()
{
    const Event event{5, 1, 0, BytesSent{QByteArray(3'000'000, '\0')}}; // 18 MB escaped
    const QByteArray good = toJsonLine(event);
    Read read = parse(good + good, 100'000);
    QCOMPARE(int(read.end.kind), int(Kind::Whole));
    QCOMPARE(read.events.size(), std::size_t(2));
    QVERIFY(read.events[1] == event);

    // Longer than any line, and it does not end: no more than the limit is kept.
    RecordingParser parser;
    parser.add(toJsonLine({1, 1, 0, PeerFinished{}}));
    const QByteArray piece(1024 * 1024, ' ');
    Event found;
    int pieces = 0;
    int events = 0;
    for (; !parser.isOver() && pieces < 1000; ++pieces) {
        while (parser.next(found))
            ++events;
        parser.add(piece);
    }
    QCOMPARE(events, 1);
    QVERIFY(qint64(pieces) * piece.size() <= longestRecordedLine + 2 * piece.size());
    QCOMPARE(int(parser.end().kind), int(Kind::Damaged));
    QCOMPARE(int(parser.end().fault), int(LineFault::TooLong));
    QCOMPARE(parser.end().line, 2);
}

void TestRecordingReader::keepsEveryKind()
{
    const EventBatch events = samples::everyKind();
    const Read read = parse(recordingOf(events), 10);
    QCOMPARE(int(read.end.kind), int(Kind::Whole));
    QVERIFY(read.events == events);
    Kept kept(write(recordingOf(events)));
    kept.reader.start();
    QTRY_COMPARE(kept.finished.count(), 1);
    QVERIFY(kept.events == events);
    QVERIFY(kept.end.bothSides); // there is one of each
}

void TestRecordingReader::tellsWhoRecordedIt_data()
{
    QTest::addColumn<EventBatch>("events");
    QTest::addColumn<int>("side"); // -1: nobody knows
    QTest::addColumn<bool>("both");
    const Event bytes{1, 1, 0, BytesReceived{"a"}};
    const Event listening{1, 0, 0, ListenStarted{}};
    const Event connecting{1, 1, 0, ConnectStarted{}};
    const Event endCommand{1, 1, 0, ConnectionClosed{CloseReason::EndCommand, 0, {}, 0}};
    const Event left{1, 1, 0, ConnectionClosed{CloseReason::PeerLeft, 0, {}, 0}};
    QTest::newRow("server") << EventBatch{listening, bytes} << int(Side::Server) << false;
    QTest::newRow("client") << EventBatch{connecting, bytes} << int(Side::Client) << false;
    QTest::newRow("later") << EventBatch{bytes, endCommand} << int(Side::Server) << false;
    QTest::newRow("no sign") << EventBatch{bytes, left} << -1 << false;
    QTest::newRow("both") << EventBatch{listening, connecting} << int(Side::Server) << true;
}

void TestRecordingReader::tellsWhoRecordedIt()
{
    QFETCH(EventBatch, events);
    QFETCH(int, side);
    Kept kept(write(recordingOf(events)));
    bool early = true;
    connect(&kept.reader, &RecordingReader::sideFound, this,
            [&] { early = early && kept.events.empty(); });
    kept.reader.start();
    QTRY_COMPARE(kept.finished.count(), 1);
    QCOMPARE(kept.end.side ? int(*kept.end.side) : -1, side);
    QCOMPARE(kept.sides.count(), side < 0 ? 0 : 1);
    QVERIFY2(early, "the side is known before the events");
    QTEST(kept.end.bothSides, "both");
}

// A window closes a recording of the other side so.
void TestRecordingReader::cancelledByItsSideHandsNothingOver()
{
    const Event listening{1, 0, 0, ListenStarted{}};
    Kept kept(write(recordingOf({listening})));
    connect(&kept.reader, &RecordingReader::sideFound, &kept.reader, &RecordingReader::cancel);
    kept.reader.start();
    QTRY_COMPARE(kept.finished.count(), 1);
    QCOMPARE(int(kept.end.kind), int(Kind::Cancelled));
    QCOMPARE(kept.end.events, 0);
    QVERIFY(kept.events.empty());
}

void TestRecordingReader::raisesTimesThatGoBack()
{
    EventBatch events = messages(4);
    events[2].time = 5;
    events[3].time = 6;
    const Read read = parse(recordingOf(events), 50);
    QCOMPARE(int(read.end.kind), int(Kind::Whole));
    QCOMPARE(read.end.timesRaised, 2);
    QCOMPARE(read.events[2].time, events[1].time);
    QCOMPARE(read.events[3].time, events[1].time);
}

void TestRecordingReader::handsOverInOrder()
{
    const EventBatch events = messages(20'000);
    const QByteArray file = recordingOf(events);
    Kept kept(write(file));
    qint64 last = 0;
    bool forward = true;
    connect(&kept.reader, &RecordingReader::progressed, this, [&](qint64 read, qint64 total) {
        forward = forward && read >= last && read <= total && total == file.size();
        last = read;
    });
    kept.reader.start();
    QTRY_COMPARE(kept.finished.count(), 1);
    QVERIFY(kept.events == events);
    QVERIFY(kept.largest <= RecordingReader::mostEvents);
    QVERIFY(forward);
    QCOMPARE(last, file.size());
    QCOMPARE(int(kept.end.kind), int(Kind::Whole));
}

void TestRecordingReader::opensFilesOnly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("folder") << QStringLiteral(".") << Kind::NotAFile;
    QTest::newRow("endless device") << QStringLiteral("/dev/zero") << Kind::NotAFile;
    QTest::newRow("empty device") << QStringLiteral("/dev/null") << Kind::NotAFile;
    QTest::newRow("nothing there") << QStringLiteral("/no/such/file") << Kind::CouldNotOpen;
    QTest::newRow("no name") << QString() << Kind::CouldNotOpen;
}

void TestRecordingReader::opensFilesOnly()
{
    QFETCH(QString, name);
    QFETCH(Kind, kind);
    Kept kept(name);
    kept.reader.start();
    QTRY_COMPARE(kept.finished.count(), 1);
    QCOMPARE(int(kept.end.kind), int(kind));
    QCOMPARE(kept.end.reason.isEmpty(), kind != Kind::CouldNotOpen);
    QVERIFY(kept.events.empty());
}

void TestRecordingReader::opensNoPipe()
{
#ifdef Q_OS_UNIX
    const QString name = m_folder->filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(name).constData(), 0600), 0);
    Kept kept(name);
    kept.reader.start(); // nobody ever writes into it
    QTRY_COMPARE(kept.finished.count(), 1);
    QCOMPARE(int(kept.end.kind), int(Kind::NotAFile));
#else
    QSKIP("pipes have no names here");
#endif
}

// Some window is still recording.
void TestRecordingReader::readsWhatWasThere()
{
    const EventBatch events = messages(5000);
    Kept kept(write(recordingOf(events)));
    QFile file(kept.reader.fileName());
    QVERIFY(file.open(QIODevice::Append | QIODevice::Unbuffered));
    connect(&kept.reader, &RecordingReader::batchRead, this,
            [&] { file.write(recordingOf(messages(2000))); });
    kept.reader.start();
    QTRY_COMPARE(kept.finished.count(), 1);
    QCOMPARE(int(kept.end.kind), int(Kind::Whole));
    QVERIFY(kept.events == events);
}

void TestRecordingReader::cancels_data()
{
    QTest::addColumn<int>("after"); // batches
    QTest::newRow("at once") << 0;
    QTest::newRow("at the first batch") << 1;
    QTest::newRow("later") << 4;
}

void TestRecordingReader::cancels()
{
    QFETCH(int, after);
    Kept kept(write(longRecording()));
    int batches = 0;
    connect(&kept.reader, &RecordingReader::batchRead, this, [&] {
        if (++batches == after)
            kept.reader.cancel();
    });
    kept.reader.start();
    if (after == 0)
        kept.reader.cancel();
    QTRY_COMPARE(kept.finished.count(), 1);
    QVERIFY(!kept.reader.isReading());
    QCOMPARE(int(kept.end.kind), int(Kind::Cancelled));
    QCOMPARE(kept.end.events, qint64(kept.events.size()));
    QCOMPARE(batches, after);
    kept.reader.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(kept.finished.count(), 1);
    QCOMPARE(batches, after);
}

void TestRecordingReader::canBeDeletedAtAnyTime_data()
{
    QTest::addColumn<int>("when");
    QTest::newRow("before it starts") << 0;
    QTest::newRow("just started") << 1;
    QTest::newRow("while a batch is handed over") << 2;
    QTest::newRow("at its end") << 3;
}

void TestRecordingReader::canBeDeletedAtAnyTime()
{
    QFETCH(int, when);
    auto reader = std::make_unique<RecordingReader>(
        write(when == 3 ? recordingOf(messages(3)) : longRecording()));
    bool gone = when < 2;
    const auto drop = [&] {
        reader.reset();
        gone = true;
    };
    if (when == 2)
        connect(reader.get(), &RecordingReader::batchRead, this, drop);
    if (when == 3)
        connect(reader.get(), &RecordingReader::finished, this, drop);
    if (when > 0)
        reader->start();
    if (when < 2)
        reader.reset();
    QTRY_VERIFY(gone);
    QCoreApplication::processEvents();
}

void TestRecordingReader::hasWordsForEveryEnd_data()
{
    QTest::addColumn<RecordingEnd>("end");
    QTest::addColumn<QString>("words");
    RecordingEnd end;
    end.events = 1200;
    end.line = 1201;
    end.offset = 34567;
    const auto row = [&end](const char *name, const QString &words) {
        QTest::newRow(name) << end << words;
    };
    row("whole", QString());
    end.kind = Kind::Cancelled;
    row("cancelled", QString());
    end.kind = Kind::CutOff;
    end.fault = LineFault::Incomplete;
    row("cut off", QStringLiteral("cut off in line 1,201 (byte 34,567)"));
    end.kind = Kind::Damaged;
    row("incomplete", QStringLiteral("in line 1,201 (byte 34,567): it ends in the middle. "));
    end.fault = LineFault::NotJson;
    row("no JSON", QStringLiteral("it is not JSON"));
    end.fault = LineFault::NotUtf8;
    row("no UTF-8", QStringLiteral("it is not UTF-8"));
    end.fault = LineFault::TooDeep;
    row("deep", QStringLiteral("nested too deeply"));
    end.fault = LineFault::TooLong;
    row("long", QStringLiteral("longer than 128 MiB"));
    end.member = QStringLiteral("a\nb");
    end.fault = LineFault::Missing;
    row("missing", QStringLiteral("“a\\nb” is missing"));
    end.fault = LineFault::Bad;
    row("bad", QStringLiteral("“a\\nb” is not as it should be"));
    end.fault = LineFault::Twice;
    row("twice", QStringLiteral("“a\\nb” is there twice"));
    end.fault = LineFault::Unreadable;
    end.reason = QStringLiteral("Input/output error");
    row("unreadable", QStringLiteral("Input/output error"));
    end.kind = Kind::CouldNotOpen;
    row("not opened", QStringLiteral("could not be opened. The system says: Input/output error."));
    end.kind = Kind::NotAFile;
    row("no file", QStringLiteral("folders, pipes and devices"));
    end.kind = Kind::NotARecording;
    row("no recording", QStringLiteral("not a recording"));
    end.kind = Kind::Empty;
    row("empty", QStringLiteral("is empty"));
    end.kind = Kind::Whole;
    end.bothSides = true;
    row("both sides", QStringLiteral("A server and a client"));
    end.timesRaised = 1;
    row("times", QStringLiteral("clock went back"));
}

void TestRecordingReader::hasWordsForEveryEnd()
{
    QFETCH(RecordingEnd, end);
    QFETCH(QString, words);
    const QString said = RecordingText::ending(end, QStringLiteral("/somewhere/a\u202e.meari"));
    QCOMPARE(said.isEmpty(), words.isEmpty());
    QVERIFY2(said.contains(words), qPrintable(said));
    QVERIFY2(!said.contains(QChar(0x202e)) && !said.contains(QStringLiteral("somewhere")),
             qPrintable(said));
}

QTEST_GUILESS_MAIN(TestRecordingReader)
#include "tst_recording_reader.moc"
