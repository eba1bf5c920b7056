#include "app/event_pump.h"
#include "event/event_queue.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <utility>
#include <vector>

using namespace meari;

class TestEventPump : public QObject
{
    Q_OBJECT
private slots:
    void handsOnAFewAtOnce();
    void givesTheEventLoopATurn();
    void takesNothingMoreMeanwhile();
    void handsOnAllWhenAsked();
    void canBeAskedByWhoIsTold();
    void recordsEverySlice();
    void recordsFromNowUntilNow();
};

namespace {

constexpr quint32 some = quint32(EventPump::slice) * 3 + 10;

/// A queue, its pump, and the numbers of the clients of what came out of it.
struct Pumped
{
    EventQueue queue{{1'000'000, 1'000'000'000}};
    EventPump pump{queue};
    std::vector<quint32> clients;
    std::vector<std::size_t> slices;

    Pumped()
    {
        QObject::connect(&pump, &EventPump::eventsOccurred, &pump,
                         [this](const EventBatch &events) {
                             slices.push_back(events.size());
                             for (const Event &event : events)
                                 clients.push_back(event.client);
                         });
    }

    void push(quint32 from, quint32 end)
    {
        for (quint32 client = from; client < end; ++client)
            queue.push(client, BytesReceived{QByteArray::number(client)});
    }

    bool isInOrder() const
    {
        for (std::size_t i = 0; i < clients.size(); ++i) {
            if (clients[i] != i)
                return false;
        }
        return true;
    }
};

} // namespace

void TestEventPump::handsOnAFewAtOnce()
{
    Pumped pumped;
    pumped.push(0, some);
    QTRY_COMPARE(pumped.clients.size(), std::size_t(some));
    QVERIFY(pumped.isInOrder());
    QCOMPARE(pumped.slices,
             (std::vector<std::size_t>{EventPump::slice, EventPump::slice, EventPump::slice, 10}));

    pumped.push(some, some + 5);
    QTRY_COMPARE(pumped.clients.size(), std::size_t(some + 5));
    QVERIFY(pumped.isInOrder());
    QCOMPARE(pumped.slices.back(), std::size_t(5));
}

void TestEventPump::givesTheEventLoopATurn()
{
    Pumped pumped;
    std::vector<std::size_t> seen; // what had come when the event loop had its turn
    QObject::connect(&pumped.pump, &EventPump::eventsOccurred, &pumped.pump, [&] {
        QMetaObject::invokeMethod(
            &pumped.pump, [&] { seen.push_back(pumped.slices.size()); }, Qt::QueuedConnection);
    });
    pumped.push(0, some);
    QTRY_COMPARE(seen.size(), std::size_t(4));
    QCOMPARE(seen, (std::vector<std::size_t>{1, 2, 3, 4}));
}

void TestEventPump::takesNothingMoreMeanwhile()
{
    Pumped pumped;
    bool pushed = false;
    QObject::connect(&pumped.pump, &EventPump::eventsOccurred, &pumped.pump, [&] {
        if (!std::exchange(pushed, true))
            pumped.push(some, some + 7);
    });
    pumped.push(0, some);
    QTRY_COMPARE(pumped.clients.size(), std::size_t(some + 7));
    QVERIFY(pumped.isInOrder());
    QCOMPARE(pumped.slices.size(), std::size_t(5));
    QCOMPARE(pumped.slices.back(), std::size_t(7));
}

void TestEventPump::handsOnAllWhenAsked()
{
    Pumped pumped;
    pumped.push(0, some);
    pumped.pump.pumpNow();
    QCOMPARE(pumped.clients.size(), std::size_t(some));
    QVERIFY(pumped.isInOrder());

    // And when some of it has been handed on already.
    pumped.push(some, 2 * some);
    QTRY_VERIFY(pumped.clients.size() > some);
    pumped.push(2 * some, 2 * some + 3);
    pumped.pump.pumpNow();
    QCOMPARE(pumped.clients.size(), std::size_t(2 * some + 3));
    QVERIFY(pumped.isInOrder());
    pumped.pump.pumpNow();
    QCOMPARE(pumped.clients.size(), std::size_t(2 * some + 3));
}

void TestEventPump::canBeAskedByWhoIsTold()
{
    Pumped pumped;
    bool asked = false;
    QObject::connect(&pumped.pump, &EventPump::eventsOccurred, &pumped.pump, [&] {
        if (!std::exchange(asked, true))
            pumped.pump.pumpNow();
    });
    pumped.push(0, some);
    QTRY_COMPARE(pumped.clients.size(), std::size_t(some));
    QVERIFY(pumped.isInOrder());
}

void TestEventPump::recordsEverySlice()
{
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(QStringLiteral("all.meari"));
    Pumped pumped;
    QString problem;
    QVERIFY2(pumped.pump.record(fileName, problem), qPrintable(problem));
    pumped.push(0, some);
    QTRY_VERIFY(!pumped.clients.empty());
    pumped.pump.stopRecording();
    QCOMPARE(pumped.clients.size(), std::size_t(some));

    QFile file(fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    quint32 client = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.isEmpty()) {
            const QByteArray text = '"' + QByteArray::number(client) + '"';
            QVERIFY2(line.contains(text), line.constData());
            ++client;
        }
    }
    QCOMPARE(client, some);
}

// Whatever waits for the next frame.
void TestEventPump::recordsFromNowUntilNow()
{
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(QStringLiteral("part.meari"));
    Pumped pumped;
    QString problem;
    pumped.push(0, 3);
    QVERIFY2(pumped.pump.record(fileName, problem), qPrintable(problem));
    pumped.push(3, 5);
    pumped.pump.stopRecording();
    pumped.push(5, 6);
    pumped.pump.pumpNow();
    QVERIFY(pumped.isInOrder());
    QCOMPARE(pumped.clients.size(), std::size_t(6));

    QFile file(fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].contains("\"3\""), lines[0].constData());
    QVERIFY2(lines[1].contains("\"4\""), lines[1].constData());
}

QTEST_GUILESS_MAIN(TestEventPump)
#include "tst_event_pump.moc"
