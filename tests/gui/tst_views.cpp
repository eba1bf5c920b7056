#include "app/preferences.h"
#include "model/conversation_model.h"
#include "model/event_log_model.h"
#include "widgets/conversation_choice.h"
#include "widgets/conversation_view.h"
#include "widgets/explanation_bar.h"
#include "widgets/log_panel.h"
#include "widgets/panel_docks.h"
#include "widgets/playback_bar.h"
#include "widgets/row_view.h"
#include "widgets/theme.h"
#include "widgets/views.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace meari;

namespace {

const SocketAddress server{QStringLiteral("127.0.0.1"), 3333};

EventBatch talk()
{
    qint64 time = 0;
    const auto at = [&time](EventBody body) { return Event{++time, 1, 7, std::move(body)}; };
    return {at(ConnectStarted{server}), at(Connected{{QStringLiteral("127.0.0.1"), 49800}, server}),
            at(BytesSent{"hello"}),     at(BytesReceived{"hello"}),
            at(BytesSent{"world"}),     at(BytesReceived{"wor"}),
            at(BytesReceived{"ld"})};
}

// A client's window, without a network.
struct Window
{
    Window()
    {
        conversation.follow(timeline);
        view->setModel(&conversation);
        new ConversationChoice(view, conversation, selection);
        window.setCentralWidget(view);
        views = new Views(timeline, selection, &window);
        views->explanation()->setParent(&window); // whose it is
        panel = new LogPanel(log, selection, nullptr);
        views->docks().add("log", panel, Qt::BottomDockWidgetArea);
        other = new QLabel(QStringLiteral("other"));
        other->setWindowTitle(QStringLiteral("Other"));
        views->docks().add("other", other, Qt::BottomDockWidgetArea);
        window.resize(700, 600);
        window.show();
        window.activateWindow(); // shortcuts are the active window's
        active = QTest::qWaitForWindowActive(&window);
        QObject::connect(panel, &LogPanel::momentAsked, &timeline, &Timeline::goTo);
    }

    /// 0: the log, 1: the other one. Those that Views brings come first.
    QAction *action(int number) const
    {
        const QList<QAction *> all = views->docks().actions();
        return all.at(all.size() - 2 + number);
    }
    PlaybackBar *playback() const { return window.findChild<PlaybackBar *>(); }
    QSlider *slider() const { return window.findChild<QSlider *>(); }
    QList<int> highlighted() const
    {
        QList<int> rows;
        for (int row = 0; row < conversation.rowCount(); ++row) {
            if (ConversationModel::touches(selection.chosen(),
                                           conversation.itemAt(conversation.index(row))))
                rows += row;
        }
        return rows;
    }

    bool active = false;
    Timeline timeline{Side::Client};
    Selection selection{timeline};
    ConversationModel conversation;
    EventLogModel log{timeline};
    QMainWindow window;
    ConversationView *view = new ConversationView;
    Views *views = nullptr;
    LogPanel *panel = nullptr;
    QLabel *other = nullptr;
};

} // namespace

class TestViews : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void nothingIsOpenAtFirst();
    void aButtonOpensBringsForwardAndCloses();
    void remembersWhatIsOpen();
    void leavesTheMainJobItsShare();
    void followsNames();
    void stepsByKeys();
    void draggingShowsTheMoment();
    void theWayOnStaysInNarrowWindows();
    void endIsTheFieldsWhileLive();
    void choosingInTheLogChoosesInTheConversation();
    void ofAMessageAndItsEchoTheOneThatWasChosenIsCurrent();
    void choosingABubbleChoosesInTheLog();
    void enterInTheLogGoesBackToThatMoment();

private:
    QTemporaryDir m_folder;
};

void TestViews::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
}

void TestViews::nothingIsOpenAtFirst()
{
    Window w;
    for (const QDockWidget *dock : w.window.findChildren<QDockWidget *>())
        QVERIFY(!dock->isVisible());
    for (const QAction *action : w.views->docks().actions())
        QVERIFY(!action->isChecked());
    QVERIFY(w.playback()->isVisible());
    QVERIFY(!w.slider()->isEnabled()); // there is nothing to go back to
}

void TestViews::aButtonOpensBringsForwardAndCloses()
{
    Window w;
    auto *bar = w.window.findChild<QToolBar *>();
    QTest::mouseClick(bar->widgetForAction(w.action(0)), Qt::LeftButton);
    QTRY_VERIFY(w.panel->isVisible());
    QVERIFY(w.action(0)->isChecked());
    QTest::keyClick(&w.window, Qt::Key_5, Qt::ControlModifier);
    QTRY_VERIFY(w.other->isVisible() && w.action(1)->isChecked());
    // They share a place, so the first one is behind the second one now.
    QTRY_VERIFY(!w.action(0)->isChecked());
    w.action(0)->trigger();
    QTRY_VERIFY(w.action(0)->isChecked() && !w.action(1)->isChecked());
    w.action(0)->trigger();
    QTRY_VERIFY(!w.panel->isVisible());
    QVERIFY(!w.action(0)->isChecked());
    QTRY_VERIFY(w.action(1)->isChecked()); // what was behind it comes forward
}

void TestViews::remembersWhatIsOpen()
{
    Preferences preferences(QStringLiteral("meari-test"));
    {
        Window w;
        w.action(1)->trigger();
        QTRY_VERIFY(w.other->isVisible());
        w.views->save(preferences);
    }
    Window w;
    w.views->restore(preferences);
    QTRY_VERIFY(w.other->isVisible());
    QVERIFY(w.action(1)->isChecked());
    QVERIFY(!w.action(0)->isChecked());
    preferences.set(QStringLiteral("panels"), QByteArray("no state at all"));
    w.views->restore(preferences);
    QVERIFY(w.other->isVisible());
}

void TestViews::leavesTheMainJobItsShare()
{
    Window w;
    auto *beside = new QLabel(QStringLiteral("beside"));
    beside->setWindowTitle(QStringLiteral("Beside"));
    w.views->docks().add("beside", beside, Qt::RightDockWidgetArea);
    w.window.resize(1400, 600);
    w.views->docks().open(beside);
    const auto *dock = qobject_cast<QDockWidget *>(beside->parentWidget());
    QTRY_VERIFY(dock->width() > 500);
    w.window.resize(800, 600);
    QTRY_COMPARE(w.window.width(), 800);
    w.views->docks().shareWidth();
    QTRY_VERIFY2(dock->width() <= 360, qPrintable(QString::number(dock->width())));
    // What has less than its share keeps what it has.
    w.window.resizeDocks({w.window.findChild<QDockWidget *>(dock->objectName())}, {200},
                         Qt::Horizontal);
    QTRY_COMPARE(dock->width(), 200);
    w.views->docks().shareWidth();
    QCoreApplication::processEvents();
    QCOMPARE(dock->width(), 200);
}

void TestViews::followsNames()
{
    Window w;
    w.other->setWindowTitle(QStringLiteral("다른 것"));
    QCOMPARE(w.action(1)->text(), QStringLiteral("다른 것"));
    QVERIFY(w.action(1)->toolTip().contains(QStringLiteral("Ctrl+5")));
}

void TestViews::stepsByKeys()
{
    Window w;
    w.timeline.append(talk());
    const quint64 end = w.timeline.latest();
    QTest::keyClick(&w.window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(w.timeline.moment(), end - 1);
    QCOMPARE(w.selection.chosen().event, end - 2);
    QCOMPARE(w.conversation.conversation().waitingBytes(), 2);
    QTest::keyClick(&w.window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(w.timeline.moment(), end - 2);
    QTest::keyClick(&w.window, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(w.timeline.moment(), end - 1);
    w.timeline.append(talk());
    QCOMPARE(w.timeline.moment(), end - 1);
    QTest::keyClick(&w.window, Qt::Key_End);
    QVERIFY(w.timeline.isLive());
    QVERIFY(!w.playback()->onAction()->isEnabled());
}

void TestViews::draggingShowsTheMoment()
{
    Window w;
    w.timeline.append(talk());
    QCOMPARE(w.slider()->maximum(), int(talk().size()));
    w.slider()->setValue(3);
    QCOMPARE(w.timeline.moment(), 3u);
    QCOMPARE(w.log.rowCount(), 3);
    w.slider()->setValue(0);
    QCOMPARE(w.log.rowCount(), 0);
    QCOMPARE(w.conversation.rowCount(), 0);
    QVERIFY(w.selection.chosen().isEmpty());
    w.slider()->setValue(w.slider()->maximum());
    QVERIFY(w.timeline.isLive());
}

void TestViews::theWayOnStaysInNarrowWindows()
{
    Theme::apply(Appearance::Light, 1.0);
    Window w;
    EventBatch many;
    for (int i = 0; i < 20'000; ++i)
        many.push_back({i, 1, 7, BytesSent{"x"}});
    w.timeline.append(many);
    w.window.resize(720, 500);
    w.timeline.step(-1);
    QTRY_VERIFY(w.slider()->isEnabled());
    const auto inSight = [&w] { return w.playback()->isVisible(); };
    QTRY_VERIFY(inSight());
    w.window.resize(1200, 500);
    auto *place = w.playback()->findChild<QLabel *>();
    QTRY_VERIFY(place->isVisible());
    QCOMPARE(place->text(), QStringLiteral("19,999 / 20,000"));
    QVERIFY(place->width() >= place->sizeHint().width());
    w.window.resize(640, 500);
    QTRY_VERIFY(!place->isVisible());
    QVERIFY(inSight());
    for (const QToolButton *button : w.playback()->findChildren<QToolButton *>()) {
        const QRect area(button->mapTo(w.playback(), QPoint()), button->size());
        QVERIFY(w.playback()->rect().contains(area));
        const QRect onBar(button->mapTo(w.playback()->parentWidget(), QPoint()), button->size());
        QVERIFY2(w.playback()->parentWidget()->rect().contains(onBar), qPrintable(button->text()));
    }
}

void TestViews::endIsTheFieldsWhileLive()
{
    Window w;
    QVERIFY(!w.playback()->nowAction()->isEnabled());
    w.timeline.append(talk());
    QVERIFY(!w.playback()->nowAction()->isEnabled());
    w.timeline.step(-1);
    QVERIFY(w.playback()->nowAction()->isEnabled());
}

void TestViews::choosingInTheLogChoosesInTheConversation()
{
    Window w;
    w.timeline.append(talk());
    w.action(0)->trigger();
    QTRY_VERIFY(w.panel->isVisible());
    const auto click = [&w](int row) {
        RowView *rows = w.panel->view();
        rows->scrollTo(w.log.index(row, 0));
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {},
                          rows->visualRect(w.log.index(row, 2)).center());
    };
    click(5); // the first part of the second echo
    QCOMPARE(w.selection.chosen(), (Chosen{quint64(5), 1, 5, 8}));
    QCOMPARE(w.highlighted(), (QList<int>{4, 5}));
    click(1);
    QCOMPARE(w.highlighted(), QList<int>{1});
}

void TestViews::ofAMessageAndItsEchoTheOneThatWasChosenIsCurrent()
{
    Window w;
    w.timeline.append(talk());
    const auto current = [&w](quint64 event) {
        w.selection.chooseEvent(event);
        return w.conversation.itemAt(w.view->currentIndex()).kind;
    };
    using Kind = ConversationItem::Kind;
    QCOMPARE(current(2), Kind::Sent);
    w.selection.clear();
    QCOMPARE(current(3), Kind::Echo);
    w.selection.clear();
    QCOMPARE(current(6), Kind::Echo); // the last read of it
}

void TestViews::choosingABubbleChoosesInTheLog()
{
    Window w;
    w.timeline.append(talk());
    w.action(0)->trigger();
    QTRY_VERIFY(w.panel->isVisible());
    w.view->setFocus();
    w.view->setCurrentIndex(w.conversation.index(3)); // the first echo
    QCOMPARE(w.selection.chosen(), (Chosen{quint64(3), 1, 0, 5}));
    QCOMPARE(w.panel->view()->currentIndex().row(), 3);
    QVERIFY(w.selection.touches(2));
    QTest::keyClick(w.view, Qt::Key_Down);
    QCOMPARE(w.selection.chosen().begin, 5);
    QCOMPARE(w.panel->view()->currentIndex().row(), 4);
}

void TestViews::enterInTheLogGoesBackToThatMoment()
{
    Window w;
    w.timeline.append(talk());
    w.action(0)->trigger();
    QTRY_VERIFY(w.panel->isVisible());
    w.panel->view()->setFocus();
    w.panel->view()->setCurrentIndex(w.log.index(2, 0));
    QTest::keyClick(w.panel->view(), Qt::Key_Return);
    QCOMPARE(w.timeline.moment(), 3u);
    QCOMPARE(w.selection.chosen().event, 2u);
    QCOMPARE(w.log.rowCount(), 3);
}

QTEST_MAIN(TestViews)
#include "tst_views.moc"
