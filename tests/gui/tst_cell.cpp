// Cells of tables: what fits, where it stands, what is left out; and the bars above the tables.

#include "widgets/cell.h"
#include "widgets/message_bar.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QTest>

using namespace meari;

namespace {

constexpr QSize canvas(600, 40);
const QString latin = QStringLiteral("Received 64 bytes");
const QString korean = QStringLiteral("메아리 64 bytes");

QImage drawn(const CellFont &font, const QRect &area, const QString &text,
             Qt::Alignment alignment = Qt::AlignLeft)
{
    QImage image(canvas, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    font.draw(painter, area, text, alignment | Qt::AlignVCenter);
    return image;
}

// The smallest rectangle around all that was drawn.
QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 128)
                ink = ink.united(QRect(x, y, 1, 1));
        }
    }
    return ink;
}

} // namespace

class TestCell : public QObject
{
    Q_OBJECT
private slots:
    void init() { Theme::apply(Appearance::Light, 1.0); }
    void fitsInItsOwnWidth_data() { texts(); }
    void fitsInItsOwnWidth();
    void isElidedWithinItsArea_data() { texts(); }
    void isElidedWithinItsArea();
    void standsAtTheRight_data() { texts(); }
    void standsAtTheRight();
    void allStandOnTheSameLine();
    void softHyphensStayHidden();
    void nothingWhereNothingFits();
    void fontsAreMeasuredAnew();
    void barsFollowTheAppearance_data();
    void barsFollowTheAppearance();
    void longWordsMakeNoBarWide();

private:
    static void texts()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Latin") << latin;
        QTest::newRow("Korean") << korean;
    }
    const CellFont m_font{QApplication::font()};
};

void TestCell::fitsInItsOwnWidth()
{
    QFETCH(QString, text);
    const QRect exact(10, 0, m_font.widthOf(text), canvas.height());
    QCOMPARE(drawn(m_font, exact, text), drawn(m_font, exact.adjusted(0, 0, 200, 0), text));
    // Nor is it much more than it needs.
    QVERIFY(drawn(m_font, exact.adjusted(0, 0, -4, 0), text) != drawn(m_font, exact, text));
}

void TestCell::isElidedWithinItsArea()
{
    QFETCH(QString, text);
    const QRect area(10, 0, 150, canvas.height());
    const QRect ink = inkOf(drawn(m_font, area, text.repeated(20)));
    QVERIFY(ink.right() <= area.right() + 1);
    QVERIFY(ink.right() > area.right() - 3 * m_font.widthOf(QStringLiteral("W")));
    QVERIFY(drawn(m_font, area, text.repeated(20)) !=
            drawn(m_font, area, text.repeated(20).left(text.size())));
}

void TestCell::standsAtTheRight()
{
    QFETCH(QString, text);
    const QRect area(10, 0, 400, canvas.height());
    const QRect ink = inkOf(drawn(m_font, area, text, Qt::AlignRight));
    QVERIFY(ink.right() <= area.right() + 1);
    QVERIFY(ink.right() > area.right() - 5);
}

void TestCell::allStandOnTheSameLine()
{
    const QRect area(10, 0, 400, canvas.height());
    const QString letter = QStringLiteral("x");
    const QRect alone = inkOf(drawn(m_font, area, letter));
    const QImage beside = drawn(m_font, area, letter + QStringLiteral("   메아리"));
    QCOMPARE(inkOf(beside.copy(0, 0, alone.right() + 2, canvas.height())).bottom(), alone.bottom());
}

// One shows where a line is broken, and a cell has but one line.
void TestCell::softHyphensStayHidden()
{
    const QRect area(10, 0, 400, canvas.height());
    const QString hyphened = QStringLiteral("ab") + QChar(0xad) + QStringLiteral("cd");
    const int without = m_font.widthOf(QStringLiteral("abcd"));
    QVERIFY(qAbs(inkOf(drawn(m_font, area, hyphened)).width() -
                 inkOf(drawn(m_font, area, QStringLiteral("abcd"))).width()) <= 2);
    QVERIFY(qAbs(m_font.widthOf(hyphened) - without) <= 2);
}

void TestCell::nothingWhereNothingFits()
{
    QVERIFY(inkOf(drawn(m_font, {10, 0, 3, canvas.height()}, latin)).isNull());
    QVERIFY(inkOf(drawn(m_font, {10, 0, 100, canvas.height()}, QString())).isNull());
}

void TestCell::fontsAreMeasuredAnew()
{
    QFont larger = QApplication::font();
    larger.setPointSizeF(larger.pointSizeF() * 2);
    const CellFonts fonts(QApplication::font(), QApplication::font());
    const CellFonts largerFonts(larger, larger);
    QVERIFY(fonts != largerFonts);
    const int width = cellWidth({latin}, {}, fonts);
    QVERIFY(cellWidth({latin}, {}, largerFonts) > width * 3 / 2);
    CellLook bold;
    bold.bold = true;
    QVERIFY(cellWidth({latin}, bold, fonts) > width);
}

void TestCell::barsFollowTheAppearance_data()
{
    QTest::addColumn<MessageBar::Kind>("kind");
    QTest::addColumn<QColor Theme::*>("ground");
    QTest::newRow("error") << MessageBar::Kind::Error << &Theme::errorGround;
    QTest::newRow("notice") << MessageBar::Kind::Notice << &Theme::noticeGround;
}

void TestCell::barsFollowTheAppearance()
{
    QFETCH(MessageBar::Kind, kind);
    QFETCH(QColor Theme::*, ground);
    MessageBar bar(kind);
    bar.say(QStringLiteral("Something is so."));
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark, Appearance::Light}) {
        Theme::apply(appearance, 1.0);
        QCoreApplication::processEvents();
        const QColor wanted = Theme::of(QApplication::palette()).*ground;
        QCOMPARE(bar.grab().toImage().pixelColor(3, 3), wanted);
    }
}

void TestCell::longWordsMakeNoBarWide()
{
    MessageBar bar(MessageBar::Kind::Error);
    const QString host = QStringLiteral("begin") + QString(300, u'a') + QStringLiteral("end");
    const QString sentence = QStringLiteral("There is no host called “%1”. Check it.").arg(host);
    bar.say(sentence);
    const int room = QFontMetrics(bar.font()).horizontalAdvance(QString(60, u'a'));
    QVERIFY(bar.minimumSizeHint().width() < room);
    QCOMPARE(bar.sentence(), sentence);
    const QString shown = bar.findChild<QLabel *>()->text();
    QVERIFY(shown.contains(QStringLiteral("begin")) && shown.contains(QStringLiteral("end”. Ch")));

    // A path has room for line breaks of its own.
    const QString path = QStringLiteral("/home/a-teacher").repeated(20);
    bar.say(path);
    QCOMPARE(bar.findChild<QLabel *>()->text(), path);
    QVERIFY(bar.minimumSizeHint().width() < room);
}

QTEST_MAIN(TestCell)
#include "tst_cell.moc"
