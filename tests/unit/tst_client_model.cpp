#include "model/client_model.h"
#include "model/server_state.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace meari;

namespace {

constexpr qint64 second = 1'000'000'000;

Event accepted(quint32 client, qint64 time = 0)
{
    return {time, client, 40 + client,
            ClientAccepted{{QStringLiteral("127.0.0.1"), quint16(50'000 + client)}, {}}};
}

Event received(quint32 client, const QByteArray &bytes)
{
    return {0, client, 40 + client, BytesReceived{bytes}};
}

Event sent(quint32 client, const QByteArray &bytes)
{
    return {0, client, 40 + client, BytesSent{bytes}};
}

Event closed(quint32 client, CloseReason reason, qint64 time = 0, qint64 unsent = 0)
{
    return {time, client, 40 + client, ConnectionClosed{reason, unsent, {}}};
}

QString cell(const ClientModel &model, int row, ClientModel::Column column)
{
    return model.index(row, int(column)).data().toString();
}

} // namespace

class TestClientModel : public QObject
{
    Q_OBJECT
private slots:
    void tellsOneClientsStory();
    void ignoresStrangers();
    void oneChangePerBatch();
    void endedClientsLeaveOldestFirst();
    void keepsTheStartOfALongMessage();
    void namesThreads();
    void duration_data();
    void duration();
    void aMillionEventsOfAThousandClients();
    void serverState();
};

void TestClientModel::tellsOneClientsStory()
{
    using Column = ClientModel::Column;
    ClientModel model;
    QAbstractItemModelTester tester(&model);
    model.apply({accepted(1, second)});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(cell(model, 0, Column::Number), QStringLiteral("1"));
    QCOMPARE(cell(model, 0, Column::Address), QStringLiteral("127.0.0.1:50001"));
    QCOMPARE(cell(model, 0, Column::State), QStringLiteral("connected"));

    model.apply({received(1, "hello"), sent(1, "hello"), received(1, "a<b>\n"), sent(1, "a<b>\n")});
    QCOMPARE(cell(model, 0, Column::Received), QStringLiteral("2 read(s) · 10 B"));
    QCOMPARE(cell(model, 0, Column::Sent), QStringLiteral("2 write(s) · 10 B"));
    QCOMPARE(cell(model, 0, Column::LastMessage), QStringLiteral("a<b>\\n"));
    const QString tip = model.index(0, int(Column::LastMessage)).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QStringLiteral("a&lt;b&gt;")));

    model.apply({{0, 1, 41, LingerStarted{5000}}});
    QCOMPARE(cell(model, 0, Column::State), QStringLiteral("closing soon"));
    QCOMPARE(model.table().alive(), 1);
    model.apply({closed(1, CloseReason::EndCommand, 73 * second, 4)});
    QCOMPARE(cell(model, 0, Column::State), QStringLiteral("the client sent /end"));
    const QString ended = model.index(0, int(Column::State)).data(Qt::ToolTipRole).toString();
    QVERIFY(ended.contains(QStringLiteral("ended: the client sent /end")));
    QCOMPARE(cell(model, 0, Column::ConnectedFor), QStringLiteral("00:01:12"));
    QCOMPARE(cell(model, 0, Column::Sent), QStringLiteral("2 write(s) · 6 B"));
    QCOMPARE(model.table().alive(), 0);
    // Once only, whatever comes twice.
    model.apply({closed(1, CloseReason::EndCommand, 73 * second)});
    QCOMPARE(model.table().alive(), 0);
}

void TestClientModel::ignoresStrangers()
{
    ClientModel model;
    model.apply({received(9, "who?"), closed(9, CloseReason::PeerLeft)});
    QCOMPARE(model.rowCount(), 0);
}

void TestClientModel::oneChangePerBatch()
{
    ClientModel model;
    model.apply({accepted(1), accepted(2), accepted(3)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.apply({received(3, "a"), received(2, "b"), sent(2, "b"), accepted(4), received(4, "c"),
                 accepted(5)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 2);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowCount(), 5);
}

void TestClientModel::endedClientsLeaveOldestFirst()
{
    ClientModel model;
    QAbstractItemModelTester tester(&model);
    constexpr int room = ClientTable::mostEnded + ClientTable::someMore;
    constexpr int count = room + 10;
    model.apply({accepted(1)}); // stays
    for (quint32 client = 2; client < 2 + count; ++client)
        model.apply({accepted(client)});
    // The last ones end first.
    EventBatch ends;
    for (quint32 client = 1 + count; client > 1; --client)
        ends.push_back(closed(client, CloseReason::PeerLeft, qint64(5000 - client)));
    model.apply(ends);
    QCOMPARE(model.rowCount(), 1 + ClientTable::mostEnded + 10);
    QCOMPARE(model.table().alive(), 1);
    QCOMPARE(model.table().at(0).number, 1u);
    QCOMPARE(model.table().rowOf(1 + count), -1);
    QCOMPARE(model.table().rowOf(1 + count - (ClientTable::someMore - 1)), -1);
    QCOMPARE(model.table().rowOf(1 + count - ClientTable::someMore), model.rowCount() - 1);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.table().rowOf(model.table().at(row).number), row);
}

void TestClientModel::keepsTheStartOfALongMessage()
{
    ClientTable table;
    table.apply(accepted(1));
    table.apply(received(1, QByteArray(1 << 20, 'x')));
    QCOMPARE(table.at(0).lastMessage.size(), ClientTable::longestMessage);
    QCOMPARE(table.at(0).bytesIn, 1 << 20);
}

void TestClientModel::namesThreads()
{
    ClientModel model;
    QSignalSpy threads(&model, &ClientModel::threadsMatter);
    model.apply({{0, 0, 7, ListenStarted{{}, Serving::Many, Work::ThreadPerClient, 0}}});
    QCOMPARE(threads.size(), 1);
    QCOMPARE(threads[0][0].toBool(), true);
    model.apply({accepted(2)});
    QCOMPARE(cell(model, 0, ClientModel::Column::Thread), QStringLiteral("T42"));
    // With one client at a time there is nothing to divide among threads.
    model.apply({{0, 0, 7, ListenStarted{{}, Serving::OneClient, Work::ThreadPerClient, 0}}});
    QCOMPARE(threads.size(), 2);
    QCOMPARE(threads[1][0].toBool(), false);
}

void TestClientModel::duration_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << "00:00:00";
    QTest::newRow("nearly a second") << second - 1 << "00:00:00";
    QTest::newRow("a minute and more") << 72 * second << "00:01:12";
    QTest::newRow("more than a day") << 100 * 3600 * second << "100:00:00";
    QTest::newRow("never negative") << -second << "00:00:00";
}

void TestClientModel::duration()
{
    QFETCH(qint64, nanoseconds);
    QTEST(ClientModel::duration(nanoseconds), "text");
}

void TestClientModel::aMillionEventsOfAThousandClients()
{
    ClientModel model;
    EventBatch events;
    for (quint32 client = 1; client <= 1000; ++client)
        events.push_back(accepted(client));
    model.apply(events);
    for (int batch = 0; batch < 100; ++batch) {
        events.clear();
        for (quint32 i = 0; i < 10'000; ++i)
            events.push_back(received(1 + i % 1000, "hello"));
        model.apply(events);
    }
    QCOMPARE(model.rowCount(), 1000);
    QCOMPARE(model.table().at(999).readsIn, 1000);
    QCOMPARE(model.table().at(0).bytesIn, 5000);
}

void TestClientModel::serverState()
{
    ServerState state;
    QVERIFY(!state.isListening());
    const SocketAddress local{QStringLiteral("127.0.0.1"), 3333};
    state.apply({0, 0, 0, ListenFailed{local, Failure::PortInUse, {}}});
    QCOMPARE(state.phase, ServerState::Phase::Failed);
    QCOMPARE(state.failure.failure, Failure::PortInUse);
    state.apply({0, 0, 0, ListenStarted{local, Serving::OneClient, Work::EventLoop, 0}});
    QVERIFY(state.isListening());
    QCOMPARE(state.local, local);
    for (const Event &event :
         {accepted(1), accepted(2), received(1, "abc"), sent(1, "abc"),
          closed(1, CloseReason::PeerLeft), accepted(3), closed(2, CloseReason::Reset, 0, 2),
          Event{0, 0, 0, ClientRefused{}}})
        state.apply(event);
    QCOMPARE(state.clients, 1);
    QCOMPARE(state.mostClients, 2);
    QCOMPARE(state.reads, 1);
    QCOMPARE(state.bytesIn, 3);
    QCOMPARE(state.bytesOut, 1);
    QCOMPARE(state.refused, 1);
    state.apply({0, 0, 0, ListenStopped{StopReason::Asked}});
    QCOMPARE(state.phase, ServerState::Phase::Stopped);
    QCOMPARE(state.mostClients, 2);
    // A class that starts anew counts anew.
    state.clients = 0;
    state.apply({0, 0, 0, ListenStarted{local, Serving::Many, Work::EventLoop, 0}});
    QCOMPARE(state.mostClients, 0);
}

QTEST_GUILESS_MAIN(TestClientModel)
#include "tst_client_model.moc"
