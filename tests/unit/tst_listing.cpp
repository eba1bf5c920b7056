#include "model/code_spans.h"
#include "model/listing.h"

#include <QTest>

using namespace meari;

Q_DECLARE_METATYPE(QList<meari::Step>)
Q_DECLARE_METATYPE(QList<meari::CodeSpan>)

class TestListing : public QObject
{
    Q_OBJECT
private slots:
    void parses_data();
    void parses();
    void tellsWhatIsBad_data();
    void tellsWhatIsBad();
    void knowsAddresses_data();
    void knowsAddresses();
    void everyListingIsGood_data();
    void everyListingIsGood();
    void namesGoBothWays();
    void coloursParts_data();
    void coloursParts();
};

void TestListing::parses_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<CodeLanguage>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Step>>("steps");
    QTest::newRow("no step") << QByteArray("x = 1\n") << CodeLanguage::Python << "x = 1"
                             << QList<Step>{};
    QTest::newRow("python") << QByteArray("s.listen()  #@listen\n") << CodeLanguage::Python
                            << "s.listen()" << QList<Step>{Step::Listen};
    QTest::newRow("c") << QByteArray("close(client); //@close-client\n") << CodeLanguage::C
                       << "close(client);" << QList<Step>{Step::CloseClient};
    QTest::newRow("several") << QByteArray("s.listen(); //@socket reuse bind listen\n")
                             << CodeLanguage::Qt << "s.listen();"
                             << QList<Step>{Step::Socket, Step::Reuse, Step::Bind, Step::Listen};
    QTest::newRow("comment stays")
        << QByteArray("return; // @ 5\n") << CodeLanguage::C << "return; // @ 5" << QList<Step>{};
    QTest::newRow("tokens") << QByteArray("f(\"@ADDRESS@\", @PORT@, @READ_SIZE@, @LINGER@)\n")
                            << CodeLanguage::Python << "f(\"::1\", 4000, 100, 0.25)"
                            << QList<Step>{};
    QTest::newRow("not ours") << QByteArray("@decorated\n") << CodeLanguage::Python << "@decorated"
                              << QList<Step>{};
}

void TestListing::parses()
{
    QFETCH(QByteArray, source);
    QFETCH(CodeLanguage, language);
    const Listing listing = parseListing(source, language, {QStringLiteral("::1"), 4000, 100, 250});
    QVERIFY2(listing.isGood(), qPrintable(listing.problem));
    QCOMPARE(listing.lines.size(), 1);
    QTEST(listing.lines[0].text, "text");
    QTEST(listing.lines[0].steps, "steps");
    QCOMPARE(listing.text(), listing.lines[0].text + QLatin1Char('\n'));
}

void TestListing::tellsWhatIsBad_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("problem");
    const QString here = QStringLiteral("127.0.0.1");
    QTest::newRow("empty") << QByteArray() << here << "line 1";
    QTest::newRow("cut off") << QByteArray("a\nb") << here << "line 2: does not end";
    QTest::newRow("unknown step") << QByteArray("a\nb #@bid\n") << here << "line 2: unknown step";
    QTest::newRow("no step") << QByteArray("b #@\n") << here << "line 1: unknown step";
    QTest::newRow("two spaces") << QByteArray("b #@bind  send\n") << here << "unknown step \"\"";
    QTest::newRow("twice") << QByteArray("a #@bind\nb #@bind\n") << here << "line 2: step \"bind\"";
    QTest::newRow("twice in a line") << QByteArray("a #@bind bind\n") << here << "marked twice";
    QTest::newRow("token") << QByteArray("@HOST@\n") << here << "unknown token @HOST@";
    QTest::newRow("other language") << QByteArray("a //@bind\n") << here << "another language";
    QTest::newRow("a name") << QByteArray("@ADDRESS@\n") << "localhost"
                            << "no address";
    QTest::newRow("code") << QByteArray("@ADDRESS@\n") << "\"); evil(\""
                          << "no address";
    QTest::newRow("too long") << QByteArray(100'000, '\n') << here << "too long";
}

void TestListing::tellsWhatIsBad()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, address);
    QFETCH(QString, problem);
    const Listing listing = parseListing(source, CodeLanguage::Python, {address, 1, 0, 0});
    QVERIFY(!listing.isGood());
    QVERIFY2(listing.problem.contains(problem), qPrintable(listing.problem));
    QVERIFY(listing.lines.isEmpty());
}

void TestListing::knowsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAddress");
    QTest::newRow("IPv4") << "192.168.0.7" << true;
    QTest::newRow("IPv6") << "fe80::1" << true;
    QTest::newRow("scope") << "fe80::1%eth0" << true;
    QTest::newRow("all") << "0.0.0.0" << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("name") << "example.org" << false;
    QTest::newRow("brackets") << "[::1]" << false;
    QTest::newRow("quote in the scope") << "fe80::1%a\"b" << false;
    QTest::newRow("line feed") << "127.0.0.1\n" << false;
}

void TestListing::knowsAddresses()
{
    QFETCH(QString, text);
    QTEST(ProgramValues::isAddress(text), "isAddress");
}

void TestListing::everyListingIsGood_data()
{
    QTest::addColumn<ProgramKind>("kind");
    QTest::addColumn<CodeLanguage>("language");
    for (const ProgramKind kind : programKinds) {
        for (const CodeLanguage language : codeLanguages)
            QTest::addRow("%s %s", nameOf(language).data(), nameOf(kind).data())
                << kind << language;
    }
}

void TestListing::everyListingIsGood()
{
    QFETCH(ProgramKind, kind);
    QFETCH(CodeLanguage, language);
    const Listing listing = listingOf({kind, {}}, language);
    QVERIFY2(listing.isGood(), qPrintable(listing.problem));
    QVERIFY(listing.lines.size() > 10);
    for (const Listing::Line &line : listing.lines) {
        QVERIFY2(line.text.size() <= 72, qPrintable(line.text));
        QVERIFY2(!line.text.contains(QLatin1String("#@")) &&
                     !line.text.contains(QLatin1String("//@")),
                 qPrintable(line.text));
    }
    QVERIFY(listing.text().contains(QLatin1String("127.0.0.1")));
    QVERIFY(listing.text().contains(QLatin1String("3333")));
    // No two lines make the same step, and the line is found by it.
    for (int row = 0; row < listing.lines.size(); ++row) {
        for (const Step step : listing.lines[row].steps)
            QCOMPARE(listing.lineOf(step), row);
    }
}

void TestListing::namesGoBothWays()
{
    for (std::size_t i = 0; i < stepCount; ++i)
        QCOMPARE(stepOf(QString(nameOf(Step(i)))), std::optional(Step(i)));
    QVERIFY(!stepOf(u"nothing"));
    for (const CodeLanguage language : codeLanguages)
        QCOMPARE(codeLanguageOf(QString(nameOf(language))), std::optional(language));
    QVERIFY(!codeLanguageOf(u"cobol"));
}

void TestListing::coloursParts_data()
{
    using Kind = CodeSpan::Kind;
    QTest::addColumn<QString>("line");
    QTest::addColumn<CodeLanguage>("language");
    QTest::addColumn<QList<CodeSpan>>("spans");
    const auto row = [](const char *line, CodeLanguage language, const QList<CodeSpan> &spans) {
        QTest::addRow("%s", line) << QString::fromLatin1(line) << language << spans;
    };
    row("x = 1", CodeLanguage::Python, {});
    row("    while True:", CodeLanguage::Python, {{4, 5, Kind::Keyword}, {10, 4, Kind::Keyword}});
    row("f(b\"/end\")  # 0", CodeLanguage::Python, {{2, 7, Kind::String}, {12, 3, Kind::Comment}});
    row("\"\"\"A text.\"\"\"", CodeLanguage::Python, {{0, 13, Kind::String}});
    row("s.rstrip(\"\\n\")", CodeLanguage::Python, {{9, 4, Kind::String}});
    row("whiles = ifs", CodeLanguage::Python, {});
    row("#include <stdio.h>", CodeLanguage::C, {{0, 8, Kind::Keyword}});
    row("int a = '\\''; /* b */ c", CodeLanguage::C,
        {{0, 3, Kind::Keyword}, {8, 4, Kind::String}, {14, 7, Kind::Comment}});
    row("return 1; // done", CodeLanguage::Qt, {{0, 6, Kind::Keyword}, {10, 7, Kind::Comment}});
    row("a(\"unclosed", CodeLanguage::C, {{2, 9, Kind::String}});
    row("a(\"\\", CodeLanguage::C, {{2, 2, Kind::String}});
    row("\"\"", CodeLanguage::Python, {{0, 2, Kind::String}});
}

void TestListing::coloursParts()
{
    QFETCH(QString, line);
    QFETCH(CodeLanguage, language);
    QTEST(codeSpans(line, language), "spans");
}

QTEST_APPLESS_MAIN(TestListing)
#include "tst_listing.moc"
