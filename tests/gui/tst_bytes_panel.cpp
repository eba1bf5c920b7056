#include "widgets/bytes_panel.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace meari;
using Direction = ByteStream::Direction;
using Form = BytesLayout::Form;
using Scope = BytesPanel::Scope;

namespace {

const QByteArray hello("안녕하세요");

Connected connectedTo()
{
    return {{QStringLiteral("127.0.0.1"), 49800}, {QStringLiteral("127.0.0.1"), 3333}};
}

EventBatch eventsOf(quint32 client, std::initializer_list<EventBody> bodies)
{
    EventBatch batch;
    for (const EventBody &body : bodies)
        batch.push_back({1'700'000'000'000'000'000, client, 0, body});
    return batch;
}

// hello in offsets 0 to 4, then 안녕하세요 in 5 to 19, of which the first read has 7 bytes.
EventBatch conversation()
{
    return eventsOf(1, {connectedTo(), BytesSent{"hello"}, BytesReceived{"hello"}, BytesSent{hello},
                        BytesReceived{hello.left(7)}, BytesReceived{hello.mid(7)}});
}

} // namespace

class TestBytesPanel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void saysWhatToDoWhileEmpty();
    void showsTheNewest();
    void followsTheNewest();
    void showsWhatIsChosen();
    void placesBytesOverCharacters();
    void placesReadsOverBytes();
    void wrapsIntoRows();
    void placesTheDump();
    void charactersAreReadable_data();
    void charactersAreReadable();
    void paintsByCharacter();
    void paintsWhereAReadCuts();
    void tellsWhereAReadCuts();
    void dragsOverBytes();
    void clicksCharactersAndReads();
    void dragsOverReads();
    void movesByKeys_data();
    void movesByKeys();
    void selectsByKeys();
    void keepsWhatIsShownWhileSelectingInIt();
    void selectionFromOutsideScrolls();
    void followsTheEndOfAConnection();
    void scrollsTenMegabytes_data();
    void scrollsTenMegabytes();
    void showsBothDirectionsWhenTheyDiffer();
    void showsTheMoment();
    void forgetsWhatWasCleared();
    void survivesWhatLeavesTheStore();
    void doesNothingWhileHidden();
    void explainsFaults();
    void tipsExplainAndAreNeverMarkup();
    void copies_data();
    void copies();
    void speaksToScreenReaders();

private:
    BytesView *view() const { return panel->view(); }
    QPoint byteAt(qint64 offset) const { return view()->byteRect(offset).center(); }
    void click(const QPoint &point, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, point);
    }
    void drag(const QPoint &from, const QPoint &to)
    {
        QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view()->viewport(), (from + to) / 2);
        QTest::mouseMove(view()->viewport(), to);
        QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, to);
    }
    ByteRange chosen() const { return {selection->chosen().begin, selection->chosen().end}; }
    bool isInSight(const QRect &rect) const { return view()->viewport()->rect().contains(rect); }
    void make(Side side, EventStore::Limits limits = {});

    std::unique_ptr<Timeline> timeline;
    std::unique_ptr<Selection> selection;
    std::unique_ptr<BytesPanel> panel;
};

void TestBytesPanel::initTestCase()
{
    Q_INIT_RESOURCE(resources);
    Theme::apply(Appearance::Light, 1.0);
}

void TestBytesPanel::make(Side side, EventStore::Limits limits)
{
    panel.reset();
    selection.reset();
    timeline = std::make_unique<Timeline>(side, limits);
    selection = std::make_unique<Selection>(*timeline);
    panel = std::make_unique<BytesPanel>(*timeline, *selection);
    panel->resize(1000, 300);
    panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
}

void TestBytesPanel::init()
{
    make(Side::Client);
}

void TestBytesPanel::cleanup()
{
    panel.reset();
    selection.reset();
    timeline.reset();
}

void TestBytesPanel::saysWhatToDoWhileEmpty()
{
    QVERIFY(panel->summary().isEmpty());
    QVERIFY(view()->content().range.isEmpty());
    for (const QAction *action : panel->copyActions())
        QVERIFY(!action->isEnabled());
    QTest::keyClick(view(), Qt::Key_Right);
    click({50, 50});
    QVERIFY(selection->chosen().isEmpty());
    // An event that carries none.
    timeline->append(conversation());
    selection->chooseEvent(0);
    QVERIFY(view()->content().range.isEmpty());
    QVERIFY(!view()->grab().toImage().isNull());
    QTest::keyClick(view(), Qt::Key_Escape);
    QCOMPARE(view()->content().range, (ByteRange{5, 20}));
}

void TestBytesPanel::showsTheNewest()
{
    timeline->append(conversation());
    QCOMPARE(view()->content().range, (ByteRange{5, 20}));
    QVERIFY(view()->content().reads && view()->content().writes);
    QVERIFY(panel->summary().contains(QLatin1String("15")));
    QVERIFY(selection->chosen().isEmpty());
    QCOMPARE(panel->windowTitle(), QStringLiteral("Bytes"));
}

void TestBytesPanel::followsTheNewest()
{
    timeline->append(conversation());
    for (int i = 0; i < 5; ++i)
        timeline->append(eventsOf(1, {BytesSent{"12345"}}));
    // Not each of them at once, for nobody could read that; but the last one in the end.
    QTRY_COMPARE(view()->content().range, (ByteRange{40, 45}));
    timeline->append(eventsOf(2, {connectedTo(), BytesSent{"other"}}));
    QTRY_COMPARE(panel->stream().client(), 2U);
    QCOMPARE(view()->content().range, (ByteRange{0, 5}));
}

void TestBytesPanel::showsWhatIsChosen()
{
    timeline->append(conversation());
    selection->chooseEvent(1);
    QCOMPARE(view()->content().range, (ByteRange{0, 5}));
    QCOMPARE(view()->selected(), (ByteRange{0, 5}));
    // A read of a message shows all of the message.
    selection->chooseEvent(4);
    QCOMPARE(view()->content().range, (ByteRange{5, 20}));
    QCOMPARE(view()->selected(), (ByteRange{5, 12}));
    selection->clear();
    QCOMPARE(view()->content().range, (ByteRange{5, 20}));
    QVERIFY(view()->selected().isEmpty());
    panel->setScope(Scope::Connection);
    QCOMPARE(view()->content().range, (ByteRange{0, 20}));
}

void TestBytesPanel::placesBytesOverCharacters()
{
    timeline->append(conversation());
    for (qint64 offset = 5; offset < 20; ++offset) {
        const QRect byte = view()->byteRect(offset);
        QVERIFY(isInSight(byte));
        if (offset > 5)
            QCOMPARE(byte.left(), view()->byteRect(offset - 1).right() + 1);
        const QRect character = view()->characterRect(offset);
        const qint64 first = offset - (offset - 5) % 3;
        QCOMPARE(character.left(), view()->byteRect(first).left());
        QCOMPARE(character.right(), view()->byteRect(first + 2).right());
        QVERIFY(character.top() > byte.bottom());
    }
    QVERIFY(view()->byteRect(4).isNull());
    QVERIFY(view()->byteRect(20).isNull());
}

void TestBytesPanel::placesReadsOverBytes()
{
    timeline->append(conversation());
    QCOMPARE(view()->chunkRect(Direction::Out, 1).left(), view()->byteRect(5).left());
    QCOMPARE(view()->chunkRect(Direction::Out, 1).right(), view()->byteRect(19).right());
    QCOMPARE(view()->chunkRect(Direction::In, 1).left(), view()->byteRect(5).left());
    QCOMPARE(view()->chunkRect(Direction::In, 1).right(), view()->byteRect(11).right());
    QCOMPARE(view()->chunkRect(Direction::In, 2).left(), view()->byteRect(12).left());
    // A client writes first, and then reads.
    QVERIFY(view()->chunkRect(Direction::Out, 1).bottom() <
            view()->chunkRect(Direction::In, 1).top());
    QVERIFY(view()->chunkRect(Direction::In, 1).bottom() < view()->byteRect(5).top());
    QVERIFY(view()->chunkRect(Direction::In, 9).isNull());
    make(Side::Server);
    timeline->append(eventsOf(1, {BytesReceived{"a"}, BytesSent{"a"}}));
    QVERIFY(view()->chunkRect(Direction::In, 0).bottom() <
            view()->chunkRect(Direction::Out, 0).top());
}

void TestBytesPanel::wrapsIntoRows()
{
    timeline->append(conversation());
    panel->resize(panel->minimumSizeHint().expandedTo({0, 300}));
    const int perRow = view()->layout().bytesPerRow();
    QVERIFY(perRow < 15);
    const QRect first = view()->byteRect(5);
    const QRect below = view()->byteRect(5 + perRow);
    QCOMPARE(below.left(), first.left());
    QCOMPARE(below.top() - first.top(), view()->layout().rowHeight());
    QVERIFY(view()->byteRect(5 + perRow - 1).right() < view()->viewport()->width());
    panel->resize(1000, 300);
    QCOMPARE(view()->byteRect(19).top(), view()->byteRect(5).top());
}

void TestBytesPanel::placesTheDump()
{
    timeline->append(eventsOf(1, {BytesSent{QByteArray(100, 'x')}}));
    panel->setForm(Form::Dump);
    QCOMPARE(view()->layout().bytesPerRow(), 16);
    QCOMPARE(view()->byteRect(16).left(), view()->byteRect(0).left());
    QCOMPARE(view()->byteRect(16).top(), view()->byteRect(0).bottom() + 1);
    const QRect text = view()->characterRect(3);
    QCOMPARE(text.top(), view()->byteRect(3).top());
    QVERIFY(text.left() > view()->byteRect(15).right());
    click(text.center());
    QCOMPARE(chosen(), (ByteRange{3, 4}));
}

void TestBytesPanel::charactersAreReadable_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

// WCAG 2.1, 1.4.3
void TestBytesPanel::charactersAreReadable()
{
    QFETCH(Appearance, appearance);
    Theme::apply(appearance, 1.0);
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](qreal part) {
            return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
               0.0722 * linear(colour.blueF());
    };
    const Theme &theme = Theme::of(panel.get());
    const qreal text = luminance(panel->palette().color(QPalette::Text));
    for (const QColor &ground : theme.characters) {
        const qreal behind = luminance(ground);
        QVERIFY((qMax(text, behind) + 0.05) / (qMin(text, behind) + 0.05) >= 4.5);
    }
    // However many bytes characters have, neighbours differ.
    for (qint64 offset = 0; offset < 10; ++offset) {
        for (int size = 1; size <= 4; ++size)
            QVERIFY(theme.characterAt(offset) != theme.characterAt(offset + size));
    }
    Theme::apply(Appearance::Light, 1.0);
}

void TestBytesPanel::paintsByCharacter()
{
    timeline->append(conversation());
    const QImage image = view()->viewport()->grab().toImage();
    QCOMPARE(image, view()->viewport()->grab().toImage());
    const auto ground = [this, &image](qint64 offset) {
        return image.pixelColor(view()->byteRect(offset).topLeft() + QPoint(2, 2));
    };
    for (qint64 offset = 5; offset < 20; ++offset) {
        const qint64 first = offset - (offset - 5) % 3;
        QCOMPARE(ground(offset), ground(first));
        QCOMPARE(ground(offset), Theme::of(panel.get()).characterAt(first));
        QCOMPARE(image.pixelColor(view()->characterRect(offset).topLeft() + QPoint(2, 2)),
                 ground(offset));
        if (first > 5)
            QVERIFY(ground(first) != ground(first - 1));
    }
}

void TestBytesPanel::paintsWhereAReadCuts()
{
    const auto badPixelsBetween = [this](qint64 offset) {
        const QImage image = view()->viewport()->grab().toImage();
        const QRect byte = view()->byteRect(offset);
        const QColor bad = Theme::of(panel.get()).bad;
        int count = 0;
        for (int x = byte.right() - 4; x <= byte.right() + 4; ++x) {
            for (int y = byte.top(); y <= byte.bottom(); ++y) {
                const QColor pixel = image.pixelColor(x, y);
                if (qAbs(pixel.red() - bad.red()) < 40 && qAbs(pixel.green() - bad.green()) < 40 &&
                    qAbs(pixel.blue() - bad.blue()) < 40)
                    ++count;
            }
        }
        return count;
    };
    timeline->append(conversation());
    QVERIFY(badPixelsBetween(11) > 10);
    QCOMPARE(badPixelsBetween(10), 0);
    QCOMPARE(badPixelsBetween(12), 0);
    // A read that ends between characters cuts none.
    timeline->append(
        eventsOf(1, {BytesSent{hello}, BytesReceived{hello.left(6)}, BytesReceived{hello.mid(6)}}));
    QTRY_COMPARE(view()->content().range, (ByteRange{20, 35}));
    QCOMPARE(badPixelsBetween(25), 0);
}

void TestBytesPanel::tellsWhereAReadCuts()
{
    timeline->append(conversation());
    QVERIFY(panel->note().contains(QStringLiteral("하")));
    QVERIFY(panel->note().contains(QLatin1String("first read")));
    // In the whole connection it is the second read.
    panel->setScope(Scope::Connection);
    QVERIFY(panel->note().contains(QLatin1String("Read 2")));
    selection->chooseEvent(1);
    panel->setScope(Scope::Message);
    QVERIFY(panel->note().isEmpty());
}

void TestBytesPanel::dragsOverBytes()
{
    timeline->append(conversation());
    drag(byteAt(6), byteAt(9));
    QCOMPARE(chosen(), (ByteRange{6, 10}));
    QCOMPARE(view()->selected(), (ByteRange{6, 10}));
    QCOMPARE(selection->chosen().client, 1U);
    QCOMPARE(selection->chosen().event, std::optional<quint64>(3));
    drag(byteAt(12), byteAt(8));
    QCOMPARE(chosen(), (ByteRange{8, 13}));
    click(byteAt(15), Qt::ShiftModifier);
    QCOMPARE(chosen(), (ByteRange{12, 16}));
    click(byteAt(7));
    QCOMPARE(chosen(), (ByteRange{7, 8}));
}

void TestBytesPanel::clicksCharactersAndReads()
{
    timeline->append(conversation());
    click(view()->characterRect(12).center());
    QCOMPARE(chosen(), (ByteRange{11, 14}));
    drag(view()->characterRect(8).center(), view()->characterRect(14).center());
    QCOMPARE(chosen(), (ByteRange{8, 17}));
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, byteAt(6));
    QCOMPARE(chosen(), (ByteRange{5, 8}));
    click(view()->chunkRect(Direction::In, 2).center());
    QCOMPARE(selection->chosen().event, std::optional<quint64>(5));
    QCOMPARE(chosen(), (ByteRange{12, 20}));
    QCOMPARE(view()->content().range, (ByteRange{5, 20}));
}

void TestBytesPanel::dragsOverReads()
{
    timeline->append(conversation());
    panel->setScope(Scope::Connection);
    drag(view()->chunkRect(Direction::In, 0).center(),
         view()->chunkRect(Direction::In, 1).center());
    QCOMPARE(chosen(), (ByteRange{0, 12}));
}

void TestBytesPanel::movesByKeys_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers, int begin,
                        int end) { QTest::newRow(name) << key << int(modifiers) << begin << end; };
    // From the byte at 9, the second of three, with a row of 15.
    row("left", Qt::Key_Left, {}, 8, 9);
    row("right", Qt::Key_Right, {}, 10, 11);
    row("home", Qt::Key_Home, {}, 5, 6);
    row("end", Qt::Key_End, {}, 19, 20);
    row("up, where there is none", Qt::Key_Up, {}, 9, 10);
    row("page down", Qt::Key_PageDown, {}, 19, 20);
    row("a character on", Qt::Key_Right, Qt::ControlModifier, 11, 14);
    row("its start", Qt::Key_Left, Qt::ControlModifier, 8, 11);
    row("extend left", Qt::Key_Left, Qt::ShiftModifier, 8, 10);
    row("extend right", Qt::Key_Right, Qt::ShiftModifier, 9, 11);
    row("extend to the end", Qt::Key_End, Qt::ShiftModifier, 9, 20);
    row("extend by a character", Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier, 8, 14);
    row("to the start of all", Qt::Key_Home, Qt::ControlModifier, 5, 6);
    row("all", Qt::Key_A, Qt::ControlModifier, 5, 20);
}

void TestBytesPanel::movesByKeys()
{
    QFETCH(Qt::Key, key);
    QFETCH(int, modifiers);
    QFETCH(int, begin);
    QFETCH(int, end);
    timeline->append(conversation());
    click(byteAt(9));
    QTest::keyClick(view(), key, Qt::KeyboardModifiers(modifiers));
    QCOMPARE(chosen(), (ByteRange{begin, end}));
    QCOMPARE(view()->content().range, (ByteRange{5, 20}));
}

void TestBytesPanel::selectsByKeys()
{
    timeline->append(conversation());
    QTest::keyClick(view(), Qt::Key_Right); // one begins where one looks
    QCOMPARE(chosen(), (ByteRange{5, 6}));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(view(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(chosen(), (ByteRange{14, 17}));
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(view(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(chosen(), (ByteRange{8, 11}));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(view(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(chosen(), (ByteRange{5, 9}));
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(view(), Qt::Key_Right);
    QCOMPARE(chosen(), (ByteRange{19, 20}));
    QTest::keyClick(view(), Qt::Key_Escape);
    QVERIFY(selection->chosen().isEmpty());
}

void TestBytesPanel::keepsWhatIsShownWhileSelectingInIt()
{
    // One read with two messages: choosing a byte of the first does not take the other away.
    timeline->append(
        eventsOf(1, {connectedTo(), BytesSent{"one"}, BytesSent{"two"}, BytesReceived{"onetwo"}}));
    selection->chooseEvent(3);
    QCOMPARE(view()->content().range, (ByteRange{0, 6}));
    click(byteAt(1));
    QCOMPARE(chosen(), (ByteRange{1, 2}));
    QCOMPARE(view()->content().range, (ByteRange{0, 6}));
    timeline->append(eventsOf(1, {BytesSent{"three"}}));
    QTRY_VERIFY(timeline->moment() == 5);
    QCOMPARE(view()->content().range, (ByteRange{0, 6}));
    // From elsewhere it does.
    selection->chooseEvent(1);
    QCOMPARE(view()->content().range, (ByteRange{0, 3}));
}

void TestBytesPanel::selectionFromOutsideScrolls()
{
    EventBatch batch = eventsOf(1, {connectedTo()});
    for (int i = 0; i < 1000; ++i)
        batch.push_back({0, 1, 0, BytesSent{QByteArray(100, char('a' + i % 26))}});
    timeline->append(batch);
    panel->setScope(Scope::Connection);
    QTRY_VERIFY(!panel->stream().isLooking());
    for (const Form form : {Form::Ruler, Form::Dump}) {
        panel->setForm(form);
        for (const quint64 event : std::initializer_list<quint64>{1, 500, 700, 3, 1000}) {
            selection->chooseEvent(event);
            const auto offset = qint64(event - 1) * 100;
            QVERIFY(isInSight(view()->byteRect(offset)));
            QCOMPARE(view()->selected(), (ByteRange{offset, offset + 100}));
        }
        selection->chooseBytes(1, 12'345, 12'350, std::nullopt);
        QVERIFY(isInSight(view()->byteRect(12'345)));
        QVERIFY(isInSight(view()->byteRect(12'349)));
    }
}

void TestBytesPanel::followsTheEndOfAConnection()
{
    timeline->append(eventsOf(1, {connectedTo(), BytesSent{QByteArray(10'000, 'a')}}));
    panel->setScope(Scope::Connection);
    QScrollBar *bar = view()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
    timeline->append(eventsOf(1, {BytesSent{QByteArray(10'000, 'b')}}));
    QTRY_COMPARE(view()->content().range, (ByteRange{0, 20'000}));
    QCOMPARE(bar->value(), bar->maximum());
    bar->triggerAction(QScrollBar::SliderPageStepSub);
    const int place = bar->value();
    const QRect top = view()->byteRect(18'000);
    timeline->append(eventsOf(1, {BytesSent{QByteArray(10'000, 'c')}}));
    QTRY_COMPARE(view()->content().range, (ByteRange{0, 30'000}));
    QCOMPARE(bar->value(), place);
    QCOMPARE(view()->byteRect(18'000), top);
    // Others may talk meanwhile.
    timeline->append(eventsOf(2, {connectedTo(), BytesSent{"other"}}));
    QCOMPARE(panel->stream().client(), 1U);
}

void TestBytesPanel::scrollsTenMegabytes_data()
{
    QTest::addColumn<Form>("form");
    QTest::addColumn<int>("readSize");
    QTest::newRow("ruler") << Form::Ruler << 65'536;
    QTest::newRow("dump") << Form::Dump << 65'536;
    QTest::newRow("ruler of many reads") << Form::Ruler << 11;
}

void TestBytesPanel::scrollsTenMegabytes()
{
    QFETCH(Form, form);
    QFETCH(int, readSize);
    constexpr qint64 size = 10 * 1024 * 1024;
    EventBatch batch = eventsOf(1, {connectedTo()});
    for (qint64 offset = 0; offset < size; offset += readSize)
        batch.push_back(
            {0, 1, 0, BytesReceived{QByteArray(int(qMin<qint64>(readSize, size - offset)), 'x')}});
    timeline->append(batch);
    panel->setForm(form);
    panel->setScope(Scope::Connection);
    QTRY_VERIFY(!panel->stream().isLooking());
    QTRY_COMPARE(view()->content().range, (ByteRange{0, size}));
    QVERIFY(isInSight(view()->byteRect(size - 1)));
    QScrollBar *bar = view()->verticalScrollBar();
    bar->setValue(0);
    QVERIFY(isInSight(view()->byteRect(0)));
    const QImage first = view()->viewport()->grab().toImage();
    bar->setValue(bar->maximum() / 2);
    const auto middle = view()->layout().bytesIn(view()->layout().rows() / 2);
    QVERIFY(view()->viewport()->rect().intersects(view()->byteRect(middle.begin)));
    QVERIFY(view()->viewport()->grab().toImage() != first);
}

void TestBytesPanel::showsBothDirectionsWhenTheyDiffer()
{
    timeline->append(eventsOf(
        1, {connectedTo(), BytesSent{"hello"}, BytesReceived{"HE"}, BytesReceived{"LLO!"}}));
    selection->chooseEvent(1);
    QCOMPARE(view()->content().shown, Direction::Out);
    QVERIFY(view()->content().writes && !view()->content().reads);
    QVERIFY(panel->note().contains(QLatin1String("offset 0")));
    const auto combos = panel->findChildren<QComboBox *>();
    QVERIFY(std::any_of(combos.begin(), combos.end(), [](const QComboBox *combo) {
        return combo->isVisible() && combo->currentText() == QLatin1String("Sent");
    }));
    panel->setDirection(Direction::In);
    QCOMPARE(view()->content().shown, Direction::In);
    QVERIFY(view()->content().reads && !view()->content().writes);
    QCOMPARE(panel->stream().bytes(view()->content().shown, 0, 5), QByteArray("HELLO"));
    int choices = 0;
    for (const QComboBox *combo : combos)
        choices += combo->isVisible() ? 1 : 0;
    QCOMPARE(choices, 3);
}

void TestBytesPanel::showsTheMoment()
{
    timeline->append(conversation());
    timeline->goTo(5); // before the second read
    QCOMPARE(view()->content().range, (ByteRange{5, 20}));
    QCOMPARE(panel->stream().end(Direction::In), 12);
    QVERIFY(panel->note().isEmpty());
    timeline->goTo(3);
    QCOMPARE(view()->content().range, (ByteRange{0, 5}));
    timeline->goTo(1);
    QVERIFY(view()->content().range.isEmpty());
    // What comes meanwhile is not shown.
    timeline->append(eventsOf(1, {BytesSent{"later"}}));
    QVERIFY(view()->content().range.isEmpty());
    timeline->goLive();
    QCOMPARE(view()->content().range, (ByteRange{20, 25}));
}

void TestBytesPanel::forgetsWhatWasCleared()
{
    timeline->append(conversation());
    selection->chooseEvent(4);
    timeline->clear();
    QVERIFY(view()->content().range.isEmpty());
    QVERIFY(view()->selected().isEmpty());
    QVERIFY(panel->summary().isEmpty());
    timeline->append(eventsOf(1, {BytesSent{"again"}}));
    QTRY_COMPARE(view()->content().range, (ByteRange{20, 25}));
}

void TestBytesPanel::survivesWhatLeavesTheStore()
{
    make(Side::Server, {.events = 10'000, .bytes = 1'000'000'000});
    panel->setScope(Scope::Connection);
    for (int i = 0; i < 30; ++i) {
        EventBatch batch;
        for (int j = 0; j < 1000; ++j)
            batch.push_back({0, 1, 0, BytesReceived{"0123456789"}});
        timeline->append(batch);
        view()->viewport()->grab();
    }
    QTRY_COMPARE(view()->content().range.end, 300'000);
    QVERIFY(view()->content().range.begin > 0);
    view()->verticalScrollBar()->setValue(0);
    QVERIFY(isInSight(view()->byteRect(view()->content().range.begin)));
    QVERIFY(!view()->viewport()->grab().toImage().isNull());
}

void TestBytesPanel::doesNothingWhileHidden()
{
    panel->hide();
    timeline->append(conversation());
    selection->chooseEvent(3);
    QVERIFY(!panel->stream().isOpen());
    panel->show();
    QCOMPARE(view()->content().range, (ByteRange{5, 20}));
    QCOMPARE(view()->selected(), (ByteRange{5, 20}));
}

void TestBytesPanel::explainsFaults()
{
    timeline->append(eventsOf(1, {BytesSent{QByteArray("a\0\xe2\x80\xae\xed\xa0\x80", 8)}}));
    click(byteAt(1));
    QVERIFY(panel->note().contains(QLatin1String("NUL")));
    click(byteAt(3));
    QVERIFY(panel->note().contains(QLatin1String("U+202E")));
    click(byteAt(6));
    QVERIFY(panel->note().contains(QLatin1String("surrogate")));
}

void TestBytesPanel::tipsExplainAndAreNeverMarkup()
{
    timeline->append(eventsOf(1, {BytesSent{"<b>hello</b> & <img src='x'>"}}));
    const auto tip = [this](const QPoint &at) {
        QHelpEvent help(QEvent::ToolTip, at, view()->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(view()->viewport(), &help);
        return QToolTip::text();
    };
    const QString write = tip(view()->chunkRect(Direction::Out, 0).center());
    QVERIFY2(write.contains(QLatin1String("send()")), qPrintable(write));
    QVERIFY(!write.contains(QLatin1String("<b>")));
    QVERIFY(!write.contains(QLatin1String("<img")));
    const QString byte = tip(byteAt(0));
    QVERIFY2(byte.contains(QLatin1String("&lt;")), qPrintable(byte));
    QToolTip::hideText();
}

void TestBytesPanel::copies_data()
{
    QTest::addColumn<int>("action");
    QTest::addColumn<QString>("text");
    QTest::newRow("text") << 0 << QStringLiteral("하세");
    QTest::newRow("hex") << 1 << QStringLiteral("ed 95 98 ec 84 b8");
    QTest::newRow("c") << 2
                       << QStringLiteral(
                              "unsigned char bytes[] = {0xed, 0x95, 0x98, 0xec, 0x84, 0xb8};");
    QTest::newRow("python") << 3 << QStringLiteral("b'\\xed\\x95\\x98\\xec\\x84\\xb8'");
}

void TestBytesPanel::copies()
{
    QFETCH(int, action);
    timeline->append(conversation());
    drag(byteAt(11), byteAt(16));
    panel->copyActions().at(action)->trigger();
    QTEST(QGuiApplication::clipboard()->text(), "text");
    selection->clear();
    panel->copyActions().constFirst()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(hello));
}

void TestBytesPanel::speaksToScreenReaders()
{
    timeline->append(conversation());
    click(byteAt(12));
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(view());
    QVERIFY(spoken);
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Bytes"));
    QVERIFY(spoken->text(QAccessible::Value).contains(QStringLiteral("하")));
    QVERIFY(spoken->text(QAccessible::Value).contains(QLatin1String("95")));
    for (const QComboBox *combo : panel->findChildren<QComboBox *>())
        QVERIFY(!combo->accessibleName().isEmpty());
}

QTEST_MAIN(TestBytesPanel)
#include "tst_bytes_panel.moc"
