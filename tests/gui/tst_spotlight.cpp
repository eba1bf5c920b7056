#include "widgets/spotlight.h"

#include "widgets/message_bar.h"
#include "widgets/motion.h"
#include "widgets/spotlight_overlay.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace meari;

namespace {

const QString words = QStringLiteral("여기를 눌러요 — press here, and then look at the log");

/// A window with a button at a place.
struct Scene
{
    QMainWindow window;
    QWidget *ground = new QWidget;
    QPushButton *button = new QPushButton(QStringLiteral("Connect"), ground);
    Spotlight spotlight;

    explicit Scene(const QSize &size = {800, 600})
    {
        window.setCentralWidget(ground);
        window.resize(size);
        button->setGeometry(300, 250, 120, 36);
        window.show();
    }
    SpotlightOverlay *overlay() const { return spotlight.overlay(); }
    QRect buttonInWindow() const
    {
        return {button->mapTo(button->window(), QPoint()), button->size()};
    }
};

} // namespace

class TestSpotlight : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void surroundsTheControl();
    void nothingIsThereWithout();
    void neverCoversTheControl_data();
    void neverCoversTheControl();
    void keepsOffMessages_data();
    void keepsOffMessages();
    void takesNoInput();
    void followsTheControl();
    void goesWhenTheControlGoes();
    void floatsWithItsDock();
    void scrollsIntoSightOnce();
    void clipsToWhatIsSeen();
    void tellsScreenReaders();
    void keepsANewerDescription();
    void isNotInTheAccessibleTree();
    void staysOnTop();
    void pulsesOnlyWhereMotionIsWanted();
    void thickLinesAreThicker();
};

void TestSpotlight::init()
{
    Theme::apply(Appearance::Light, 1.0);
}

void TestSpotlight::cleanup()
{
    Motion::setReduced(false);
}

void TestSpotlight::surroundsTheControl()
{
    Scene scene;
    scene.spotlight.put(scene.button, words);
    QTRY_VERIFY(scene.overlay());
    QVERIFY(scene.overlay()->isVisible());
    QCOMPARE(scene.overlay()->parentWidget(), &scene.window);
    QCOMPARE(scene.overlay()->geometry(), scene.window.rect());
    QCOMPARE(scene.overlay()->hole(), scene.buttonInWindow());
    QVERIFY(!scene.overlay()->calloutBox().isNull());
    // Dark around, as it was within.
    const QImage with = scene.window.grab().toImage();
    scene.spotlight.clear();
    const QImage without = scene.window.grab().toImage();
    QVERIFY(with.pixelColor(5, 300).lightness() < without.pixelColor(5, 300).lightness());
    const QPoint inside = scene.buttonInWindow().topLeft() + QPoint(6, 10);
    QCOMPARE(with.pixelColor(inside), without.pixelColor(inside));
}

void TestSpotlight::nothingIsThereWithout()
{
    Scene scene;
    const auto children = scene.window.children().size();
    scene.spotlight.put(nullptr, words);
    QCoreApplication::processEvents();
    QVERIFY(!scene.overlay());
    scene.spotlight.put(scene.button, {});
    QTRY_VERIFY(scene.overlay());
    QVERIFY(scene.overlay()->calloutBox().isNull());
    scene.spotlight.clear();
    QVERIFY(!scene.overlay());
    QCOMPARE(scene.window.children().size(), children);
}

void TestSpotlight::neverCoversTheControl_data()
{
    QTest::addColumn<QRect>("place");
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.5, 1.0, 2.0, 3.0}) {
        const auto add = [zoom](const char *name, const QRect &place) {
            QTest::addRow("%s at %d %%", name, int(zoom * 100)) << place << zoom;
        };
        add("top left", {0, 0, 100, 40});
        add("top right", {900, 0, 100, 40});
        add("bottom left", {0, 660, 100, 40});
        add("bottom right", {900, 660, 100, 40});
        add("middle", {450, 330, 100, 40});
        add("a row above", {0, 0, 1000, 50});
        add("a row below", {0, 650, 1000, 50});
        add("a column", {0, 0, 500, 700});
        add("most of it", {0, 0, 1000, 520});
    }
}

void TestSpotlight::neverCoversTheControl()
{
    QFETCH(QRect, place);
    QFETCH(double, zoom);
    Theme::apply(Appearance::Light, zoom);
    Scene scene({1000, 700});
    scene.button->setGeometry(place);
    scene.spotlight.put(scene.button, words);
    QTRY_VERIFY(scene.overlay());
    const QRect box = scene.overlay()->calloutBox();
    QVERIFY(scene.overlay()->rect().contains(box));
    // Where there is no room at all, the words are still to be read.
    if (place.height() < 520 || zoom < 2)
        QVERIFY2(!box.intersects(scene.overlay()->hole()), qPrintable(QString::number(box.top())));
}

void TestSpotlight::keepsOffMessages_data()
{
    QTest::addColumn<QRect>("control");
    QTest::addColumn<QRect>("bar");
    QTest::newRow("below a row") << QRect(0, 0, 800, 50) << QRect(0, 50, 800, 40);
    QTest::newRow("below a control in a row") << QRect(300, 5, 120, 40) << QRect(0, 50, 800, 40);
    QTest::newRow("above a row") << QRect(0, 550, 800, 50) << QRect(0, 510, 800, 40);
    QTest::newRow("far away") << QRect(300, 500, 120, 40) << QRect(0, 50, 800, 40);
}

void TestSpotlight::keepsOffMessages()
{
    QFETCH(QRect, control);
    QFETCH(QRect, bar);
    Scene scene;
    auto *message = new MessageBar(MessageBar::Kind::Error, scene.ground);
    scene.button->setGeometry(control);
    scene.spotlight.put(scene.button, words);
    QTRY_VERIFY(scene.overlay());
    const QPoint inside = bar.topLeft() + QPoint(4, 20);
    QVERIFY(!scene.overlay()->calloutBox().isNull());
    // It comes while the spotlight is there, and moves nothing.
    message->say(QStringLiteral("Nothing listens on 127.0.0.1:3333. Start a server first."));
    message->setGeometry(bar);
    QTRY_VERIFY(!scene.overlay()->calloutBox().intersects(bar));
    QVERIFY(scene.overlay()->rect().contains(scene.overlay()->calloutBox()));
    QVERIFY(!scene.overlay()->calloutBox().intersects(scene.overlay()->hole()));
    QTRY_COMPARE(scene.window.grab().toImage().pixelColor(inside),
                 Theme::of(&scene.window).errorGround);
}

void TestSpotlight::takesNoInput()
{
    Scene scene;
    auto *field = new QLineEdit(scene.ground);
    field->setGeometry(20, 20, 200, 40);
    field->show();
    field->setFocus();
    scene.spotlight.put(scene.button, words);
    QTRY_VERIFY(scene.overlay());
    QVERIFY(scene.overlay()->testAttribute(Qt::WA_TransparentForMouseEvents));
    QCOMPARE(scene.overlay()->focusPolicy(), Qt::NoFocus);
    QCOMPARE(scene.window.focusWidget(), field);
    QSignalSpy clicked(scene.button, &QPushButton::clicked);
    // As the system would find them.
    for (const QPoint &at :
         {scene.buttonInWindow().center(), QPoint(30, 30), scene.overlay()->calloutBox().center()})
        QVERIFY(scene.window.childAt(at) != scene.overlay());
    QTest::mouseClick(scene.window.windowHandle(), Qt::LeftButton, {},
                      scene.buttonInWindow().center());
    QCOMPARE(clicked.size(), 1);
}

void TestSpotlight::followsTheControl()
{
    Scene scene;
    scene.spotlight.put(scene.button, words);
    QTRY_VERIFY(scene.overlay());
    scene.button->move(20, 400);
    QTRY_COMPARE(scene.overlay()->hole(), scene.buttonInWindow());
    scene.button->resize(300, 100);
    QTRY_COMPARE(scene.overlay()->hole(), scene.buttonInWindow());
    scene.window.resize(900, 700);
    QTRY_COMPARE(scene.overlay()->size(), scene.window.size());
    // With what it stands in, too.
    auto *other = new QWidget;
    auto *column = new QVBoxLayout(other);
    column->addSpacing(200);
    column->addWidget(scene.button);
    scene.window.setCentralWidget(other);
    QTRY_VERIFY(scene.overlay());
    QTRY_COMPARE(scene.overlay()->hole(), scene.buttonInWindow());
}

void TestSpotlight::goesWhenTheControlGoes()
{
    Scene scene;
    scene.spotlight.put(scene.button, words);
    QTRY_VERIFY(scene.overlay());
    scene.button->hide();
    QTRY_VERIFY(!scene.overlay());
    scene.button->show();
    QTRY_VERIFY(scene.overlay());
    scene.ground->hide();
    QTRY_VERIFY(!scene.overlay());
    scene.ground->show();
    QTRY_VERIFY(scene.overlay());
    delete scene.button;
    QVERIFY(!scene.overlay());
    QVERIFY(!scene.spotlight.control());
    QCoreApplication::processEvents();
}

void TestSpotlight::floatsWithItsDock()
{
    Scene scene;
    auto *dock = new QDockWidget(QStringLiteral("Bytes"), &scene.window);
    dock->setWidget(new QPushButton(QStringLiteral("inside")));
    scene.window.addDockWidget(Qt::BottomDockWidgetArea, dock);
    scene.spotlight.put(dock->widget(), words);
    QTRY_VERIFY(scene.overlay());
    QCOMPARE(scene.overlay()->parentWidget(), &scene.window);
    dock->setFloating(true);
    QTRY_VERIFY(scene.overlay() && scene.overlay()->parentWidget() == dock);
    QTRY_COMPARE(scene.overlay()->geometry(), dock->rect());
    dock->setFloating(false);
    QTRY_VERIFY(scene.overlay() && scene.overlay()->parentWidget() == &scene.window);
    dock->setFloating(true);
    QTRY_VERIFY(scene.overlay() && scene.overlay()->parentWidget() == dock);
    delete dock;
    QVERIFY(!scene.overlay());
}

void TestSpotlight::scrollsIntoSightOnce()
{
    Scene scene;
    auto *area = new QScrollArea;
    auto *rows = new QWidget;
    rows->setFixedSize(400, 3000);
    auto *deep = new QPushButton(QStringLiteral("deep"), rows);
    deep->setGeometry(10, 2500, 100, 40);
    area->setWidget(rows);
    scene.window.setCentralWidget(area);
    scene.spotlight.put(deep, words);
    QTRY_VERIFY(scene.overlay());
    QVERIFY(area->verticalScrollBar()->value() > 1500);
    QCOMPARE(scene.overlay()->hole().size(), deep->size());
    // Whoever scrolls away wants to look elsewhere.
    area->verticalScrollBar()->setValue(0);
    QTRY_VERIFY(!scene.overlay());
    QCOMPARE(area->verticalScrollBar()->value(), 0);
    area->verticalScrollBar()->setValue(2400);
    QTRY_VERIFY(scene.overlay());
}

void TestSpotlight::clipsToWhatIsSeen()
{
    Scene scene;
    scene.button->setGeometry(700, 500, 400, 400);
    scene.spotlight.put(scene.button, words);
    QTRY_VERIFY(scene.overlay());
    QVERIFY(scene.window.rect().contains(scene.overlay()->hole()));
    QVERIFY(scene.overlay()->rect().contains(scene.overlay()->calloutBox()));
}

void TestSpotlight::tellsScreenReaders()
{
    Scene scene;
    scene.button->setAccessibleDescription(QStringLiteral("as before"));
    scene.spotlight.put(scene.button, words);
    QCOMPARE(scene.button->accessibleDescription(), words);
    scene.spotlight.put(scene.button, QStringLiteral("other words"));
    QCOMPARE(scene.button->accessibleDescription(), QStringLiteral("other words"));
    scene.spotlight.clear();
    QCOMPARE(scene.button->accessibleDescription(), QStringLiteral("as before"));
    scene.spotlight.put(scene.button, {});
    QCOMPARE(scene.button->accessibleDescription(), QStringLiteral("as before"));
}

void TestSpotlight::keepsANewerDescription()
{
    Scene scene;
    scene.spotlight.put(scene.button, words);
    scene.button->setAccessibleDescription(QStringLiteral("news"));
    scene.spotlight.clear();
    QCOMPARE(scene.button->accessibleDescription(), QStringLiteral("news"));
}

void TestSpotlight::isNotInTheAccessibleTree()
{
    Scene scene;
    const auto children = [&scene] {
        return QAccessible::queryAccessibleInterface(&scene.window)->childCount();
    };
    const int before = children();
    scene.spotlight.put(scene.button, words);
    QTRY_VERIFY(scene.overlay());
    QCOMPARE(children(), before);
}

void TestSpotlight::staysOnTop()
{
    Scene scene;
    scene.spotlight.put(scene.button, words);
    QTRY_VERIFY(scene.overlay());
    auto *late = new QWidget(&scene.window);
    late->show();
    QTRY_COMPARE(scene.window.children().constLast(), scene.overlay());
}

void TestSpotlight::pulsesOnlyWhereMotionIsWanted()
{
    Scene scene;
    if (Motion::isWanted(&scene.window)) {
        scene.spotlight.put(scene.button, words);
        QTRY_VERIFY(scene.overlay());
        QVERIFY(scene.overlay()->isPulsing());
        QTRY_VERIFY(!scene.overlay()->isPulsing()); // it comes to rest
        scene.spotlight.clear();
    }
    Motion::setReduced(true);
    QVERIFY(!Motion::isWanted(&scene.window));
    scene.spotlight.put(scene.button, words);
    QTRY_VERIFY(scene.overlay());
    QVERIFY(!scene.overlay()->isPulsing());
}

void TestSpotlight::thickLinesAreThicker()
{
    Motion::setReduced(true);
    Scene scene;
    scene.spotlight.put(scene.button, {});
    QTRY_VERIFY(scene.overlay());
    const auto lines = [&scene] {
        const QImage image = scene.window.grab().toImage();
        const QColor accent = Theme::of(&scene.window).accent;
        const QRect button = scene.buttonInWindow();
        int count = 0;
        for (int y = button.bottom() + 1; y < button.bottom() + 20; ++y)
            count += image.pixelColor(button.center().x(), y) == accent ? 1 : 0;
        return count;
    };
    const int thin = lines();
    QVERIFY(thin > 0);
    scene.spotlight.setThick(true);
    QVERIFY(lines() > thin);
}

QTEST_MAIN(TestSpotlight)
#include "tst_spotlight.moc"
