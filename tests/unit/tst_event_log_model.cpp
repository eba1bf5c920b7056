#include "event/recording.h"
#include "model/event_log_model.h"
#include "model/log_saver.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QEventLoopLocker>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace meari;

namespace {

Event received(quint32 client, const QByteArray &bytes, qint64 time = 0)
{
    return {time, client, 7, BytesReceived{bytes}};
}

Event sent(quint32 client, const QByteArray &bytes)
{
    return {0, client, 7, BytesSent{bytes}};
}

EventBatch many(int count, const QByteArray &bytes = "hello")
{
    return EventBatch(std::size_t(count), received(1, bytes));
}

EventFilter filterFor(const QString &text, quint32 client = 0)
{
    EventFilter filter;
    filter.setText(text);
    filter.setClient(client);
    return filter;
}

QString cell(const EventLogModel &model, int row, EventLogModel::Column column)
{
    return model.index(row, int(column)).data().toString();
}

} // namespace

class TestEventLogModel : public QObject
{
    Q_OBJECT
private slots:
    void searchesBytes_data();
    void searchesBytes();
    void filterLooksAtWordsClientAndKind();
    void showsARowPerEvent();
    void namesThreadsWhereClientsHaveThem();
    void insertsABatchAtOnce();
    void oldestRowsLeaveAtTheFront();
    void aBatchLargerThanTheStore();
    void filterFollowsWhatComesAndWhatLeaves();
    void tipsAreNeverMarkup();
    void aMillionEventsAreSearchedInSlices();
    void savesBeforeTheProgramEnds();
    void savesWhatIsShown_data();
    void savesWhatIsShown();
    void savesAllOfATimeline_data();
    void savesAllOfATimeline();
    void aFailedSaveSaysWhy();
    void savesToFilesOnly();
    void aFullDiskLeavesTheOldFile();
};

void TestEventLogModel::searchesBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("whole") << QByteArray("hello") << "hello" << true;
    QTest::newRow("other case in the text") << QByteArray("hello") << "ELL" << true;
    QTest::newRow("other case in the bytes") << QByteArray("HELLO") << "ell" << true;
    QTest::newRow("at the end") << QByteArray("say hello") << "lo" << true;
    QTest::newRow("longer than the bytes") << QByteArray("hell") << "hello" << false;
    QTest::newRow("begins twice") << QByteArray("heheello") << "heel" << true;
    QTest::newRow("not there") << QByteArray("hello") << "world" << false;
    QTest::newRow("empty bytes") << QByteArray() << "a" << false;
    QTest::newRow("Korean") << QString::fromUtf8("안녕하세요").toUtf8() << "녕하" << true;
    QTest::newRow("@ is no letter") << QByteArray("a`b") << "@" << false;
    QTest::newRow("after a NUL") << QByteArray("a\0bc", 4) << "BC" << true;
}

void TestEventLogModel::searchesBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    EventStore store;
    store.append(received(1, bytes));
    QTEST(filterFor(text).matches(store, 0, Side::Server), "found");
}

void TestEventLogModel::filterLooksAtWordsClientAndKind()
{
    EventStore store;
    store.append({0, 0, 7, ListenStarted{{QStringLiteral("127.0.0.1"), 3333}}});
    store.append(received(1, "a"));
    store.append(sent(2, "a"));
    QVERIFY(filterFor(QStringLiteral(":3333")).matches(store, 0, Side::Server));
    QVERIFY(!filterFor(QStringLiteral(":3334")).matches(store, 0, Side::Server));
    QVERIFY(filterFor({}, 2).matches(store, 2, Side::Server));
    QVERIFY(!filterFor({}, 2).matches(store, 1, Side::Server));
    EventFilter kinds;
    QVERIFY(kinds.letsAllThrough());
    kinds.setKinds(EventFilter::Kinds().set(kindOf<BytesSent>));
    QVERIFY(!kinds.letsAllThrough());
    QVERIFY(kinds.matches(store, 2, Side::Server));
    QVERIFY(!kinds.matches(store, 1, Side::Server));
}

void TestEventLogModel::showsARowPerEvent()
{
    Timeline timeline(Side::Server);
    EventLogModel model(timeline);
    QAbstractItemModelTester tester(&model);
    timeline.append({{0, 0, 7, ListenStarted{{QStringLiteral("127.0.0.1"), 3333}}},
                     received(3, "a\nb"),
                     {0, 3, 7, ConnectionClosed{CloseReason::EndCommand, 0, {}}}});
    using Column = EventLogModel::Column;
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 0, Column::Client), QString());
    QCOMPARE(cell(model, 0, Column::Bytes), QString());
    QVERIFY(cell(model, 0, Column::Content).startsWith(QStringLiteral("127.0.0.1:3333")));
    QCOMPARE(cell(model, 1, Column::Client), QStringLiteral("3"));
    QCOMPARE(cell(model, 1, Column::Event), QStringLiteral("Received"));
    QCOMPARE(cell(model, 1, Column::Content), QStringLiteral("a\\nb"));
    QCOMPARE(cell(model, 1, Column::Bytes), QStringLiteral("3"));
    QCOMPARE(cell(model, 2, Column::Content), QStringLiteral("the client sent /end"));
    const QModelIndex index = model.index(1, 0);
    QCOMPARE(index.data(EventLogModel::KindRole).toUInt(), uint(kindOf<BytesReceived>));
    QCOMPARE(index.data(EventLogModel::ClientRole).toUInt(), 3u);
    QCOMPARE(index.data(EventLogModel::SequenceRole).toULongLong(), 1u);
    QCOMPARE(model.eventAt(1), received(3, "a\nb"));
    timeline.clear();
    QCOMPARE(model.rowCount(), 0);
    timeline.append({received(1, "x")});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.sequenceAt(0), 3u);
}

void TestEventLogModel::namesThreadsWhereClientsHaveThem()
{
    Timeline timeline(Side::Server);
    EventLogModel model(timeline);
    timeline.append({received(3, "a")});
    QCOMPARE(cell(model, 0, EventLogModel::Column::Client), QStringLiteral("3"));
    timeline.append({{0, 0, 7, ListenStarted{{}, Serving::Many, Work::ThreadPerClient, 0}}});
    QCOMPARE(cell(model, 0, EventLogModel::Column::Client), QStringLiteral("3 · T7"));
    QCOMPARE(cell(model, 1, EventLogModel::Column::Client), QString());
}

void TestEventLogModel::insertsABatchAtOnce()
{
    Timeline timeline(Side::Server);
    EventLogModel model(timeline);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    timeline.append(many(500));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted[0][1].toInt(), 0);
    QCOMPARE(inserted[0][2].toInt(), 499);
}

void TestEventLogModel::oldestRowsLeaveAtTheFront()
{
    Timeline timeline(Side::Server, EventStore::Limits{10'000, 1 << 30});
    EventLogModel model(timeline);
    QAbstractItemModelTester tester(&model);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    for (int i = 0; i < 12; ++i)
        timeline.append(many(1000));
    QVERIFY(!removed.empty());
    QCOMPARE(removed[0][1].toInt(), 0);
    QVERIFY(model.store().dropped() > 0);
    QVERIFY(model.rowCount() <= 10'000);
    QCOMPARE(quint64(model.rowCount()) + model.store().dropped(), 12'000u);
    QCOMPARE(model.sequenceAt(0), model.store().first());
    QCOMPARE(model.rowOf(model.store().first()), 0);
    QCOMPARE(model.rowOf(model.store().first() - 1), -1);
}

void TestEventLogModel::aBatchLargerThanTheStore()
{
    Timeline timeline(Side::Server, EventStore::Limits{5'000, 1 << 30});
    EventLogModel model(timeline);
    QAbstractItemModelTester tester(&model);
    timeline.append(many(10));
    timeline.append(many(30'000));
    QCOMPARE(model.rowCount(), int(model.store().size()));
    QCOMPARE(model.sequenceAt(model.rowCount() - 1), 30'009u);
}

void TestEventLogModel::filterFollowsWhatComesAndWhatLeaves()
{
    Timeline timeline(Side::Server, EventStore::Limits{10'000, 1 << 30});
    EventLogModel model(timeline);
    QAbstractItemModelTester tester(&model);
    timeline.append({received(1, "Apple"), received(2, "pear"), received(1, "APPLE pie")});
    model.setFilter(filterFor(QStringLiteral("apple")));
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(2), 1);
    QCOMPARE(model.rowOf(1), -1);
    timeline.append({received(3, "pineapple"), received(3, "plum")});
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.eventAt(2), received(3, "pineapple"));
    for (int i = 0; i < 12; ++i)
        timeline.append(many(1000, "none"));
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), int(model.store().size()));
    timeline.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestEventLogModel::tipsAreNeverMarkup()
{
    Timeline timeline(Side::Server);
    EventLogModel model(timeline);
    timeline.append({received(1, "<img src='/etc/x.png'>")});
    const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(QStringLiteral("<img")));
    QVERIFY(tip.contains(QStringLiteral("&lt;img")));
    QVERIFY(tip.contains(QStringLiteral("Thread T7")));
    QVERIFY(tip.contains(QStringLiteral("recv() returned")));
    timeline.append(
        {{0, 1, 7,
          ConnectFailed{{QStringLiteral("<img src='x'>"), 1}, Failure::HostNotFound, QString()}}});
    const QString other = model.index(1, 0).data(Qt::ToolTipRole).toString();
    QVERIFY(other.contains(QStringLiteral("getaddrinfo()")));
    QVERIFY(!other.contains(QStringLiteral("<img")));
}

void TestEventLogModel::aMillionEventsAreSearchedInSlices()
{
    Timeline timeline(Side::Server);
    EventLogModel model(timeline);
    for (int i = 0; i < 100; ++i)
        timeline.append(many(10'000, "a short one"));
    QCOMPARE(model.rowCount(), 1'000'000);
    timeline.append({received(2, "the Needle")});
    const auto newest = int(model.store().size());

    QSignalSpy searching(&model, &EventLogModel::searchingChanged);
    model.setFilter(filterFor(QStringLiteral("needle")));
    // The first slice cannot have looked at all of them.
    QVERIFY(model.isSearching());
    QCOMPARE(model.rowCount(), 0);
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(searching.size(), 2);
    QCOMPARE(model.rowCount(), 1);
    model.setFilter({});
    QCOMPARE(model.rowCount(), newest);
}

// Somebody saves a long log and closes the window.
void TestEventLogModel::savesBeforeTheProgramEnds()
{
    Timeline timeline(Side::Server);
    EventLogModel model(timeline);
    timeline.append(EventBatch(50'000, received(1, "hello")));
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("log"));
    auto *saver = new LogSaver(model, name, ExportFormat::Text);
    QSignalSpy saved(saver, &LogSaver::saved);
    saver->start();
    QTimer tooLong;
    QSignalSpy waited(&tooLong, &QTimer::timeout);
    connect(&tooLong, &QTimer::timeout, qApp, &QCoreApplication::quit);
    tooLong.start(meari::testPatience);
    // Ends when nothing keeps it any more.
    {
        const QEventLoopLocker window;
    }
    QCoreApplication::exec();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(waited.size(), 0);
    QVERIFY(QFile::exists(name));
}

void TestEventLogModel::savesWhatIsShown_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("text, all") << ExportFormat::Text << QString()
                               << "\\A1970-01-0.*  #1  Received  hello  \\(5 [^\n]*\n"
                                  ".*  #2  Received  world  .*\n\\z";
    QTest::newRow("text, filtered") << ExportFormat::Text << "wor"
                                    << "\\A[^\n]*world[^\n]*\n\\z";
    QTest::newRow("csv") << ExportFormat::Csv << "wor"
                         << "time,client,thread,event,content,bytes\r\n.*,2,7,Received,world,5\r\n";
    QTest::newRow("json lines") << ExportFormat::JsonLines << "wor"
                                << "\\A\\{.*\"text\":\"world\".*\\}\n\\z";
    QTest::newRow("markdown") << ExportFormat::Markdown << "wor"
                              << "\\A\\| Time .*\n\\|---.*\n.* \\| 2 \\| Received \\| world "
                                 "\\| 5 \\|\n\\z";
    QTest::newRow("nothing") << ExportFormat::Text << "nowhere"
                             << "\\A\\z";
}

void TestEventLogModel::savesWhatIsShown()
{
    QFETCH(ExportFormat, format);
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    Timeline timeline(Side::Server);
    EventLogModel model(timeline);
    timeline.append({received(1, "hello"), received(2, "world")});
    model.setFilter(filterFor(text));
    QTRY_VERIFY(!model.isSearching());

    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("log"));
    auto *saver = new LogSaver(model, name, format);
    QSignalSpy saved(saver, &LogSaver::saved);
    QSignalSpy failed(saver, &LogSaver::failed);
    saver->start();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(saved[0][1].toInt(), model.rowCount());
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString content = QString::fromUtf8(file.readAll());
    QVERIFY2(content.contains(QRegularExpression(pattern)), qPrintable(content));
}

void TestEventLogModel::savesAllOfATimeline_data()
{
    QTest::addColumn<bool>("byTheLog");
    QTest::newRow("a recording") << false;
    QTest::newRow("the log") << true;
}

// All of it, though somebody looks at an earlier moment.
void TestEventLogModel::savesAllOfATimeline()
{
    QFETCH(bool, byTheLog);
    Timeline timeline(Side::Server);
    EventLogModel model(timeline);
    const EventBatch events{received(1, "hello"), received(2, "world")};
    timeline.append(events);
    timeline.goTo(1);
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("all.meari"));
    auto *saver = byTheLog ? new LogSaver(model, name, ExportFormat::JsonLines)
                           : new LogSaver(timeline, name, ExportFormat::JsonLines);
    QSignalSpy saved(saver, &LogSaver::saved);
    saver->start();
    QTRY_COMPARE(saved.size(), 1);
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const Event &event : events)
        QVERIFY(fromJsonLine(file.readLine()).event == event);
    QVERIFY(file.atEnd());
}

void TestEventLogModel::aFailedSaveSaysWhy()
{
    Timeline timeline(Side::Server);
    EventLogModel model(timeline);
    timeline.append({received(1, "hello")});
    auto *saver =
        new LogSaver(model, QStringLiteral("/nowhere/at/all/log.txt"), ExportFormat::Text);
    QSignalSpy failed(saver, &LogSaver::failed);
    saver->start();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed[0][1].toString().isEmpty());
}

void TestEventLogModel::savesToFilesOnly()
{
    // A folder stands for all that is no file: no test may put a real device at risk.
    Timeline timeline(Side::Server);
    EventLogModel model(timeline);
    timeline.append({received(1, "hello")});
    const QTemporaryDir folder;
    auto *saver = new LogSaver(model, folder.path(), ExportFormat::Text);
    QSignalSpy failed(saver, &LogSaver::failed);
    saver->start();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(QFileInfo(folder.path()).isDir());
}

void TestEventLogModel::aFullDiskLeavesTheOldFile()
{
#ifndef Q_OS_LINUX
    QSKIP("needs a limit on the size of files");
#else
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("log.txt"));
    QFile old(name);
    QVERIFY(old.open(QIODevice::WriteOnly));
    QVERIFY(old.write("old") == 3);
    old.close();

    Timeline timeline(Side::Server);
    EventLogModel model(timeline);
    timeline.append(many(10'000));
    // Files may not grow beyond this, which to a program is what a full disk is.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{64 * 1024, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    auto *saver = new LogSaver(model, name, ExportFormat::Text);
    QSignalSpy failed(saver, &LogSaver::failed);
    QSignalSpy saved(saver, &LogSaver::saved);
    saver->start();
    const bool ended = QTest::qWaitFor([&] { return failed.size() + saved.size() > 0; });
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(ended);
    QCOMPARE(failed.size(), 1);
    QVERIFY(!failed[0][1].toString().isEmpty());
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
#endif
}

QTEST_GUILESS_MAIN(TestEventLogModel)
#include "tst_event_log_model.moc"
