// The two endpoints on real sockets: against Qt's own sockets and against each other. Programs
// that share no code with ours come in tests/interop.

#include "net/bind_address.h"
#include "net/network_thread.h"
#include "net/tcp_echo_client.h"
#include "net/tcp_echo_server.h"

#include <QAbstractEventDispatcher>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <utility>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace meari;

namespace {

// An endpoint on its thread, and everything it has told so far.
template <class Endpoint>
class Told
{
public:
    NetworkThread<Endpoint> network;

    EventBatch &events()
    {
        for (Event &event : network.queue().takeAll())
            m_events.push_back(std::move(event));
        return m_events;
    }
    template <class Body>
    int count()
    {
        int found = 0;
        for (const Event &event : events())
            found += event.as<Body>() ? 1 : 0;
        return found;
    }
    /// The last one of its kind; a default-made one when there is none.
    template <class Body>
    Body last()
    {
        Body found;
        for (const Event &event : events()) {
            if (const auto *body = event.as<Body>())
                found = *body;
        }
        return found;
    }
    QByteArray received(quint32 client = 0)
    {
        QByteArray bytes;
        for (const Event &event : events()) {
            const auto *body = event.as<BytesReceived>();
            if (body && (client == 0 || event.client == client))
                bytes += body->bytes;
        }
        return bytes;
    }

private:
    EventBatch m_events;
};

using ToldServer = Told<TcpEchoServer>;
using ToldClient = Told<TcpEchoClient>;

ServerSettings anyPort(Serving serving = Serving::Many, Work work = Work::EventLoop)
{
    ServerSettings settings;
    settings.port = 0;
    settings.serving = serving;
    settings.work = work;
    settings.linger = 100;
    return settings;
}

void start(ToldServer &server, const ServerSettings &settings, quint16 &port)
{
    server.network.tell([settings](TcpEchoServer &endpoint) { endpoint.start(settings); });
    QTRY_VERIFY(server.count<ListenStarted>() + server.count<ListenFailed>() > 0);
    port = server.last<ListenStarted>().local.port;
}

std::unique_ptr<QTcpSocket> dial(quint16 port)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket;
}

void halfClose([[maybe_unused]] const QTcpSocket &socket)
{
#ifdef Q_OS_UNIX
    ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
#endif
}

constexpr auto connectedState = QAbstractSocket::ConnectedState;
constexpr auto unconnectedState = QAbstractSocket::UnconnectedState;

} // namespace

class TestTcpEcho : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void readsAddresses_data();
    void readsAddresses();
    void readsPorts_data();
    void readsPorts();
    void echoes_data();
    void echoes();
    void nullAddressIsRefused();
    void busyPortIsReported();
    void oneMessage();
    void oneClientEndsWithEnd();
    void oneClientEndsWhenItLeaves();
    void othersWaitUnaccepted_data();
    void othersWaitUnaccepted();
    void manyAtOnce_data();
    void manyAtOnce();
    void threadPerClientNamesItsThreads();
    void endEndsThatClientOnly();
    void readSizeCutsReads();
    void tooManyAreClosed();
    void tooManyFromOneAddressAreClosed();
    void slowReaderGetsEverything_data();
    void slowReaderGetsEverything();
    void neverReadingIsDropped();
    void waitingCostsNothing_data();
    void waitingCostsNothing();
    void finAfterDataLosesNothing();
    void resetIsToldFromLeaving();
    void serverResetsClient();
    void stopWhileClientsSend_data();
    void stopWhileClientsSend();
    void startsAgain();
    void endsWithOpenClients_data();
    void endsWithOpenClients();
    void clientTalksToServer();
    void clientIsRefused();
    void clientFindsNoHost();
    void clientTimesOut();
    void clientCancels();
    void clientSeesTheServerLeave_data();
    void clientSeesTheServerLeave();
    void clientCannotSendWithoutConnection();
    void clientHalfCloses();
    void clientIgnoresSecondConnect();
};

void TestTcpEcho::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // empty: none
    QTest::newRow("loopback") << "127.0.0.1"
                              << "127.0.0.1";
    QTest::newRow("spaces") << " 127.0.0.1 "
                            << "127.0.0.1";
    QTest::newRow("localhost") << "LocalHost"
                               << "127.0.0.1";
    QTest::newRow("all") << "all"
                         << "0.0.0.0";
    QTest::newRow("any v4") << "0.0.0.0"
                            << "0.0.0.0";
    QTest::newRow("v6") << "::1"
                        << "::1";
    QTest::newRow("any v6") << "::"
                            << "::";
    QTest::newRow("brackets") << "[::1]"
                              << "::1";
    QTest::newRow("broadcast") << "255.255.255.255"
                               << "";
    QTest::newRow("multicast") << "224.0.0.1"
                               << "";
    QTest::newRow("multicast v6") << "ff02::1"
                                  << "";
    QTest::newRow("mapped") << "::ffff:127.0.0.1"
                            << "127.0.0.1";
    QTest::newRow("interface") << "lo"
                               << "127.0.0.1";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("garbage") << "hello"
                             << "";
    QTest::newRow("a port") << "3333"
                            << "";
    QTest::newRow("short form") << "127.1"
                                << "";
    QTest::newRow("hex form") << "0x7f.1"
                              << "";
    QTest::newRow("octal form") << "0177.0.0.1"
                                << "";
    QTest::newRow("too large") << "127.0.0.256"
                               << "";
    QTest::newRow("five numbers") << "127.0.0.1.1"
                                  << "";
    QTest::newRow("with port") << "127.0.0.1:3333"
                               << "";
    QTest::newRow("markup") << "<b>"
                            << "";
}

void TestTcpEcho::readsAddresses()
{
    QFETCH(QString, text);
    const auto address = bindAddressFrom(text);
    QTEST(address ? normalised(*address) : QString(), "expected");
}

void TestTcpEcho::readsPorts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected"); // -1: none
    QTest::newRow("usual") << "3333" << 3333;
    QTest::newRow("trimmed") << "7 " << 7;
    QTest::newRow("zero") << "0" << 0;
    QTest::newRow("highest") << "65535" << 65535;
    QTest::newRow("too high") << "65536" << -1;
    QTest::newRow("70000") << "70000" << -1;
    QTest::newRow("negative") << "-1" << -1;
    QTest::newRow("plus") << "+5" << -1;
    QTest::newRow("empty") << "" << -1;
    QTest::newRow("words") << "http" << -1;
    QTest::newRow("hex") << "0x10" << -1;
    QTest::newRow("fraction") << "33.3" << -1;
    QTest::newRow("huge") << "99999999999999999999" << -1;
}

void TestTcpEcho::readsPorts()
{
    QFETCH(QString, text);
    const auto port = portFrom(text);
    QTEST(port ? int(*port) : -1, "expected");
}

void TestTcpEcho::echoes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one") << QByteArray("a");
    QTest::newRow("korean") << QByteArray("안녕하세요");
    QTest::newRow("nul") << QByteArray("a\0b\0", 4);
    QTest::newRow("line end") << QByteArray("\r\n");
    QTest::newRow("invalid") << QByteArray("\xff\xfe\xc0\xaf\xed\xa0\x80");
    QTest::newRow("almost /end") << QByteArray("/end\n");
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += char(i);
    QTest::newRow("every byte") << all;
    QTest::newRow("1 MiB") << all.repeated(4096);
}

void TestTcpEcho::echoes()
{
    QFETCH(QByteArray, bytes);
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(), port);
    const auto socket = dial(port);
    socket->write(bytes);
    QByteArray back;
    QTRY_COMPARE((back += socket->readAll()).size(), bytes.size());
    QCOMPARE(back, bytes);
    QTRY_COMPARE(server.received(1), bytes);
    QVERIFY(socket->state() == connectedState);
}

void TestTcpEcho::nullAddressIsRefused()
{
    ToldServer server;
    ServerSettings settings = anyPort();
    settings.address = QHostAddress(QStringLiteral("hello"));
    quint16 port = 0;
    start(server, settings, port);
    QCOMPARE(server.last<ListenFailed>().failure, Failure::AddressInvalid);
    QCOMPARE(server.count<ListenStarted>(), 0);
}

void TestTcpEcho::busyPortIsReported()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ToldServer server;
    ServerSettings settings = anyPort();
    settings.port = other.serverPort();
    quint16 port = 0;
    start(server, settings, port);
    const auto failed = server.last<ListenFailed>();
    QCOMPARE(failed.failure, Failure::PortInUse);
    QCOMPARE(failed.local.port, other.serverPort());
}

void TestTcpEcho::oneMessage()
{
    ToldServer server;
    ServerSettings settings = anyPort(Serving::OneMessage);
    settings.readSize = 100;
    quint16 port = 0;
    start(server, settings, port);
    const auto socket = dial(port);
    socket->write("hello");
    QTRY_COMPARE(socket->bytesAvailable(), 5);
    QTRY_VERIFY(socket->state() == unconnectedState);
    QTRY_COMPARE(server.count<ListenStopped>(), 1);
    QList<EventKind> kinds;
    for (const Event &event : server.events())
        kinds += event.kind();
    QCOMPARE(kinds,
             (QList<EventKind>{kindOf<ListenStarted>, kindOf<ClientAccepted>, kindOf<BytesReceived>,
                               kindOf<BytesSent>, kindOf<LingerStarted>, kindOf<ConnectionClosed>,
                               kindOf<ListenStopped>}));
    QCOMPARE(server.last<ConnectionClosed>().reason, CloseReason::OneMessageServed);
    QCOMPARE(server.last<ListenStopped>().reason, StopReason::Served);
}

void TestTcpEcho::oneClientEndsWithEnd()
{
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(Serving::OneClient), port);
    const auto socket = dial(port);
    for (const QByteArray &message : {QByteArray("one"), QByteArray("two"), QByteArray("/end")}) {
        socket->write(message);
        QTRY_COMPARE(socket->bytesAvailable(), message.size());
        QCOMPARE(socket->readAll(), message);
    }
    QTRY_VERIFY(socket->state() == unconnectedState);
    QTRY_COMPARE(server.count<ListenStopped>(), 1);
    QCOMPARE(server.last<ConnectionClosed>().reason, CloseReason::EndCommand);
    QCOMPARE(server.last<ListenStopped>().reason, StopReason::Served);
    QCOMPARE(server.received(), QByteArray("onetwo/end"));
}

void TestTcpEcho::oneClientEndsWhenItLeaves()
{
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(Serving::OneClient), port);
    const auto socket = dial(port);
    QTRY_COMPARE(server.count<ClientAccepted>(), 1);
    socket->disconnectFromHost();
    QTRY_COMPARE(server.count<ListenStopped>(), 1);
    QCOMPARE(server.count<PeerFinished>(), 1);
    QCOMPARE(server.last<ConnectionClosed>().reason, CloseReason::PeerLeft);
}

void TestTcpEcho::othersWaitUnaccepted_data()
{
    QTest::addColumn<int>("serving");
    QTest::newRow("one client") << int(Serving::OneClient);
    QTest::newRow("one at a time") << int(Serving::OneAtATime);
}

void TestTcpEcho::othersWaitUnaccepted()
{
    QFETCH(int, serving);
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(Serving(serving)), port);
    const auto first = dial(port);
    QTRY_COMPARE(server.count<ClientAccepted>(), 1);
    const auto second = dial(port);
    const auto third = dial(port);
    second->write("second");
    third->write("third");
    // Connected and sent as far as they can tell; the kernel holds both.
    QTRY_VERIFY(second->state() == connectedState && third->state() == connectedState);
    QTRY_COMPARE(second->bytesToWrite() + third->bytesToWrite(), 0);
    first->write("first");
    QTRY_COMPARE(first->bytesAvailable(), 5);
    QCOMPARE(server.count<ClientAccepted>(), 1);
    QCOMPARE(server.received(), QByteArray("first"));
    QCOMPARE(second->bytesAvailable(), 0);

    first->write("/end");
    if (Serving(serving) == Serving::OneClient) {
        QTRY_COMPARE(server.count<ListenStopped>(), 1);
        QTRY_VERIFY(second->state() == unconnectedState); // the kernel resets who waited
        QCOMPARE(server.count<ClientAccepted>(), 1);
        return;
    }
    QTRY_COMPARE(second->bytesAvailable(), 6);
    QCOMPARE(server.count<ClientAccepted>(), 2);
    QCOMPARE(third->bytesAvailable(), 0);
    second->disconnectFromHost();
    QTRY_COMPARE(third->bytesAvailable(), 5);
    QCOMPARE(server.count<ListenStopped>(), 0);
}

void TestTcpEcho::manyAtOnce_data()
{
    QTest::addColumn<int>("work");
    QTest::newRow("event loop") << int(Work::EventLoop);
    QTest::newRow("thread per client") << int(Work::ThreadPerClient);
}

void TestTcpEcho::manyAtOnce()
{
    QFETCH(int, work);
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(Serving::Many, Work(work)), port);
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    sockets.reserve(50);
    for (int i = 0; i < 50; ++i) {
        sockets.push_back(dial(port));
        sockets.back()->write(QByteArray::number(1000 + i));
    }
    for (int i = 0; i < 50; ++i) {
        QTRY_COMPARE(sockets[std::size_t(i)]->bytesAvailable(), 4);
        QCOMPARE(sockets[std::size_t(i)]->readAll(), QByteArray::number(1000 + i));
    }
    QTRY_COMPARE(server.count<ClientAccepted>(), 50);
    sockets.clear();
    QTRY_COMPARE(server.count<ConnectionClosed>(), 50);
}

void TestTcpEcho::threadPerClientNamesItsThreads()
{
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(Serving::Many, Work::ThreadPerClient), port);
    const auto one = dial(port);
    const auto two = dial(port);
    one->write("a");
    two->write("b");
    QTRY_COMPARE(server.count<BytesSent>(), 2);
    QHash<quint32, QSet<quint32>> threads;
    for (const Event &event : server.events())
        threads[event.client].insert(event.thread);
    QCOMPARE(threads.size(), 3); // the listener's and one per client
    QSet<quint32> different;
    for (const QSet<quint32> &ofOne : threads) {
        QCOMPARE(ofOne.size(), 1);
        different += ofOne;
    }
    QCOMPARE(different.size(), 3);
    QVERIFY(!different.contains(0));
}

void TestTcpEcho::endEndsThatClientOnly()
{
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(), port);
    const auto one = dial(port);
    const auto two = dial(port);
    one->write("/end");
    QTRY_VERIFY(one->state() == unconnectedState);
    QCOMPARE(one->readAll(), QByteArray("/end"));
    two->write("still here");
    QTRY_COMPARE(two->bytesAvailable(), 10);
    QCOMPARE(server.count<ListenStopped>(), 0);
}

void TestTcpEcho::readSizeCutsReads()
{
    ToldServer server;
    ServerSettings settings = anyPort();
    settings.readSize = 4;
    quint16 port = 0;
    start(server, settings, port);
    const auto socket = dial(port);
    socket->write("안녕하세요");
    QTRY_COMPARE(socket->bytesAvailable(), 15);
    QList<QByteArray> reads;
    for (const Event &event : server.events()) {
        if (const auto *body = event.as<BytesReceived>())
            reads += body->bytes;
    }
    QCOMPARE(reads, QList<QByteArray>({"\xec\x95\x88\xeb", "\x85\x95\xed\x95", "\x98\xec\x84\xb8",
                                       "\xec\x9a\x94"}));
    QCOMPARE(socket->readAll(), QByteArray("안녕하세요"));
}

void TestTcpEcho::tooManyAreClosed()
{
    ToldServer server;
    ServerSettings settings = anyPort();
    settings.maxClients = 3;
    quint16 port = 0;
    start(server, settings, port);
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    sockets.reserve(3);
    for (int i = 0; i < 3; ++i)
        sockets.push_back(dial(port));
    QTRY_COMPARE(server.count<ClientAccepted>(), 3);
    const auto fourth = dial(port);
    QTRY_COMPARE(server.count<ClientRefused>(), 1);
    QTRY_VERIFY(fourth->state() == unconnectedState);
    const auto refused = server.last<ClientRefused>();
    QCOMPARE(refused.reason, RefuseReason::TooManyClients);
    QCOMPARE(refused.limit, 3);
    QVERIFY(!refused.peer.isNull());

    sockets.pop_back(); // one leaves, one may come
    QTRY_COMPARE(server.count<ConnectionClosed>(), 1);
    const auto fifth = dial(port);
    QTRY_COMPARE(server.count<ClientAccepted>(), 4);
}

void TestTcpEcho::tooManyFromOneAddressAreClosed()
{
    ToldServer server;
    ServerSettings settings = anyPort();
    settings.maxPerAddress = 1;
    quint16 port = 0;
    start(server, settings, port);
    const auto one = dial(port);
    QTRY_COMPARE(server.count<ClientAccepted>(), 1);
    const auto two = dial(port);
    QTRY_COMPARE(server.count<ClientRefused>(), 1);
    QCOMPARE(server.last<ClientRefused>().reason, RefuseReason::TooManyFromAddress);

    const auto other = std::make_unique<QTcpSocket>();
    QVERIFY(other->bind(QHostAddress(QStringLiteral("127.0.0.2"))));
    other->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QTRY_COMPARE(server.count<ClientAccepted>(), 2);
}

void TestTcpEcho::slowReaderGetsEverything_data()
{
    manyAtOnce_data();
}

void TestTcpEcho::slowReaderGetsEverything()
{
    QFETCH(int, work);
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(Serving::Many, Work(work)), port);
    const auto socket = dial(port);
    socket->setReadBufferSize(64 * 1024);
    QByteArray sent(20 * 1024 * 1024, Qt::Uninitialized);
    for (qsizetype i = 0; i < sent.size(); ++i)
        sent[i] = char(i * 31 + i / 251);
    socket->write(sent);
    // Nothing is read until the kernel's buffers are full in both directions.
    QTRY_VERIFY(server.count<BytesReceived>() > 0 && socket->bytesToWrite() > 0);
    QByteArray back;
    while (back.size() < sent.size()) {
        server.events(); // keeps the queue from filling up
        const qsizetype before = back.size();
        back += socket->read(100'000);
        if (back.size() == before)
            QTRY_VERIFY(socket->bytesAvailable() > 0 || socket->state() != connectedState);
        QVERIFY(socket->state() == connectedState);
    }
    QVERIFY(back == sent);
}

void TestTcpEcho::neverReadingIsDropped()
{
    ToldServer server;
    ServerSettings settings = anyPort();
    settings.stallTimeout = 200;
    quint16 port = 0;
    start(server, settings, port);
    const auto deaf = dial(port);
    deaf->setReadBufferSize(1);
    const auto other = dial(port);
    deaf->write(QByteArray(40 * 1024 * 1024, 'x'));
    QTRY_COMPARE(server.count<ConnectionClosed>(), 1);
    const auto closed = server.last<ConnectionClosed>();
    QCOMPARE(closed.reason, CloseReason::NotReading);
    QVERIFY(closed.unsentBytes > 0);
    QVERIFY(closed.unsentBytes <= limits::wholeRead);
    other->write("fine");
    QTRY_COMPARE(other->bytesAvailable(), 4);
}

void TestTcpEcho::waitingCostsNothing_data()
{
    QTest::addColumn<int>("serving");
    QTest::newRow("for one who does not read") << int(Serving::Many);
    QTest::newRow("after the one message") << int(Serving::OneMessage);
}

// There is something to read all the time, which must not keep the event loop busy.
void TestTcpEcho::waitingCostsNothing()
{
    QFETCH(int, serving);
    ToldServer server;
    ServerSettings settings = anyPort(Serving(serving));
    settings.linger = 60'000;
    quint16 port = 0;
    start(server, settings, port);
    const auto socket = dial(port);
    socket->setReadBufferSize(1);
    socket->write("first");
    QTRY_VERIFY(server.count<BytesSent>() > 0);
    socket->write(QByteArray(20'000'000, 'x'));
    // Until the kernel takes no more on either side.
    qint64 left = -1;
    QTRY_VERIFY(std::exchange(left, socket->bytesToWrite()) == socket->bytesToWrite());

    // Turns of the network's event loop while a timer of its own fires so often.
    constexpr int ticks = 100;
    std::atomic<int> turns = 0;
    std::atomic<int> ticked = 0;
    server.network.tell([&](TcpEchoServer &endpoint) {
        QObject::connect(
            QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, &endpoint,
            [&] { turns += ticked < ticks ? 1 : 0; }, Qt::DirectConnection);
        auto *timer = new QTimer(&endpoint);
        QObject::connect(timer, &QTimer::timeout, &endpoint, [&ticked] { ++ticked; });
        timer->start(1);
    });
    QTRY_VERIFY(ticked.load() >= ticks);
    QVERIFY2(turns.load() < 10 * ticks, qPrintable(QString::number(turns.load())));
    QCOMPARE(server.count<ConnectionClosed>(), 0);
    server.network.finish(); // before the counter goes
}

void TestTcpEcho::finAfterDataLosesNothing()
{
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(), port);
    const auto socket = dial(port);
    const QByteArray sent(5 * 1024 * 1024, 'z');
    socket->write(sent);
    QTRY_VERIFY(socket->state() == connectedState);
    QByteArray back;
    bool finished = false;
    QTRY_VERIFY([&] {
        server.events();
        back += socket->readAll();
        if (!finished && socket->bytesToWrite() == 0) {
            finished = true;
            halfClose(*socket);
        }
        return back.size() == sent.size();
    }());
    QVERIFY(back == sent);
    QTRY_VERIFY(socket->state() == unconnectedState);
    QTRY_COMPARE(server.last<ConnectionClosed>().reason, CloseReason::PeerLeft);
    QCOMPARE(server.last<ConnectionClosed>().unsentBytes, 0);
}

void TestTcpEcho::resetIsToldFromLeaving()
{
#ifndef Q_OS_UNIX
    QSKIP("needs SO_LINGER");
#else
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(), port);
    const auto socket = dial(port);
    socket->write("hello");
    QTRY_COMPARE(server.count<BytesSent>(), 1);
    const linger now{1, 0};
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
    QTRY_COMPARE(server.count<ConnectionClosed>(), 1);
    QCOMPARE(server.last<ConnectionClosed>().reason, CloseReason::ResetByPeer);
    QCOMPARE(server.count<PeerFinished>(), 0);
    QCOMPARE(server.received(), QByteArray("hello"));
#endif
}

void TestTcpEcho::serverResetsClient()
{
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(), port);
    ToldClient client;
    client.network.tell([port](TcpEchoClient &endpoint) {
        endpoint.connectToServer({QStringLiteral("127.0.0.1"), port});
    });
    QTRY_COMPARE(server.count<ClientAccepted>(), 1);
    server.network.tell([](TcpEchoServer &endpoint) {
        endpoint.resetClient(77); // not there
        endpoint.resetClient(1);
        endpoint.resetClient(1);
    });
    QTRY_COMPARE(client.count<ConnectionClosed>(), 1);
    QCOMPARE(client.last<ConnectionClosed>().reason, CloseReason::ResetByPeer);
    QTRY_COMPARE(server.last<ConnectionClosed>().reason, CloseReason::Reset);
    QCOMPARE(server.count<ConnectionClosed>(), 1);
}

void TestTcpEcho::stopWhileClientsSend_data()
{
    manyAtOnce_data();
}

void TestTcpEcho::stopWhileClientsSend()
{
    QFETCH(int, work);
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(Serving::Many, Work(work)), port);
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    sockets.reserve(30);
    for (int i = 0; i < 30; ++i) {
        sockets.push_back(dial(port));
        QTcpSocket *socket = sockets.back().get();
        const auto sendMore = [socket] { socket->write(QByteArray(10'000, 'x')); };
        connect(socket, &QTcpSocket::connected, socket, sendMore);
        connect(socket, &QTcpSocket::readyRead, socket, [socket, sendMore] {
            socket->readAll();
            sendMore();
        });
    }
    QTRY_VERIFY(server.count<BytesSent>() > 100);
    server.network.tell([](TcpEchoServer &endpoint) { endpoint.stop(); });
    QTRY_COMPARE(server.count<ListenStopped>(), 1);
    QCOMPARE(server.count<ConnectionClosed>(), server.count<ClientAccepted>());
    for (const auto &socket : sockets)
        QTRY_VERIFY(socket->state() == unconnectedState);
    QVERIFY(server.events().back().as<ListenStopped>());
}

void TestTcpEcho::startsAgain()
{
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(), port);
    ServerSettings settings = anyPort();
    settings.port = port;
    for (int i = 2; i <= 4; ++i) {
        const auto socket = dial(port);
        socket->write("x");
        QTRY_COMPARE(socket->bytesAvailable(), 1);
        server.network.tell([settings](TcpEchoServer &endpoint) {
            endpoint.stop();
            endpoint.stop();
        });
        QTRY_COMPARE(server.count<ListenStopped>(), i - 1);
        server.network.tell([settings](TcpEchoServer &endpoint) {
            endpoint.start(settings);
            endpoint.start(settings);
        });
        QTRY_COMPARE(server.count<ListenStarted>(), i);
        QCOMPARE(server.count<ListenFailed>(), 0);
    }
}

void TestTcpEcho::endsWithOpenClients_data()
{
    manyAtOnce_data();
}

void TestTcpEcho::endsWithOpenClients()
{
    QFETCH(int, work);
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(Serving::Many, Work(work)), port);
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    sockets.reserve(10);
    for (int i = 0; i < 10; ++i)
        sockets.push_back(dial(port));
    QTRY_COMPARE(server.count<ClientAccepted>(), 10);
    server.network.finish();
    QCOMPARE(server.count<ConnectionClosed>(), 10);
    for (const auto &socket : sockets)
        QTRY_VERIFY(socket->state() == unconnectedState);
}

void TestTcpEcho::clientTalksToServer()
{
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(), port);
    ToldClient client;
    client.network.tell([port](TcpEchoClient &endpoint) {
        endpoint.connectToServer({QStringLiteral("127.0.0.1"), port});
    });
    QTRY_COMPARE(client.count<Connected>(), 1);
    const auto connected = client.last<Connected>();
    QCOMPARE(connected.peer, SocketAddress({QStringLiteral("127.0.0.1"), port}));
    QTRY_COMPARE(server.count<ClientAccepted>(), 1);
    QCOMPARE(server.last<ClientAccepted>().peer, connected.local);

    const QByteArray large = QByteArray("메아리").repeated(500'000);
    client.network.tell([large](TcpEchoClient &endpoint) {
        endpoint.send("hello");
        endpoint.send(large);
    });
    QTRY_COMPARE((server.events(), client.received().size()), 5 + large.size());
    QVERIFY(client.received() == "hello" + large);
    client.network.tell([](TcpEchoClient &endpoint) { endpoint.disconnectFromServer(); });
    QTRY_COMPARE(client.last<ConnectionClosed>().reason, CloseReason::Disconnected);
    QTRY_COMPARE(server.last<ConnectionClosed>().reason, CloseReason::PeerLeft);
}

void TestTcpEcho::clientIsRefused()
{
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    const quint16 port = gone.serverPort();
    gone.close();
    ToldClient client;
    client.network.tell([port](TcpEchoClient &endpoint) {
        endpoint.connectToServer({QStringLiteral("127.0.0.1"), port});
    });
    QTRY_COMPARE(client.count<ConnectFailed>(), 1);
    QCOMPARE(client.last<ConnectFailed>().failure, Failure::Refused);
    QCOMPARE(client.last<ConnectFailed>().server.port, port);
}

void TestTcpEcho::clientFindsNoHost()
{
    ToldClient client;
    client.network.tell([](TcpEchoClient &endpoint) {
        endpoint.connectToServer({QStringLiteral("no..such.host"), 3333}); // needs no name server
    });
    QTRY_COMPARE(client.count<ConnectFailed>(), 1);
    QCOMPARE(client.last<ConnectFailed>().failure, Failure::HostNotFound);
}

#ifdef Q_OS_LINUX
namespace {

// A port of this computer where a SYN gets no answer: its backlog is full.
class SilentPort
{
public:
    SilentPort()
    {
        m_server.setListenBacklogSize(0);
        m_server.listen(QHostAddress::LocalHost);
        m_server.pauseAccepting();
        m_filler = dial(port());
    }
    quint16 port() const { return m_server.serverPort(); }
    bool isFull() const { return m_filler->state() == connectedState; }

private:
    QTcpServer m_server;
    std::unique_ptr<QTcpSocket> m_filler;
};

} // namespace
#endif

void TestTcpEcho::clientTimesOut()
{
#ifndef Q_OS_LINUX
    QSKIP("needs Linux's backlog");
#else
    SilentPort silent;
    QTRY_VERIFY(silent.isFull());
    ToldClient client;
    client.network.tell([port = silent.port()](TcpEchoClient &endpoint) {
        endpoint.connectToServer({QStringLiteral("127.0.0.1"), port, 300});
    });
    QTRY_COMPARE(client.count<ConnectFailed>(), 1);
    QCOMPARE(client.last<ConnectFailed>().failure, Failure::TimedOut);
#endif
}

void TestTcpEcho::clientCancels()
{
#ifndef Q_OS_LINUX
    QSKIP("needs Linux's backlog");
#else
    SilentPort silent;
    QTRY_VERIFY(silent.isFull());
    ToldClient client;
    client.network.tell([port = silent.port()](TcpEchoClient &endpoint) {
        endpoint.connectToServer({QStringLiteral("127.0.0.1"), port});
    });
    QTRY_COMPARE(client.count<ConnectStarted>(), 1);
    client.network.tell([](TcpEchoClient &endpoint) {
        endpoint.cancel();
        endpoint.cancel();
    });
    QTRY_COMPARE(client.count<ConnectCancelled>(), 1);
    QCOMPARE(client.count<ConnectFailed>(), 0);
#endif
}

void TestTcpEcho::clientSeesTheServerLeave_data()
{
    QTest::addColumn<bool>("reset");
    QTest::newRow("FIN") << false;
    QTest::newRow("RST") << true;
}

void TestTcpEcho::clientSeesTheServerLeave()
{
    QFETCH(bool, reset);
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(), port);
    ToldClient client;
    client.network.tell([port](TcpEchoClient &endpoint) {
        endpoint.connectToServer({QStringLiteral("127.0.0.1"), port});
    });
    QTRY_COMPARE(server.count<ClientAccepted>(), 1);
    server.network.tell([reset](TcpEchoServer &endpoint) {
        if (reset)
            endpoint.resetClient(1);
        else
            endpoint.disconnectAll();
    });
    QTRY_COMPARE(client.count<ConnectionClosed>(), 1);
    QCOMPARE(client.last<ConnectionClosed>().reason,
             reset ? CloseReason::ResetByPeer : CloseReason::PeerLeft);
    QCOMPARE(client.count<PeerFinished>(), reset ? 0 : 1);
}

void TestTcpEcho::clientCannotSendWithoutConnection()
{
    ToldClient client;
    client.network.tell([](TcpEchoClient &endpoint) { endpoint.send("lost?"); });
    QTRY_COMPARE(client.count<SendFailed>(), 1);
    QCOMPARE(client.last<SendFailed>().bytes, QByteArray("lost?"));
}

void TestTcpEcho::clientHalfCloses()
{
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(), port);
    ToldClient client;
    client.network.tell([port](TcpEchoClient &endpoint) {
        endpoint.connectToServer({QStringLiteral("127.0.0.1"), port});
    });
    QTRY_COMPARE(client.count<Connected>(), 1);
    // More than the kernel takes at once: the FIN must not overtake it.
    const QByteArray words = QByteArray("last words").repeated(1'000'000);
    client.network.tell([words](TcpEchoClient &endpoint) {
        endpoint.send(words);
        endpoint.finishSending();
        endpoint.finishSending();
        endpoint.send("too late");
    });
    QTRY_COMPARE((server.events(), client.count<ConnectionClosed>()), 1);
    QVERIFY(client.received() == words);
    QCOMPARE(client.count<SendingFinished>(), 1);
    QCOMPARE(client.count<SendFailed>(), 1);
    QCOMPARE(client.last<ConnectionClosed>().reason, CloseReason::PeerLeft);
    QTRY_COMPARE(server.count<PeerFinished>(), 1);
}

void TestTcpEcho::clientIgnoresSecondConnect()
{
    ToldServer server;
    quint16 port = 0;
    start(server, anyPort(), port);
    ToldClient client;
    const ClientSettings settings{QStringLiteral("127.0.0.1"), port};
    client.network.tell([settings](TcpEchoClient &endpoint) {
        endpoint.connectToServer(settings);
        endpoint.connectToServer(settings);
    });
    QTRY_COMPARE(client.count<Connected>(), 1);
    client.network.tell([settings](TcpEchoClient &endpoint) {
        endpoint.connectToServer(settings);
        endpoint.send("x");
    });
    QTRY_COMPARE(client.received(), QByteArray("x"));
    QCOMPARE(client.count<ConnectStarted>(), 1);
    QCOMPARE(server.count<ClientAccepted>(), 1);
}

QTEST_GUILESS_MAIN(TestTcpEcho)
#include "tst_tcp_echo.moc"
