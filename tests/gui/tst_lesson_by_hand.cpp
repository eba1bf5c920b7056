#include "app/preferences.h"
#include "client_gui/client_controller.h"
#include "client_gui/client_window.h"
#include "lesson/lesson_runner.h"
#include "server_gui/lessons.h"
#include "server_gui/server_window.h"
#include "widgets/choice_button.h"
#include "widgets/lesson_panel.h"
#include "widgets/look.h"
#include "widgets/spotlight_overlay.h"

#include <QLabel>
#include <QListView>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace meari;
using Phase = LessonRunner::Phase;
using StepPhase = LessonRunner::StepPhase;

namespace {

// Nobody listens there, as far as one can know beforehand.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

/// The first lesson as a class takes it: nothing but mouse and keys, in both windows. They are in
/// one process here, so that a test can click in both; all else is as in a class, the stage and
/// the sockets included.
class TestLessonByHand : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void firstEcho_data();
    void firstEcho();
    void aClientThatIsClosedIsOfferedAgain();

private:
    void start();
    LessonRunner &runner() { return m_server->lessons()->runner(); }
    LessonPanel &panel() { return *m_server->lessons()->panel(); }
    QPushButton *button(const QString &text) const;
    QString panelText() const;
    bool isLit(QMainWindow &window, const char *control) const;
    void press(QMainWindow &window, const char *control);
    bool press(const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<ServerWindow> m_server;
    std::unique_ptr<ClientWindow> m_client;
    quint16 m_port = 0;
};

void TestLessonByHand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    m_preferences = std::make_unique<Preferences>(QStringLiteral("meari-test"));
    m_look = std::make_unique<Look>(*m_preferences, QStringLiteral("en"));
    m_port = freePort();
    ServerOptions options;
    options.port = m_port;
    m_server = std::make_unique<ServerWindow>(options, *m_preferences, *m_look);
    m_server->lessons()->setLauncher([this](const StageInvitation &invitation) {
        ClientOptions clientOptions;
        clientOptions.port = m_port;
        m_client =
            std::make_unique<ClientWindow>(clientOptions, *m_preferences, *m_look, invitation);
        m_client->show();
        return Stage::Launched();
    });
    m_server->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_server.get()));
}

void TestLessonByHand::cleanup()
{
    m_server.reset();
    m_client.reset();
    m_look.reset();
    m_preferences.reset();
    m_folder.reset();
}

QPushButton *TestLessonByHand::button(const QString &text) const
{
    for (QPushButton *each : m_server->lessons()->panel()->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == text)
            return each;
    }
    return nullptr;
}

// What can be read in the panel.
QString TestLessonByHand::panelText() const
{
    QStringList texts;
    for (const QLabel *label : m_server->lessons()->panel()->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts += label->text();
    }
    return texts.join(QLatin1Char('\n'));
}

bool TestLessonByHand::isLit(QMainWindow &window, const char *control) const
{
    const auto *overlay = window.findChild<SpotlightOverlay *>();
    const auto *widget = window.findChild<QWidget *>(QString::fromLatin1(control));
    return overlay && overlay->isVisible() && widget &&
           overlay->hole().contains(widget->mapTo(&window, widget->rect().center()));
}

void TestLessonByHand::press(QMainWindow &window, const char *control)
{
    auto *widget = window.findChild<QWidget *>(QString::fromLatin1(control));
    QVERIFY(widget);
    QTest::mouseClick(widget, Qt::LeftButton);
}

bool TestLessonByHand::press(const QString &text)
{
    QPushButton *found = button(text);
    if (!found || !found->isEnabled())
        return false;
    QTest::mouseClick(found, Qt::LeftButton);
    return true;
}

// From the list, with keys.
void TestLessonByHand::start()
{
    m_server->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_server.get()));
    QTest::keyClick(m_server.get(), Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(panel().isVisible());
    auto *list = panel().findChild<QListView *>();
    QVERIFY(list);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QVERIFY(press(QStringLiteral("Start")));
    QTRY_COMPARE(runner().phase(), Phase::Running);
    QCOMPARE(runner().lesson().id, QStringLiteral("first-echo"));
    QVERIFY(m_client);
}

void TestLessonByHand::firstEcho_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("a right prediction") << 1;
    QTest::newRow("a wrong prediction") << 2;
}

void TestLessonByHand::firstEcho()
{
    QFETCH(int, choice);
    start();

    // The server listens.
    QCOMPARE(runner().step().id, QStringLiteral("listen"));
    QTRY_VERIFY(isLit(*m_server, "start"));
    QVERIFY(!button(QStringLiteral("Next")));
    QVERIFY(button(QStringLiteral("Skip")));
    press(*m_server, "start");
    QTRY_COMPARE(runner().state().phase, StepPhase::Done);
    QTRY_VERIFY(!isLit(*m_server, "start"));
    QVERIFY(press(QStringLiteral("Next")));

    // The client connects; what was predicted is compared with what happens.
    QCOMPARE(runner().step().id, QStringLiteral("connect"));
    QTRY_VERIFY(isLit(*m_client, "connect"));
    const auto choices = panel().findChildren<ChoiceButton *>();
    QCOMPARE(choices.size(), 3);
    QTest::mouseClick(choices[choice], Qt::LeftButton, {},
                      QPoint(10, choices[choice]->height() / 2));
    QCOMPARE(runner().state().predicted, choice);
    press(*m_client, "connect");
    QTRY_COMPARE(runner().state().phase, StepPhase::Done);
    QCOMPARE(runner().state().happened, 1);
    QTRY_VERIFY(panelText().contains(QStringLiteral("It did")));
    QVERIFY(panelText().contains(QStringLiteral("You said")));

    // On with a key.
    m_server->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_server.get()));
    QTest::keyClick(m_server.get(), Qt::Key_F8);
    QTRY_COMPARE(runner().step().id, QStringLiteral("send"));
    auto *message = m_client->findChild<QWidget *>(QStringLiteral("message"));
    QVERIFY(message);
    QTest::keyClicks(message, QStringLiteral("hello"));
    QTest::keyClick(message, Qt::Key_Return);
    QTRY_COMPARE(runner().state().phase, StepPhase::Done);
    QVERIFY(press(QStringLiteral("Next")));

    // The server closes by itself, after its pause: nothing to be done.
    QCOMPARE(runner().step().id, QStringLiteral("close"));
    QVERIFY(!runner().canDoIt());
    QTRY_COMPARE(runner().state().phase, StepPhase::Done);
    QVERIFY(press(QStringLiteral("Back")));
    QCOMPARE(runner().step().id, QStringLiteral("send"));
    QVERIFY(press(QStringLiteral("Next")));
    QVERIFY(press(QStringLiteral("Next")));

    // And is gone.
    QCOMPARE(runner().step().id, QStringLiteral("again"));
    press(*m_client, "connect");
    QTRY_COMPARE(runner().state().phase, StepPhase::Done);
    QCOMPARE(runner().state().predicted, -1);
    QVERIFY(press(QStringLiteral("Next")) || press(QStringLiteral("Finish")));
    QTRY_COMPARE(runner().phase(), Phase::Finished);
    QVERIFY(runner().problem().isEmpty());

    // Whoever leaves takes the lesson's windows along.
    runner().leave();
    QTRY_VERIFY(!m_client->isVisible());
}

void TestLessonByHand::aClientThatIsClosedIsOfferedAgain()
{
    start();
    m_client.reset(); // its process would have ended
    QTRY_COMPARE(runner().lostRoles(), QList<Role>{Role::client(1)});
    QTRY_VERIFY(panelText().contains(QStringLiteral("client 1 is gone")));
    QTRY_VERIFY(button(QStringLiteral("Open it again")));
    QVERIFY(press(QStringLiteral("Open it again")));
    QTRY_VERIFY(runner().lostRoles().isEmpty());
    QVERIFY(m_client->isVisible());
}

QTEST_MAIN(TestLessonByHand)
#include "tst_lesson_by_hand.moc"
