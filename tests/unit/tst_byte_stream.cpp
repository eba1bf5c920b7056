#include "model/byte_scope.h"
#include "model/byte_stream.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace meari;
using Direction = ByteStream::Direction;

namespace {

const QByteArray hello("안녕하세요");

ClientAccepted accepted()
{
    return {{QStringLiteral("127.0.0.1"), 49800}, {QStringLiteral("127.0.0.1"), 3333}};
}

ConnectionClosed closed()
{
    return {CloseReason::PeerLeft, 0, {}};
}

EventBatch eventsOf(quint32 client, std::initializer_list<EventBody> bodies)
{
    EventBatch batch;
    for (const EventBody &body : bodies)
        batch.push_back({0, client, 0, body});
    return batch;
}

// All events that are shown, looked at one after the other.
struct Naive
{
    std::vector<ByteChunk> in;
    std::vector<ByteChunk> out;
    QByteArray received;
    QByteArray sent;
    bool over = false;
};

Naive foldNaively(const Timeline &timeline, quint32 client, quint64 around)
{
    const EventStore &store = timeline.store();
    Naive connection;
    bool fresh = true;
    for (quint64 i = store.first(); i < timeline.moment(); ++i) {
        if (store.clientAt(i) != client)
            continue;
        const Event event = store.at(i);
        const bool begins = event.as<ClientAccepted>() || event.as<Connected>();
        if (connection.over || (begins && !fresh)) {
            if (i > around)
                break;
            connection = {};
        }
        fresh = false;
        const qint64 offset = store.offsetAt(i);
        const qint64 size = store.bytesAt(i).size();
        if (const auto *received = event.as<BytesReceived>(); received && size > 0) {
            connection.in.push_back({i, offset, offset + size});
            connection.received += received->bytes;
        } else if (const auto *sent = event.as<BytesSent>(); sent && size > 0) {
            connection.out.push_back({i, offset, offset + size});
            connection.sent += sent->bytes;
        } else if (event.as<ConnectionClosed>()) {
            connection.over = true;
        }
    }
    return connection;
}

bool isSame(const ByteStream &stream, const Naive &naive)
{
    const auto same = [](const ByteStream::Chunks &a, const std::vector<ByteChunk> &b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    };
    return same(stream.chunks(Direction::In), naive.in) &&
           same(stream.chunks(Direction::Out), naive.out) && stream.isOver() == naive.over &&
           stream.bytes(Direction::In, 0, 1'000'000) == naive.received &&
           stream.bytes(Direction::Out, 0, 1'000'000) == naive.sent;
}

EventBatch randomBatch(QRandomGenerator &random, int size)
{
    EventBatch batch;
    for (int i = 0; i < size; ++i) {
        Event event{0, 1 + random.bounded(3U), 0, PeerFinished{}};
        const QByteArray bytes(random.bounded(6), char('a' + random.bounded(26)));
        switch (random.bounded(40)) {
        case 0:
            event.body = accepted();
            break;
        case 1:
            event.body = closed();
            break;
        case 2:
            event.body = SendFailed{bytes};
            break;
        default:
            if (random.bounded(2))
                event.body = BytesReceived{bytes};
            else
                event.body = BytesSent{bytes};
        }
        batch.push_back(event);
    }
    return batch;
}

} // namespace

class TestByteStream : public QObject
{
    Q_OBJECT
private slots:
    void equalsANaiveFold();
    void keepsUpWithTheTimeline();
    void keepsUpWhileOldOnesLeave();
    void findsWhatIsNearFirst();
    void knowsAConnectionFromTheNextOfItsNumber();
    void forgetsWhatWasCleared();
    void aMillionReads();
    void tenMegabytes();
    void messageOfAClient();
    void messageOfAServer_data();
    void messageOfAServer();
    void comparesDirections_data();
    void comparesDirections();
    void findsCuts_data();
    void findsCuts();
};

void TestByteStream::equalsANaiveFold()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 50; ++round) {
        Timeline timeline(Side::Server);
        timeline.append(randomBatch(random, 600));
        for (int i = 0; i < 20; ++i) {
            timeline.goTo(random.bounded(601U));
            if (timeline.moment() == 0)
                continue;
            const quint64 around = random.bounded(quint32(timeline.moment()));
            const quint32 client = timeline.store().clientAt(around);
            ByteStream stream(timeline);
            stream.open(client, around);
            QVERIFY(stream.covers(around));
            stream.wantAll();
            QTRY_VERIFY(!stream.isLooking());
            QVERIFY(isSame(stream, foldNaively(timeline, client, around)));
        }
    }
}

void TestByteStream::keepsUpWithTheTimeline()
{
    QRandomGenerator random(2);
    Timeline timeline(Side::Server);
    timeline.append(eventsOf(1, {accepted()}));
    ByteStream stream(timeline);
    stream.open(1, 0);
    stream.wantAll();
    for (int i = 0; i < 200; ++i) {
        EventBatch batch = randomBatch(random, 20);
        std::erase_if(batch, [](const Event &event) { return event.as<ClientAccepted>(); });
        timeline.append(batch);
        if (random.bounded(4) == 0)
            timeline.goTo(1 + random.bounded(quint32(timeline.latest())));
        else
            timeline.goLive();
        stream.catchUp();
        QTRY_VERIFY(!stream.isLooking());
        QVERIFY(isSame(stream, foldNaively(timeline, 1, 0)));
    }
}

void TestByteStream::keepsUpWhileOldOnesLeave()
{
    Timeline timeline(Side::Server, {.events = 10'000, .bytes = 1'000'000'000});
    timeline.append(eventsOf(1, {accepted()}));
    ByteStream stream(timeline);
    stream.open(1, 0);
    stream.wantAll();
    for (int i = 0; i < 40; ++i) {
        EventBatch batch;
        for (int j = 0; j < 1000; ++j)
            batch.push_back({0, 1, 0, BytesReceived{QByteArray(1, char('a' + j % 26))}});
        timeline.append(batch);
        stream.catchUp();
        QTRY_VERIFY(!stream.isLooking());
        const ByteStream::Chunks &reads = stream.chunks(Direction::In);
        QCOMPARE(reads.front().sequence, qMax<quint64>(1, timeline.store().first()));
        QCOMPARE(reads.back().sequence, timeline.store().end() - 1);
        QCOMPARE(stream.bytes(Direction::In, 0, 1'000'000).size(), qsizetype(reads.size()));
    }
    QVERIFY(stream.begin(Direction::In) > 0);
    // Nobody looked for so long that all that was known has left.
    for (int i = 0; i < 30; ++i) {
        EventBatch batch;
        for (int j = 0; j < 1000; ++j)
            batch.push_back({0, 1, 0, BytesReceived{"x"}});
        timeline.append(batch);
    }
    stream.catchUp();
    QTRY_VERIFY(!stream.isLooking());
    QCOMPARE(qint64(stream.chunks(Direction::In).size()), timeline.store().size());
}

void TestByteStream::findsWhatIsNearFirst()
{
    Timeline timeline(Side::Server);
    EventBatch batch = eventsOf(1, {accepted()});
    for (int i = 0; i < 10'000; ++i) {
        batch.push_back({0, 1, 0, BytesReceived{"ab"}});
        batch.push_back({0, 1, 0, BytesSent{"ab"}});
    }
    timeline.append(batch);
    ByteStream stream(timeline);
    stream.open(1, 10'001);
    stream.want(10'000, 10'002);
    QVERIFY(!stream.isLooking());
    QVERIFY(stream.begin(Direction::In) > 0);
    QVERIFY(stream.chunks(Direction::In).size() < 1000);
    QCOMPARE(stream.bytes(Direction::In, 9'999, 10'003), QByteArray("baba"));
    QCOMPARE(stream.bytes(Direction::Out, 9'999, 10'003), QByteArray("baba"));
    QVERIFY(stream.covers(10'001));
    QVERIFY(!stream.covers(0));
}

void TestByteStream::knowsAConnectionFromTheNextOfItsNumber()
{
    Timeline timeline(Side::Client);
    const SocketAddress here{QStringLiteral("127.0.0.1"), 1};
    timeline.append(
        eventsOf(1, {ConnectStarted{here}, Connected{here, here}, BytesSent{"first"}, closed(),
                     ConnectStarted{here}, Connected{here, here}, BytesSent{"second"}, closed()}));
    const QList<QPair<quint64, QByteArray>> expected = {{0, "first"},  {1, "first"},  {2, "first"},
                                                        {3, "first"},  {4, "second"}, {5, "second"},
                                                        {6, "second"}, {7, "second"}};
    for (const auto &[around, bytes] : expected) {
        ByteStream stream(timeline);
        stream.open(1, around);
        stream.wantAll();
        QCOMPARE(stream.bytes(Direction::Out, 0, 100), bytes);
        QVERIFY(stream.isOver());
    }
    ByteStream last(timeline);
    last.open(1, timeline.moment());
    last.wantAll();
    QCOMPARE(last.bytes(Direction::Out, 0, 100), QByteArray("second"));
}

void TestByteStream::forgetsWhatWasCleared()
{
    Timeline timeline(Side::Server);
    timeline.append(eventsOf(1, {accepted(), BytesReceived{"abc"}}));
    ByteStream stream(timeline);
    QSignalSpy changed(&stream, &ByteStream::changed);
    stream.open(1, 1);
    stream.wantAll();
    QCOMPARE(stream.end(Direction::In), 3);
    QVERIFY(!changed.isEmpty());
    timeline.clear();
    stream.catchUp();
    QVERIFY(stream.isEmpty());
    timeline.append(eventsOf(1, {BytesReceived{"de"}}));
    stream.catchUp();
    QCOMPARE(stream.begin(Direction::In), 3);
    QCOMPARE(stream.bytes(Direction::In, 0, 100), QByteArray("de"));
    stream.close();
    QVERIFY(!stream.isOpen());
    QCOMPARE(stream.indexAt(Direction::In, 3), -1);
}

void TestByteStream::aMillionReads()
{
    Timeline timeline(Side::Server, {.events = 2'000'000, .bytes = 1'000'000'000});
    EventBatch batch;
    constexpr int count = 1'000'000;
    batch.reserve(count);
    for (int i = 0; i < count; ++i)
        batch.push_back({0, 1, 0, BytesReceived{QByteArray(1, char(i))}});
    timeline.append(batch);
    ByteStream stream(timeline);
    stream.open(1, count - 1);
    stream.wantAll();
    // It is not all done at once, which would stop the window.
    QTRY_VERIFY(!stream.isLooking());
    QCOMPARE(stream.chunks(Direction::In).size(), std::size_t(count));
    QCOMPARE(stream.indexAt(Direction::In, 123'456), 123'456);
    QCOMPARE(stream.bytes(Direction::In, 300, 302), QByteArray("\x2c\x2d"));
    const ByteRange all = wholeRange(stream);
    QCOMPARE(all.size(), count);
    QCOMPARE(chunksOf(stream, Direction::In, all).count, count);
}

void TestByteStream::tenMegabytes()
{
    Timeline timeline(Side::Client);
    QByteArray bytes(10 * 1024 * 1024, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = char(i * 7 / 256);
    timeline.append(eventsOf(1, {BytesSent{bytes}, BytesReceived{bytes.first(1'000'001)},
                                 BytesReceived{bytes.sliced(1'000'001)}}));
    ByteStream stream(timeline);
    stream.open(1, 0);
    stream.want(0, bytes.size());
    QCOMPARE(stream.bytes(Direction::In, 999'990, 1'000'010), bytes.sliced(999'990, 20));
    QCOMPARE(stream.bytes(Direction::Out, 999'990, 1'000'010), bytes.sliced(999'990, 20));
    QCOMPARE(compareDirections(stream, {0, bytes.size()}).result, Comparison::Result::TooLong);
    QCOMPARE(compareDirections(stream, {999'990, 1'000'010}).result, Comparison::Result::Same);
}

void TestByteStream::messageOfAClient()
{
    Timeline timeline(Side::Client);
    timeline.append(
        eventsOf(1, {BytesSent{"hello"}, BytesSent{hello}, BytesReceived{"hello" + hello.left(7)},
                     BytesReceived{hello.mid(7)}, BytesReceived{"unasked"}}));
    ByteStream stream(timeline);
    stream.open(1, 0);
    stream.wantAll();
    // Any part of what was written leads to all of it, and to no more.
    QVERIFY(messageRange(stream, Direction::Out, {1, 2}) == (ByteRange{0, 5}));
    QVERIFY(messageRange(stream, Direction::Out, {5, 12}) == (ByteRange{5, 20}));
    QVERIFY(messageRange(stream, Direction::Out, {0, 12}) == (ByteRange{0, 20}));
    QVERIFY(messageRange(stream, Direction::Out, {22, 23}) == (ByteRange{20, 27}));
    const ChunkSpan reads = chunksOf(stream, Direction::In, {5, 20});
    QCOMPARE(reads.first, 0);
    QCOMPARE(reads.count, 2);
    QCOMPARE(chunksOf(stream, Direction::Out, {20, 27}).count, 0);
}

void TestByteStream::messageOfAServer_data()
{
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("messageBegin");
    QTest::addColumn<int>("messageEnd");
    // recv(4) cuts 안녕하세요 at 4, 8 and 12, and 12 is no place inside a character.
    QTest::newRow("first read") << 0 << 4 << 0 << 12;
    QTest::newRow("second read") << 4 << 8 << 0 << 12;
    QTest::newRow("a byte of it") << 5 << 6 << 0 << 12;
    QTest::newRow("third read") << 8 << 12 << 0 << 12;
    QTest::newRow("last read") << 12 << 15 << 12 << 15;
}

void TestByteStream::messageOfAServer()
{
    QFETCH(int, begin);
    QFETCH(int, end);
    QFETCH(int, messageBegin);
    QFETCH(int, messageEnd);
    Timeline timeline(Side::Server);
    EventBatch batch = eventsOf(1, {accepted()});
    for (int i = 0; i < hello.size(); i += 4)
        batch.push_back({0, 1, 0, BytesReceived{hello.mid(i, 4)}});
    timeline.append(batch);
    ByteStream stream(timeline);
    stream.open(1, 0);
    stream.wantAll();
    const ByteRange message = messageRange(stream, Direction::In, {begin, end});
    QCOMPARE(message.begin, messageBegin);
    QCOMPARE(message.end, messageEnd);
}

void TestByteStream::comparesDirections_data()
{
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<QByteArray>("out");
    QTest::addColumn<bool>("same");
    QTest::addColumn<int>("first");
    QTest::newRow("same") << QByteArray("abc") << QByteArray("abc") << true << 0;
    QTest::newRow("some to come") << QByteArray("a") << QByteArray("abc") << true << 0;
    QTest::newRow("one way") << QByteArray("abc") << QByteArray() << true << 0;
    QTest::newRow("different") << QByteArray("abX") << QByteArray("abc") << false << 2;
    QTest::newRow("different and longer")
        << QByteArray("Xbcdef") << QByteArray("abc") << false << 0;
}

void TestByteStream::comparesDirections()
{
    QFETCH(QByteArray, in);
    QFETCH(QByteArray, out);
    QFETCH(bool, same);
    Timeline timeline(Side::Client);
    timeline.append(eventsOf(1, {BytesSent{out}, BytesReceived{in}}));
    ByteStream stream(timeline);
    stream.open(1, 0);
    stream.wantAll();
    const Comparison comparison = compareDirections(stream, wholeRange(stream));
    QCOMPARE(comparison.result, same ? Comparison::Result::Same : Comparison::Result::Different);
    QTEST(int(comparison.firstDifferent), "first");
}

void TestByteStream::findsCuts_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("cut");
    QTest::newRow("inside ha") << hello.left(7) << hello.mid(7) << true;
    QTest::newRow("between") << hello.left(6) << hello.mid(6) << false;
    QTest::newRow("ascii") << QByteArray("ab") << QByteArray("c") << false;
    QTest::newRow("inside nothing") << QByteArray("a\xff") << QByteArray("\x80") << false;
    QTest::newRow("inside an overlong") << QByteArray("\xc0") << QByteArray("\xaf") << false;
    QTest::newRow("the rest is to come") << hello.left(7) << QByteArray() << false;
    QTest::newRow("emoji") << QByteArray("a\xf0\x9f") << QByteArray("\x98\x80") << true;
}

void TestByteStream::findsCuts()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(bool, cut);
    Timeline timeline(Side::Server);
    timeline.append(eventsOf(1, {BytesReceived{first}, BytesReceived{second}}));
    ByteStream stream(timeline);
    stream.open(1, 0);
    stream.wantAll();
    const auto found = firstCut(stream, Direction::In, wholeRange(stream));
    QCOMPARE(found.has_value(), cut);
    if (!cut)
        return;
    QCOMPARE(found->chunk, 0);
    QCOMPARE(found->at, first.size());
    QVERIFY(found->character.offset < found->at && found->character.end() > found->at);
    // Only what is looked at.
    QVERIFY(!firstCut(stream, Direction::In, {0, first.size() - 1}));
    QVERIFY(!firstCut(stream, Direction::In, {first.size(), first.size() + second.size()}));
}

QTEST_GUILESS_MAIN(TestByteStream)
#include "tst_byte_stream.moc"
