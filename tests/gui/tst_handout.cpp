#include "widgets/handout.h"

#include "lesson/lesson_reader.h"
#include "widgets/handout_pages.h"
#include "widgets/markdown_document.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace meari;

namespace {

QByteArray picture(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    return buffer.open(QBuffer::WriteOnly) && image.save(&buffer, "PNG") ? png : QByteArray();
}

QByteArray htmlFor(const Handout &handout)
{
    QBuffer buffer;
    return buffer.open(QBuffer::WriteOnly) && writeHandoutHtml(buffer, handout) ? buffer.data()
                                                                                : QByteArray();
}

QByteArray pdfFor(const Handout &handout)
{
    QBuffer buffer;
    return buffer.open(QBuffer::WriteOnly) && writeHandoutPdf(buffer, handout) ? buffer.data()
                                                                               : QByteArray();
}

Handout handout()
{
    Lesson lesson;
    lesson.id = QStringLiteral("one");
    lesson.language = QStringLiteral("ko");
    lesson.title = QStringLiteral("제목 <1> & \"둘\"");
    lesson.summary = QStringLiteral("A <b>summary</b>");
    lesson.notes = QStringLiteral("A note for the teacher about all of it");
    lesson.minutes = 8;
    LessonStep step;
    step.id = QStringLiteral("first");
    step.title = QStringLiteral("1. No list, `code`");
    step.text =
        QStringLiteral("Some **bold**, `a < b`, *slanted*.\n\n- one\n- two\n  - deep\n\n"
                       "1. first\n2. second\n\n```\nif a < b:\n    go()\n```\n\n### Small\n\n"
                       "| a | b |\n|---|---|\n| 1 | 2 |\n");
    step.after = QStringLiteral("The reason why.");
    step.notes = QStringLiteral("A note for the teacher about the step");
    Question question;
    question.text = QStringLiteral("Which `one`?");
    question.choices = {{QStringLiteral("a"), QStringLiteral("The first <i>"), {}},
                        {QStringLiteral("b"), QStringLiteral("The `second`"), {}}};
    question.truth = QStringLiteral("b");
    step.question = question;
    lesson.steps = {step};
    Handout handout;
    handout.lesson = lesson;
    handout.pictures[0] = {{Role::client(2), picture(300, 200), {}},
                           {Role{}, picture(30, 20), QStringLiteral("<Caption>")}};
    return handout;
}

QByteArray longLesson(int steps)
{
    QByteArray text = "---\nlesson: 1\nid: long\nlanguage: en\ntitle: Long\nclients: 1\n---\n";
    for (int i = 0; i < steps; ++i)
        text += "## Step {#s" + QByteArray::number(i) + "}\n" +
                QByteArray("Some words to read. ").repeated(10 + 17 * i % 50) +
                "\n```lesson\nask: Why?\nchoice a: A\nwhen: client1 connected\nchoice b: B\n"
                "when: not client1 connected\ntruth: a\nuntil: client1 connected\n```\n" +
                QByteArray("More words. ").repeated(31 * i % 70) + "\n";
    return text;
}

// One block below the other, each with room for its text.
void verifyLaidOut(const HandoutPages &pages)
{
    double bottom = 0;
    const auto *layout = pages.document().documentLayout();
    for (QTextBlock block = pages.document().begin(); block.isValid(); block = block.next()) {
        const QRectF place = layout->blockBoundingRect(block);
        QVERIFY2(place.top() >= bottom - 0.5, qPrintable(block.text()));
        QVERIFY2(place.height() > 0 || block.text().isEmpty(), qPrintable(block.text()));
        QVERIFY(place.right() <= HandoutPages::paper().width() + 0.5);
        bottom = place.bottom();
    }
    QCOMPARE(pages.count(), int(bottom / pages.pageHeight()) + 1);
}

} // namespace

class TestHandout : public QObject
{
    Q_OBJECT
private slots:
    void htmlIsWhole_data();
    void htmlIsWhole();
    void htmlNeedsNothingElse();
    void showsAnswersOnlyWhenAsked();
    void writesMarkdownAsHtml_data();
    void writesMarkdownAsHtml();
    void markdownLoadsNothing();
    void pdfIsOne_data();
    void pdfIsOne();
    void pdfTearsNothing_data();
    void pdfTearsNothing();
    void paintsEveryPage();
    void tellsWhatCannotBeWritten();
};

void TestHandout::htmlIsWhole_data()
{
    QTest::addColumn<bool>("answers");
    QTest::newRow("with answers") << true;
    QTest::newRow("without") << false;
}

void TestHandout::htmlIsWhole()
{
    QFETCH(bool, answers);
    Handout sheet = handout();
    sheet.answers = answers;
    // A question at the end, without a picture behind it.
    sheet.lesson.steps += sheet.lesson.steps[0];
    sheet.lesson.steps[1].after.clear();
    sheet.lesson.steps[1].notes.clear();
    const QByteArray html = htmlFor(sheet);
    QXmlStreamReader xml(html);
    int pictures = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        pictures += xml.isStartElement() && xml.name() == QLatin1String("img") ? 1 : 0;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(pictures, 2);
    QVERIFY(html.contains("<html lang=\"ko\">"));
    QVERIFY(html.contains("<h1>제목 &lt;1&gt; &amp; &quot;둘&quot;</h1>"));
    QVERIFY(html.contains("A &lt;b&gt;summary&lt;/b&gt;"));
    QVERIFY(html.contains("The first &lt;i&gt;"));
    QVERIFY(html.contains("&lt;Caption&gt;"));
    QVERIFY(html.contains("<figcaption>Client 2</figcaption>"));
    QVERIFY(html.contains("<h2>1. "));
}

void TestHandout::htmlNeedsNothingElse()
{
    Handout sheet = handout();
    sheet.answers = true;
    // What the reader of lessons would refuse.
    sheet.lesson.steps[0].text =
        QStringLiteral("![x](file:///etc/passwd) [y](http://example.org/z) <img src=\"w\"> "
                       "<script>alert(1)</script>\n\nhttps://example.org/v\n");
    sheet.pictures[0] += HandoutPicture{Role{}, "\"><script>", {}};
    const QByteArray html = htmlFor(sheet);
    QVERIFY(html.contains("Content-Security-Policy"));
    QVERIFY(!html.contains("<script"));
    QVERIFY(!html.contains("href"));
    QVERIFY(!html.contains("etc/passwd"));
    QVERIFY(html.contains("https://example.org/v")); // as text
    static const QRegularExpression source(QStringLiteral("<[^>]*(src|url)[=(]\"?([^>]{0,20})"));
    auto found = source.globalMatch(QString::fromUtf8(html));
    int sources = 0;
    for (; found.hasNext(); ++sources)
        QVERIFY(found.next().captured(2).startsWith(QLatin1String("data:image/png")));
    QCOMPARE(sources, 2);
}

void TestHandout::showsAnswersOnlyWhenAsked()
{
    Handout sheet = handout();
    const QByteArray without = htmlFor(sheet);
    sheet.answers = true;
    const QByteArray with = htmlFor(sheet);
    for (const char *answer : {"note for the teacher", "The reason why.", "li class=\"true\""}) {
        QVERIFY2(with.contains(answer), answer);
        QVERIFY2(!without.contains(answer), answer);
    }
    QVERIFY(with.contains("<li class=\"true\">The <code>second</code>"));
    QVERIFY(without.contains("class=\"line\""));
    QVERIFY(without.contains("class=\"names\""));
    QVERIFY(!with.contains("class=\"line\""));
    QVERIFY(!with.contains("class=\"names\""));

    sheet.answers = false;
    const QString plain = HandoutPages(sheet).document().toPlainText();
    sheet.answers = true;
    const QString answered = HandoutPages(sheet).document().toPlainText();
    QVERIFY(answered.contains(QLatin1String("note for the teacher")));
    QVERIFY(!plain.contains(QLatin1String("note for the teacher")));
    QVERIFY(!plain.contains(QLatin1String("The reason why")));
    QCOMPARE(plain.count(QChar(0x25a1)), 2);
    QCOMPARE(answered.count(QChar(0x25a1)), 1);
    QVERIFY(answered.contains(QChar(0x25a0) + QStringLiteral(" The second")));
}

void TestHandout::writesMarkdownAsHtml_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const char *markdown, const char *html) {
        QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(html);
    };
    row("nothing", "", "");
    row("text", "a < b & c", "<p>a &lt; b &amp; c</p>");
    row("two", "a\n\nb", "<p>a</p><p>b</p>");
    row("joined lines", "a\nb", "<p>a b</p>");
    row("marks", "**a** *b* `c` ~~d~~",
        "<p><strong>a</strong> <em>b</em> <code>c</code> <del>d</del></p>");
    row("heading", "# A\n\n#### B", "<h3>A</h3><h4>B</h4>");
    row("list", "- a\n- b\n\nc", "<ul><li>a</li><li>b</li></ul><p>c</p>");
    row("numbers", "1. a\n2. b", "<ol><li>a</li><li>b</li></ol>");
    row("deep", "- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>");
    row("deep at the end", "- a\n  - b\n", "<ul><li>a<ul><li>b</li></ul></li></ul>");
    row("code", "```\nif a < b:\n\n    `c`\n```\nd", "<pre>if a &lt; b:||    `c`</pre><p>d</p>");
    row("two of code", "```\na\n```\nb\n\n```python\nc\n```", "<pre>a</pre><p>b</p><pre>c</pre>");
    row("quote", "> a", "<blockquote>a</blockquote>");
    row("table", "| a | b |\n|---|---|\n| `1` | 2 |",
        "<table><tr><th>a</th><th>b</th></tr><tr><td><code>1</code></td><td>2</td></tr></table>");
    row("HTML", "<b>a</b>", "<p>&lt;b&gt;a&lt;/b&gt;</p>");
    row("link", "[a](http://b)", "<p>a</p>");
    row("picture", "a ![b](c) d", "<p>a  d</p>");
}

void TestHandout::writesMarkdownAsHtml()
{
    QFETCH(QString, markdown);
    QString html = htmlOf(MarkdownDocument(markdown));
    // Line feeds matter within <pre> only.
    static const QRegularExpression code(QStringLiteral("<pre>.*?</pre>"),
                                         QRegularExpression::DotMatchesEverythingOption);
    for (auto it = code.globalMatch(html); it.hasNext();) {
        const QString block = it.next().captured();
        html.replace(block, QString(block).replace(QLatin1Char('\n'), QLatin1Char('|')));
    }
    html.remove(QLatin1Char('\n'));
    QTEST(html, "html");
}

void TestHandout::markdownLoadsNothing()
{
    const MarkdownDocument document(QStringLiteral("![a](:/i18n/meari_ko.qm) ![b](/etc/passwd)"));
    QVERIFY(!document.toHtml().contains(QLatin1String("passwd")));
    QVERIFY(
        !document.resource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/passwd")))
             .isValid());
}

void TestHandout::pdfIsOne_data()
{
    htmlIsWhole_data();
}

void TestHandout::pdfIsOne()
{
    QFETCH(bool, answers);
    Handout sheet = handout();
    sheet.answers = answers;
    sheet.pictures[0] += HandoutPicture{Role{}, "no picture", {}};
    const QByteArray pdf = pdfFor(sheet);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    const HandoutPages pages(sheet);
    QCOMPARE(pages.pictures().size(), 2);
    QVERIFY(pdf.contains(QByteArray("/Count " + QByteArray::number(pages.count()))));
    Handout empty;
    QVERIFY(pdfFor(empty).startsWith("%PDF-"));
}

void TestHandout::pdfTearsNothing_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("window") << 1100 << 800;
    QTest::newRow("wide") << 5000 << 300;
    QTest::newRow("high") << 200 << 5000;
    QTest::newRow("small") << 40 << 30;
    QTest::newRow("dot") << 1 << 1;
}

void TestHandout::pdfTearsNothing()
{
    QFETCH(int, width);
    QFETCH(int, height);
    const LessonReading reading = readLesson(longLesson(12), {});
    QVERIFY(reading.ok());
    Handout sheet;
    sheet.lesson = reading.lesson;
    const QByteArray png = picture(width, height);
    for (int step = 0; step < 12; ++step)
        sheet.pictures[step] = {{Role{}, png, {}}, {Role::client(1), png, {}}};
    for (const bool answers : {false, true}) {
        sheet.answers = answers;
        const HandoutPages pages(sheet);
        QCOMPARE(pages.pictures().size(), 24);
        const double page = pages.pageHeight();
        verifyLaidOut(pages);
        for (const QRectF &place : pages.pictures()) {
            QVERIFY(place.width() <= HandoutPages::paper().width() + 0.5);
            QVERIFY(place.height() <= page);
            QCOMPARE(int(place.top() / page), int((place.bottom() - 0.5) / page));
            // As it was, not squeezed.
            QVERIFY(qAbs(place.width() / place.height() - double(width) / height) <
                    0.02 * double(width) / height);
        }
    }
}

void TestHandout::paintsEveryPage()
{
    Handout sheet = handout();
    sheet.answers = true;
    const HandoutPages pages(sheet);
    QVERIFY(pages.count() >= 1);
    for (int page = 0; page < pages.count(); ++page) {
        QImage image(HandoutPages::paper().toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        pages.paint(painter, page);
        painter.end();
        bool inked = false;
        for (int x = 0; x < image.width() && !inked; ++x) {
            for (int y = 0; y < image.height() && !inked; ++y)
                inked = image.pixelColor(x, y).lightness() < 100;
        }
        QVERIFY(inked);
    }
}

void TestHandout::tellsWhatCannotBeWritten()
{
    QBuffer closed;
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    QVERIFY(!writeHandoutHtml(closed, handout()));
}

QTEST_MAIN(TestHandout)
#include "tst_handout.moc"
