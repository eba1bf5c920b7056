#include "model/conversation_export.h"
#include "model/conversation_model.h"
#include "model/conversation_text.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace meari;
using Kind = ConversationItem::Kind;
using Check = ConversationItem::Check;

namespace {

const SocketAddress server{QStringLiteral("127.0.0.1"), 3333};

Event at(qint64 milliseconds, EventBody body)
{
    return {milliseconds * 1'000'000, 1, 0, std::move(body)};
}

EventBatch connected()
{
    return {at(0, ConnectStarted{server}),
            at(1, Connected{{QStringLiteral("127.0.0.1"), 49800}, server})};
}

} // namespace

class TestConversation : public QObject
{
    Q_OBJECT
private slots:
    void pairsEachMessageWithItsEcho();
    void fillsThreeItemsFromOneRead();
    void showsKoreanOnlyWhole_data();
    void showsKoreanOnlyWhole();
    void tellsADifference();
    void tipsExplain();
    void tellsWhatNobodyAskedFor();
    void tellsWhatNeverCameBack();
    void saysOnceWhatNeverCameBack();
    void takesAnExpectedEndCalmly_data();
    void takesAnExpectedEndCalmly();
    void saysBrieflyWhyItFailed_data();
    void saysBrieflyWhyItFailed();
    void waitsForBytesThenForMore();
    void showsLineBreaks_data();
    void showsLineBreaks();
    void checksNothingWhereTooMuchWaits();
    void startsAfreshWithEachConnection();
    void keepsWhatWasNotSent();
    void clipsWhatIsShownAndKeepsTheBytes_data();
    void clipsWhatIsShownAndKeepsTheBytes();
    void hidesNothing();
    void insertsOncePerBatch();
    void changesOncePerBatch();
    void dropsTheOldest();
    void dropsWhatNeverWasShown();
    void answersForMessagesThatLeft();
    void forgetsOnClear();
    void countsAndTakesTheMedian();
    void savesTextAndJson();
    void savesCsv();
    void savesMarkdown();
};

void TestConversation::pairsEachMessageWithItsEcho()
{
    ConversationModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(connected());
    model.append({at(10, BytesSent{"안녕하세요"})});
    QCOMPARE(model.rowCount(), 4);
    const QModelIndex sent = model.index(2);
    const QModelIndex echo = model.index(3);
    QCOMPARE(sent.data(ConversationModel::KindRole).toInt(), int(Kind::Sent));
    QCOMPARE(sent.data().toString(), QStringLiteral("안녕하세요"));
    QCOMPARE(sent.data(ConversationModel::CharactersRole).toInt(), 5);
    QCOMPARE(echo.data(ConversationModel::CheckRole).toInt(), int(Check::Waiting));
    QVERIFY(echo.data().toString().contains(QStringLiteral("15")));
    QVERIFY(!echo.data(ConversationModel::RoundTripRole).isValid());

    model.append({at(11, BytesReceived{QByteArray("안녕하세요").left(7)})});
    QCOMPARE(echo.data(ConversationModel::CheckRole).toInt(), int(Check::Waiting));
    QCOMPARE(echo.data().toString(), QStringLiteral("안녕"));
    QVERIFY(echo.data(ConversationModel::VerdictRole).toString().contains(QStringLiteral("8")));

    model.append({at(12, BytesReceived{QByteArray("안녕하세요").mid(7)})});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(echo.data(ConversationModel::CheckRole).toInt(), int(Check::Same));
    QCOMPARE(echo.data().toString(), QStringLiteral("안녕하세요"));
    QCOMPARE(echo.data(ConversationModel::ReadsRole).toInt(), 2);
    QCOMPARE(echo.data(ConversationModel::RoundTripRole).toLongLong(), 2'000'000);
    QVERIFY(
        echo.data(ConversationModel::DetailRole).toString().startsWith(QStringLiteral("2.00 ms")));
    QVERIFY(echo.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("안녕하세요")));
}

void TestConversation::fillsThreeItemsFromOneRead()
{
    Conversation conversation;
    for (const Event &event : connected())
        conversation.apply(event, 0);
    for (const char *text : {"one", "two", "three"})
        conversation.apply(at(5, BytesSent{text}), 0);
    conversation.apply(at(6, BytesReceived{"onetwothree"}), 0);
    QCOMPARE(conversation.end(), 8u);
    for (const quint64 echo : {3u, 5u, 7u}) {
        QCOMPARE(conversation.at(echo).check, Check::Same);
        QCOMPARE(conversation.at(echo).bytes, conversation.at(echo - 1).bytes);
        QCOMPARE(conversation.at(echo).reads, 1);
    }
    QCOMPARE(conversation.counts().echoedMessages, 3);
    QCOMPARE(conversation.counts().echoedBytes, 11);
}

void TestConversation::showsKoreanOnlyWhole_data()
{
    QTest::addColumn<int>("cut");
    for (int cut = 1; cut < 15; ++cut)
        QTest::addRow("after %d", cut) << cut;
}

void TestConversation::showsKoreanOnlyWhole()
{
    QFETCH(int, cut);
    const QByteArray bytes("안녕하세요");
    Conversation conversation;
    conversation.apply(at(0, BytesSent{bytes}), 0);
    conversation.apply(at(1, BytesReceived{bytes.left(cut)}), 0);
    QVERIFY(!ConversationText::body(conversation.at(1)).contains(QChar::ReplacementCharacter));
    QCOMPARE(ConversationText::body(conversation.at(1)),
             QString::fromUtf8(bytes.left(cut / 3 * 3)));
    conversation.apply(at(2, BytesReceived{bytes.mid(cut)}), 0);
    QCOMPARE(ConversationText::body(conversation.at(1)), QString::fromUtf8(bytes));
}

void TestConversation::tipsExplain()
{
    Timeline timeline(Side::Client);
    ConversationModel model;
    model.follow(timeline);
    const auto tip = [&model](int row) {
        return model.index(row).data(Qt::ToolTipRole).toString();
    };
    timeline.append({{1, 1, 7, ConnectStarted{{QStringLiteral("<b>"), 1}}}, at(1, BytesSent{"a"})});
    QVERIFY(!tip(0).isEmpty());
    QVERIFY(!tip(0).contains(QLatin1String("<b>")));
    QVERIFY2(tip(1).contains(QLatin1String("send()")), qPrintable(tip(1)));
    QVERIFY(tip(2).isEmpty()); // nothing has come back yet
    timeline.append({at(2, BytesReceived{"a"})});
    QVERIFY2(tip(2).contains(QLatin1String("recv()")), qPrintable(tip(2)));
}

void TestConversation::tellsADifference()
{
    ConversationModel model;
    model.append({at(0, BytesSent{"hello w"}), at(1, BytesReceived{"hello W"})});
    const QModelIndex echo = model.index(1);
    QCOMPARE(echo.data(ConversationModel::CheckRole).toInt(), int(Check::Different));
    QVERIFY(echo.data(ConversationModel::VerdictRole).toString().contains(QLatin1Char('7')));
    QVERIFY(echo.data(Qt::ToolTipRole).toString().contains(QLatin1String("77"))); // 'w'
    QVERIFY(echo.data(Qt::ToolTipRole).toString().contains(QLatin1String("57"))); // 'W'
    QCOMPARE(model.conversation().counts().different, 1);
    QCOMPARE(model.conversation().counts().echoedMessages, 0);
}

void TestConversation::tellsWhatNobodyAskedFor()
{
    ConversationModel model;
    model.append({at(0, BytesReceived{"220 welcome"}), at(1, BytesSent{"hi"}),
                  at(2, BytesReceived{"hi there"})});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(0).data(ConversationModel::KindRole).toInt(), int(Kind::Unasked));
    QCOMPARE(model.index(2).data(ConversationModel::CheckRole).toInt(), int(Check::Same));
    QCOMPARE(model.index(3).data(ConversationModel::KindRole).toInt(), int(Kind::Unasked));
    QCOMPARE(model.index(3).data().toString(), QStringLiteral(" there"));
    QCOMPARE(model.conversation().counts().unaskedBytes, 17);
}

void TestConversation::tellsWhatNeverCameBack()
{
    ConversationModel model;
    model.append({at(0, BytesSent{"hello"}), at(0, BytesSent{"you"}), at(1, BytesReceived{"hel"}),
                  at(2, PeerFinished{}), at(2, ConnectionClosed{CloseReason::PeerLeft, 0, {}})});
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.index(1).data(ConversationModel::CheckRole).toInt(), int(Check::Missing));
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("hel"));
    QCOMPARE(model.index(3).data(ConversationModel::CheckRole).toInt(), int(Check::Missing));
    QCOMPARE(model.conversation().at(4).missing, 5);
    QVERIFY(model.index(4).data(ConversationModel::FailureRole).toBool());
    QCOMPARE(model.conversation().waitingBytes(), 0);
}

void TestConversation::saysOnceWhatNeverCameBack()
{
    ConversationModel model;
    model.append({at(0, BytesSent{"hello!"}), at(1, PeerFinished{}),
                  at(1, ConnectionClosed{CloseReason::PeerLeft, 0, {}})});
    QString all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row).data(Qt::AccessibleTextRole).toString() + QLatin1Char('\n');
    QCOMPARE(all.count(QStringLiteral("never came back")), 1);
}

void TestConversation::takesAnExpectedEndCalmly_data()
{
    QTest::addColumn<EventBatch>("events");
    QTest::addColumn<bool>("failure");
    QTest::addColumn<QString>("words");
    const auto closed = at(9, ConnectionClosed{CloseReason::PeerLeft, 0, {}});
    QTest::newRow("after /end") << EventBatch{at(0, BytesSent{"/end"}), closed} << false
                                << QStringLiteral("after /end");
    QTest::newRow("after a half-close")
        << EventBatch{at(0, SendingFinished{}), closed} << false << QStringLiteral("half-close");
    QTest::newRow("out of the blue") << EventBatch{at(0, BytesSent{"hello"}), closed} << true
                                     << QStringLiteral("closed the connection");
    QTest::newRow("reset after /end")
        << EventBatch{at(0, BytesSent{"/end"}),
                      at(9, ConnectionClosed{CloseReason::ResetByPeer, 0, {}})}
        << true << QStringLiteral("reset");
    EventBatch next{at(0, BytesSent{"/end"}), closed};
    for (const Event &event : connected())
        next.push_back(event);
    next.push_back(closed);
    QTest::newRow("on the next connection")
        << next << true << QStringLiteral("closed the connection");
}

void TestConversation::takesAnExpectedEndCalmly()
{
    QFETCH(EventBatch, events);
    QFETCH(QString, words);
    ConversationModel model;
    model.append(events);
    const QModelIndex note = model.index(model.rowCount() - 1);
    QTEST(note.data(ConversationModel::FailureRole).toBool(), "failure");
    QVERIFY2(note.data().toString().contains(words), qPrintable(note.data().toString()));
}

void TestConversation::saysBrieflyWhyItFailed_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<QString>("words");
    QTest::newRow("refused") << Failure::Refused << QStringLiteral("Connection refused");
    QTest::newRow("timed out") << Failure::TimedOut << QStringLiteral("No answer");
    QTest::newRow("no host") << Failure::HostNotFound << QStringLiteral("No such host");
    QTest::newRow("other") << Failure::Other << QStringLiteral("Could not connect");
}

void TestConversation::saysBrieflyWhyItFailed()
{
    QFETCH(Failure, failure);
    ConversationModel model;
    model.append({at(0, ConnectFailed{server, failure, QStringLiteral("detail")})});
    QTEST(model.index(0).data().toString(), "words");
    QVERIFY(model.index(0).data(ConversationModel::FailureRole).toBool());
}

void TestConversation::waitsForBytesThenForMore()
{
    ConversationModel model;
    model.append({at(0, BytesSent{"hello"})});
    const QModelIndex echo = model.index(1);
    QVERIFY(!echo.data().toString().contains(QStringLiteral("more")));
    model.append({at(1, BytesReceived{"he"})});
    QVERIFY(echo.data(ConversationModel::VerdictRole).toString().contains(QStringLiteral("more")));
}

void TestConversation::showsLineBreaks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("CR LF between") << QByteArray("a\r\nb") << QStringLiteral("a\\r\nb");
    QTest::newRow("CR LF alone") << QByteArray("\r\n") << QStringLiteral("\\r\n");
    QTest::newRow("LF alone") << QByteArray("\n") << QStringLiteral("\\n");
}

void TestConversation::showsLineBreaks()
{
    QFETCH(QByteArray, bytes);
    ConversationModel model;
    model.append({at(0, BytesSent{bytes})});
    QTEST(model.index(0).data().toString(), "shown");
}

// To a server that only reads: nothing waits for ever then, and what comes is not unexpected.
void TestConversation::checksNothingWhereTooMuchWaits()
{
    ConversationModel model;
    model.append(connected());
    const QByteArray large(40 * 1024 * 1024, 'x'); // shared
    for (int i = 0; i < 4; ++i)
        model.append({at(10 + i, BytesSent{large})});
    for (int row = 0; row < model.rowCount(); ++row) {
        const ConversationItem &item = model.itemAt(model.index(row));
        if (item.kind == Kind::Echo)
            QCOMPARE(item.check, Check::Unchecked);
    }
    model.append({at(20, BytesReceived{"xx"})});
    QCOMPARE(model.conversation().counts().unaskedBytes, 0);
}

void TestConversation::startsAfreshWithEachConnection()
{
    Conversation conversation;
    conversation.apply(at(0, BytesSent{"old"}), 0);
    conversation.apply(at(1, ConnectionClosed{CloseReason::Disconnected, 0, {}}), 0);
    conversation.apply(at(2, ConnectStarted{server}), 0);
    conversation.apply(at(3, BytesSent{"new"}), 0);
    conversation.apply(at(4, BytesReceived{"new"}), 0);
    QCOMPARE(conversation.at(1).check, Check::Missing);
    QCOMPARE(conversation.at(5).check, Check::Same);
}

void TestConversation::keepsWhatWasNotSent()
{
    ConversationModel model;
    model.append({at(0, SendFailed{"lost?"})});
    QCOMPARE(model.index(0).data(ConversationModel::KindRole).toInt(), int(Kind::NotSent));
    QCOMPARE(model.index(0).data(ConversationModel::BytesRole).toByteArray(), QByteArray("lost?"));
    QCOMPARE(model.conversation().counts().sentMessages, 0);
}

void TestConversation::clipsWhatIsShownAndKeepsTheBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("1 MiB without a line") << QByteArray(1024 * 1024, 'x');
    QTest::newRow("many lines") << QByteArray("a\n").repeated(1000);
    QTest::newRow("1 MiB of Korean") << QByteArray("메").repeated(350'000);
}

void TestConversation::clipsWhatIsShownAndKeepsTheBytes()
{
    QFETCH(QByteArray, bytes);
    ConversationModel model;
    model.append({at(0, BytesSent{bytes})});
    const QString shown = model.index(0).data().toString();
    QVERIFY(shown.size() < ConversationText::mostCharacters + 100);
    QVERIFY(shown.count(QLatin1Char('\n')) <= ConversationText::mostLines + 2);
    QVERIFY(shown.contains(QLocale().toString(bytes.size())));
    QCOMPARE(model.index(0).data(ConversationModel::BytesRole).toByteArray(), bytes);
}

void TestConversation::hidesNothing()
{
    ConversationModel model;
    model.append({at(0, BytesSent{QByteArray("\0\x1b[31m\r\xe2\x80\xae<b>\xff", 14)})});
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("\\0\\x1b[31m\\r\\u202e<b>\uFFFD"));
}

void TestConversation::insertsOncePerBatch()
{
    ConversationModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    EventBatch batch = connected();
    for (int i = 0; i < 100; ++i) {
        batch.push_back(at(i, BytesSent{"x"}));
        batch.push_back(at(i, BytesReceived{"x"}));
    }
    model.append(batch);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(model.rowCount(), 202);
}

void TestConversation::changesOncePerBatch()
{
    ConversationModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({at(0, BytesSent{"abc"}), at(0, BytesSent{"def"})});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.append({at(1, BytesReceived{"a"}), at(2, BytesReceived{"bcdef"}), at(3, BytesSent{"g"})});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 3);
    QCOMPARE(model.rowCount(), 6);
}

void TestConversation::dropsTheOldest()
{
    ConversationModel model({.items = 10, .bytes = 1'000'000});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    for (int i = 0; i < 20; ++i)
        model.append({at(i, BytesSent{QByteArray::number(i)})});
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.conversation().dropped(), 30u);
    QCOMPARE(model.index(8).data().toString(), QStringLiteral("19"));
    QVERIFY(removed.count() <= 20);
}

void TestConversation::dropsWhatNeverWasShown()
{
    ConversationModel model({.items = 10, .bytes = 1'000'000});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({at(0, BytesSent{"first"})});
    EventBatch batch;
    for (int i = 0; i < 50; ++i)
        batch.push_back(at(i, BytesSent{QByteArray::number(i)}));
    model.append(batch);
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.index(8).data().toString(), QStringLiteral("49"));
    QCOMPARE(model.conversation().dropped(), 92u);
}

void TestConversation::answersForMessagesThatLeft()
{
    Conversation conversation({.items = 2, .bytes = 1'000'000});
    conversation.apply(at(0, BytesSent{"old"}), 0);
    conversation.apply(at(0, BytesSent{"new"}), 0);
    conversation.apply(at(1, BytesReceived{"oldnew"}), 0);
    QCOMPARE(conversation.at(conversation.end() - 1).bytes, QByteArray("new"));
    QCOMPARE(conversation.at(conversation.end() - 1).check, Check::Same);
    QCOMPARE(conversation.counts().echoedMessages, 2);
}

void TestConversation::forgetsOnClear()
{
    ConversationModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({at(0, BytesSent{"before"})});
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.conversation().counts(), ConversationCounts());
    // Its echo is still on the way, and belongs to nothing that is shown.
    model.append({at(1, BytesSent{"after"}), at(2, BytesReceived{"beforeafter"})});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data(ConversationModel::CheckRole).toInt(), int(Check::Same));
    QCOMPARE(model.conversation().counts().echoedMessages, 1);
}

void TestConversation::countsAndTakesTheMedian()
{
    Conversation conversation;
    QVERIFY(!conversation.counts().medianRoundTrip());
    for (const int trip : {5, 1, 9}) {
        conversation.apply(at(100, BytesSent{"ab"}), 0);
        conversation.apply(at(100 + trip, BytesReceived{"ab"}), 0);
    }
    QCOMPARE(conversation.counts().sentMessages, 3);
    QCOMPARE(conversation.counts().sentBytes, 6);
    QCOMPARE(*conversation.counts().medianRoundTrip(), 5'000'000);
    conversation.apply(at(100, BytesSent{"ab"}), 0);
    conversation.apply(at(108, BytesReceived{"ab"}), 0);
    QCOMPARE(*conversation.counts().medianRoundTrip(), 6'500'000); // between 5 and 8
    for (int i = 0; i < 2000; ++i) {
        conversation.apply(at(200, BytesSent{"ab"}), 0);
        conversation.apply(at(202, BytesReceived{"ab"}), 0);
    }
    QCOMPARE(qsizetype(conversation.counts().roundTrips.size()),
             ConversationCounts::mostRoundTrips);
    QCOMPARE(*conversation.counts().medianRoundTrip(), 2'000'000);
}

void TestConversation::savesTextAndJson()
{
    Conversation conversation;
    for (const Event &event : connected())
        conversation.apply(event, 0);
    conversation.apply(at(2, BytesSent{"\xff"}), 0);
    conversation.apply(at(3, BytesReceived{"\xff"}), 0);
    conversation.apply(at(4, BytesSent{QByteArray(10'000, 'x')}), 0);

    QBuffer json;
    QVERIFY(json.open(QIODevice::ReadWrite));
    QVERIFY(writeConversation(json, conversation, ConversationFormat::JsonLines));
    QList<QByteArray> lines = json.data().split('\n');
    QCOMPARE(lines.takeLast(), QByteArray());
    QCOMPARE(lines.size(), 6);
    const QJsonObject echo = QJsonDocument::fromJson(lines[3]).object();
    QCOMPARE(echo[QLatin1String("kind")].toString(), QStringLiteral("echo"));
    QCOMPARE(echo[QLatin1String("base64")].toString(), QStringLiteral("/w=="));
    QCOMPARE(echo[QLatin1String("check")].toString(), QStringLiteral("same"));
    QCOMPARE(echo[QLatin1String("roundTrip")].toString(), QStringLiteral("1000000"));

    QBuffer text;
    QVERIFY(text.open(QIODevice::ReadWrite));
    QVERIFY(writeConversation(text, conversation, ConversationFormat::Text));
    QVERIFY(text.data().contains(QByteArray(10'000, 'x')));
    QVERIFY(text.data().contains("127.0.0.1:3333"));

    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    QBuffer closed;
    QVERIFY(closed.open(QIODevice::ReadOnly));
    QVERIFY(!writeConversation(closed, conversation, ConversationFormat::Text));
}

namespace {

// Notes, a message that is answered, one that is not, and one that is no text.
QByteArray saved(ConversationFormat format)
{
    Conversation conversation;
    for (const Event &event : connected())
        conversation.apply(event, 0);
    conversation.apply(at(2, BytesSent{"=a|`\n```,\"b\""}), 0);
    conversation.apply(at(3, BytesReceived{"=a|`\n```,\"b\""}), 0);
    conversation.apply(at(4, BytesSent{"\xff<b>"}), 0);
    conversation.apply(at(5, BytesReceived{"\xff<i>"}), 0);
    conversation.apply(at(6, BytesSent{"x"}), 0);
    QBuffer file;
    if (!file.open(QIODevice::ReadWrite) || !writeConversation(file, conversation, format))
        return {};
    return file.data();
}

} // namespace

void TestConversation::savesCsv()
{
    const QByteArray file = saved(ConversationFormat::Csv);
    QVERIFY(file.startsWith(
        "\xef\xbb\xbftime,kind,content,bytes,characters,check,reads,round_trip_ms\r\n"));
    for (const char *line :
         {",note,Connected to 127.0.0.1:3333,,,,,\r\n",
          ",sent,\"'=a|`\\n```,\"\"b\"\"\",12,12,,,\r\n",
          ",echo,\"'=a|`\\n```,\"\"b\"\"\",12,12,same,1,1.000\r\n",
          ",sent,\xef\xbf\xbd<b>,4,,,,\r\n", ",echo,\xef\xbf\xbd<i>,4,,different,1,1.000\r\n",
          ",echo,,0,0,waiting,0,\r\n"})
        QVERIFY2(file.contains(line), line);
}

void TestConversation::savesMarkdown()
{
    const QByteArray file = saved(ConversationFormat::Markdown);
    QVERIFY(file.startsWith("# Conversation\n\n"));
    for (const char *part :
         {" — Connected to 127.0.0.1:3333\n\n", "**Sent** ", "**Received** ",
          "\n\n````text\n=a|`\n```,\"b\"\n````\n\n", "```text\n\xef\xbf\xbd<b>\n```\n\n"})
        QVERIFY2(file.contains(part), part);
    // Outside the blocks nothing is markup but ours.
    QVERIFY(file.contains("waiting for 1 byte"));
}

QTEST_GUILESS_MAIN(TestConversation)
#include "tst_conversation.moc"
