#include "event/bytes_text.h"

#include <QTest>

using namespace meari;

class TestBytesText : public QObject
{
    Q_OBJECT
private slots:
    void dropsNothing();
    void showsHex();
    void writesPythonBytes_data();
    void writesPythonBytes();
    void writesCArrays_data();
    void writesCArrays();
    void readsHex_data();
    void readsHex();
    void tellsHalfBytes_data();
    void tellsHalfBytes();
    void readsItsOwnHex();
    void countsCharacters_data();
    void countsCharacters();
    void cutsAtCharacters_data();
    void cutsAtCharacters();
};

void TestBytesText::dropsNothing()
{
    for (const char *bytes :
         {"", "안녕", "\xef\xbb\xbf", "\xef\xbb\xbfhi", "\xef\xbb\xbf\xef\xbb\xbf"})
        QCOMPARE(toText(bytes).toUtf8(), QByteArray(bytes));
}

void TestBytesText::showsHex()
{
    QCOMPARE(toHex("\xec\x95\x88"), QStringLiteral("ec 95 88"));
    QCOMPARE(toHex({}), QString());
}

// The expected texts are what Python 3 prints.
void TestBytesText::writesPythonBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("b''");
    QTest::newRow("korean") << QByteArray("\xec\x95\x88 ok")
                            << QStringLiteral("b'\\xec\\x95\\x88 ok'");
    QTest::newRow("apostrophe") << QByteArray("it's") << QStringLiteral("b\"it's\"");
    QTest::newRow("both quotes") << QByteArray("'\"") << QStringLiteral("b'\\'\"'");
    QTest::newRow("double quote") << QByteArray("a\"b") << QStringLiteral("b'a\"b'");
    QTest::newRow("controls") << QByteArray("\t\n\r\0\x1b\x7f", 6)
                              << QStringLiteral("b'\\t\\n\\r\\x00\\x1b\\x7f'");
    QTest::newRow("backslash") << QByteArray("a\\b") << QStringLiteral("b'a\\\\b'");
}

void TestBytesText::writesPythonBytes()
{
    QFETCH(QByteArray, bytes);
    QTEST(toPythonBytes(bytes), "text");
}

void TestBytesText::writesCArrays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << QByteArray(1, '\0')
                         << QStringLiteral("unsigned char bytes[] = {0x00};");
    QTest::newRow("korean") << QByteArray("안")
                            << QStringLiteral("unsigned char bytes[] = {0xec, 0x95, 0x88};");
    QTest::newRow("a full line")
        << QByteArray(12, 'a')
        << QStringLiteral("unsigned char bytes[] = {0x61, 0x61, 0x61, 0x61, 0x61, 0x61, "
                          "0x61, 0x61, 0x61, 0x61, 0x61, 0x61};");
    QTest::newRow("more than a line") << QByteArray(13, '\xff')
                                      << QStringLiteral("unsigned char bytes[] = {\n"
                                                        "    0xff, 0xff, 0xff, 0xff, 0xff, 0xff, "
                                                        "0xff, 0xff, 0xff, 0xff, 0xff, 0xff,\n"
                                                        "    0xff\n};");
}

void TestBytesText::writesCArrays()
{
    QFETCH(QByteArray, bytes);
    QTEST(toCArray(bytes), "text");
}

void TestBytesText::readsHex_data()
{
    using Result = HexText::Result;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("result");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("position");
    const auto row = [](const char *text, Result result, const QByteArray &bytes, int position) {
        QTest::newRow(text) << QString::fromLatin1(text) << int(result) << bytes << position;
    };
    row("", Result::Ok, "", 0);
    row("ec 95 88", Result::Ok, "\xec\x95\x88", 0);
    row("EC9588", Result::Ok, "\xec\x95\x88", 0);
    row("0xec, 0x95,0x88", Result::Ok, "\xec\x95\x88", 0);
    row("\\xec\\x95\\x88", Result::Ok, "\xec\x95\x88", 0);
    row("ec\n95\r\n88\t", Result::Ok, "\xec\x95\x88", 0);
    row("ec0x95", Result::Ok, "\xec\x95", 0);
    row("00 0a", Result::Ok, QByteArray("\0\n", 2), 0);
    row("ec 9", Result::Incomplete, "", -1);
    row("0", Result::Incomplete, "", -1);
    row("0x", Result::Incomplete, "", -1);
    row("ec \\", Result::Incomplete, "", -1);
    row("ec \\x", Result::Incomplete, "", -1);
    row("ec 9 88", Result::Bad, "", 4);
    row("ec zz", Result::Bad, "", 3);
    row("ecg", Result::Bad, "", 2);
    row("\\n", Result::Bad, "", 0);
    row("0xg0", Result::Bad, "", 2);
    row("-1", Result::Bad, "", 0);
}

void TestBytesText::readsHex()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    QFETCH(int, position);
    const HexText parsed = parseHex(text);
    QTEST(int(parsed.result), "result");
    if (parsed.result == HexText::Result::Ok)
        QCOMPARE(parsed.bytes, bytes);
    if (parsed.result == HexText::Result::Bad)
        QCOMPARE(int(parsed.position), position);
}

void TestBytesText::tellsHalfBytes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("half");
    QTest::newRow("one digit") << QStringLiteral("e") << QByteArray() << true;
    QTest::newRow("two and a half") << QStringLiteral("ec 95 8") << QByteArray("\xec\x95") << true;
    QTest::newRow("a prefix begins") << QStringLiteral("ec \\") << QByteArray("\xec") << false;
}

void TestBytesText::tellsHalfBytes()
{
    QFETCH(QString, text);
    const HexText parsed = parseHex(text);
    QCOMPARE(parsed.result, HexText::Result::Incomplete);
    QTEST(parsed.bytes, "bytes");
    QTEST(parsed.half, "half");
}

void TestBytesText::readsItsOwnHex()
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += char(byte);
    QCOMPARE(parseHex(toHex(all)).bytes, all);
}

void TestBytesText::countsCharacters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("count"); // -1: not UTF-8
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("ascii") << QByteArray("hello") << 5;
    QTest::newRow("korean") << QByteArray("안녕하세요") << 5;
    QTest::newRow("emoji") << QByteArray("\xf0\x9f\x98\x80") << 1;
    QTest::newRow("nul") << QByteArray("a\0b", 3) << 3;
    QTest::newRow("cut") << QByteArray("\xec\x95") << -1;
    QTest::newRow("stray") << QByteArray("\x95") << -1;
    QTest::newRow("overlong") << QByteArray("\xc0\xaf") << -1;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << -1;
}

void TestBytesText::countsCharacters()
{
    QFETCH(QByteArray, bytes);
    QTEST(int(characterCount(QByteArrayView(bytes)).value_or(-1)), "count");
}

void TestBytesText::cutsAtCharacters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kept");
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("ascii") << QByteArray("abc") << 3;
    QTest::newRow("whole") << QByteArray("안") << 3;
    QTest::newRow("two of three") << QByteArray("a\xec\x95") << 1;
    QTest::newRow("one of three") << QByteArray("a\xec") << 1;
    QTest::newRow("three of four") << QByteArray("\xf0\x9f\x98") << 0;
    QTest::newRow("whole of four") << QByteArray("\xf0\x9f\x98\x80") << 4;
    QTest::newRow("never a lead") << QByteArray("\xff") << 1;
    QTest::newRow("strays") << QByteArray("\x80\x80\x80\x80") << 4;
}

void TestBytesText::cutsAtCharacters()
{
    QFETCH(QByteArray, bytes);
    QTEST(int(wholeCharacters(bytes).size()), "kept");
}

QTEST_GUILESS_MAIN(TestBytesText)
#include "tst_bytes_text.moc"
