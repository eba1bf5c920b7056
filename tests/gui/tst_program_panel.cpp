#include "event/program_text.h"
#include "widgets/lazy_combo.h"
#include "widgets/listing_delegate.h"
#include "widgets/listing_view.h"
#include "widgets/program_bar.h"
#include "widgets/program_panel.h"
#include "widgets/run_hint.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace meari;

namespace {

const SocketAddress here{QStringLiteral("127.0.0.1"), 3333};
const SocketAddress peer{QStringLiteral("127.0.0.1"), 49800};

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

} // namespace

class TestProgramPanel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Q_INIT_RESOURCE(resources); } // the arrows of combo boxes
    void init();
    void cleanup();
    void showsAProgramBeforeTheStart();
    void showsThePlanUntilTheEventsTell();
    void lightsTheLineThatWaits();
    void choosesAnEventByMouse();
    void choosesAnEventByKeys();
    void bringsTheChosenLineIntoSight();
    void bringsTheLitLineIntoSight();
    void leavesAloneWhoScrollsAway();
    void keepsTheStepWhenTheLanguageChanges();
    void showsThePast();
    void costsNothingWhileHidden();
    void survivesClearing();
    void comesLate();
    void followsOneOfSeveral();
    void copiesTheProgram();
    void savesTheProgram();
    void tellsHowToRun();
    void showsTheOtherEnd();
    void noteGoesBelowWhereItIsNarrow();
    void isLargeEnoughForLargeType();
    void coloursCanBeRead_data();
    void coloursCanBeRead();
    void followsAClient();

private:
    quint64 add(quint32 client, EventBody body)
    {
        m_timeline->append({Event{0, client, 1, std::move(body)}});
        return m_timeline->store().end() - 1;
    }
    quint64 listen(Serving serving, Work work = Work::EventLoop)
    {
        return add(0, ListenStarted{here, serving, work, 100});
    }
    int lineOf(Step step) const { return m_panel->model().listing().lineOf(step); }
    const LineMark &markOf(Step step) const { return m_panel->model().markAt(lineOf(step)); }
    QRect rectOf(int line) const
    {
        return m_panel->view()->visualRect(m_panel->model().index(line));
    }
    bool isInSight(int line) const
    {
        return m_panel->view()->viewport()->rect().contains(rectOf(line));
    }
    void makePanel(Side side);

    std::unique_ptr<Timeline> m_timeline;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<ProgramPanel> m_panel;
};

void TestProgramPanel::makePanel(Side side)
{
    m_panel.reset();
    m_timeline = std::make_unique<Timeline>(side);
    m_selection = std::make_unique<Selection>(*m_timeline);
    m_panel = std::make_unique<ProgramPanel>(*m_timeline, *m_selection);
    m_panel->resize(700, 500);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestProgramPanel::init()
{
    Theme::apply(Appearance::Light, 1.0);
    makePanel(Side::Server);
}

void TestProgramPanel::cleanup()
{
    m_panel.reset();
    m_selection.reset();
    m_timeline.reset();
}

void TestProgramPanel::showsAProgramBeforeTheStart()
{
    QCOMPARE(m_panel->windowTitle(), QStringLiteral("Program"));
    QCOMPARE(m_panel->language(), QStringLiteral("python"));
    QVERIFY(m_panel->programText().contains(QLatin1String("3333")));
    QVERIFY(m_panel->findChild<ProgramBar *>());
    const auto labels = m_panel->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text() == ProgramText::notStarted(Side::Server);
    }));
}

void TestProgramPanel::showsThePlanUntilTheEventsTell()
{
    m_panel->setPlan({ProgramKind::OneMessage, {QStringLiteral("::1"), 4000, 10, 1000}});
    QVERIFY(m_panel->programText().contains(QLatin1String("4000")));
    QVERIFY(m_panel->model().listing().has(Step::Linger));
    listen(Serving::OneAtATime);
    QVERIFY(m_panel->programText().contains(QLatin1String("3333")));
    QVERIFY(!m_panel->model().listing().has(Step::Linger));
    add(0, ListenStopped{StopReason::Asked});
    QVERIFY(!m_panel->model().listing().has(Step::Linger));
    add(0, ListenFailed{here, Failure::PortInUse, {}});
    QVERIFY(m_panel->model().listing().has(Step::Linger));
    QCOMPARE(markOf(Step::Bind).lit, LineMark::Lit::Failed);
}

void TestProgramPanel::lightsTheLineThatWaits()
{
    listen(Serving::OneClient);
    QCOMPARE(markOf(Step::Accept).lit, LineMark::Lit::Waiting);
    add(1, ClientAccepted{peer, here});
    QCOMPARE(markOf(Step::Accept).lit, LineMark::Lit::No);
    QCOMPARE(markOf(Step::Recv).lit, LineMark::Lit::Waiting);
    // The band and the bar at its left are where the line is.
    const QImage image = m_panel->view()->viewport()->grab().toImage();
    const QRect row = rectOf(lineOf(Step::Recv));
    const Theme &theme = Theme::of(m_panel->view());
    QCOMPARE(image.pixelColor(row.left() + 1, row.center().y()), theme.selectedLine);
    QCOMPARE(image.pixelColor(row.right() - 1, row.center().y()), theme.noticeGround);
    const QRect other = rectOf(lineOf(Step::Accept));
    QVERIFY(image.pixelColor(other.left() + 1, other.center().y()) != theme.selectedLine);
}

void TestProgramPanel::choosesAnEventByMouse()
{
    listen(Serving::OneClient);
    const quint64 accepted = add(1, ClientAccepted{peer, here});
    const quint64 received = add(1, BytesReceived{"hello"});
    const auto click = [this](int line) {
        m_panel->view()->showLine(line);
        QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {}, rectOf(line).center());
    };
    click(lineOf(Step::Accept));
    QCOMPARE(m_selection->chosen().event, std::optional(accepted));
    QVERIFY(markOf(Step::Accept).chosen);
    click(lineOf(Step::Recv));
    QCOMPARE(m_selection->chosen().event, std::optional(received));
    QVERIFY(!markOf(Step::Accept).chosen);
    click(0); // does nothing, so nothing is chosen
    QVERIFY(m_selection->chosen().isEmpty());
}

void TestProgramPanel::choosesAnEventByKeys()
{
    listen(Serving::OneClient);
    const quint64 accepted = add(1, ClientAccepted{peer, here});
    m_panel->view()->setFocus();
    m_panel->view()->setCurrentLine(lineOf(Step::Accept) - 1);
    QVERIFY(m_selection->chosen().isEmpty());
    QTest::keyClick(m_panel->view(), Qt::Key_Down);
    QCOMPARE(m_selection->chosen().event, std::optional(accepted));
    QTest::keyClick(m_panel->view(), Qt::Key_Up);
    QVERIFY(m_selection->chosen().isEmpty());
    m_panel->view()->setCurrentLine(lineOf(Step::Accept));
    QTest::keyClick(m_panel->view(), Qt::Key_Return);
    QCOMPARE(m_selection->chosen().event, std::optional(accepted));
}

void TestProgramPanel::bringsTheChosenLineIntoSight()
{
    m_panel->resize(700, 260);
    m_panel->setLanguage(QStringLiteral("c"));
    const quint64 started = listen(Serving::Many);
    add(1, ClientAccepted{peer, here});
    const quint64 received = add(1, BytesReceived{"hello"});
    m_selection->chooseEvent(received);
    QVERIFY(isInSight(lineOf(Step::Recv)));
    QCOMPARE(m_panel->view()->currentIndex().row(), lineOf(Step::Recv));
    QVERIFY(!isInSight(lineOf(Step::Socket)));
    m_selection->chooseEvent(started);
    QVERIFY(isInSight(lineOf(Step::Socket)));
    QVERIFY(markOf(Step::Listen).chosen);
}

void TestProgramPanel::bringsTheLitLineIntoSight()
{
    m_panel->resize(700, 260);
    m_panel->setLanguage(QStringLiteral("c"));
    listen(Serving::OneClient);
    QVERIFY(isInSight(lineOf(Step::Accept)));
    // And keeps it there when there is less room.
    m_panel->resize(700, 220);
    QTRY_VERIFY(isInSight(lineOf(Step::Accept)));
}

void TestProgramPanel::leavesAloneWhoScrollsAway()
{
    m_panel->resize(700, 260);
    m_panel->setLanguage(QStringLiteral("c"));
    listen(Serving::Many);
    add(1, ClientAccepted{peer, here});
    QVERIFY(isInSight(lineOf(Step::Wait)));
    m_panel->view()->verticalScrollBar()->setValue(0);
    add(2, ClientAccepted{peer, here}); // it waits at the same line as before
    QCOMPARE(m_panel->view()->verticalScrollBar()->value(), 0);
}

void TestProgramPanel::keepsTheStepWhenTheLanguageChanges()
{
    listen(Serving::OneAtATime);
    add(1, ClientAccepted{peer, here});
    m_panel->view()->setCurrentLine(lineOf(Step::Recv));
    QSignalSpy changed(m_panel.get(), &ProgramPanel::languageChanged);
    m_panel->setLanguage(QStringLiteral("c"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toString(), QStringLiteral("c"));
    QCOMPARE(m_panel->language(), QStringLiteral("c"));
    QCOMPARE(markOf(Step::Recv).lit, LineMark::Lit::Waiting);
    QCOMPARE(m_panel->view()->currentIndex().row(), lineOf(Step::Recv));
    m_panel->setLanguage(QStringLiteral("qt"));
    QCOMPARE(markOf(Step::Wait).lit, LineMark::Lit::Waiting);
    QVERIFY(markOf(Step::Accept).reached);
    m_panel->setLanguage(QStringLiteral("nonsense"));
    QCOMPARE(m_panel->language(), QStringLiteral("qt"));
}

void TestProgramPanel::showsThePast()
{
    listen(Serving::OneClient);
    add(1, ClientAccepted{peer, here});
    add(1, BytesReceived{"hello"});
    add(1, BytesSent{"hello"});
    m_timeline->goTo(3);
    QCOMPARE(markOf(Step::Send).lit, LineMark::Lit::Running);
    QVERIFY(!markOf(Step::Send).reached || markOf(Step::Send).value.text.isEmpty());
    m_timeline->step(-1);
    QCOMPARE(markOf(Step::Recv).lit, LineMark::Lit::Waiting);
    QVERIFY(markOf(Step::Recv).value.text.isEmpty());
    add(1, BytesReceived{"more"}); // happens, and is not shown
    QVERIFY(markOf(Step::Recv).value.text.isEmpty());
    m_timeline->goTo(0);
    QCOMPARE(markOf(Step::Recv).lit, LineMark::Lit::No);
    m_timeline->goLive();
    QVERIFY(markOf(Step::Recv).value.text.contains(QLatin1String("more")));
}

void TestProgramPanel::costsNothingWhileHidden()
{
    m_panel->hide();
    QSignalSpy changed(&m_panel->model(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&m_panel->model(), &QAbstractItemModel::modelReset);
    listen(Serving::OneClient);
    add(1, ClientAccepted{peer, here});
    m_timeline->goTo(1);
    m_timeline->goLive();
    m_selection->chooseEvent(1);
    QCOMPARE(changed.size() + reset.size(), 0);
    m_panel->show();
    QCOMPARE(markOf(Step::Recv).lit, LineMark::Lit::Waiting);
    QVERIFY(markOf(Step::Accept).chosen);
}

void TestProgramPanel::survivesClearing()
{
    listen(Serving::OneClient);
    add(1, ClientAccepted{peer, here});
    m_timeline->clear();
    QCOMPARE(markOf(Step::Recv).lit, LineMark::Lit::Waiting);
    QVERIFY(markOf(Step::Accept).reached);
    QVERIFY(markOf(Step::Accept).value.text.isEmpty());
    const quint64 received = add(1, BytesReceived{"hello"});
    QCOMPARE(markOf(Step::Recv).event, std::optional(received));
    m_timeline->goTo(m_timeline->earliest());
    QCOMPARE(markOf(Step::Recv).lit, LineMark::Lit::Waiting);
}

void TestProgramPanel::comesLate()
{
    listen(Serving::OneClient);
    m_timeline->clear();
    add(1, ClientAccepted{peer, here});
    listen(Serving::OneAtATime);
    add(2, ClientAccepted{peer, here});
    m_panel = std::make_unique<ProgramPanel>(*m_timeline, *m_selection);
    m_panel->show();
    QCOMPARE(markOf(Step::Recv).lit, LineMark::Lit::Waiting);
    m_timeline->step(-1);
    QCOMPARE(markOf(Step::Accept).lit, LineMark::Lit::Waiting);
    m_timeline->goTo(m_timeline->earliest());
    QVERIFY(m_panel->view()->isVisible());
}

void TestProgramPanel::followsOneOfSeveral()
{
    auto *bar = m_panel->findChild<ProgramBar *>();
    listen(Serving::Many, Work::ThreadPerClient);
    add(1, ClientAccepted{peer, here});
    add(2, ClientAccepted{peer, here});
    add(1, BytesReceived{"one"});
    QVERIFY(markOf(Step::Recv).here.contains(QLatin1String("client 2")));
    m_panel->follow({Followed::Who::Client, 2});
    QCOMPARE(markOf(Step::Send).lit, LineMark::Lit::No);
    QCOMPARE(markOf(Step::Accept).lit, LineMark::Lit::No);
    QCOMPARE(markOf(Step::Recv).lit, LineMark::Lit::Waiting);
    auto *list = m_panel->findChild<LazyCombo *>();
    QVERIFY(list->isVisible());
    QCOMPARE(list->count(), 4); // all, the main thread, two clients
    list->setCurrentIndex(1);
    QCOMPARE(bar->followed(), (Followed{Followed::Who::Main, 0}));
    QCOMPARE(markOf(Step::Accept).lit, LineMark::Lit::Waiting);
    QCOMPARE(markOf(Step::Recv).lit, LineMark::Lit::No);
    // Another start has other clients, and perhaps no threads.
    listen(Serving::OneClient);
    QCOMPARE(bar->followed(), Followed());
}

void TestProgramPanel::copiesTheProgram()
{
    listen(Serving::OneClient);
    QSignalSpy copied(m_panel.get(), &ProgramPanel::copied);
    m_panel->view()->setFocus();
    QTRY_VERIFY(m_panel->view()->hasFocus());
    QTest::keyClick(m_panel->view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied.size(), 1);
    const QString text = QGuiApplication::clipboard()->text();
    QCOMPARE(text, m_panel->programText());
    QVERIFY(text.contains(QLatin1String("listener.bind((ADDRESS, PORT))\n")));
    QVERIFY(!text.contains(QLatin1Char('@')));
    QVERIFY(text.contains(QLatin1String("READ_SIZE = 100\n")));
}

void TestProgramPanel::savesTheProgram()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("server.py"));
    QSignalSpy saved(m_panel.get(), &ProgramPanel::saved);
    QSignalSpy failed(m_panel.get(), &ProgramPanel::saveFailed);
    m_panel->saveTo(name);
    QCOMPARE(saved.size(), 1);
    QFile file(name);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), m_panel->programText());
    m_panel->saveTo(folder.filePath(QStringLiteral("no/such/folder.py")));
    QCOMPARE(failed.size(), 1);
    const auto sentence = failed[0][0].value<ProgramPanel::Sentence>();
    QVERIFY(sentence().contains(QLatin1String("folder.py")));
}

void TestProgramPanel::tellsHowToRun()
{
    auto *hint = m_panel->findChild<RunHint *>();
    QVERIFY(!hint->isVisible());
    const auto buttons = m_panel->findChildren<QPushButton *>();
    const auto run = std::find_if(buttons.begin(), buttons.end(),
                                  [](const QPushButton *button) { return button->isCheckable(); });
    QVERIFY(run != buttons.end());
    QTest::mouseClick(*run, Qt::LeftButton);
    QVERIFY(hint->isVisible());
    QCOMPARE(hint->command(), QStringLiteral("python3 server.py"));
    m_panel->setLanguage(QStringLiteral("c"));
    listen(Serving::Many, Work::ThreadPerClient);
    QVERIFY(hint->command().contains(QLatin1String("-pthread")));
    QTest::mouseClick(hint->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), hint->command());
}

void TestProgramPanel::showsTheOtherEnd()
{
    add(0, ListenStarted{{QStringLiteral("0.0.0.0"), 5000}, Serving::OneClient, {}, 4});
    add(1, ClientAccepted{peer, here});
    m_panel->showOtherEnd(true);
    QVERIFY(m_panel->model().listing().has(Step::Connect));
    // One can connect to it, and it reads as much as there is.
    QVERIFY(m_panel->programText().contains(QLatin1String("\"127.0.0.1\"")));
    QVERIFY(m_panel->programText().contains(QLatin1String("PORT = 5000")));
    QVERIFY(m_panel->programText().contains(QLatin1String("READ_SIZE = 65536")));
    for (int row = 0; row < m_panel->model().rowCount(); ++row)
        QCOMPARE(m_panel->model().markAt(row), LineMark());
    add(1, BytesReceived{"x"});
    QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {}, rectOf(0).center());
    QVERIFY(m_selection->chosen().isEmpty());
    QCOMPARE(m_panel->findChild<RunHint *>()->command(), QStringLiteral("python3 client.py"));
    m_panel->showOtherEnd(false);
    QVERIFY(markOf(Step::Recv).value.text.contains(QLatin1String("b'x'")));
}

void TestProgramPanel::noteGoesBelowWhereItIsNarrow()
{
    listen(Serving::OneClient);
    m_panel->resize(900, 500);
    const ListingView *view = m_panel->view();
    const QModelIndex accept = m_panel->model().index(lineOf(Step::Accept));
    QTRY_COMPARE(rectOf(accept.row()).height(), rectOf(0).height());
    const QRect beside = view->delegate().noteRect(accept, rectOf(accept.row()));
    QVERIFY(beside.left() > view->delegate().codeLeft());
    m_panel->resize(320, 500);
    QTRY_VERIFY(rectOf(accept.row()).height() > rectOf(0).height());
    const QRect row = rectOf(accept.row());
    const QRect below = view->delegate().noteRect(accept, row);
    QVERIFY(below.top() >= rectOf(0).height() + row.top());
    QVERIFY(row.contains(below));
    QVERIFY(below.right() <= view->viewport()->width());
    QVERIFY(view->delegate().noteRect(m_panel->model().index(0), rectOf(0)).isEmpty());
}

void TestProgramPanel::isLargeEnoughForLargeType()
{
    listen(Serving::Many, Work::ThreadPerClient);
    for (const double zoom : {0.5, 3.0}) {
        Theme::apply(Appearance::Dark, zoom);
        m_panel->resize(320, 200);
        m_panel->grab();
        QVERIFY(m_panel->minimumSizeHint().width() > 0);
        const QRect first = rectOf(0);
        QVERIFY(first.height() >= QFontMetrics(Theme::fixedFont(m_panel->view())).height());
    }
}

void TestProgramPanel::coloursCanBeRead_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

// WCAG 2.1, 1.4.3: every colour of text on every ground of a line.
void TestProgramPanel::coloursCanBeRead()
{
    QFETCH(Appearance, appearance);
    Theme::apply(appearance, 1.0);
    const Theme &theme = Theme::of(m_panel->view());
    const QColor text = m_panel->view()->palette().color(QPalette::Text);
    for (const QColor &ground : {m_panel->view()->palette().color(QPalette::Base),
                                 theme.noticeGround, theme.errorGround}) {
        for (const QColor &colour : {text, theme.quiet, theme.good, theme.received})
            QVERIFY2(contrast(colour, ground) >= 4.5, qPrintable(colour.name() + ground.name()));
    }
    QVERIFY(contrast(theme.noticeText, theme.noticeGround) >= 4.5);
    QVERIFY(contrast(theme.bad, theme.noticeGround) >= 4.5);
    QVERIFY(contrast(theme.errorText, theme.errorGround) >= 4.5);
}

void TestProgramPanel::followsAClient()
{
    makePanel(Side::Client);
    QVERIFY(m_panel->model().listing().has(Step::Connect));
    add(1, ConnectStarted{here});
    QCOMPARE(markOf(Step::Connect).lit, LineMark::Lit::Waiting);
    add(1, Connected{peer, here});
    QCOMPARE(markOf(Step::Input).lit, LineMark::Lit::Waiting);
    const quint64 sent = add(1, BytesSent{"hello"});
    QCOMPARE(markOf(Step::Recv).lit, LineMark::Lit::Waiting);
    add(1, BytesReceived{"hello"});
    QCOMPARE(markOf(Step::Input).lit, LineMark::Lit::Waiting);
    QVERIFY(markOf(Step::Print).reached);
    m_selection->chooseEvent(sent);
    QVERIFY(markOf(Step::Send).chosen);
    QVERIFY(markOf(Step::Recv).chosen); // the same bytes
    m_panel->showOtherEnd(true);
    QVERIFY(m_panel->model().listing().has(Step::Accept));
}

QTEST_MAIN(TestProgramPanel)
#include "tst_program_panel.moc"
