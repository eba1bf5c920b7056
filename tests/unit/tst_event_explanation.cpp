#include "unit/samples.h"

#include "app/language.h"
#include "event/event_text.h"
#include "event/recording.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace meari;

class TestEventExplanation : public QObject
{
    Q_OBJECT
private slots:
    void cleanup();
    void everyKindIsExplained_data();
    void everyKindIsExplained();
    void everyReasonIsExplained_data();
    void everyReasonIsExplained();
    void saysWhatItIsAbout_data();
    void saysWhatItIsAbout();
    void koreanNamesTheTerm();
    void staysOnOneLine_data();
    void staysOnOneLine();

private:
    Language m_language;
};

namespace {

const SocketAddress here{QStringLiteral("127.0.0.1"), 54321};

// One event for each thing that may have gone wrong, and for each reason.
std::vector<EventBatch> variants()
{
    const QString words = QStringLiteral("Broken pipe");
    EventBatch listening;
    EventBatch listenFailures;
    EventBatch acceptFailures;
    EventBatch connectFailures;
    EventBatch refusals;
    EventBatch closings;
    EventBatch stops;
    const auto add = [](EventBatch &batch, EventBody body) {
        batch.push_back({1, 1, 1, std::move(body)});
    };
    for (const Serving serving :
         {Serving::OneMessage, Serving::OneClient, Serving::OneAtATime, Serving::Many})
        add(listening, ListenStarted{here, serving, Work::EventLoop, 0});
    add(listening, ListenStarted{here, Serving::Many, Work::ThreadPerClient, 0});
    // Those that listening and accepting cannot end in share their words.
    for (const Failure failure :
         {Failure::PortInUse, Failure::NotPermitted, Failure::AddressNotLocal,
          Failure::AddressInvalid, Failure::TooManyFiles, Failure::Other})
        add(listenFailures, ListenFailed{here, failure, words});
    for (const Failure failure : {Failure::TooManyFiles, Failure::Other})
        add(acceptFailures, AcceptFailed{failure, words});
    for (const Failure failure :
         {Failure::PortInUse, Failure::NotPermitted, Failure::AddressNotLocal,
          Failure::AddressInvalid, Failure::Refused, Failure::TimedOut, Failure::HostNotFound,
          Failure::Unreachable, Failure::TooManyFiles, Failure::Other})
        add(connectFailures, ConnectFailed{here, failure, words});
    for (const RefuseReason reason :
         {RefuseReason::TooManyClients, RefuseReason::TooManyFromAddress,
          RefuseReason::TooManyFiles, RefuseReason::NoThread})
        add(refusals, ClientRefused{here, reason, 7});
    for (const CloseReason reason :
         {CloseReason::PeerLeft, CloseReason::EndCommand, CloseReason::OneMessageServed,
          CloseReason::Disconnected, CloseReason::Reset, CloseReason::ResetByPeer,
          CloseReason::NotReading, CloseReason::ServerStopped, CloseReason::Lost})
        add(closings, ConnectionClosed{reason, 0, QString(), 0});
    add(closings, ConnectionClosed{CloseReason::Lost, 0, words, 0});
    add(closings, ConnectionClosed{CloseReason::Reset, 3, QString(), 0});
    add(closings, ConnectionClosed{CloseReason::Reset, 0, QString(), 4});
    for (const StopReason reason : {StopReason::Asked, StopReason::Served})
        add(stops, ListenStopped{reason});
    return {listening, listenFailures, acceptFailures, connectFailures, refusals, closings, stops};
}

} // namespace

void TestEventExplanation::cleanup()
{
    m_language.use(QStringLiteral("en"));
}

void TestEventExplanation::everyKindIsExplained_data()
{
    QTest::addColumn<Side>("side");
    QTest::addColumn<QString>("language");
    QTest::newRow("server, English") << Side::Server << "en";
    QTest::newRow("client, English") << Side::Client << "en";
    QTest::newRow("server, Korean") << Side::Server << "ko";
    QTest::newRow("client, Korean") << Side::Client << "ko";
}

void TestEventExplanation::everyKindIsExplained()
{
    QFETCH(Side, side);
    QFETCH(QString, language);
    QVERIFY(m_language.use(language));
    const QRegularExpression hangul(QStringLiteral("[가-힣]"));
    QSet<QString> all;
    for (const Event &event : samples::everyKind()) {
        const QString text = EventText::explanation(event, side);
        QVERIFY(text.size() > 20);
        QVERIFY2(text.contains(hangul) == (language == QLatin1String("ko")), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1Char('%')) && !text.contains(QStringLiteral("(s)")),
                 qPrintable(text));
        QVERIFY2(!all.contains(text), qPrintable(text));
        all += text;
    }
}

void TestEventExplanation::everyReasonIsExplained_data()
{
    everyKindIsExplained_data();
}

void TestEventExplanation::everyReasonIsExplained()
{
    QFETCH(Side, side);
    QFETCH(QString, language);
    QVERIFY(m_language.use(language));
    for (const EventBatch &batch : variants()) {
        QSet<QString> all;
        for (const Event &event : batch) {
            const QString text = EventText::explanation(event, side);
            QVERIFY2(!all.contains(text), qPrintable(text));
            QVERIFY2(!text.contains(QLatin1Char('%')), qPrintable(text));
            all += text;
        }
    }
}

void TestEventExplanation::saysWhatItIsAbout_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<Side>("side");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, EventBody body, Side side, const QStringList &words) {
        QTest::newRow(name) << Event{1, 1, 1, std::move(body)} << side << words;
    };
    const auto s = [](const char *words) { return QString::fromUtf8(words); };
    row("sent", BytesSent{QByteArray(12'345, 'x')}, Side::Client,
        {s("send() handed 12345 bytes to the kernel"),
         s("does not mean that the server has read them")});
    row("echoed", BytesSent{"x"}, Side::Server,
        {s("send() handed 1 byte,"), s("does not mean that the client has read it.")});
    row("received", BytesReceived{"hello"}, Side::Server,
        {s("recv() returned 5 bytes from the client"), s("stream of bytes")});
    row("finished", PeerFinished{}, Side::Server,
        {s("recv() returned 0 bytes: the client has closed its sending side (FIN) and will send "
           "nothing more.")});
    row("listening", ListenStarted{here, {}, {}, 0}, Side::Server,
        {s("bind()"), s("listen()"), s("127.0.0.1:54321")});
    row("in use", ListenFailed{here, Failure::PortInUse, {}}, Side::Server,
        {s("EADDRINUSE"), s("54321")});
    row("refused", ConnectFailed{here, Failure::Refused, {}}, Side::Client,
        {s("ECONNREFUSED"), s("RST"), s("54321")});
    row("lost", ConnectionClosed{CloseReason::Lost, 1, s("No route to host"), 0}, Side::Client,
        {s("No route to host"), s("1 byte had not been sent")});
    row("late", ConnectionClosed{CloseReason::EndCommand, 0, {}, 1234567}, Side::Server,
        {s("/end"), s("1234567 bytes that still came")});
    row("half-close", SendingFinished{}, Side::Client, {s("SHUT_WR"), s("FIN"), s("half-close")});
    row("accepted", ClientAccepted{here, here}, Side::Server, {s("accept()"), s("backlog")});
    row("accepted when it was gone", ClientAccepted{{}, here}, Side::Server, {s("reset")});
    row("connected", Connected{here, {s("::1"), 3333}}, Side::Client,
        {s("connect()"), s("port 54321 here and [::1]:3333")});
}

void TestEventExplanation::saysWhatItIsAbout()
{
    QFETCH(Event, event);
    QFETCH(Side, side);
    QFETCH(QStringList, words);
    m_language.use(QStringLiteral("en"));
    const QString text = EventText::explanation(event, side);
    for (const QString &part : words)
        QVERIFY2(text.contains(part), qPrintable(text));
}

// A word and its English term: 수락(accept).
void TestEventExplanation::koreanNamesTheTerm()
{
    QVERIFY(m_language.use(QStringLiteral("ko")));
    const QRegularExpression term(QStringLiteral("[가-힣]\\([A-Za-z]"));
    for (const Event &event : samples::everyKind()) {
        const QString text = EventText::explanation(event, Side::Server);
        QVERIFY2(text.contains(term), qPrintable(text));
    }
}

void TestEventExplanation::staysOnOneLine_data()
{
    QTest::addColumn<Event>("event");
    const QString nasty = QStringLiteral("a\nb\u202e<img>%1") + QString(10'000, QLatin1Char('x'));
    QTest::newRow("listen") << Event{1, 0, 0,
                                     ListenFailed{{nasty, 1}, Failure::AddressInvalid, nasty}};
    QTest::newRow("accept") << Event{1, 0, 0, AcceptFailed{Failure::Other, nasty}};
    QTest::newRow("connect") << Event{1, 1, 0, ConnectStarted{{nasty, 1}}};
    QTest::newRow("connect failed")
        << Event{1, 1, 0, ConnectFailed{{nasty, 1}, Failure::Other, nasty}};
    QTest::newRow("connected") << Event{1, 1, 0, Connected{{nasty, 1}, {nasty, 1}}};
    QTest::newRow("accepted") << Event{1, 1, 0, ClientAccepted{{nasty, 1}, {nasty, 1}}};
    QTest::newRow("listening") << Event{1, 0, 0, ListenStarted{{nasty, 1}, {}, {}, 0}};
    QTest::newRow("closed") << Event{1, 1, 0, ConnectionClosed{CloseReason::Lost, 0, nasty, 0}};
}

void TestEventExplanation::staysOnOneLine()
{
    QFETCH(Event, event);
    const QString text = EventText::explanation(event, Side::Client);
    QVERIFY(!text.contains(QLatin1Char('\n')) && !text.contains(QChar(0x202e)));
    QVERIFY(text.size() < 1000);
}

QTEST_GUILESS_MAIN(TestEventExplanation)
#include "tst_event_explanation.moc"
