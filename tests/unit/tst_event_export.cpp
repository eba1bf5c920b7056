#include "event/event_export.h"
#include "event/recording.h"

#include <QTest>

using namespace meari;

class TestEventExport : public QObject
{
    Q_OBJECT
private slots:
    void csvField_data();
    void csvField();
    void csvOfAnEvent();
    void textHoldsTheWholePayload();
    void jsonLinesAreARecording();
    void markdownText_data();
    void markdownText();
    void markdownBlock_data();
    void markdownBlock();
    void markdownOfAnEvent();
};

void TestEventExport::csvField_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << "hello" << QByteArray("hello");
    QTest::newRow("empty") << "" << QByteArray();
    QTest::newRow("comma") << "a,b" << QByteArray("\"a,b\"");
    QTest::newRow("quotes") << "say \"hi\"" << QByteArray("\"say \"\"hi\"\"\"");
    QTest::newRow("line feed") << "a\nb" << QByteArray("\"a\nb\"");
    QTest::newRow("equals") << "=1+1" << QByteArray("'=1+1");
    QTest::newRow("plus") << "+1" << QByteArray("'+1");
    QTest::newRow("minus") << "-1" << QByteArray("'-1");
    QTest::newRow("at") << "@SUM(A1)" << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << "\t=1" << QByteArray("'\t=1");
    QTest::newRow("carriage return") << "\r=1" << QByteArray("\"'\r=1\"");
    QTest::newRow("formula with quotes") << "=cmd|'/C calc'!\"A\"" // the classic
                                         << QByteArray("\"'=cmd|'/C calc'!\"\"A\"\"\"");
    QTest::newRow("inside it is harmless") << "1=1" << QByteArray("1=1");
    QTest::newRow("Korean") << QString::fromUtf8("안녕") << QString::fromUtf8("안녕").toUtf8();
}

void TestEventExport::csvField()
{
    QFETCH(QString, text);
    QTEST(meari::csvField(text), "field");
}

void TestEventExport::csvOfAnEvent()
{
    QVERIFY(exportHeader(ExportFormat::Csv).startsWith("\xef\xbb\xbf"));
    const Event event{0, 3, 9, BytesReceived{"=a,\n\"b\""}};
    const QByteArray line = exportLine(event, ExportFormat::Csv, Side::Server);
    QVERIFY2(line.endsWith(",3,9,Received,\"'=a,\\n\"\"b\"\"\",7\r\n"), line.constData());
    const Event stopped{0, 0, 0, ListenStopped{}};
    const QByteArray other = exportLine(stopped, ExportFormat::Csv, Side::Server);
    QVERIFY2(other.endsWith(",,,Stopped,no longer listening,\r\n"), other.constData());
}

void TestEventExport::textHoldsTheWholePayload()
{
    const Event event{0, 3, 9, BytesSent{QByteArray(10'000, 'x') + "\r\nend"}};
    const QByteArray line = exportLine(event, ExportFormat::Text, Side::Client);
    QVERIFY(line.contains("  #3  Sent  xxx"));
    QVERIFY(line.contains("xxx\\r\\nend  ("));
    QCOMPARE(line.count('\n'), 1);
}

void TestEventExport::jsonLinesAreARecording()
{
    const Event event{5, 3, 9, BytesSent{QByteArray("\xff\0x", 3)}};
    const ParsedLine parsed =
        fromJsonLine(exportLine(event, ExportFormat::JsonLines, Side::Server));
    QVERIFY2(parsed.ok(), qPrintable(parsed.member));
    QCOMPARE(parsed.event, event);
    QVERIFY(exportHeader(ExportFormat::JsonLines).isEmpty());
}

void TestEventExport::markdownText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("markdown");
    const auto row = [](const char *name, const char *text, const QByteArray &markdown) {
        QTest::newRow(name) << QString::fromUtf8(text) << markdown;
    };
    row("plain", "hello, 1.5 - 2 (3)!", "hello, 1.5 - 2 (3)!");
    row("empty", "", "");
    row("Korean", "안녕 👋", "안녕 👋");
    row("cells", "a|b", "a&#124;b");
    row("an escaped cell", "a\\|b", "a\\\\&#124;b");
    row("a backslash at the end", "a\\", "a\\\\");
    row("code", "`x`", "\\`x\\`");
    row("emphasis", "*a* __b__ ~~c~~", "\\*a\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~");
    row("link", "[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)");
    row("HTML", "<img src=x onerror='y'>", "&lt;img src=x onerror='y'&gt;");
    row("reference", "&lt;&#60;", "&amp;lt;&amp;\\#60;");
    row("heading", "# a", "\\# a");
    row("formula", "$a$", "\\$a\\$");
    row("address", "http://a.b www.c.d", "http&#58;//a.b www&#46;c.d");
    row("spaces", " a  b ", "&nbsp;a &nbsp;b&nbsp;");
}

void TestEventExport::markdownText()
{
    QFETCH(QString, text);
    QTEST(meari::markdownText(text), "markdown");
}

void TestEventExport::markdownBlock_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("markdown");
    QTest::newRow("plain") << "a <b> | *c*" << QByteArray("```text\na <b> | *c*\n```\n\n");
    QTest::newRow("backticks inside") << "a `` b" << QByteArray("```text\na `` b\n```\n\n");
    QTest::newRow("a fence inside") << "```\nx" << QByteArray("````text\n```\nx\n````\n\n");
    QTest::newRow("a long fence inside")
        << "`````\n`" << QByteArray("``````text\n`````\n`\n``````\n\n");
    QTest::newRow("another fence") << "~~~\nx" << QByteArray("```text\n~~~\nx\n```\n\n");
}

void TestEventExport::markdownBlock()
{
    QFETCH(QString, text);
    QTEST(meari::markdownBlock(text), "markdown");
}

void TestEventExport::markdownOfAnEvent()
{
    QCOMPARE(exportHeader(ExportFormat::Markdown),
             QByteArray("| Time | Client | Event | Content | Bytes |\n|---|--:|---|---|--:|\n"));
    const Event event{0, 3, 9, BytesReceived{"a|b\n<b>`"}};
    const QByteArray line = exportLine(event, ExportFormat::Markdown, Side::Server);
    QVERIFY2(line.endsWith(" | 3 | Received | a&#124;b\\\\n&lt;b&gt;\\` | 8 |\n"),
             line.constData());
    QCOMPARE(line.count('\n'), 1);
    QCOMPARE(line.count('|'), 6);
}

QTEST_GUILESS_MAIN(TestEventExport)
#include "tst_event_export.moc"
