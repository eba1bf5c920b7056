#include "event/recording.h"
#include "test_server.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace meari;

Q_DECLARE_METATYPE(meari::TestServer::Answer)

/// The program as it is started from outside: exit codes and what it says.
class TestClientProgram : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void exitsAsTheEchoesWere_data();
    void exitsAsTheEchoesWere();
    void refused();
    void endsOnSigTerm();
    void recordsEverything();
    void savesAPicture();
    void failsWithoutThePicture();
    void tellsWhatCannotBeOpened();

private:
    void start(const QStringList &arguments);
    bool ended() const { return m_process->state() == QProcess::NotRunning; }

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
};

void TestClientProgram::init()
{
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    m_process->setProcessEnvironment(environment);
}

void TestClientProgram::start(const QStringList &arguments)
{
    m_process->start(QStringLiteral(MEARI_CLIENT),
                     QStringList{QStringLiteral("--language"), QStringLiteral("en")} + arguments);
}

void TestClientProgram::exitsAsTheEchoesWere_data()
{
    QTest::addColumn<TestServer::Answer>("answer");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    QTest::newRow("same") << TestServer::Answer(&TestServer::echo) << 0 << QString();
    QTest::newRow("different") << TestServer::Answer(&TestServer::upper) << 1
                               << QStringLiteral("Something else");
    QTest::newRow("longer") << TestServer::Answer(&TestServer::louder) << 1
                            << QStringLiteral("More came back");
    QTest::newRow("closed") << TestServer::Answer(&TestServer::close) << 1
                            << QStringLiteral("ended before");
    QTest::newRow("reset") << TestServer::Answer(&TestServer::reset) << 1
                           << QStringLiteral("ended before");
    QTest::newRow("silent") << TestServer::Answer(&TestServer::ignore) << 1
                            << QStringLiteral("did not answer");
}

void TestClientProgram::exitsAsTheEchoesWere()
{
    QFETCH(TestServer::Answer, answer);
    QFETCH(QString, reason);
    TestServer server(answer);
    start({QStringLiteral("--port"), QString::number(server.serverPort()), QStringLiteral("--send"),
           QStringLiteral("hello"), QStringLiteral("--send"), QStringLiteral("안녕하세요"),
           QStringLiteral("--quit-when-echoed")});
    QTRY_VERIFY(ended());
    const QString said = QString::fromUtf8(m_process->readAllStandardError());
    QCOMPARE(m_process->exitStatus(), QProcess::NormalExit);
    QTEST(m_process->exitCode(), "code");
    if (reason.isEmpty())
        QCOMPARE(server.received, QByteArray("hello안녕하세요"));
    QVERIFY2(said.contains(reason), qPrintable(said));
}

void TestClientProgram::refused()
{
    quint16 port = 0;
    {
        TestServer server(&TestServer::echo);
        port = server.serverPort();
    }
    start({QStringLiteral("--port"), QString::number(port), QStringLiteral("--send"),
           QStringLiteral("hello"), QStringLiteral("--quit-when-echoed")});
    QTRY_VERIFY(ended());
    QCOMPARE(m_process->exitCode(), 1);
    QVERIFY(m_process->readAllStandardError().contains("refused the connection"));
}

void TestClientProgram::endsOnSigTerm()
{
    TestServer server(&TestServer::ignore);
    const QString record = m_folder.filePath(QStringLiteral("term.jsonl"));
    start({QStringLiteral("--port"), QString::number(server.serverPort()), QStringLiteral("--send"),
           QStringLiteral("hello"), QStringLiteral("--record"), record});
    QTRY_COMPARE(server.received, QByteArray("hello"));
    m_process->terminate();
    QTRY_VERIFY(ended());
    QCOMPARE(m_process->exitStatus(), QProcess::NormalExit);
    QFile file(record);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("connection-closed"));
}

void TestClientProgram::recordsEverything()
{
    TestServer server(&TestServer::echo);
    const QString record = m_folder.filePath(QStringLiteral("all.jsonl"));
    start({QStringLiteral("--port"), QString::number(server.serverPort()), QStringLiteral("--send"),
           QStringLiteral("hello"), QStringLiteral("--record"), record, QStringLiteral("--print"),
           QStringLiteral("--quit-when-echoed")});
    QTRY_VERIFY(ended());
    QCOMPARE(m_process->exitCode(), 0);
    QVERIFY(m_process->readAllStandardOutput().contains("hello"));

    QFile file(record);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QList<EventKind> kinds;
    while (!file.atEnd()) {
        const ParsedLine line = fromJsonLine(file.readLine());
        QVERIFY2(line.ok(), qPrintable(line.member));
        kinds += line.event.kind();
    }
    QCOMPARE(kinds, (QList<EventKind>{kindOf<ConnectStarted>, kindOf<Connected>, kindOf<BytesSent>,
                                      kindOf<BytesReceived>, kindOf<ConnectionClosed>}));
}

void TestClientProgram::savesAPicture()
{
    TestServer server(&TestServer::echo);
    const QString picture = m_folder.filePath(QStringLiteral("window.png"));
    start({QStringLiteral("--port"), QString::number(server.serverPort()), QStringLiteral("--send"),
           QStringLiteral("hello"), QStringLiteral("--quit-when-echoed"),
           QStringLiteral("--picture"), picture});
    QTRY_VERIFY(ended());
    QFile file(picture);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(8) == QByteArray("\x89PNG\r\n\x1a\n"));
}

void TestClientProgram::failsWithoutThePicture()
{
    TestServer server(&TestServer::echo);
    start({QStringLiteral("--port"), QString::number(server.serverPort()), QStringLiteral("--send"),
           QStringLiteral("hello"), QStringLiteral("--quit-when-echoed"),
           QStringLiteral("--picture"), m_folder.filePath(QStringLiteral("nowhere/window.png"))});
    QTRY_VERIFY(ended());
    QCOMPARE(m_process->exitCode(), 1);
    QVERIFY(m_process->readAllStandardError().contains("The picture could not be saved"));
}

void TestClientProgram::tellsWhatCannotBeOpened()
{
    QFile file(m_folder.filePath(QStringLiteral("other.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no recording\n");
    file.close();
    start({QStringLiteral("--open"), file.fileName()});
    QByteArray said;
    QTRY_VERIFY((said += m_process->readAllStandardError()).contains("other.txt"));
    m_process->terminate();
    QTRY_VERIFY(ended());
}

QTEST_GUILESS_MAIN(TestClientProgram)
#include "tst_client_program.moc"
