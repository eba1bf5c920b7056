// One client's session on a device of the test's own, and how several of one thread take turns.

#include "event/event_queue.h"
#include "model/client_table.h"
#include "net/echo_session.h"
#include "net/echo_turn.h"

#include <QAbstractEventDispatcher>
#include <QTest>

#include <cstring>

using namespace meari;

namespace {

// Both ends of a stream in one.
class Wire : public QIODevice
{
public:
    Wire() { open(ReadWrite | Unbuffered); }

    void arrive(const QByteArray &bytes)
    {
        m_in += bytes;
        emit readyRead();
    }
    QByteArray out;
    bool broken = false; ///< writing fails
    qint64 room = -1;    ///< writing takes no more than this, if it is not negative

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 count = qMin<qint64>(maxSize, m_in.size());
        std::memcpy(data, m_in.constData(), std::size_t(count));
        m_in.remove(0, count);
        return count;
    }
    qint64 writeData(const char *data, qint64 size) override
    {
        if (broken)
            return -1;
        const qint64 count = room < 0 ? size : qMin(size, room);
        out.append(data, count);
        return count;
    }

private:
    QByteArray m_in;
};

constexpr int clients = 10;

} // namespace

class TestEchoSession : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void fewAreEchoedAtOnce();
    void oneWhoSendsALotIsNotMany();
    void manyAreReadFirst();
    void largeOnesWaitForFew();
    void closingEchoesFirst();
    void endEndsAtItsTurn();
    void resetTellsWhatIsLost();
    void echoThatFailsIsCountedOnce();
    void echoThatFailsInTheMiddle();
    void oneThatIsGoneIsNotCalled();

private:
    // What the event loop of the sessions' thread does before it waits.
    static void endTurn() { emit QAbstractEventDispatcher::instance()->aboutToBlock(); }
    void makeBusy();
    Wire &wire(int i) const { return *m_wires[std::size_t(i)]; }
    EchoSession &session(int i) const { return *m_sessions[std::size_t(i)]; }

    std::unique_ptr<EventQueue> m_queue;
    std::unique_ptr<EchoTurn> m_turn;
    std::vector<std::unique_ptr<EchoSession>> m_sessions;
    std::vector<Wire *> m_wires;
};

void TestEchoSession::init()
{
    m_queue = std::make_unique<EventQueue>(EventQueue::Limits{10'000, 100'000'000});
    m_turn = std::make_unique<EchoTurn>();
    m_turn->watchEventLoop();
    m_turn->watchEventLoop(); // no harm
    for (int i = 0; i < clients; ++i) {
        auto wire = std::make_unique<Wire>();
        m_wires.push_back(wire.get());
        m_sessions.push_back(std::make_unique<EchoSession>(quint32(i + 1), std::move(wire),
                                                           SessionSettings{0, false, 0, 1000},
                                                           *m_queue, m_turn.get()));
        m_sessions.back()->start();
    }
}

void TestEchoSession::cleanup()
{
    m_sessions.clear();
    m_wires.clear();
    m_turn.reset();
}

// A turn in which all have sent something; the events of it are taken.
void TestEchoSession::makeBusy()
{
    for (int i = 0; i < clients; ++i)
        wire(i).arrive("first");
    endTurn();
    m_queue->takeAll();
    for (Wire *wire : m_wires)
        wire->out.clear();
}

void TestEchoSession::fewAreEchoedAtOnce()
{
    makeBusy();
    endTurn(); // nobody has sent anything
    wire(0).arrive("at once");
    QCOMPARE(wire(0).out, QByteArray("at once"));
    endTurn();
    QCOMPARE(wire(0).out, QByteArray("at once"));
}

void TestEchoSession::oneWhoSendsALotIsNotMany()
{
    for (int i = 0; i < 3 * clients; ++i)
        wire(0).arrive("x");
    endTurn();
    wire(0).arrive("at once");
    QVERIFY(wire(0).out.endsWith("at once"));
}

void TestEchoSession::manyAreReadFirst()
{
    makeBusy();
    for (int i = 0; i < clients; ++i)
        wire(i).arrive("message " + QByteArray::number(i));
    wire(3).arrive(" and more"); // is read after the echo
    for (int i = 0; i < clients; ++i)
        QCOMPARE(wire(i).out, QByteArray());
    endTurn();
    const EventBatch events = m_queue->takeAll();
    QCOMPARE(events.size(), std::size_t(2 * clients));
    for (int i = 0; i < clients; ++i) {
        const QByteArray bytes = "message " + QByteArray::number(i);
        QCOMPARE(wire(i).out, bytes);
        const Event &read = events[std::size_t(i)];
        QCOMPARE(read.client, quint32(i + 1));
        QCOMPARE(read.as<BytesReceived>()->bytes, bytes);
        const Event &sent = events[std::size_t(clients) + std::size_t(i)];
        QCOMPARE(sent.client, quint32(i + 1));
        QCOMPARE(sent.as<BytesSent>()->bytes, bytes);
        QVERIFY(sent.time >= read.time);
    }
    wire(3).arrive({});
    endTurn();
    QCOMPARE(wire(3).out, QByteArray("message 3 and more"));
}

void TestEchoSession::largeOnesWaitForFew()
{
    makeBusy();
    const QByteArray large(60'000, 'x');
    for (int i = 0; i < 4; ++i)
        wire(i).arrive(large);
    QCOMPARE(wire(0).out, QByteArray());
    wire(4).arrive(large); // now they are more than stays in a cache
    for (int i = 0; i <= 4; ++i)
        QCOMPARE(wire(i).out, large);
    wire(5).arrive(large);
    QCOMPARE(wire(5).out, QByteArray());
    endTurn();
    for (int i = 0; i <= 5; ++i)
        QCOMPARE(wire(i).out, large);
}

void TestEchoSession::closingEchoesFirst()
{
    makeBusy();
    wire(0).arrive("the last");
    session(0).close(CloseReason::Disconnected);
    QCOMPARE(wire(0).out, QByteArray("the last"));
    const EventBatch events = m_queue->takeAll();
    QCOMPARE(events.size(), std::size_t(3));
    QVERIFY(events[1].as<BytesSent>());
    QCOMPARE(events[2].as<ConnectionClosed>()->reason, CloseReason::Disconnected);
    QCOMPARE(events[2].as<ConnectionClosed>()->unsentBytes, 0);
    endTurn();
    QCOMPARE(wire(0).out, QByteArray("the last"));
}

void TestEchoSession::endEndsAtItsTurn()
{
    makeBusy();
    wire(0).arrive("/end");
    endTurn();
    QCOMPARE(wire(0).out, QByteArray("/end"));
    QCOMPARE(m_queue->takeAll().back().as<ConnectionClosed>()->reason, CloseReason::EndCommand);
}

void TestEchoSession::resetTellsWhatIsLost()
{
    makeBusy();
    wire(0).arrive("lost");
    session(0).reset();
    endTurn();
    QCOMPARE(wire(0).out, QByteArray());
    const EventBatch events = m_queue->takeAll();
    QCOMPARE(events.size(), std::size_t(3));
    QCOMPARE(events[1].as<BytesSent>()->bytes, QByteArray("lost")); // what is lost is taken off
    QCOMPARE(events[2].as<ConnectionClosed>()->unsentBytes, 4);
}

// It is told as sent and as lost, so that all that was sent before stays counted.
void TestEchoSession::echoThatFailsIsCountedOnce()
{
    ClientTable table;
    wire(0).arrive("first");
    endTurn();
    wire(0).broken = true;
    wire(0).arrive("second");
    endTurn();
    const EventBatch events = m_queue->takeAll();
    for (const Event &event : events)
        table.apply(event);
    QVERIFY(events.back().as<ConnectionClosed>());
    QCOMPARE(events.back().as<ConnectionClosed>()->unsentBytes, qint64(6));
    QCOMPARE(table.at(table.rowOf(1)).bytesOut, qint64(5));
}

// What the kernel took before the connection ended is not among the bytes that did not leave.
void TestEchoSession::echoThatFailsInTheMiddle()
{
    ClientTable table;
    wire(0).room = 2;
    wire(0).arrive("broken");
    endTurn();
    const EventBatch events = m_queue->takeAll();
    for (const Event &event : events)
        table.apply(event);
    QVERIFY(events.back().as<ConnectionClosed>());
    QCOMPARE(events.back().as<ConnectionClosed>()->unsentBytes, qint64(4));
    QCOMPARE(table.at(table.rowOf(1)).bytesOut, qint64(2));
}

void TestEchoSession::oneThatIsGoneIsNotCalled()
{
    makeBusy();
    for (int i = 0; i < clients; ++i)
        wire(i).arrive("x");
    m_sessions[4].reset();
    endTurn();
    QCOMPARE(wire(5).out, QByteArray("x"));
    QCOMPARE(m_queue->takeAll().size(), std::size_t(2 * clients - 1));
}

QTEST_GUILESS_MAIN(TestEchoSession)
#include "tst_echo_session.moc"
