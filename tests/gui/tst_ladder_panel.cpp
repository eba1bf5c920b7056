#include "app/language.h"
#include "model/selection.h"
#include "widgets/ladder_panel.h"
#include "widgets/ladder_view.h"
#include "widgets/save_dialog.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QImage>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

using namespace meari;

using Course = LadderShape::Course;
using Head = LadderShape::Head;
using Tone = LadderShape::Tone;

namespace {

const SocketAddress here{QStringLiteral("127.0.0.1"), 3333};
constexpr qint64 begin = 1'700'000'000'000'000'000;

SocketAddress there(quint32 client)
{
    return {QStringLiteral("127.0.0.1"), quint16(49'800 + client)};
}

Event happened(quint32 client, EventBody body, qint64 milliseconds = 0)
{
    return {begin + milliseconds * 1'000'000, client, 7, std::move(body)};
}

// So many messages and their echoes, of so many clients in turn.
EventBatch talk(int messages, quint32 clients)
{
    EventBatch events;
    events.reserve(std::size_t(messages) * 2 + clients);
    for (quint32 client = 1; client <= clients; ++client)
        events.push_back(happened(client, ClientAccepted{there(client), here}));
    for (int i = 0; i < messages; ++i) {
        const quint32 client = quint32(i) % clients + 1;
        const QByteArray text = "message " + QByteArray::number(i);
        events.push_back(happened(client, BytesReceived{text}, i));
        events.push_back(happened(client, BytesSent{text}, i));
    }
    return events;
}

LadderGeometry::Wishes wishes(int width, int lanes, bool fit = false)
{
    LadderGeometry::Wishes wishes;
    wishes.width = width;
    wishes.lanes = lanes;
    wishes.fit = fit;
    wishes.time = QStringLiteral("99.999 s");
    wishes.name = QStringLiteral("client 65535");
    wishes.note = QStringLiteral("waiting for 9 more bytes");
    return wishes;
}

LadderShape arrow(Course course)
{
    return {course, Head::Arrow, Tone::Message, false, 1};
}

} // namespace

class TestLadderPanel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void placesLanes_data();
    void placesLanes();
    void placesArrows();
    void placesWords();
    void scrollsBetweenTheEdges();
    void drawsWhereItSays();
    void drawsHalfAnEcho();
    void paintsOnlyWhatIsSeen();
    void followsUntilScrolledUp();
    void keepsItsPlaceWhenOlderRowsLeave();
    void choosesByClicksAndKeys();
    void showsWhatIsChosen();
    void findsBytesNobodyNamed();
    void bringsALaneIntoSight();
    void zoomsAndFits();
    void showsTimes();
    void showsOneClient();
    void showsAMoment();
    void clearsAndSaysWhatToDo();
    void tipsAreNeverMarkup();
    void isReadAsAList();
    void copiesMermaid();
    void savesAPicture();
    void cutsALongPicture();
    void savesPages();
    void savesMermaid();
    void aFailedSaveSaysWhy();
    void asksWhereToSave();
    void everyControlHasAName();
    void staysOpenWhileHidden();
    void speaksAnotherLanguage();

private:
    LadderView *view() const { return m_panel->view(); }
    const LadderGeometry &geometry() const { return view()->geometryOfLadder(); }
    Ladder &ladder() const { return m_panel->ladder(); }
    bool sees(int row) const { return view()->viewport()->rect().contains(view()->rectOf(row)); }
    void open(Side side, EventStore::Limits limits = {});
    void save(const QString &fileName, LadderSaver::Form form);

    std::unique_ptr<Timeline> m_timeline;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<LadderPanel> m_panel;
    QTemporaryDir m_folder;
};

// A test is no program, which does this for its library.
void TestLadderPanel::initTestCase()
{
    Q_INIT_RESOURCE(resources);
}

void TestLadderPanel::init()
{
    open(Side::Server);
}

void TestLadderPanel::open(Side side, EventStore::Limits limits)
{
    cleanup();
    Theme::apply(Appearance::Light, 1);
    m_timeline = std::make_unique<Timeline>(side, limits);
    m_selection = std::make_unique<Selection>(*m_timeline);
    m_panel = std::make_unique<LadderPanel>(*m_timeline, *m_selection);
    m_panel->resize(900, 500);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestLadderPanel::cleanup()
{
    m_panel.reset();
    m_selection.reset();
    m_timeline.reset();
}

void TestLadderPanel::placesLanes_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("lanes");
    QTest::addColumn<bool>("fit");
    QTest::addColumn<bool>("scrolls");
    QTest::newRow("nobody") << 800 << 0 << false << false;
    QTest::newRow("one") << 800 << 1 << false << false;
    QTest::newRow("three, wide") << 1400 << 3 << false << false;
    QTest::newRow("one, narrow") << 250 << 1 << false << true;
    QTest::newRow("twenty") << 800 << 20 << false << true;
    QTest::newRow("twenty, fit") << 800 << 20 << true << false;
    QTest::newRow("sixty, fit") << 1400 << 60 << true << false;
}

void TestLadderPanel::placesLanes()
{
    QFETCH(int, width);
    QFETCH(int, lanes);
    QFETCH(bool, fit);
    LadderGeometry geometry(wishes(width, lanes, fit));
    QTEST(geometry.mostScroll() > 0, "scrolls");
    QCOMPARE(geometry.scroll(), 0);
    const double left = geometry.timeColumn().right();
    QVERIFY(geometry.lanesLeft() > left);
    QVERIFY(geometry.noteColumn().left() > geometry.serverX());
    QVERIFY(geometry.noteColumn().right() <= width);
    // At the end the last client is beside the server; at the start the first is at the left.
    if (lanes > 0) {
        QVERIFY(geometry.laneX(0) >= geometry.lanesLeft());
        const double space = geometry.laneX(0) - geometry.lanesLeft();
        geometry.setScroll(geometry.mostScroll());
        QVERIFY(geometry.laneX(lanes - 1) < geometry.serverX());
        QVERIFY(geometry.serverX() - geometry.laneX(lanes - 1) >= geometry.step());
        QVERIFY(lanes == 1 || geometry.serverX() - geometry.laneX(lanes - 1) >= space);
    }
    for (int lane = 1; lane < lanes; ++lane)
        QCOMPARE(geometry.laneX(lane) - geometry.laneX(lane - 1), geometry.step());
}

void TestLadderPanel::placesArrows()
{
    const LadderGeometry geometry(wishes(1400, 3));
    const double server = geometry.serverX();
    const double client = geometry.laneX(1);
    const auto line = [&](const LadderShape &shape) { return geometry.lineOf(shape, 1); };
    QCOMPARE(line(arrow(Course::ToServer)).from, client);
    QCOMPARE(line(arrow(Course::ToServer)).to, server);
    QVERIFY(line(arrow(Course::ToServer)).seen);
    QCOMPARE(line(arrow(Course::ToClient)).from, server);
    QCOMPARE(line(arrow(Course::ToClient)).to, client);
    QCOMPARE(line({Course::Between, Head::Cross, Tone::Bad, true, 0.5}).from, client);
    QCOMPARE(line({Course::Between, Head::Cross, Tone::Bad, true, 0.5}).to, server);
    const LadderShape half{Course::ToClient, Head::Arrow, Tone::Answer, false, 0.25};
    QCOMPARE(line(half).to, server + (client - server) / 4);
    QCOMPARE(line(half).aim, client);
    QCOMPARE(line({Course::AtServer, Head::None, Tone::Plain, false, 1}).to, server);
    QCOMPARE(line({Course::AtClient, Head::None, Tone::Plain, false, 1}).to, client);
    // Nobody's lane: from beside the server.
    const LadderGeometry::Line nobody = geometry.lineOf(arrow(Course::ToServer), -1);
    QVERIFY(!nobody.seen);
    QVERIFY(nobody.from < server && nobody.from > geometry.laneX(2));
}

void TestLadderPanel::placesWords()
{
    const LadderGeometry geometry(wishes(1400, 3));
    const double server = geometry.serverX();
    const double client = geometry.laneX(2);
    const QRectF fits = geometry.textBox(arrow(Course::ToServer), 2, 50);
    QCOMPARE(fits.width(), 50.0);
    QCOMPARE(fits.center().x(), (client + server) / 2);
    QVERIFY(fits.bottom() <= geometry.lineY());
    QVERIFY(fits.top() >= 0);
    // What is longer than its arrow ends at the server and begins where it has to.
    const QRectF longer = geometry.textBox(arrow(Course::ToServer), 2, server - client + 50);
    QCOMPARE(longer.width(), server - client + 50);
    QVERIFY(longer.left() < client);
    QVERIFY(longer.right() < server);
    // And no further than to the times.
    const QRectF longest = geometry.textBox(arrow(Course::ToServer), 2, 10'000);
    QVERIFY(longest.left() >= geometry.lanesLeft());
    QVERIFY(longest.right() < server);
    const QRectF mark =
        geometry.textBox({Course::AtServer, Head::None, Tone::Plain, false, 1}, -1, 100);
    QVERIFY(mark.right() < server);
    QCOMPARE(mark.center().y(), geometry.lineY());
    const LadderShape cut{Course::ToServer, Head::Cross, Tone::Bad, true, 0.5};
    QVERIFY(geometry.textBox(cut, 0, 50).left() > geometry.lineOf(cut, 0).to);
}

void TestLadderPanel::scrollsBetweenTheEdges()
{
    LadderGeometry geometry(wishes(800, 20));
    const double server = geometry.serverX();
    QVERIFY(geometry.seesLane(0));
    QVERIFY(!geometry.seesLane(19));
    QCOMPARE(geometry.firstLane(), 0);
    QVERIFY(geometry.lastLane() < 19);
    QVERIFY(!geometry.lineOf(arrow(Course::ToServer), 19).seen);
    geometry.setScroll(geometry.scrollFor(19));
    QCOMPARE(geometry.scroll(), geometry.mostScroll());
    QCOMPARE(geometry.serverX(), server);
    QVERIFY(geometry.seesLane(19));
    QCOMPARE(geometry.lastLane(), 19);
    // It comes in at the edge.
    const LadderGeometry::Line outside = geometry.lineOf(arrow(Course::ToServer), 0);
    QVERIFY(!outside.seen);
    QCOMPARE(outside.from, geometry.lanesLeft() + geometry.headSize());
    QCOMPARE(outside.to, server);
    geometry.setScroll(geometry.scrollFor(10));
    QVERIFY(geometry.seesLane(10));
    QCOMPARE(geometry.scrollFor(10), geometry.scroll());
    geometry.setScroll(-5);
    QCOMPARE(geometry.scroll(), 0);
}

void TestLadderPanel::drawsWhereItSays()
{
    m_timeline->append({happened(0, ListenStarted{here}),
                        happened(1, ClientAccepted{there(1), here}),
                        happened(1, BytesReceived{"hello"}), happened(1, BytesSent{"hello"})});
    const QImage picture = view()->viewport()->grab().toImage();
    const Theme &theme = Theme::of(view());
    const auto at = [&](double x, int row) {
        return picture.pixelColor(int(x), view()->rectOf(row).top() + int(geometry().lineY()));
    };
    const double left = geometry().laneX(0);
    const double right = geometry().serverX();
    QCOMPARE(at((left + right) / 2, 2), theme.received);
    QCOMPARE(at((left + right) / 2, 3), theme.sent);
    // The heads are full, at the end where it arrives.
    QCOMPARE(at(right - geometry().headSize(), 2), theme.received);
    QCOMPARE(at(left + geometry().headSize(), 3), theme.sent);
    // Outside the lifelines there is nothing.
    QCOMPARE(at(left - 4, 2), view()->palette().color(QPalette::Base));
    QVERIFY(at(left, 1) != view()->palette().color(QPalette::Base));
}

void TestLadderPanel::drawsHalfAnEcho()
{
    open(Side::Client);
    m_timeline->append({happened(1, Connected{there(1), here}), happened(1, BytesSent{"hello!"}),
                        happened(1, BytesReceived{"hel"})});
    const LadderRow row = ladder().rowAt(2);
    const LadderGeometry::Line line = geometry().lineOf(row.shape, 0);
    QCOMPARE(line.to, (geometry().laneX(0) + geometry().serverX()) / 2);
    // A head is twice as long as it is high on either side of the line.
    const auto headAt = [&](double x) {
        const QImage picture = view()->viewport()->grab().toImage();
        const int y = view()->rectOf(2).top() + int(geometry().lineY());
        const int inside = int(x + 1.6 * geometry().headSize());
        return picture.pixelColor(inside, y + 2) == Theme::of(view()).sent;
    };
    QVERIFY(headAt(line.to));
    QVERIFY(!headAt(line.aim));
    m_timeline->append({happened(1, BytesReceived{"lo!"})});
    QVERIFY(headAt(line.aim));
    QCOMPARE(ladder().rowAt(3).echo.state, EchoLink::State::Whole);
}

void TestLadderPanel::paintsOnlyWhatIsSeen()
{
    m_timeline->append(talk(50'000, 3));
    QCOMPARE(ladder().rowCount(), 100'003);
    view()->viewport()->grab();
    const int fit = view()->viewport()->height() / geometry().rowHeight() + 2;
    QVERIFY(view()->paintedRows() > 3);
    QVERIFY(view()->paintedRows() <= fit);
    QVERIFY(sees(100'002));
    view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->maximum() / 2);
    view()->viewport()->grab();
    QVERIFY(view()->paintedRows() <= fit);
}

void TestLadderPanel::followsUntilScrolledUp()
{
    m_timeline->append(talk(100, 1));
    QScrollBar *bar = view()->verticalScrollBar();
    QVERIFY(view()->isFollowing());
    QCOMPARE(bar->value(), bar->maximum());
    QSignalSpy changed(view(), &LadderView::followingChanged);
    bar->triggerAction(QScrollBar::SliderPageStepSub);
    QCOMPARE(changed.size(), 1);
    const int place = bar->value();
    m_timeline->append(talk(10, 1));
    QCOMPARE(bar->value(), place);
    QTest::keyClick(view(), Qt::Key_End);
    QVERIFY(view()->isFollowing());
    m_timeline->append(talk(10, 1));
    QCOMPARE(bar->value(), bar->maximum());
    view()->setFollowing(false);
    m_timeline->append(talk(10, 1));
    QVERIFY(bar->value() < bar->maximum());
    auto *button = m_panel->findChild<QPushButton *>();
    QVERIFY(!button->isChecked());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(bar->value(), bar->maximum());
}

void TestLadderPanel::keepsItsPlaceWhenOlderRowsLeave()
{
    open(Side::Server, EventStore::Limits{10'000, 1 << 30});
    m_timeline->append(talk(4'000, 1));
    view()->setFollowing(false);
    view()->chooseRow(7'000);
    const quint64 chosen = *m_selection->chosen().event;
    const QRect before = view()->rectOf(view()->currentRow());
    m_timeline->append(talk(2'000, 1));
    QVERIFY(m_timeline->store().first() > 0);
    QCOMPARE(m_selection->chosen().event, chosen);
    QCOMPARE(view()->rectOf(view()->currentRow()), before);
    // What was chosen leaves.
    m_timeline->append(talk(8'000, 1));
    QCOMPARE(view()->currentRow(), -1);
    view()->viewport()->grab();
}

void TestLadderPanel::choosesByClicksAndKeys()
{
    m_timeline->append(talk(100, 1));
    view()->verticalScrollBar()->setValue(0);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->rectOf(3).center());
    QCOMPARE(m_selection->chosen().event, 3u);
    QCOMPARE(view()->currentRow(), 3);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(view(), key);
        return view()->currentRow();
    };
    QCOMPARE(press(Qt::Key_Down), 4);
    QCOMPARE(press(Qt::Key_Up), 3);
    QCOMPARE(press(Qt::Key_Home), 0);
    QCOMPARE(press(Qt::Key_Up), 0);
    const int page = press(Qt::Key_PageDown);
    QVERIFY(page > 3 && page < 20);
    QVERIFY(sees(page));
    QCOMPARE(press(Qt::Key_PageUp), 0);
    QCOMPARE(press(Qt::Key_End), 200);
    QVERIFY(sees(200));
    // Not on the heads, and not below the last row.
    m_selection->clear();
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, {100, 5});
    QVERIFY(m_selection->chosen().isEmpty());
    QCOMPARE(press(Qt::Key_Up), 200);
}

void TestLadderPanel::showsWhatIsChosen()
{
    m_timeline->append(talk(100, 2));
    m_selection->chooseEvent(20);
    QVERIFY(sees(20));
    QVERIFY(!view()->isFollowing());
    // A message and its echo are marked together.
    const auto marked = [&](int row) {
        const QImage picture = view()->viewport()->grab().toImage();
        return picture.pixelColor(8, view()->rectOf(row).center().y()) ==
               Theme::of(view()).selected;
    };
    QVERIFY(marked(20));
    QVERIFY(marked(21));
    QVERIFY(!marked(22));
    m_selection->clear();
    QVERIFY(!marked(20));
}

void TestLadderPanel::findsBytesNobodyNamed()
{
    m_timeline->append(talk(300, 2));
    m_selection->chooseBytes(2, 0, 4, std::nullopt);
    // The echo of the second client's first message, looked for from the end.
    QVERIFY(sees(5));
    m_selection->chooseBytes(2, 1'000'000, 1'000'004, std::nullopt);
    QVERIFY(sees(5));
}

void TestLadderPanel::bringsALaneIntoSight()
{
    m_timeline->append(talk(60, 30));
    QVERIFY(geometry().mostScroll() > 0);
    // The newest clients are beside the server.
    QCOMPARE(geometry().scroll(), geometry().mostScroll());
    QVERIFY(!geometry().seesLane(0));
    m_selection->chooseEvent(30);
    QVERIFY(geometry().seesLane(0));
    m_selection->chooseEvent(30 + 2 * 29);
    QVERIFY(geometry().seesLane(29));
    QTest::keyClick(view(), Qt::Key_Left);
    QVERIFY(geometry().scroll() < geometry().mostScroll());
}

void TestLadderPanel::zoomsAndFits()
{
    m_timeline->append(talk(100, 30));
    const int height = geometry().rowHeight();
    const auto turn = [&](int delta) {
        QWheelEvent wheel(QPointF(50, 100), view()->viewport()->mapToGlobal(QPointF(50, 100)), {},
                          {0, delta}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view()->viewport(), &wheel);
    };
    turn(120);
    QCOMPARE(view()->zoom(), 110);
    turn(60);
    QCOMPARE(view()->zoom(), 110);
    turn(60);
    QCOMPARE(view()->zoom(), 120);
    QVERIFY(geometry().rowHeight() > height);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_0);
    QCOMPARE(view()->zoom(), 100);
    QCOMPARE(geometry().rowHeight(), height);
    QTest::keyClick(view(), Qt::Key_Minus);
    QCOMPARE(view()->zoom(), 90);
    QTest::keyClick(view(), Qt::Key_Plus);
    QCOMPARE(view()->zoom(), 100);
    view()->setZoom(10'000);
    QCOMPARE(view()->zoom(), LadderView::mostZoom);
    QVERIFY(!m_panel->zoomInAction()->isEnabled());
    view()->setZoom(1);
    QCOMPARE(view()->zoom(), LadderView::leastZoom);
    view()->setZoom(100);

    QVERIFY(geometry().mostScroll() > 0);
    QTest::keyClick(view(), Qt::Key_F);
    QVERIFY(m_panel->fitAction()->isChecked());
    QCOMPARE(geometry().mostScroll(), 0);
    for (int lane = 0; lane < 30; ++lane)
        QVERIFY(geometry().seesLane(lane));
    m_panel->fitAction()->trigger();
    QVERIFY(geometry().mostScroll() > 0);
}

void TestLadderPanel::showsTimes()
{
    m_timeline->append(
        {happened(1, ClientAccepted{there(1), here}), happened(1, BytesReceived{"x"}, 1'500)});
    const double wide = geometry().timeColumn().width();
    view()->setTime(LadderTime::OfDay);
    QVERIFY(geometry().timeColumn().width() != wide);
    auto *times = m_panel->findChildren<QComboBox *>().constLast();
    QCOMPARE(times->count(), 3);
    times->setCurrentIndex(int(LadderTime::SincePrevious));
    QCOMPARE(view()->time(), LadderTime::SincePrevious);
    view()->viewport()->grab();
}

void TestLadderPanel::showsOneClient()
{
    m_timeline->append(talk(300, 3));
    m_panel->showOnlyClient(2);
    QCOMPARE(ladder().client(), 2u);
    QTRY_COMPARE(ladder().rowCount(), 201);
    QCOMPARE(view()->verticalScrollBar()->value(), view()->verticalScrollBar()->maximum());
    auto *clients = m_panel->findChildren<QComboBox *>().constFirst();
    QCOMPARE(clients->currentText(), QStringLiteral("Client 2"));
    QTest::keyClick(view(), Qt::Key_Home);
    QCOMPARE(m_selection->chosen().event, 1u);
    // Somebody else's event is not here.
    m_selection->chooseEvent(0);
    QCOMPARE(view()->currentRow(), -1);
    clients->setCurrentIndex(0);
    QCOMPARE(ladder().rowCount(), 603);
    QCOMPARE(view()->currentRow(), 0);
}

void TestLadderPanel::showsAMoment()
{
    m_timeline->append(talk(100, 1));
    m_timeline->goTo(50);
    QCOMPARE(ladder().rowCount(), 50);
    QVERIFY(sees(49));
    m_timeline->step(1);
    QVERIFY(sees(50));
    m_timeline->step(-30);
    QVERIFY(sees(20));
    m_timeline->append(talk(10, 1));
    QCOMPARE(ladder().rowCount(), 21);
    m_timeline->goLive();
    QVERIFY(sees(ladder().rowCount() - 1));
}

void TestLadderPanel::clearsAndSaysWhatToDo()
{
    QVERIFY(!m_panel->saveAction()->isEnabled());
    m_timeline->append(talk(100, 1));
    QVERIFY(m_panel->saveAction()->isEnabled());
    m_timeline->clear();
    QCOMPARE(view()->verticalScrollBar()->maximum(), 0);
    QVERIFY(!m_panel->saveAction()->isEnabled());
    QVERIFY(!view()->accessibleDescription().isEmpty());
    view()->viewport()->grab();
    QCOMPARE(view()->paintedRows(), 0);
    QTest::keyClick(view(), Qt::Key_Down);
    QVERIFY(m_selection->chosen().isEmpty());
    QCOMPARE(m_panel->windowTitle(), QStringLiteral("Ladder"));
}

void TestLadderPanel::tipsAreNeverMarkup()
{
    m_timeline->append({happened(1, ClientAccepted{there(1), here}),
                        happened(1, BytesReceived{"<b>bold</b> & more"})});
    const auto tip = [&](const QPoint &at) {
        QHelpEvent help(QEvent::ToolTip, at, view()->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(view()->viewport(), &help);
        return QToolTip::text();
    };
    const QString row = tip(view()->rectOf(1).center());
    QVERIFY2(row.contains(QStringLiteral("&lt;b&gt;bold")), qPrintable(row));
    QVERIFY(!row.contains(QStringLiteral("<b>")));
    QVERIFY(row.contains(QStringLiteral("18 byte(s) still to echo")));
    QVERIFY(row.contains(QStringLiteral("recv() returned")));
    const QString head = tip({int(geometry().laneX(0)), 5});
    QVERIFY2(head.contains(QStringLiteral("127.0.0.1:49801")), qPrintable(head));
    QToolTip::hideText();
}

void TestLadderPanel::isReadAsAList()
{
    m_timeline->append(talk(50'000, 1));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 100'001);
    QAccessibleInterface *item = list->child(100'000);
    QVERIFY(item);
    QVERIFY(item->text(QAccessible::Name).contains(QStringLiteral("message 49999")));
    QVERIFY(item->text(QAccessible::Name).contains(QStringLiteral("µs")));
    QCOMPARE(list->indexOfChild(item), 100'000);
    QVERIFY(!item->state().offscreen);
    view()->chooseRow(100'000);
    QVERIFY(item->state().selected);
    QVERIFY(list->focusChild());
    QVERIFY(!list->child(100'001));
}

void TestLadderPanel::copiesMermaid()
{
    m_timeline->append({happened(1, ClientAccepted{there(1), here}),
                        happened(1, BytesReceived{"hi"}), happened(1, BytesSent{"hi"})});
    QSignalSpy copied(m_panel.get(), &LadderPanel::copied);
    QSignalSpy cut(m_panel.get(), &LadderPanel::copyCutShort);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("sequenceDiagram\n"
                            "    participant c1 as client 49801\n"
                            "    participant s as server 3333\n"
                            "    c1-->>s: connect() → accept()\n"
                            "    c1->>s: hi · 2 B\n"
                            "    s->>c1: hi · 2 B · 0.0 µs\n"));
    m_timeline->append(talk(1'000, 2));
    m_panel->copyAction()->trigger();
    QCOMPARE(cut.size(), 1);
    QVERIFY(cut.at(0).at(0).value<LadderPanel::Sentence>()().contains(QStringLiteral("1,000")));
    QCOMPARE(QGuiApplication::clipboard()->text().count(QStringLiteral("message")),
             LadderPanel::mostCopiedRows);
}

void TestLadderPanel::save(const QString &fileName, LadderSaver::Form form)
{
    QSignalSpy saved(m_panel.get(), &LadderPanel::saved);
    m_panel->saveTo(fileName, form);
    QTRY_COMPARE(saved.size(), 1);
}

void TestLadderPanel::savesAPicture()
{
    m_timeline->append(talk(20, 2));
    view()->setZoom(200);
    const QString name = m_folder.filePath(QStringLiteral("ladder.png"));
    QSignalSpy failed(m_panel.get(), &LadderPanel::saveFailed);
    save(name, LadderSaver::Form::Png);
    QCOMPARE(failed.size(), 0);
    const QImage picture(name);
    // The zoom is for the window.
    view()->setZoom(100);
    QCOMPARE(picture.width(), view()->viewport()->width());
    QCOMPARE(picture.height(),
             geometry().headHeight() + 42 * geometry().rowHeight() + geometry().rowHeight() / 2);
    const int y = geometry().headHeight() + 2 * geometry().rowHeight() + int(geometry().lineY());
    QCOMPARE(picture.pixelColor(int(geometry().serverX() - 20), y), Theme::of(view()).received);
}

void TestLadderPanel::cutsALongPicture()
{
    m_timeline->append(talk(5'000, 40));
    const QString name = m_folder.filePath(QStringLiteral("long.png"));
    QSignalSpy failed(m_panel.get(), &LadderPanel::saveFailed);
    save(name, LadderSaver::Form::Png);
    const QImage picture(name);
    QCOMPARE(picture.width(), LadderSaver::mostWidth);
    QVERIFY(picture.height() <= LadderSaver::mostHeight);
    QVERIFY(qint64(picture.width()) * picture.height() <= LadderSaver::mostPixels);
    QCOMPARE(failed.size(), 1);
    const QString sentence = failed.at(0).at(0).value<LadderPanel::Sentence>()();
    QVERIFY2(sentence.contains(QStringLiteral("newest")), qPrintable(sentence));
}

void TestLadderPanel::savesPages()
{
    m_timeline->append(talk(100, 3));
    const QString name = m_folder.filePath(QStringLiteral("ladder.pdf"));
    save(name, LadderSaver::Form::Pdf);
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF"));
    const QRegularExpression page(QStringLiteral("/Type\\s*/Page\\b"));
    const auto pages = QString::fromLatin1(pdf).count(page);
    // 203 rows of about 23 pixels on landscape pages of some 700.
    QVERIFY2(pages >= 8 && pages <= 14, qPrintable(QString::number(pages)));
    QVERIFY(QString::fromLatin1(pdf).contains(QStringLiteral("/Count %1").arg(pages)));
}

void TestLadderPanel::savesMermaid()
{
    m_timeline->append(talk(4'000, 2));
    const QString name = m_folder.filePath(QStringLiteral("ladder.mmd"));
    QSignalSpy failed(m_panel.get(), &LadderPanel::saveFailed);
    save(name, LadderSaver::Form::Mermaid);
    QCOMPARE(failed.size(), 1); // there are more than it takes
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("sequenceDiagram\n    participant c1 as client 49801\n"));
    QCOMPARE(text.count("message "), LadderSaver::mostMermaidRows);
    QVERIFY(text.endsWith("message 3999 · 12 B · 0.0 µs\n"));
}

void TestLadderPanel::aFailedSaveSaysWhy()
{
    m_timeline->append(talk(10, 1));
    QSignalSpy failed(m_panel.get(), &LadderPanel::saveFailed);
    const QString nowhere = m_folder.filePath(QStringLiteral("no/such/folder/ladder.pdf"));
    for (const LadderSaver::Form form :
         {LadderSaver::Form::Png, LadderSaver::Form::Pdf, LadderSaver::Form::Mermaid}) {
        failed.clear();
        m_panel->saveTo(nowhere, form);
        QTRY_COMPARE(failed.size(), 1);
        const QString sentence = failed.at(0).at(0).value<LadderPanel::Sentence>()();
        QVERIFY2(sentence.contains(QStringLiteral("no/such/folder")), qPrintable(sentence));
        QVERIFY(sentence.contains(QStringLiteral("The system says")));
    }
    failed.clear();
    m_panel->saveTo(m_folder.path(), LadderSaver::Form::Pdf);
    QCOMPARE(failed.size(), 1);
    // What is forgotten while it is saved leaves no half of a file, and an older one as it was.
    const QString name = m_folder.filePath(QStringLiteral("older.pdf"));
    QFile older(name);
    QVERIFY(older.open(QIODevice::WriteOnly));
    older.write("older");
    older.close();
    m_timeline->append(talk(1'000, 1));
    failed.clear();
    m_panel->saveTo(name, LadderSaver::Form::Pdf);
    m_timeline->clear();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(older.open(QIODevice::ReadOnly));
    QCOMPARE(older.readAll(), QByteArray("older"));
}

void TestLadderPanel::asksWhereToSave()
{
    m_timeline->append(talk(1, 1));
    m_panel->saveAction()->trigger();
    auto *dialog = m_panel->findChild<SaveDialog *>();
    QVERIFY(dialog);
    const QString name = m_folder.filePath(QStringLiteral("chosen.mmd"));
    QSignalSpy saved(m_panel.get(), &LadderPanel::saved);
    emit dialog->chosen(name, 2);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(QFile::exists(name));
    dialog->close();
}

void TestLadderPanel::everyControlHasAName()
{
    for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
        const bool control =
            widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(m_panel.get());
        if (!control)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 widget->metaObject()->className());
    }
    QVERIFY(m_panel->minimumSizeHint().height() <= 180);
}

void TestLadderPanel::staysOpenWhileHidden()
{
    m_timeline->append(talk(10, 1));
    m_panel->hide();
    m_timeline->append(talk(100, 2));
    m_selection->chooseEvent(3);
    m_timeline->goTo(40);
    m_timeline->goLive();
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    QVERIFY(sees(ladder().rowCount() - 1));
    QCOMPARE(geometry().lanes(), ladder().laneCount());
    m_panel->hide();
    m_selection->chooseEvent(5);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    QVERIFY(sees(5));
}

void TestLadderPanel::speaksAnotherLanguage()
{
    m_timeline->append(talk(10, 1));
    m_panel->findChildren<QComboBox *>().constLast()->setCurrentIndex(2);
    Language language;
    language.use(QStringLiteral("ko"));
    QCoreApplication::processEvents();
    QCOMPARE(m_panel->windowTitle(), QStringLiteral("사다리"));
    QCOMPARE(view()->time(), LadderTime::OfDay);
    QVERIFY(view()->accessibleDescription().startsWith(QStringLiteral("아직")));
    QCOMPARE(Ladder::nameOf(ladder().laneAt(0, 0)), QStringLiteral("클라이언트 49801"));
    language.use(QStringLiteral("en"));
    QCoreApplication::processEvents();
    QCOMPARE(m_panel->windowTitle(), QStringLiteral("Ladder"));
}

QTEST_MAIN(TestLadderPanel)
#include "tst_ladder_panel.moc"
