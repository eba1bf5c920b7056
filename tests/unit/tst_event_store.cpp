#include "unit/samples.h"

#include "model/event_store.h"

#include <QRandomGenerator>

using namespace meari;

class TestEventStore : public QObject
{
    Q_OBJECT
private slots:
    void keepsEveryKind();
    void keepsWhatARandomStreamHolds();
    void echoesShareTheirPayload_data();
    void echoesShareTheirPayload();
    void oldestLeaveWhenThereAreTooMany();
    void oldestLeaveWhenTheyAreTooLarge();
    void clearGoesOnCounting();
    void aMillionIsSmall();
};

namespace {

void compareAll(const EventStore &store, const EventBatch &all)
{
    QCOMPARE(store.end(), quint64(all.size()));
    for (quint64 i = store.first(); i < store.end(); ++i) {
        const Event &expected = all[std::size_t(i)];
        QVERIFY(store.contains(i));
        QVERIFY(store.at(i) == expected);
        QCOMPARE(store.kindAt(i), expected.kind());
        QCOMPARE(store.clientAt(i), expected.client);
        QCOMPARE(store.threadAt(i), expected.thread);
        QCOMPARE(store.timeAt(i), expected.time);
        const QByteArray *bytes = bytesOf(expected);
        QVERIFY(store.bytesAt(i) == QByteArrayView(bytes ? *bytes : QByteArray()));
    }
}

Event randomEvent(QRandomGenerator &random)
{
    const EventBatch kinds = samples::everyKind();
    Event event = kinds[random.bounded(quint32(kinds.size()))];
    event.time = random.bounded(1 << 30);
    event.client = random.bounded(5U);
    const QByteArray bytes(random.bounded(3) == 0 ? random.bounded(2000) : random.bounded(20),
                           char('a' + random.bounded(26)));
    if (event.as<BytesReceived>())
        event.body = BytesReceived{bytes};
    else if (event.as<BytesSent>())
        event.body = BytesSent{bytes};
    return event;
}

} // namespace

void TestEventStore::keepsEveryKind()
{
    const EventBatch all = samples::everyKind();
    EventStore store;
    for (const Event &event : all)
        store.append(event);
    compareAll(store, all);
}

void TestEventStore::keepsWhatARandomStreamHolds()
{
    QRandomGenerator random(1);
    EventStore store;
    EventBatch all;
    for (int i = 0; i < 20'000; ++i) {
        all.push_back(randomEvent(random));
        store.append(all.back());
    }
    compareAll(store, all);
    QCOMPARE(store.dropped(), quint64(0));
}

void TestEventStore::echoesShareTheirPayload_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("short") << qsizetype(200);
    QTest::newRow("long") << qsizetype(20'000);
}

// Also when others have been read in between.
void TestEventStore::echoesShareTheirPayload()
{
    QFETCH(qsizetype, size);
    EventStore store;
    std::vector<QByteArray> messages;
    for (quint32 client = 1; client <= 5; ++client) {
        messages.emplace_back(size, char('a' + client));
        store.append({1, client, 1, BytesReceived{messages.back()}});
    }
    const qint64 before = store.bytes();
    for (quint32 client = 1; client <= 5; ++client)
        store.append({1, client, 1, BytesSent{messages[client - 1]}});
    QVERIFY(store.bytes() - before < 2 * size); // five rows
    for (quint32 client = 1; client <= 5; ++client)
        QCOMPARE(store.at(client + 4).as<BytesSent>()->bytes, messages[client - 1]);
    // Other bytes of the same length are not the same bytes.
    store.append({1, 1, 1, BytesSent{QByteArray(size, 'z')}});
    QCOMPARE(store.at(10).as<BytesSent>()->bytes, QByteArray(size, 'z'));
}

void TestEventStore::oldestLeaveWhenThereAreTooMany()
{
    QRandomGenerator random(2);
    EventStore store({.events = 10'000, .bytes = 1'000'000'000});
    EventBatch all;
    for (int i = 0; i < 50'000; ++i) {
        all.push_back(randomEvent(random));
        store.append(all.back());
        QVERIFY(store.size() <= 10'000);
    }
    QVERIFY(store.size() > 5000);
    QCOMPARE(store.dropped(), store.first());
    QVERIFY(!store.contains(store.first() - 1));
    compareAll(store, all);
}

void TestEventStore::oldestLeaveWhenTheyAreTooLarge()
{
    constexpr qint64 room = 20 * 1024 * 1024;
    EventStore store({.events = 1'000'000, .bytes = room});
    for (int i = 0; i < 1000; ++i) {
        store.append({1, 1, 1, BytesReceived{QByteArray(64 * 1024, 'x')}});
        QVERIFY(store.bytes() <= room);
    }
    QVERIFY(store.size() > 100);
    QCOMPARE(store.size() + qint64(store.dropped()), 1000);
}

void TestEventStore::clearGoesOnCounting()
{
    EventStore store;
    store.append({1, 1, 1, PeerFinished{}});
    store.clear();
    QCOMPARE(store.size(), 0);
    QCOMPARE(store.bytes(), 0);
    QCOMPARE(store.first(), quint64(1));
    store.append({2, 1, 1, PeerFinished{}});
    QCOMPARE(store.timeAt(1), 2);
    QCOMPARE(store.dropped(), quint64(0));
}

void TestEventStore::aMillionIsSmall()
{
    EventStore store;
    constexpr int count = 1'000'000;
    qint64 payload = 0;
    for (int i = 0; i < count; ++i) {
        const QByteArray bytes = "message " + QByteArray::number(i);
        payload += bytes.size();
        store.append({i, 1, 1, BytesReceived{bytes}});
    }
    QCOMPARE(store.size(), count);
    QVERIFY((store.bytes() - payload) / count <= 96);
}

QTEST_GUILESS_MAIN(TestEventStore)
#include "tst_event_store.moc"
