#include "app/command_line.h"

#include <QTest>

using namespace meari;

class TestCommandLine : public QObject
{
    Q_OBJECT
private slots:
    void opensARecording_data();
    void opensARecording();
    void refusesWhatCannotGoTogether_data();
    void refusesWhatCannotGoTogether();
    void playsALesson();
};

namespace {

enum class Program : quint8 { Server, Client };

struct Outcome
{
    CommonOptions common;
    std::optional<int> exitCode;
    QString text;
};

Outcome parse(Program program, const QString &words)
{
    const QStringList arguments =
        QStringList{QStringLiteral("meari")} + words.split(QLatin1Char(' '));
    if (program == Program::Server) {
        const auto parsed = parseServerCommandLine(arguments);
        return {parsed.options.common, parsed.exitCode, parsed.text};
    }
    const auto parsed = parseClientCommandLine(arguments);
    return {parsed.options.common, parsed.exitCode, parsed.text};
}

} // namespace

void TestCommandLine::opensARecording_data()
{
    QTest::addColumn<Program>("program");
    QTest::addColumn<QString>("words");
    QTest::newRow("server") << Program::Server << "--open a.meari";
    QTest::newRow("server, more") << Program::Server << "--open=a.meari --print --port 0";
    QTest::newRow("client") << Program::Client << "--open a.meari";
    QTest::newRow("client, more") << Program::Client << "--name x --open a.meari --picture b.png";
}

void TestCommandLine::opensARecording()
{
    QFETCH(Program, program);
    QFETCH(QString, words);
    const Outcome outcome = parse(program, words);
    QVERIFY2(!outcome.exitCode, qPrintable(outcome.text));
    QCOMPARE(outcome.common.openFile, QStringLiteral("a.meari"));
    QVERIFY(outcome.common.recordFile.isEmpty());
}

void TestCommandLine::refusesWhatCannotGoTogether_data()
{
    QTest::addColumn<Program>("program");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("named");
    QTest::newRow("start") << Program::Server << "--start --open a"
                           << "--start";
    QTest::newRow("stopped") << Program::Server << "--open a --quit-when-stopped"
                             << "--quit-when-stopped";
    QTest::newRow("server records") << Program::Server << "--open a --record b"
                                    << "--record";
    QTest::newRow("lesson") << Program::Server << "--open a --lesson first-echo"
                            << "--lesson";
    QTest::newRow("no lesson") << Program::Server << "--lesson="
                               << "--lesson";
    QTest::newRow("play what") << Program::Server << "--play"
                               << "--lesson";
    QTest::newRow("pace of what") << Program::Server << "--lesson first-echo --pace 0"
                                  << "--play";
    QTest::newRow("pace") << Program::Server << "--lesson first-echo --play --pace fast"
                          << "--pace";
    QTest::newRow("lesson starts") << Program::Server << "--lesson first-echo --start"
                                   << "--start";
    QTest::newRow("connect") << Program::Client << "--open a --connect"
                             << "--connect";
    QTest::newRow("send") << Program::Client << "--open a --send b"
                          << "--send";
    QTest::newRow("echoed") << Program::Client << "--open a --send b --quit-when-echoed"
                            << "--send";
    QTest::newRow("client records") << Program::Client << "--open a --record b"
                                    << "--record";
    QTest::newRow("no name") << Program::Client << "--open="
                             << "--open";
}

void TestCommandLine::refusesWhatCannotGoTogether()
{
    QFETCH(Program, program);
    QFETCH(QString, words);
    QFETCH(QString, named);
    const Outcome outcome = parse(program, words);
    QCOMPARE(outcome.exitCode.value_or(0), 2);
    QCOMPARE(outcome.text.count(QLatin1Char('\n')), 1);
    QVERIFY2(outcome.text.contains(named), qPrintable(outcome.text));
}

void TestCommandLine::playsALesson()
{
    const auto parsed = parseServerCommandLine(
        QStringLiteral("meari --lesson first-echo --play --pace 0 --quit-when-stopped --port 0")
            .split(QLatin1Char(' ')));
    QVERIFY2(!parsed.exitCode, qPrintable(parsed.text));
    QCOMPARE(parsed.options.lesson, QStringLiteral("first-echo"));
    QVERIFY(parsed.options.play);
    QCOMPARE(parsed.options.pace.value_or(-1), 0);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
