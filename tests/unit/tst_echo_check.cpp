#include "model/echo_check.h"

#include <QTest>

using namespace meari;

namespace {

// What became of one message, over all the portions it got.
struct Outcome
{
    QByteArray came;
    EchoCheck::Portion last;
};

struct Run
{
    std::map<quint64, Outcome> messages;
    QByteArray unasked;
};

Run receive(EchoCheck &check, const QByteArrayList &reads)
{
    Run run;
    qint64 time = 1000;
    for (const QByteArray &read : reads) {
        qint64 covered = 0;
        for (const EchoCheck::Portion &portion : check.received(read, time)) {
            // Portions cover the read in order and without gaps.
            if (portion.start != covered)
                return {};
            covered += portion.count;
            const QByteArray bytes = read.mid(portion.start, portion.count);
            if (!portion.message) {
                run.unasked += bytes;
                continue;
            }
            Outcome &outcome = run.messages[*portion.message];
            if (portion.offset != outcome.came.size())
                return {};
            outcome.came += bytes;
            outcome.last = portion;
        }
        if (covered != read.size())
            return {};
        time += 1000;
    }
    return run;
}

QByteArrayList chopped(const QByteArray &bytes, int size)
{
    QByteArrayList pieces;
    for (int at = 0; at < bytes.size(); at += size)
        pieces += bytes.mid(at, size);
    return pieces;
}

} // namespace

class TestEchoCheck : public QObject
{
    Q_OBJECT
private slots:
    void checksOneMessage_data();
    void checksOneMessage();
    void matchesWhateverTheReads_data();
    void matchesWhateverTheReads();
    void goesOnAfterADifference();
    void startsAfresh();
    void ignoresEmptyMessages();
    void givesUpBeyondItsLimits_data();
    void givesUpBeyondItsLimits();
};

void TestEchoCheck::checksOneMessage_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArrayList>("reads");
    QTest::addColumn<bool>("same");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<int>("readCount");
    QTest::addColumn<int>("firstDifferent"); // -1: none
    QTest::addColumn<QByteArray>("unasked");

    const QByteArray korean("안녕하세요");
    QTest::newRow("whole") << korean << QByteArrayList{korean} << true << true << 1 << -1
                           << QByteArray();
    QTest::newRow("byte by byte") << korean << chopped(korean, 1) << true << true << 15 << -1
                                  << QByteArray();
    QTest::newRow("arriving") << korean << QByteArrayList{korean.left(7)} << true << false << 1
                              << -1 << QByteArray();
    QTest::newRow("differs at once") << QByteArray("hello") << QByteArrayList{"HELLO"} << false
                                     << true << 1 << 0 << QByteArray();
    QTest::newRow("differs in the second read")
        << QByteArray("hello") << QByteArrayList{"hel", "LO"} << false << true << 2 << 3
        << QByteArray();
    QTest::newRow("differs at the last byte") << QByteArray("hello") << QByteArrayList{"hellO"}
                                              << false << true << 1 << 4 << QByteArray();
    QTest::newRow("the first difference counts")
        << QByteArray("hello") << QByteArrayList{"hEl", "lO"} << false << true << 2 << 1
        << QByteArray();
    QTest::newRow("longer") << QByteArray("hello") << QByteArrayList{"hello!!"} << true << true << 1
                            << -1 << QByteArray("!!");
    QTest::newRow("shorter") << QByteArray("hello") << QByteArrayList{"hell"} << true << false << 1
                             << -1 << QByteArray();
    QTest::newRow("NUL") << QByteArray("a\0b\0", 4) << QByteArrayList{QByteArray("a\0b\0", 4)}
                         << true << true << 1 << -1 << QByteArray();
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\xc0") << chopped("\xff\xfe\xc0", 2) << true
                              << true << 2 << -1 << QByteArray();
}

void TestEchoCheck::checksOneMessage()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArrayList, reads);
    QFETCH(int, firstDifferent);
    EchoCheck check;
    check.sent(7, sent, 400);
    const Run run = receive(check, reads);
    QCOMPARE(run.messages.size(), 1u);
    QCOMPARE(run.messages.begin()->first, 7u);
    const EchoCheck::Portion &last = run.messages.begin()->second.last;
    QTEST(last.same, "same");
    QTEST(last.complete, "complete");
    QTEST(last.reads, "readCount");
    QCOMPARE(int(last.firstDifferent.value_or(-1)), firstDifferent);
    QCOMPARE(last.roundTrip, 1000 * last.reads - 400);
    QTEST(run.unasked, "unasked");
    QCOMPARE(check.waitingMessages(), last.complete ? 0 : 1);
    QCOMPARE(check.waitingBytes(), sent.size() - run.messages.begin()->second.came.size());
}

void TestEchoCheck::matchesWhateverTheReads_data()
{
    QTest::addColumn<int>("readSize");
    for (const int size : {1, 2, 3, 7, 100, 1'000'000})
        QTest::addRow("%d", size) << size;
}

void TestEchoCheck::matchesWhateverTheReads()
{
    QFETCH(int, readSize);
    EchoCheck check;
    QByteArray stream;
    QByteArrayList messages;
    for (int i = 0; i < 100; ++i) {
        messages += QByteArray(i % 13 + 1, char('a' + i % 26)) + "\xec\x95\x88";
        check.sent(quint64(i) * 2, messages.last(), 0);
        stream += messages.last();
    }
    const Run run = receive(check, chopped(stream, readSize));
    QCOMPARE(run.messages.size(), 100u);
    for (int i = 0; i < 100; ++i) {
        const Outcome &outcome = run.messages.at(quint64(i) * 2);
        QCOMPARE(outcome.came, messages[i]);
        QVERIFY(outcome.last.same && outcome.last.complete);
    }
    QCOMPARE(run.unasked, QByteArray());
    QCOMPARE(check.waitingMessages(), 0);
}

void TestEchoCheck::goesOnAfterADifference()
{
    EchoCheck check;
    check.sent(0, "one", 0);
    check.sent(1, "two", 0);
    const Run run = receive(check, {"ONEt", "wo"});
    QVERIFY(!run.messages.at(0).last.same);
    QVERIFY(run.messages.at(0).last.complete);
    QVERIFY(run.messages.at(1).last.same);
    QVERIFY(run.messages.at(1).last.complete);
    QCOMPARE(run.messages.at(1).last.reads, 2);
}

void TestEchoCheck::startsAfresh()
{
    EchoCheck check;
    check.sent(3, "hello", 0);
    check.sent(4, "world", 0);
    receive(check, {"hel"});
    const auto unanswered = check.startAfresh();
    QCOMPARE(unanswered.size(), 2u);
    QCOMPARE(unanswered[0].message, 3u);
    QCOMPARE(unanswered[0].arrived, 3);
    QCOMPARE(unanswered[0].missing, 2);
    QCOMPARE(unanswered[1].missing, 5);
    QCOMPARE(check.waitingBytes(), 0);
    // What the old connection owed is not asked of the new one.
    check.sent(5, "x", 0);
    const Run run = receive(check, {"x"});
    QCOMPARE(run.messages.size(), 1u);
    QVERIFY(run.messages.at(5).last.same);
}

void TestEchoCheck::ignoresEmptyMessages()
{
    EchoCheck check;
    check.sent(0, {}, 0);
    QCOMPARE(check.waitingMessages(), 0);
    QCOMPARE(receive(check, {"x"}).unasked, QByteArray("x"));
}

void TestEchoCheck::givesUpBeyondItsLimits_data()
{
    QTest::addColumn<qint64>("messages");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("messages") << qint64(2) << qint64(1000);
    QTest::newRow("bytes") << qint64(1000) << qint64(8);
}

void TestEchoCheck::givesUpBeyondItsLimits()
{
    QFETCH(qint64, messages);
    QFETCH(qint64, bytes);
    EchoCheck check({.messages = messages, .bytes = bytes});
    check.sent(0, "abc", 0);
    check.sent(1, "def", 0);
    QVERIFY(!check.gaveUp());
    receive(check, {"a"});
    const auto givenUp = check.sent(2, "ghi", 0);
    QVERIFY(check.gaveUp());
    QCOMPARE(givenUp.size(), std::size_t(2));
    QCOMPARE(givenUp[0].message, quint64(0));
    QCOMPARE(givenUp[0].missing, qint64(2));
    QCOMPARE(givenUp[1].message, quint64(1));
    QVERIFY(check.sent(3, "x", 0).empty()); // they were told
    QCOMPARE(receive(check, {"abc"}).unasked, QByteArray("abc"));
    check.startAfresh();
    QVERIFY(!check.gaveUp());
}

QTEST_GUILESS_MAIN(TestEchoCheck)
#include "tst_echo_check.moc"
