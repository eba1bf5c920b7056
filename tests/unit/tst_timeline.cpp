#include "model/client_model.h"
#include "model/conversation_model.h"
#include "model/event_log_model.h"
#include "model/replay.h"
#include "model/selection.h"
#include "model/server_state.h"

#include <QAbstractItemModelTester>
#include <QCryptographicHash>
#include <QDataStream>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace meari;

namespace {

const SocketAddress here{QStringLiteral("127.0.0.1"), 3333};

Event at(qint64 time, quint32 client, EventBody body)
{
    return {time, client, 7, std::move(body)};
}

// What a busy server sees: clients come, talk and leave. The same for the same seed.
class Story
{
public:
    explicit Story(quint32 seed)
        : m_random(seed)
    {
    }

    EventBatch next(int count)
    {
        EventBatch events;
        events.reserve(std::size_t(count) + 1);
        while (int(events.size()) < count)
            go(events);
        m_time += 33'000'000;
        return events;
    }

private:
    void go(EventBatch &events)
    {
        const quint32 client = 1 + m_random.bounded(m_clients + 1);
        if (client > m_clients) {
            m_clients = client;
            events.push_back(at(++m_time, client, ClientAccepted{here, here}));
        } else if (m_random.bounded(8) == 0) {
            events.push_back(at(++m_time, client, ConnectionClosed{CloseReason::PeerLeft, 0, {}}));
        } else {
            const QByteArray bytes(int(m_random.bounded(40)) + 1, 'a');
            events.push_back(at(++m_time, client, BytesReceived{bytes}));
            events.push_back(at(++m_time, client, BytesSent{bytes}));
        }
    }

    QRandomGenerator m_random;
    quint32 m_clients = 0;
    qint64 m_time = 0;
};

// What a client sees of a server that echoes in pieces, and at times something else.
EventBatch talk(int messages)
{
    QRandomGenerator random(5);
    EventBatch events{at(0, 1, ConnectStarted{here}), at(1, 1, Connected{here, here})};
    qint64 time = 1;
    for (int i = 0; i < messages; ++i) {
        const QByteArray bytes = "message " + QByteArray::number(i);
        const int cut = random.bounded(1, int(bytes.size()));
        events.push_back(at(++time, 1, BytesSent{bytes}));
        events.push_back(at(++time, 1, BytesReceived{bytes.left(cut)}));
        if (random.bounded(50) > 0)
            events.push_back(at(++time, 1, BytesReceived{bytes.mid(cut)}));
    }
    return events;
}

QByteArray digest(const ServerState &state)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << quint8(state.phase) << state.clients << state.mostClients << state.reads
           << state.bytesIn << state.bytesOut << state.refused;
    return bytes;
}

QByteArray digest(const ClientTable &table)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (int row = 0; row < table.size(); ++row) {
        const ClientEntry &entry = table.at(row);
        stream << entry.number << quint8(entry.state) << entry.readsIn << entry.bytesIn
               << entry.writesOut << entry.bytesOut << entry.lastMessage << entry.since
               << entry.until << table.rowOf(entry.number);
    }
    return bytes;
}

QByteArray digest(const Conversation &conversation)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << conversation.first() << conversation.end() << conversation.waitingBytes()
           << conversation.counts().echoedMessages << conversation.counts().different
           << conversation.counts().unaskedBytes;
    for (quint64 i = conversation.first(); i < conversation.end(); ++i) {
        const ConversationItem &item = conversation.at(i);
        stream << quint8(item.kind) << quint8(item.check) << item.time << item.event << item.offset
               << item.bytes << item.expected << item.reads << bool(item.note);
    }
    return bytes;
}

template <class Fold>
Fold fresh(const EventBatch &events, quint64 moment)
{
    Fold fold;
    for (quint64 i = 0; i < moment; ++i) {
        if constexpr (requires { fold.apply(events[i], i); })
            fold.apply(events[i], i);
        else
            fold.apply(events[i]);
    }
    return fold;
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT
private slots:
    void goesBackAndOn();
    void eventsThatComeAreKeptMeanwhile();
    void theEarliestMomentMovesOn();
    void largePayloadsLeaveMomentsToGoTo();
    void aMarkThatComesLaterCounts();
    void clearingGoesLive();
    void offsetsAreThoseOfTheStream();
    void choosingAnEventChoosesItsBytes();
    void whatIsToComeIsNotChosen();
    void replayEqualsAFreshFold_data();
    void replayEqualsAFreshFold();
    void replayOutlivesTheOldest();
    void modelsShowTheMoment();
    void filteredLogShowsTheMoment();
    void conversationModelSteps();
    void conversationModelFindsWhatIsChosen();
};

void TestTimeline::goesBackAndOn()
{
    Timeline timeline(Side::Server);
    QSignalSpy moments(&timeline, &Timeline::momentChanged);
    QSignalSpy lives(&timeline, &Timeline::liveChanged);
    timeline.goTo(5); // there is nothing yet
    QVERIFY(timeline.isLive());
    timeline.append(Story(1).next(10));
    const quint64 end = timeline.latest();
    QCOMPARE(timeline.moment(), end);
    QCOMPARE(moments.count(), 0);

    timeline.step(-1);
    QVERIFY(!timeline.isLive());
    QCOMPARE(timeline.moment(), end - 1);
    QVERIFY(timeline.shows(end - 2));
    QVERIFY(!timeline.shows(end - 1));
    timeline.step(-1000);
    QCOMPARE(timeline.moment(), 0u);
    timeline.step(3);
    QCOMPARE(timeline.moment(), 3u);
    QCOMPARE(moments.count(), 3);
    QCOMPARE(lives.count(), 1);
    timeline.goTo(3);
    QCOMPARE(moments.count(), 3);
    timeline.step(1000);
    QVERIFY(timeline.isLive());
    QCOMPARE(lives.count(), 2);
}

void TestTimeline::eventsThatComeAreKeptMeanwhile()
{
    Timeline timeline(Side::Server);
    Story story(1);
    timeline.append(story.next(10));
    timeline.goTo(4);
    timeline.append(story.next(10));
    QCOMPARE(timeline.moment(), 4u);
    QVERIFY(timeline.latest() >= 20u);
    timeline.goLive();
    QCOMPARE(timeline.moment(), timeline.latest());
}

void TestTimeline::theEarliestMomentMovesOn()
{
    const qint64 room = qint64(Timeline::spacing) * 3;
    Timeline timeline(Side::Server, EventStore::Limits{room, 1 << 30});
    Story story(1);
    timeline.append(story.next(int(room) - 1));
    timeline.goTo(10);
    QCOMPARE(timeline.moment(), 10u);
    while (timeline.store().dropped() == 0)
        timeline.append(story.next(1000));
    QVERIFY(timeline.store().first() > 0);
    QVERIFY(timeline.earliest() >= timeline.store().first());
    QCOMPARE(timeline.earliest() % Timeline::spacing, 0u);
    QVERIFY(timeline.moment() >= timeline.earliest());
}

// The store holds fewer events of them than lie between two marks of small ones.
void TestTimeline::largePayloadsLeaveMomentsToGoTo()
{
    Timeline timeline(Side::Server, EventStore::Limits{1'000'000, 8 << 20});
    ClientModel clients;
    clients.follow(timeline);
    EventBatch all{at(1, 1, ClientAccepted{here, here})};
    timeline.append(all);
    for (qint64 time = 2; time < 400; ++time) {
        const QByteArray bytes(64 * 1024, char(time));
        const EventBatch batch{at(time, 1, BytesReceived{bytes}), at(time, 1, BytesSent{bytes})};
        all.insert(all.end(), batch.begin(), batch.end());
        timeline.append(batch);
    }
    const quint64 first = timeline.store().first();
    QVERIFY(timeline.store().dropped() > 0);
    QVERIFY(timeline.earliest() >= first);
    QVERIFY(timeline.earliest() <= first + (timeline.latest() - first) / 2);
    for (quint64 moment = timeline.earliest(); moment < timeline.latest(); moment += 7) {
        timeline.goTo(moment);
        QCOMPARE(timeline.moment(), moment);
        QCOMPARE(digest(clients.table()), digest(fresh<ClientTable>(all, moment)));
    }
}

// For a while no mark is in a store of fewer events than lie between two.
void TestTimeline::aMarkThatComesLaterCounts()
{
    Timeline timeline(Side::Server, EventStore::Limits{qint64(Timeline::spacing) / 2, 1 << 30});
    Story story(1);
    bool none = false;
    while (timeline.latest() < Timeline::spacing * 3 / 2) {
        timeline.append(story.next(1000));
        none |= timeline.earliest() == timeline.latest();
    }
    QVERIFY(none);
    while (timeline.latest() < Timeline::spacing * 2 + 1000)
        timeline.append(story.next(100));
    QCOMPARE(timeline.earliest(), Timeline::spacing * 2);
}

void TestTimeline::clearingGoesLive()
{
    Timeline timeline(Side::Server);
    Story story(1);
    timeline.append(story.next(10));
    timeline.goTo(4);
    QSignalSpy cleared(&timeline, &Timeline::cleared);
    timeline.clear();
    QCOMPARE(cleared.count(), 1);
    QVERIFY(timeline.isLive());
    QCOMPARE(timeline.earliest(), timeline.latest());
    timeline.append(story.next(10));
    timeline.step(-1000);
    QCOMPARE(timeline.moment(), timeline.store().first());
}

void TestTimeline::offsetsAreThoseOfTheStream()
{
    EventStore store;
    store.append(at(0, 1, ClientAccepted{here, here}));
    store.append(at(1, 1, BytesReceived{"hello"}));
    store.append(at(2, 2, BytesReceived{"other"}));
    store.append(at(3, 1, BytesSent{"hel"}));
    store.append(at(4, 1, BytesSent{"lo"}));
    store.append(at(5, 1, BytesReceived{QByteArray(5000, 'x')}));
    store.append(at(6, 1, SendFailed{"never"}));
    store.append(at(7, 1, BytesReceived{"end"}));
    store.append(at(8, 1, ConnectionClosed{CloseReason::PeerLeft, 0, {}}));
    store.append(at(9, 1, ClientAccepted{here, here}));
    store.append(at(10, 1, BytesReceived{"again"}));
    const qint64 expected[] = {-1, 0, 0, 0, 3, 5, -1, 5005, -1, -1, 0};
    for (quint64 i = 0; i < store.end(); ++i)
        QCOMPARE(store.offsetAt(i), expected[i]);
}

void TestTimeline::choosingAnEventChoosesItsBytes()
{
    Timeline timeline(Side::Server);
    Selection selection(timeline);
    timeline.append({at(0, 1, ClientAccepted{here, here}), at(1, 1, BytesReceived{"hello"}),
                     at(2, 1, BytesSent{"hel"}), at(3, 1, BytesSent{"lo"}),
                     at(4, 2, BytesReceived{"hello"}), at(5, 1, BytesReceived{"more"})});
    QSignalSpy changes(&selection, &Selection::changed);
    selection.chooseEvent(99);
    QVERIFY(selection.chosen().isEmpty());
    selection.chooseEvent(3);
    selection.chooseEvent(3);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(selection.chosen(), (Chosen{quint64(3), 1, 3, 5}));
    const bool touched[] = {false, true, false, true, false, false};
    for (quint64 i = 0; i < 6; ++i)
        QCOMPARE(selection.touches(i), touched[i]);

    selection.chooseEvent(0);
    QVERIFY(!selection.chosen().hasBytes());
    QVERIFY(selection.touches(0));
    QVERIFY(!selection.touches(1));

    selection.chooseBytes(1, 2, 4, 1);
    QVERIFY(selection.touches(1) && selection.touches(2) && selection.touches(3));
    QVERIFY(!selection.touches(5));
    selection.chooseBytes(1, 4, 4, {}); // nothing
    QVERIFY(selection.touches(1, 3, 9));
    QVERIFY(!selection.touches(1, 4, 9));
    selection.clear();
    QVERIFY(selection.chosen().isEmpty());
    QVERIFY(!selection.touches(1, 0, 9));
}

void TestTimeline::whatIsToComeIsNotChosen()
{
    Timeline timeline(Side::Server);
    Selection selection(timeline);
    timeline.append(Story(1).next(20));
    selection.chooseEvent(10);
    timeline.goTo(11);
    QCOMPARE(selection.chosen().event, 10u);
    timeline.goTo(10);
    QVERIFY(selection.chosen().isEmpty());
    selection.chooseEvent(3);
    timeline.clear();
    QVERIFY(selection.chosen().isEmpty());
}

void TestTimeline::replayEqualsAFreshFold_data()
{
    QTest::addColumn<int>("events");
    QTest::newRow("no copies") << 300;
    QTest::newRow("several copies") << int(Timeline::spacing) * 3 + 77;
}

template <class Fold>
static void compareAtRandomMoments(const EventBatch &events, int times)
{
    Timeline timeline(Side::Server);
    Replay<Fold> replay;
    for (std::size_t i = 0; i < events.size(); i += 1000) {
        EventBatch batch(events.begin() + std::ptrdiff_t(i),
                         events.begin() + std::ptrdiff_t(qMin(i + 1000, events.size())));
        timeline.append(batch);
        for (std::size_t j = 0; j < batch.size(); ++j)
            replay.apply(batch[j], i + j, &timeline);
    }
    QRandomGenerator random(9);
    std::vector<quint64> moments;
    moments.reserve(std::size_t(times));
    for (int i = 0; i < times; ++i)
        moments.push_back(random.bounded(quint32(events.size())));
    // Every moment once by a fresh fold that goes along, in order.
    std::vector<quint64> sorted = moments;
    std::sort(sorted.begin(), sorted.end());
    QHash<quint64, QByteArray> expected;
    Fold fold;
    quint64 done = 0;
    for (const quint64 moment : sorted) {
        for (; done < moment; ++done) {
            if constexpr (requires { fold.apply(events[done], done); })
                fold.apply(events[done], done);
            else
                fold.apply(events[done]);
        }
        expected[moment] = QCryptographicHash::hash(digest(fold), QCryptographicHash::Md5);
    }
    for (const quint64 moment : moments) {
        timeline.goTo(moment);
        replay.show(timeline);
        const QByteArray shown =
            QCryptographicHash::hash(digest(replay.shown()), QCryptographicHash::Md5);
        QCOMPARE(shown, expected[moment]);
    }
    timeline.goLive();
    replay.show(timeline);
    QCOMPARE(digest(replay.shown()), digest(fresh<Fold>(events, events.size())));
}

void TestTimeline::replayEqualsAFreshFold()
{
    QFETCH(int, events);
    const int times = events < 1000 ? 1000 : 40;
    const EventBatch story = Story(3).next(events);
    compareAtRandomMoments<ServerState>(story, times);
    compareAtRandomMoments<ClientTable>(story, times);
    compareAtRandomMoments<Conversation>(talk(events / 3), times);
}

void TestTimeline::replayOutlivesTheOldest()
{
    const qint64 room = qint64(Timeline::spacing) * 2;
    Timeline timeline(Side::Server, EventStore::Limits{room, 1 << 30});
    ClientModel clients;
    clients.follow(timeline);
    Story story(4);
    EventBatch all;
    for (int i = 0; i < 60; ++i) {
        const EventBatch batch = story.next(1000);
        all.insert(all.end(), batch.begin(), batch.end());
        timeline.append(batch);
    }
    QVERIFY(timeline.store().dropped() > 0);
    for (const quint64 moment :
         {timeline.earliest(), timeline.earliest() + 5, timeline.latest() - 1}) {
        timeline.goTo(moment);
        QCOMPARE(timeline.moment(), moment);
        QCOMPARE(digest(clients.table()), digest(fresh<ClientTable>(all, moment)));
    }
}

void TestTimeline::modelsShowTheMoment()
{
    Timeline timeline(Side::Server);
    ClientModel clients;
    clients.follow(timeline);
    EventLogModel log(timeline);
    QAbstractItemModelTester clientsTester(&clients);
    QAbstractItemModelTester logTester(&log);
    timeline.append({at(0, 0, ListenStarted{here}), at(1, 1, ClientAccepted{here, here}),
                     at(2, 1, BytesReceived{"hello"}), at(3, 2, ClientAccepted{here, here}),
                     at(4, 1, ConnectionClosed{CloseReason::PeerLeft, 0, {}})});
    QCOMPARE(log.rowCount(), 5);
    timeline.goTo(3);
    QCOMPARE(log.rowCount(), 3);
    QCOMPARE(clients.rowCount(), 1);
    QVERIFY(!clients.table().at(0).hasEnded());
    QCOMPARE(clients.table().at(0).bytesIn, 5);
    timeline.append({at(5, 3, ClientAccepted{here, here})});
    QCOMPARE(log.rowCount(), 3);
    QCOMPARE(clients.rowCount(), 1);
    timeline.step(1);
    QCOMPARE(log.rowCount(), 4);
    QCOMPARE(clients.rowCount(), 2);
    timeline.goTo(0);
    QCOMPARE(log.rowCount(), 0);
    QCOMPARE(clients.rowCount(), 0);
    timeline.goLive();
    QCOMPARE(log.rowCount(), 6);
    QCOMPARE(clients.rowCount(), 3);
    QVERIFY(clients.table().at(0).hasEnded());
}

void TestTimeline::filteredLogShowsTheMoment()
{
    Timeline timeline(Side::Server);
    EventLogModel log(timeline);
    QAbstractItemModelTester tester(&log);
    EventFilter filter;
    filter.setClient(1);
    log.setFilter(filter);
    for (int i = 0; i < 10; ++i)
        timeline.append({at(i, 1, BytesReceived{"a"}), at(i, 2, BytesReceived{"b"})});
    QTRY_COMPARE(log.rowCount(), 10);
    timeline.goTo(5);
    QCOMPARE(log.rowCount(), 3);
    timeline.append({at(99, 1, BytesReceived{"a"})});
    QCOMPARE(log.rowCount(), 3);
    timeline.step(2);
    QTRY_COMPARE(log.rowCount(), 4);
    timeline.goLive();
    QTRY_COMPARE(log.rowCount(), 11);
}

void TestTimeline::conversationModelSteps()
{
    Timeline timeline(Side::Client);
    ConversationModel model;
    QAbstractItemModelTester tester(&model);
    model.follow(timeline);
    timeline.append({at(0, 1, ConnectStarted{here}), at(1, 1, Connected{here, here}),
                     at(2, 1, BytesSent{"hello"}), at(3, 1, BytesReceived{"he"}),
                     at(4, 1, BytesReceived{"llo"})});
    QCOMPARE(model.rowCount(), 4);
    timeline.goTo(2);
    QCOMPARE(model.rowCount(), 2);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    using Check = ConversationItem::Check;
    timeline.step(1);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(3).data(ConversationModel::CheckRole).toInt(), int(Check::Waiting));
    timeline.step(1);
    QCOMPARE(model.conversation().waitingBytes(), 3);
    QCOMPARE(model.whole().waitingBytes(), 0);
    QCOMPARE(resets.count(), 0); // steps on are told as such
    timeline.append({at(5, 1, BytesSent{"more"})});
    QCOMPARE(model.rowCount(), 4);
    timeline.goLive();
    QCOMPARE(model.rowCount(), 6);
    timeline.clear();
    QCOMPARE(model.rowCount(), 0);
    timeline.append({at(6, 1, BytesReceived{"more"}), at(7, 1, BytesSent{"x"})});
    timeline.step(-1);
    QCOMPARE(model.rowCount(), 0); // its message was cleared away
    timeline.goLive();
    QCOMPARE(model.rowCount(), 2);
}

void TestTimeline::conversationModelFindsWhatIsChosen()
{
    Timeline timeline(Side::Client);
    ConversationModel model;
    model.follow(timeline);
    Selection selection(timeline);
    timeline.append({at(0, 1, ConnectStarted{here}), at(1, 1, Connected{here, here}),
                     at(2, 1, BytesSent{"hello"}), at(3, 1, BytesSent{"world"}),
                     at(4, 1, BytesReceived{"hellowo"}), at(5, 1, BytesReceived{"rld"})});
    const auto touched = [&] {
        QList<int> rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (ConversationModel::touches(selection.chosen(), model.itemAt(model.index(row))))
                rows += row;
        }
        return rows;
    };
    QVERIFY(!model.indexOf(selection.chosen()).isValid());
    selection.chooseEvent(3);
    QCOMPARE(touched(), (QList<int>{4, 5}));
    QCOMPARE(model.indexOf(selection.chosen()).row(), 4);
    selection.chooseEvent(4); // a read with bytes of both messages
    QCOMPARE(touched(), (QList<int>{2, 3, 4, 5}));
    QCOMPARE(model.indexOf(selection.chosen()).row(), 3); // the echo that it completed
    selection.chooseEvent(1);
    QCOMPARE(touched(), QList<int>{1});
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
