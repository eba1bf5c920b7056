#include "app/preferences.h"
#include "client_gui/client_actions.h"
#include "client_gui/client_files.h"
#include "client_gui/client_window.h"
#include "client_gui/connect_bar.h"
#include "client_gui/send_bar.h"
#include "client_gui/send_edit.h"
#include "client_gui/state_label.h"
#include "client_gui/status_counts.h"
#include "client_gui/window_place.h"
#include "event/recorder.h"
#include "event/recording_reader.h"
#include "model/timeline.h"
#include "test_server.h"
#include "widgets/conversation_view.h"
#include "widgets/look.h"
#include "widgets/message_bar.h"
#include "widgets/record_action.h"
#include "widgets/recording_bar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QStyleOptionFrame>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <netinet/in.h>
#include <unistd.h>

using namespace meari;
using State = ClientController::State;
using Check = ConversationItem::Check;
using Kind = ConversationItem::Kind;

Q_DECLARE_METATYPE(meari::TestServer::Answer)

namespace {

// Listens and lets nobody in: the kernel drops what asks for a connection once the backlog is full.
class BlackHole
{
public:
    BlackHole()
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 0) != 0)
            qFatal("cannot listen");
        ::getsockname(m_listener, generic, &size);
        port = ntohs(address.sin_port);
        for (int &filler : m_fillers) {
            filler = ::socket(AF_INET, SOCK_STREAM, 0);
            ::fcntl(filler, F_SETFL, O_NONBLOCK);
            // It cannot succeed at once: nobody accepts.
            [[maybe_unused]] const int begun = ::connect(filler, generic, size);
        }
    }
    ~BlackHole()
    {
        for (const int filler : m_fillers)
            ::close(filler);
        ::close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(BlackHole)

    quint16 port = 0;

private:
    int m_listener = -1;
    int m_fillers[3] = {-1, -1, -1};
};

quint16 closedPort()
{
    const TestServer server(&TestServer::echo);
    return server.serverPort();
}

} // namespace

/// The real window, driven by keys and mouse, against real sockets.
class TestClientWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void saysWhatToDoFirst();
    void connectsTypesAndSeesTheEcho();
    void sendingInThePastGoesLive();
    void connectsOncePressedTwice();
    void enterInTheFieldsConnects();
    void refusesWrongPorts_data();
    void refusesWrongPorts();
    void refusesWrongHosts();
    void saysWhyItCouldNotConnect_data();
    void saysWhyItCouldNotConnect();
    void cancels();
    void showsDifferences();
    void showsAGreeting();
    void tellsHowTheServerLeft_data();
    void tellsHowTheServerLeft();
    void reconnects();
    void resets();
    void halfCloses();
    void sendsEnd();

    void shiftEnterMakesALine();
    void keypadEnterSends();
    void heldEnterSendsOnce();
    void emptyRowSendsNothing();
    void keepsTextWithoutConnection();
    void givesBackWhatCouldNotBeSent();
    void composesKorean_data();
    void composesKorean();
    void countsAsOneTypes();
    void walksThroughHistory();
    void escapeClears();
    void pastesManyLines();
    void pastesAMegabyte();
    void keepsNoBreakSpaces();
    void sendsEachLine();
    void writesHex();
    void complainsAboutHex_data();
    void complainsAboutHex();

    void savesTheConversation();
    void speaksKorean();
    void fitsOnASmallScreen();
    void everyControlHasAName();
    void remembersTheServer();
    void forgetsWhatDidNotConnect();
    void survivesBrokenSettings();
    void cutsNothingInLargeType_data();
    void cutsNothingInLargeType();
    void leavesOutWhatMattersLeast();
    void usesEveryLetterOnce_data();
    void usesEveryLetterOnce();
    void typesNothingWithAlt();
    void stepsAside_data();
    void stepsAside();
    void startsWhereNoOtherIs();
    void rowsDoNotLieOverEachOther_data();
    void rowsDoNotLieOverEachOther();
    void tellsWhatCouldNotBeRecorded();
    void connectsToNothingBesideARecording();
    void takesBackWhatWentWell();
    void complainsInBothLanguages();
    void savesARecordingThatOpensAgain();
    void listsTheShortcuts();
    void clears();

private:
    template <class Widget>
    Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    SendEdit *edit() const { return find<SendEdit>("message"); }
    QPushButton *connectButton() const { return find<QPushButton>("connect"); }
    MessageBar *errorBar() const
    {
        for (MessageBar *bar : m_window->findChildren<MessageBar *>()) {
            if (!bar->isHidden())
                return bar;
        }
        return nullptr;
    }
    QString error() const { return errorBar() ? errorBar()->sentence() : QString(); }
    State state() const { return m_window->controller().state(); }
    const Conversation &conversation() const
    {
        return m_window->controller().model().conversation();
    }
    const ConversationItem *newest(Kind kind) const;
    int count(Kind kind) const;
    void open(const ClientOptions &options = {});
    void goTo(quint16 port);
    void type(const QString &text);
    void enter() { QTest::keyClick(edit(), Qt::Key_Return); }

    QTemporaryDir m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<ClientWindow> m_window;
};

void TestClientWindow::initTestCase()
{
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    // The second press of a double click is not taken for Disconnect; here nobody double clicks.
    QApplication::setDoubleClickInterval(0);
}

void TestClientWindow::init()
{
    QFile::remove(m_folder.filePath(QStringLiteral("meari/meari-client.ini")));
    open();
}

void TestClientWindow::cleanup()
{
    m_window.reset();
    m_look.reset();
    m_preferences.reset();
}

void TestClientWindow::open(const ClientOptions &options)
{
    cleanup();
    m_preferences = std::make_unique<Preferences>(QStringLiteral("meari-client"));
    m_look = std::make_unique<Look>(*m_preferences, QStringLiteral("en"));
    m_window = std::make_unique<ClientWindow>(options, *m_preferences, *m_look);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestClientWindow::goTo(quint16 port)
{
    find<QLineEdit>("port")->setText(QString::number(port));
    QTest::mouseClick(connectButton(), Qt::LeftButton);
}

const ConversationItem *TestClientWindow::newest(Kind kind) const
{
    for (quint64 at = conversation().end(); at > conversation().first(); --at) {
        if (conversation().at(at - 1).kind == kind)
            return &conversation().at(at - 1);
    }
    return nullptr;
}

int TestClientWindow::count(Kind kind) const
{
    int found = 0;
    for (quint64 at = conversation().first(); at < conversation().end(); ++at)
        found += conversation().at(at).kind == kind;
    return found;
}

// QTest::keyClicks() knows ASCII only; keyboards that type Korean send keys without a number.
void TestClientWindow::type(const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            QTest::keyClick(edit(), c.toLatin1());
            continue;
        }
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QCoreApplication::sendEvent(edit(), &press);
    }
}

#define CONNECT_TO(server)                                                                         \
    goTo((server).serverPort());                                                                   \
    QTRY_COMPARE(state(), State::Connected)

#define TRY_RECEIVED(server, bytes) QTRY_COMPARE((server).received, QByteArray(bytes))

void TestClientWindow::saysWhatToDoFirst()
{
    QCOMPARE(find<QLineEdit>("host")->text(), QStringLiteral("127.0.0.1"));
    QCOMPARE(find<QLineEdit>("port")->text(), QStringLiteral("3333"));
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("Meari Client")));
    QVERIFY(edit()->hasFocus());
}

void TestClientWindow::connectsTypesAndSeesTheEcho()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    const QString port = QString::number(m_window->controller().local().port);
    QCOMPARE(find<StateLabel>("state")->words(), QStringLiteral("Connected from port ") + port);
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Client port %1 — 127.0.0.1:%2 — Meari Client")
                                          .arg(port, QString::number(server.serverPort())));
    QVERIFY(edit()->hasFocus());
    type(QStringLiteral("안녕하세요"));
    enter();
    QVERIFY(edit()->text().isEmpty());
    QTRY_COMPARE(conversation().counts().echoedMessages, 1);
    QCOMPARE(newest(Kind::Echo)->check, Check::Same);
    QCOMPARE(newest(Kind::Echo)->bytes, QByteArray("안녕하세요"));
    TRY_RECEIVED(server, "안녕하세요");
    QVERIFY(find<StatusCounts>("counts")->text().contains(QStringLiteral("15 B")));
    QTest::keyClick(edit(), Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(state(), State::Idle);
    QVERIFY(!errorBar());
}

void TestClientWindow::sendingInThePastGoesLive()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    Timeline &timeline = m_window->controller().timeline();
    timeline.step(-1);
    QVERIFY(!timeline.isLive());
    type(QStringLiteral("here"));
    QVERIFY(!timeline.isLive());
    enter();
    QVERIFY(timeline.isLive());
    QTRY_COMPARE(conversation().counts().echoedMessages, 1);
}

void TestClientWindow::connectsOncePressedTwice()
{
    QApplication::setDoubleClickInterval(meari::testPatience);
    TestServer server(&TestServer::echo);
    find<QLineEdit>("port")->setText(QString::number(server.serverPort()));
    QTest::mouseClick(connectButton(), Qt::LeftButton);
    QTest::mouseClick(connectButton(), Qt::LeftButton);
    QTest::mouseDClick(connectButton(), Qt::LeftButton);
    QApplication::setDoubleClickInterval(0);
    QTRY_COMPARE(state(), State::Connected);
    type(QStringLiteral("x"));
    enter();
    QTRY_COMPARE(conversation().counts().echoedMessages, 1);
    QCOMPARE(server.sockets.size(), 1);
    QCOMPARE(state(), State::Connected);
}

void TestClientWindow::enterInTheFieldsConnects()
{
    TestServer server(&TestServer::echo);
    auto *port = find<QLineEdit>("port");
    port->setFocus();
    port->selectAll();
    QTest::keyClicks(port, QStringLiteral(" %1 ").arg(server.serverPort()));
    QTest::keyClick(port, Qt::Key_Return);
    QTRY_COMPARE(state(), State::Connected);
    QCOMPARE(port->text(), QString::number(server.serverPort()));
}

void TestClientWindow::refusesWrongPorts_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "0", "-1", "70000", "abc", "33 33", "3.3"})
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
}

void TestClientWindow::refusesWrongPorts()
{
    QFETCH(QString, text);
    auto *port = find<QLineEdit>("port");
    port->setText(text);
    QTest::mouseClick(connectButton(), Qt::LeftButton);
    QCOMPARE(state(), State::Idle);
    QVERIFY(error().contains(QStringLiteral("65535")));
    QVERIFY(port->hasFocus());
    QCOMPARE(port->property("role").toString(), QStringLiteral("wrong"));
    QTest::keyClicks(port, QStringLiteral("1"));
    QCOMPARE(port->property("role").toString(), QString());
}

void TestClientWindow::refusesWrongHosts()
{
    auto *host = find<QLineEdit>("host");
    for (const QString &text :
         {QString(), QStringLiteral("my server"), QStringLiteral("a\u202eb")}) {
        host->setText(text);
        QTest::mouseClick(connectButton(), Qt::LeftButton);
        QCOMPARE(state(), State::Idle);
        QVERIFY(!error().isEmpty());
        QVERIFY(!error().contains(QChar(0x202e)));
        QVERIFY(host->hasFocus());
    }
}

void TestClientWindow::saysWhyItCouldNotConnect_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("refused") << QStringLiteral("127.0.0.1") << QStringLiteral("Start the server");
    QTest::newRow("no such host") << QStringLiteral("no..such.host")
                                  << QStringLiteral("Check the spelling");
}

void TestClientWindow::saysWhyItCouldNotConnect()
{
    QFETCH(QString, host);
    QFETCH(QString, sentence);
    find<QLineEdit>("host")->setText(host);
    goTo(closedPort());
    QTRY_VERIFY(!error().isEmpty());
    QVERIFY2(error().contains(sentence), qPrintable(error()));
    QCOMPARE(state(), State::Idle);
    QVERIFY(newest(Kind::Note)->note->as<ConnectFailed>());
    // The same in the other language, while it stands there.
    const QString english = error();
    m_look->setLanguage(QStringLiteral("ko"));
    m_look->setLanguage(QStringLiteral("en"));
    QCOMPARE(error(), english);
}

void TestClientWindow::cancels()
{
    const BlackHole hole;
    goTo(hole.port);
    QCOMPARE(state(), State::Connecting);
    QTRY_VERIFY(newest(Kind::Note));
    type(QStringLiteral("too early"));
    enter();
    QCOMPARE(edit()->text(), QStringLiteral("too early"));
    QCOMPARE(connectButton()->accessibleName(), QStringLiteral("Cancel"));
    QTest::mouseClick(connectButton(), Qt::LeftButton);
    QTRY_COMPARE(state(), State::Idle);
    QVERIFY(newest(Kind::Note)->note->as<ConnectCancelled>());
}

void TestClientWindow::showsDifferences()
{
    TestServer server(&TestServer::upper);
    CONNECT_TO(server);
    type(QStringLiteral("12a"));
    enter();
    QTRY_COMPARE(conversation().counts().different, 1);
    QCOMPARE(newest(Kind::Echo)->firstDifferent.value_or(-1), 2);
    QVERIFY(find<StatusCounts>("counts")->text().contains(QStringLiteral("Different")));
}

void TestClientWindow::showsAGreeting()
{
    TestServer server(&TestServer::echo);
    server.greeting = "<b>welcome</b>";
    CONNECT_TO(server);
    QTRY_COMPARE(count(Kind::Unasked), 1);
    QCOMPARE(newest(Kind::Unasked)->bytes, server.greeting);
}

void TestClientWindow::tellsHowTheServerLeft_data()
{
    QTest::addColumn<TestServer::Answer>("answer");
    QTest::addColumn<CloseReason>("reason");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("FIN") << TestServer::Answer(&TestServer::close) << CloseReason::PeerLeft
                         << QStringLiteral("closed the connection");
    QTest::newRow("RST") << TestServer::Answer(&TestServer::reset) << CloseReason::ResetByPeer
                         << QStringLiteral("reset the connection");
    QTest::newRow("in the middle")
        << TestServer::Answer([](QTcpSocket &socket, const QByteArray &bytes) {
               socket.write(bytes.left(2));
               socket.disconnectFromHost();
           })
        << CloseReason::PeerLeft << QStringLiteral("closed the connection");
}

void TestClientWindow::tellsHowTheServerLeft()
{
    QFETCH(TestServer::Answer, answer);
    QFETCH(CloseReason, reason);
    QFETCH(QString, sentence);
    TestServer server(answer);
    CONNECT_TO(server);
    type(QStringLiteral("hello"));
    enter();
    QTRY_COMPARE(state(), State::Idle);
    const auto *closed = newest(Kind::Note)->note->as<ConnectionClosed>();
    QVERIFY(closed);
    QCOMPARE(closed->reason, reason);
    QVERIFY2(error().contains(sentence), qPrintable(error()));
    QCOMPARE(newest(Kind::Echo)->check, Check::Missing);
    QCOMPARE(newest(Kind::Echo)->missing, 5 - newest(Kind::Echo)->bytes.size());
    QCOMPARE(newest(Kind::Sent)->bytes, QByteArray("hello"));
}

void TestClientWindow::reconnects()
{
    TestServer server(&TestServer::close);
    for (int i = 1; i <= 3; ++i) {
        CONNECT_TO(server);
        QVERIFY(error().isEmpty());
        type(QStringLiteral("x"));
        enter();
        QTRY_COMPARE(state(), State::Idle);
        QCOMPARE(server.sockets.size(), i);
    }
}

void TestClientWindow::resets()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    QTRY_COMPARE(server.sockets.size(), 1);
    QSignalSpy errors(server.sockets.constFirst(), &QAbstractSocket::errorOccurred);
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(state(), State::Idle);
    QCOMPARE(newest(Kind::Note)->note->as<ConnectionClosed>()->reason, CloseReason::Reset);
    QTRY_COMPARE(errors.count(), 1);
    QVERIFY(!errorBar());
}

void TestClientWindow::halfCloses()
{
    TestServer server(&TestServer::ignore);
    CONNECT_TO(server);
    type(QStringLiteral("hello"));
    enter();
    TRY_RECEIVED(server, "hello");
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(state(), State::Finishing);
    type(QStringLiteral("more"));
    enter();
    QCOMPARE(edit()->text(), QStringLiteral("more"));
    QVERIFY(error().contains(QStringLiteral("FIN")));
    QTRY_COMPARE(state(), State::Idle); // Qt's own sockets answer a FIN with a FIN
    QCOMPARE(server.received, QByteArray("hello"));
}

void TestClientWindow::sendsEnd()
{
    TestServer server([](QTcpSocket &socket, const QByteArray &bytes) {
        socket.write(bytes);
        if (bytes == "/end")
            socket.disconnectFromHost();
    });
    CONNECT_TO(server);
    type(QStringLiteral("half a mess"));
    QTest::mouseClick(find<QPushButton>("end"), Qt::LeftButton);
    QTRY_COMPARE(state(), State::Idle);
    QCOMPARE(server.received, QByteArray("/end"));
    QCOMPARE(newest(Kind::Echo)->check, Check::Same);
    QCOMPARE(edit()->text(), QStringLiteral("half a mess"));
    QVERIFY2(!errorBar(), "it was asked for");

    // The shortcut too, from within the row, where X11 would take it for "end of line".
    CONNECT_TO(server);
    edit()->setFocus();
    QTest::keyClick(edit(), Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE(state(), State::Idle);
    QCOMPARE(server.received, QByteArray("/end/end"));
}

void TestClientWindow::shiftEnterMakesALine()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    const int low = edit()->height();
    type(QStringLiteral("one"));
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ShiftModifier);
    type(QStringLiteral("two"));
    QCOMPARE(edit()->text(), QStringLiteral("one\ntwo"));
    QVERIFY(edit()->height() > low);
    QCOMPARE(server.received, QByteArray());
    enter();
    TRY_RECEIVED(server, "one\ntwo");
    QCOMPARE(edit()->height(), low);
}

void TestClientWindow::keypadEnterSends()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    type(QStringLiteral("pad"));
    QTest::keyClick(edit(), Qt::Key_Enter, Qt::KeypadModifier);
    TRY_RECEIVED(server, "pad");
}

void TestClientWindow::heldEnterSendsOnce()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    type(QStringLiteral("once"));
    QTest::keyPress(edit(), Qt::Key_Return);
    for (int i = 0; i < 20; ++i) {
        if (i == 10)
            type(QStringLiteral("typed meanwhile"));
        QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"),
                        true);
        QCoreApplication::sendEvent(edit(), &again);
    }
    QTest::keyRelease(edit(), Qt::Key_Return);
    QTRY_COMPARE(conversation().counts().echoedMessages, 1);
    QCOMPARE(conversation().counts().sentMessages, 1);
    QCOMPARE(edit()->text(), QStringLiteral("typed meanwhile"));
}

void TestClientWindow::emptyRowSendsNothing()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    enter();
    QTest::mouseClick(find<QPushButton>("send"), Qt::LeftButton);
    type(QStringLiteral("x"));
    enter();
    TRY_RECEIVED(server, "x");
    QTRY_COMPARE(conversation().counts().echoedMessages, 1);
    QCOMPARE(conversation().counts().sentMessages, 1);
}

void TestClientWindow::keepsTextWithoutConnection()
{
    type(QStringLiteral("precious"));
    enter();
    QCOMPARE(edit()->text(), QStringLiteral("precious"));
    QVERIFY(error().contains(QStringLiteral("Connect")));
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    enter();
    TRY_RECEIVED(server, "precious");
}

void TestClientWindow::givesBackWhatCouldNotBeSent()
{
    auto *bar = m_window->findChild<SendBar *>();
    emit m_window->controller().sendingFailed("메아리");
    QCOMPARE(edit()->text(), QStringLiteral("메아리"));
    bar->putBack("other"); // there is a text already
    QCOMPARE(edit()->text(), QStringLiteral("메아리"));
    edit()->setText({});
    bar->putBack("\xff\x01");
    QCOMPARE(edit()->text(), QStringLiteral("ff 01"));
    QVERIFY(bar->hexAction()->isChecked());
}

void TestClientWindow::composesKorean_data()
{
    QTest::addColumn<bool>("imeCommits");
    QTest::addColumn<bool>("byButton");
    QTest::newRow("the input method commits on Enter") << true << false;
    QTest::newRow("Enter in the middle of a syllable") << false << false;
    QTest::newRow("the button in the middle of a syllable") << false << true;
}

void TestClientWindow::composesKorean()
{
    QFETCH(bool, imeCommits);
    QFETCH(bool, byButton);
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    for (const QString &part : {QStringLiteral("ㅇ"), QStringLiteral("아"), QStringLiteral("안")}) {
        QInputMethodEvent compose(part, {});
        QCoreApplication::sendEvent(edit(), &compose);
    }
    QInputMethodEvent next(QStringLiteral("녀"), {});
    next.setCommitString(QStringLiteral("안"));
    QCoreApplication::sendEvent(edit(), &next);
    QInputMethodEvent last(QStringLiteral("녕"), {});
    QCoreApplication::sendEvent(edit(), &last);
    if (imeCommits) {
        QInputMethodEvent commit;
        commit.setCommitString(QStringLiteral("녕"));
        QCoreApplication::sendEvent(edit(), &commit);
    }
    if (byButton)
        QTest::mouseClick(find<QPushButton>("send"), Qt::LeftButton);
    else
        enter();
    QTRY_COMPARE(conversation().counts().echoedMessages, 1);
    QCOMPARE(server.received, QByteArray("안녕"));
    QVERIFY(edit()->text().isEmpty());
    type(QStringLiteral("."));
    QCOMPARE(edit()->text(), QStringLiteral("."));
}

void TestClientWindow::countsAsOneTypes()
{
    type(QStringLiteral("메아리"));
    const QString text = find<QLabel>("count")->text();
    QVERIFY2(text.contains(QLatin1Char('3')) && text.contains(QLatin1Char('9')), qPrintable(text));
}

void TestClientWindow::walksThroughHistory()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    for (const QString &text : {QStringLiteral("first"), QStringLiteral("second\nline")}) {
        edit()->setText(text);
        enter();
    }
    type(QStringLiteral("draft"));
    QTest::keyClick(edit(), Qt::Key_Up);
    QCOMPARE(edit()->text(), QStringLiteral("second\nline"));
    QTest::keyClick(edit(), Qt::Key_Up); // from the second line to the first
    QCOMPARE(edit()->text(), QStringLiteral("second\nline"));
    QTest::keyClick(edit(), Qt::Key_Up);
    QCOMPARE(edit()->text(), QStringLiteral("first"));
    QTest::keyClick(edit(), Qt::Key_Up);
    QCOMPARE(edit()->text(), QStringLiteral("first"));
    QTest::keyClick(edit(), Qt::Key_Down);
    QTest::keyClick(edit(), Qt::Key_Down);
    QCOMPARE(edit()->text(), QStringLiteral("draft"));
    QTest::keyClick(edit(), Qt::Key_Down);
    QCOMPARE(edit()->text(), QStringLiteral("draft"));
}

void TestClientWindow::escapeClears()
{
    type(QStringLiteral("oops"));
    QTest::keyClick(edit(), Qt::Key_Escape);
    QVERIFY(edit()->text().isEmpty());
    QTest::keyClick(edit(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(edit()->text(), QStringLiteral("oops"));
}

void TestClientWindow::pastesManyLines()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    QGuiApplication::clipboard()->setText(QStringLiteral("one\r\ntwo\nthree\rfour"));
    QTest::keyClick(edit(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(server.received, QByteArray());
    enter();
    TRY_RECEIVED(server, "one\ntwo\nthree\nfour");
    QTRY_COMPARE(conversation().counts().sentMessages, 1);
}

void TestClientWindow::pastesAMegabyte()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    const QString million(1024 * 1024, QLatin1Char('m'));
    QGuiApplication::clipboard()->setText(million);
    QTest::keyClick(edit(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(edit()->isKeptAside()); // QPlainTextEdit would take minutes
    enter();
    QTRY_COMPARE(conversation().counts().echoedMessages, 1);
    QCOMPARE(server.received, million.toLatin1());
    QVERIFY(!edit()->isKeptAside());
    type(QStringLiteral("x"));
    QCOMPARE(edit()->text(), QStringLiteral("x"));
    QTest::keyClick(edit(), Qt::Key_Up);
    QCOMPARE(edit()->text(), million);
    QTest::keyClick(edit(), Qt::Key_Escape);
    QVERIFY(edit()->text().isEmpty());
}

void TestClientWindow::keepsNoBreakSpaces()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    QGuiApplication::clipboard()->setText(QStringLiteral("a\u00a0b"));
    QTest::keyClick(edit(), Qt::Key_V, Qt::ControlModifier);
    enter();
    TRY_RECEIVED(server, "a\xc2\xa0"
                         "b");
}

void TestClientWindow::sendsEachLine()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    edit()->setText(QStringLiteral("one\n\ntwo\nthree\n"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(conversation().counts().echoedMessages, 3);
    QCOMPARE(count(Kind::Echo), 3);
    QCOMPARE(server.received, QByteArray("onetwothree"));
}

void TestClientWindow::writesHex()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier);
    type(QStringLiteral("00 ff, 0x0A \\xec"));
    enter();
    TRY_RECEIVED(server, QByteArray("\0\xff\n\xec", 4));
    QTRY_COMPARE(conversation().counts().echoedMessages, 1);
    QTest::keyClick(edit(), Qt::Key_Up);
    QCOMPARE(edit()->text(), QStringLiteral("00 ff, 0x0A \\xec"));
}

void TestClientWindow::complainsAboutHex_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("half a byte") << QStringLiteral("ec 9") << QStringLiteral("incomplete");
    QTest::newRow("no hex") << QStringLiteral("ec zz") << QStringLiteral("character 4");
}

void TestClientWindow::complainsAboutHex()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    m_window->findChild<SendBar *>()->hexAction()->trigger();
    type(text);
    enter();
    QCOMPARE(edit()->text(), text);
    auto *hint = find<QLabel>("hint");
    QVERIFY(hint->isVisible());
    QVERIFY2(hint->text().contains(sentence), qPrintable(hint->text()));
    QCOMPARE(conversation().counts().sentMessages, 0);
    QTest::keyClick(edit(), Qt::Key_Escape);
    QVERIFY(!hint->isVisible());
}

void TestClientWindow::savesTheConversation()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    type(QStringLiteral("keep this"));
    enter();
    QTRY_COMPARE(conversation().counts().echoedMessages, 1);
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QWidget *dialog = nullptr;
    QTRY_VERIFY((dialog = QApplication::activeModalWidget()));
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    QVERIFY(name);
    const QString file = m_folder.filePath(QStringLiteral("conversation.txt"));
    name->setText(file);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(file));
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().contains("keep this"));
    QCOMPARE(state(), State::Connected);
}

void TestClientWindow::speaksKorean()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    type(QStringLiteral("draft"));
    m_look->setLanguage(QStringLiteral("ko"));
    QCOMPARE(edit()->text(), QStringLiteral("draft"));
    QCOMPARE(state(), State::Connected);
    m_look->setLanguage(QStringLiteral("en"));
    QCOMPARE(connectButton()->accessibleName(), QStringLiteral("Disconnect"));
}

void TestClientWindow::fitsOnASmallScreen()
{
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("ko")}) {
        m_look->setLanguage(language);
        m_look->setZoom(150);
        QCoreApplication::processEvents();
        const QSize least = m_window->minimumSizeHint();
        QVERIFY2(least.width() <= 1024 && least.height() <= 700,
                 qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
    }
    m_look->setZoom(100);
}

void TestClientWindow::everyControlHasAName()
{
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
            !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

void TestClientWindow::remembersTheServer()
{
    TestServer server(&TestServer::echo);
    find<QLineEdit>("host")->setText(QStringLiteral("localhost"));
    CONNECT_TO(server);
    m_window->close();
    open();
    QCOMPARE(find<QLineEdit>("host")->text(), QStringLiteral("localhost"));
    QCOMPARE(find<QLineEdit>("port")->text(), QString::number(server.serverPort()));
    ClientOptions options;
    options.host = QStringLiteral("127.0.0.1");
    options.port = quint16(4444);
    options.name = QStringLiteral("<i>1</i>");
    open(options);
    QCOMPARE(find<QLineEdit>("host")->text(), QStringLiteral("127.0.0.1"));
    QCOMPARE(find<QLineEdit>("port")->text(), QStringLiteral("4444"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("<i>1</i> — Meari Client"));
    CONNECT_TO(server); // the host is still the one of the command line; the port is typed
    QCOMPARE(m_window->windowTitle(),
             QStringLiteral("<i>1</i> — 127.0.0.1:%1 — Meari Client").arg(server.serverPort()));
    open();
    QCOMPARE(find<QLineEdit>("host")->text(), QStringLiteral("localhost"));
}

void TestClientWindow::survivesBrokenSettings()
{
    m_preferences->set(QStringLiteral("port"), QStringLiteral("many"));
    m_preferences->set(QStringLiteral("geometry"), QByteArray("nonsense"));
    for (const QVariant &host :
         {QVariant(QString()), QVariant(QStringList{QStringLiteral("a"), QStringLiteral("b")}),
          QVariant(QStringLiteral("a\u202eb")), QVariant(QString(5000, QLatin1Char('h')))}) {
        m_preferences->set(QStringLiteral("host"), host);
        open();
        QCOMPARE(find<QLineEdit>("host")->text(), QStringLiteral("127.0.0.1"));
        QCOMPARE(find<QLineEdit>("port")->text(), QStringLiteral("3333"));
        QVERIFY(error().contains(QStringLiteral("server")));
        QVERIFY(error().contains(QStringLiteral("port")));
    }
}

void TestClientWindow::forgetsWhatDidNotConnect()
{
    find<QLineEdit>("host")->setText(QStringLiteral("no..such.host"));
    goTo(closedPort());
    QTRY_COMPARE(state(), State::Idle);
    m_window->close();
    open();
    QCOMPARE(find<QLineEdit>("host")->text(), QStringLiteral("127.0.0.1"));
    QCOMPARE(find<QLineEdit>("port")->text(), QStringLiteral("3333"));
}

void TestClientWindow::cutsNothingInLargeType_data()
{
    QTest::addColumn<int>("zoom");
    QTest::addColumn<QString>("language");
    for (const int zoom : {100, 150, 200, 300}) {
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("ko")})
            QTest::addRow("%d %s", zoom, qPrintable(language)) << zoom << language;
    }
}

void TestClientWindow::cutsNothingInLargeType()
{
    QFETCH(int, zoom);
    QFETCH(QString, language);
    m_look->setLanguage(language);
    m_look->setZoom(zoom);
    type(QStringLiteral("abc"));
    QCoreApplication::processEvents();
    const auto room = [](QLineEdit *field) {
        QStyleOptionFrame option;
        option.initFrom(field);
        option.lineWidth = field->style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option);
        return field->style()->subElementRect(QStyle::SE_LineEditContents, &option, field).width();
    };
    for (const auto &[name, text] : {std::pair("host", QStringLiteral("255.255.255.255")),
                                     std::pair("port", QStringLiteral("65535"))}) {
        auto *field = find<QLineEdit>(name);
        QVERIFY2(room(field) >= field->fontMetrics().horizontalAdvance(text) + 4, name);
    }
    const QRect window = m_window->rect();
    for (const char *name : {"connect", "end", "send"}) {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button->width() >= button->sizeHint().width(), name);
        QVERIFY2(button->height() >= button->sizeHint().height(), name);
        QVERIFY2(window.contains(QRect(button->mapTo(m_window.get(), QPoint()), button->size())),
                 name);
    }
    // As it comes, all of the send row is one line.
    if (zoom == 100)
        QVERIFY(edit()->geometry().right() <=
                find<QPushButton>("end")->mapTo(edit()->parentWidget(), QPoint()).x());
    auto *status = find<StatusCounts>("counts");
    QVERIFY(!status->shownText().isEmpty());
    QVERIFY(status->width() >= status->minimumSizeHint().width());
    QTRY_VERIFY(m_window->statusBar()->height() >= status->sizeHint().height());
    auto *counted = find<QLabel>("count");
    QVERIFY(counted->width() >= counted->sizeHint().width());
    m_look->setZoom(100);
    m_look->setLanguage(QStringLiteral("en"));
}

void TestClientWindow::leavesOutWhatMattersLeast()
{
    StatusCounts counts;
    counts.setParts({{QStringLiteral("Sent 1"), 2},
                     {QStringLiteral("Different 1"), 3, Sign::Cross},
                     {QStringLiteral("Echo time 0.20 ms"), 1}});
    counts.resize(counts.sizeHint());
    QCOMPARE(counts.shownText(), counts.text());
    counts.resize(counts.width() - 1, counts.height());
    QVERIFY(!counts.shownText().contains(QStringLiteral("Echo time")));
    QVERIFY(counts.shownText().contains(QStringLiteral("Sent")));
    counts.resize(1, counts.height());
    QCOMPARE(counts.shownText(), QStringLiteral("Different 1"));
    QVERIFY(counts.toolTip().contains(QStringLiteral("Echo time")));
}

void TestClientWindow::usesEveryLetterOnce_data()
{
    QTest::addColumn<bool>("connects");
    QTest::newRow("idle") << false;
    QTest::newRow("connected") << true;
}

void TestClientWindow::usesEveryLetterOnce()
{
    QFETCH(bool, connects);
    TestServer server(&TestServer::echo);
    if (connects) {
        CONNECT_TO(server);
    }
    const auto once = [](const QStringList &texts) {
        QStringList keys;
        for (const QString &text : texts) {
            const QString key = QKeySequence::mnemonic(text).toString();
            if (key.isEmpty() || keys.contains(key))
                return false;
            keys += key;
        }
        return true;
    };
    QStringList visible{QStringLiteral("&More")}; // the button with the dots has Alt+M
    QStringList menus;
    for (QAction *action : m_window->menuBar()->actions()) {
        visible += action->text();
        menus += action->text().remove(QLatin1Char('&'));
        QStringList items;
        for (QAction *item : action->menu()->actions()) {
            if (!item->isSeparator())
                items += item->text();
        }
        if (!qobject_cast<ViewMenu *>(action->menu())) // both windows share it
            QVERIFY2(once(items), qPrintable(items.join(QLatin1Char(' '))));
    }
    QCOMPARE(menus,
             (QStringList{QStringLiteral("File"), QStringLiteral("Edit"), QStringLiteral("Client"),
                          QStringLiteral("View"), QStringLiteral("Help")}));
    // Those of the views are reached by Tab.
    for (QPushButton *button : m_window->centralWidget()->findChildren<QPushButton *>())
        visible += button->text();
    for (QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->buddy())
            visible += label->text();
    }
    QVERIFY2(once(visible), qPrintable(visible.join(QLatin1Char(' '))));
    QCOMPARE(visible.size(), 12);
}

void TestClientWindow::typesNothingWithAlt()
{
    for (QWidget *field :
         {static_cast<QWidget *>(edit()), static_cast<QWidget *>(find<QLineEdit>("host")),
          static_cast<QWidget *>(find<QLineEdit>("port"))}) {
        field->setFocus();
        const QString before = find<QLineEdit>("host")->text() + find<QLineEdit>("port")->text();
        QTest::keyClick(field, Qt::Key_Q, Qt::AltModifier);
        QCOMPARE(edit()->text(), QString());
        QCOMPARE(find<QLineEdit>("host")->text() + find<QLineEdit>("port")->text(), before);
    }
    // AltGr types, on keyboards that have it.
    QKeyEvent at(QEvent::KeyPress, Qt::Key_At, Qt::AltModifier | Qt::ControlModifier,
                 QStringLiteral("@"));
    QCoreApplication::sendEvent(edit(), &at);
    QCOMPARE(edit()->text(), QStringLiteral("@"));
}

void TestClientWindow::stepsAside_data()
{
    QTest::addColumn<QRect>("window");
    QTest::addColumn<int>("steps");
    QTest::addColumn<QPoint>("place");
    QTest::newRow("not at all") << QRect(100, 50, 500, 400) << 0 << QPoint(100, 50);
    QTest::newRow("twice") << QRect(100, 50, 500, 400) << 2 << QPoint(150, 100);
    QTest::newRow("from the corner") << QRect(500, 400, 500, 400) << 1 << QPoint(24, 24);
    QTest::newRow("fills the screen") << QRect(0, 0, 1000, 800) << 3 << QPoint(0, 0);
    QTest::newRow("was on a screen that is gone")
        << QRect(3000, -900, 500, 400) << 0 << QPoint(500, 0);
}

void TestClientWindow::stepsAside()
{
    QFETCH(QRect, window);
    QFETCH(int, steps);
    const QRect screen(0, 0, 1000, 800);
    const QPoint place = steppedAside(window, screen, steps, 25);
    QTEST(place, "place");
    QVERIFY(screen.contains(QRect(place, window.size())));
}

void TestClientWindow::startsWhereNoOtherIs()
{
    m_window->resize(500, 500);
    m_window->move(20, 20);
    m_window->close();
    open();
    const QByteArray remembered = m_preferences->bytes(QStringLiteral("geometry"));
    QVERIFY(m_window->screen()->availableGeometry().contains(m_window->frameGeometry()));
    m_window->close();
    // The step aside itself is not remembered, or windows would wander.
    QCOMPARE(m_preferences->bytes(QStringLiteral("geometry")), remembered);
}

void TestClientWindow::rowsDoNotLieOverEachOther_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("narrow") << QSize(1, 1);
    QTest::newRow("two rows") << QSize(330, 1);
    QTest::newRow("wide") << QSize(900, 1);
}

// Rows that wrap need more height where there is less width.
void TestClientWindow::rowsDoNotLieOverEachOther()
{
    QFETCH(QSize, size);
    m_window->resize(size);
    QTRY_VERIFY(m_window->centralWidget()->height() >= m_window->centralWidget()->minimumHeight());
    for (const QWidget *row : {static_cast<QWidget *>(m_window->findChild<ConnectBar *>()),
                               static_cast<QWidget *>(m_window->findChild<SendBar *>())}) {
        QTRY_VERIFY(row->height() >= row->minimumSizeHint().height());
        if (row->hasHeightForWidth())
            QTRY_VERIFY(row->height() >= row->heightForWidth(row->width()));
        for (const QPushButton *button : row->findChildren<QPushButton *>()) {
            const QRect place(button->mapTo(row, QPoint()), button->size());
            QVERIFY2(!button->isVisible() || row->rect().contains(place),
                     qPrintable(button->text()));
        }
    }
}

void TestClientWindow::tellsWhatCouldNotBeRecorded()
{
    ClientOptions options;
    options.common.recordFile = m_folder.filePath(QStringLiteral("no such folder/all.jsonl"));
    open(options);
    QVERIFY2(error().contains(QStringLiteral("could not be opened")), qPrintable(error()));
    QVERIFY(!error().contains(QStringLiteral("stopped")));
}

void TestClientWindow::connectsToNothingBesideARecording()
{
    ClientOptions options;
    options.common.openFile = m_folder.filePath(QStringLiteral("talk.meari"));
    {
        Recorder recorder;
        QVERIFY(recorder.open(options.common.openFile));
        const SocketAddress server{QStringLiteral("127.0.0.1"), 3333};
        recorder.append(std::make_shared<EventBatch>(
            EventBatch{{1, 1, 7, ConnectStarted{server}}, {2, 1, 7, BytesSent{"hello"}}}));
    }
    open(options);
    const auto *actions = m_window->findChild<ClientActions *>();
    // While it is read, and when it is.
    QVERIFY(!actions->connectTo->isEnabled());
    QVERIFY(!actions->record->isEnabled());
    QTRY_VERIFY(
        !m_window->findChild<RecordingBar *>()->sentence().startsWith(QStringLiteral("Reading")));
    QVERIFY(!actions->connectTo->isEnabled());
}

void TestClientWindow::takesBackWhatWentWell()
{
    auto *files = m_window->findChild<ClientFiles *>();
    files->save(conversation(), m_folder.filePath(QStringLiteral("missing/folder.txt")),
                ConversationFormat::Text);
    QVERIFY(error().contains(QStringLiteral("could not be saved")));
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    QVERIFY2(!error().isEmpty(), "that is something else");
    files->save(conversation(), m_folder.filePath(QStringLiteral("works.txt")),
                ConversationFormat::Text);
    QVERIFY(error().isEmpty());
}

void TestClientWindow::complainsInBothLanguages()
{
    find<QLineEdit>("port")->setText(QStringLiteral("many"));
    QTest::mouseClick(connectButton(), Qt::LeftButton);
    const QString english = error();
    QVERIFY(english.contains(QStringLiteral("many")));
    m_look->setLanguage(QStringLiteral("ko"));
    QVERIFY(error().contains(QStringLiteral("many")));
    m_look->setLanguage(QStringLiteral("en"));
    QCOMPARE(error(), english);
}

void TestClientWindow::savesARecordingThatOpensAgain()
{
    Timeline timeline(Side::Client);
    const EventBatch events{{5, 1, 7, ConnectStarted{{QStringLiteral("127.0.0.1"), 3333}}},
                            {6, 1, 7, BytesSent{"hello"}}};
    timeline.append(events);
    auto *files = m_window->findChild<ClientFiles *>();
    files->setTimeline(&timeline);
    QSignalSpy saved(files, &ClientFiles::saved);
    QSignalSpy failed(files, &ClientFiles::savingFailed);
    const QString name = m_folder.filePath(QStringLiteral("conversation.meari"));
    files->saveRecording(name);
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(m_window->statusBar()->currentMessage().contains(QStringLiteral("conversation.meari")));
    EventBatch read;
    RecordingReader reader(name);
    QSignalSpy finished(&reader, &RecordingReader::finished);
    connect(&reader, &RecordingReader::batchRead, this, [&read](const EventBatch &batch) {
        read.insert(read.end(), batch.begin(), batch.end());
    });
    reader.start();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(read == events);
    files->saveRecording(m_folder.filePath(QStringLiteral("missing/folder.meari")));
    QTRY_COMPARE(failed.count(), 1);
    files->setTimeline(nullptr);
}

void TestClientWindow::listsTheShortcuts()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QWidget *dialog = QApplication::activeModalWidget();
    QVERIFY(dialog);
    QCOMPARE(dialog->windowModality(), Qt::WindowModal);
    QStringList keys;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        keys += label->text();
    // As the menus name them, and each of them.
    for (QAction *menu : m_window->menuBar()->actions()) {
        for (QAction *action : menu->menu()->actions()) {
            const QString key = action->shortcut().toString(QKeySequence::NativeText);
            if (key.isEmpty() || action->shortcut() == QKeySequence(Qt::Key_F1))
                continue;
            const bool found = std::any_of(keys.begin(), keys.end(), [&](const QString &label) {
                return label.split(QStringLiteral(", ")).contains(key);
            });
            QVERIFY2(found, qPrintable(key));
        }
    }
    dialog->close();
}

void TestClientWindow::clears()
{
    TestServer server(&TestServer::echo);
    CONNECT_TO(server);
    QTest::keyClick(edit(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(conversation().end() > conversation().first());
    QTest::keyClick(edit(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(conversation().end(), conversation().first());
}

QTEST_MAIN(TestClientWindow)
#include "tst_client_window.moc"
