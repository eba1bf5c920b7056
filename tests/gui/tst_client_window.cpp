#include "app/preferences.h"
#include "client_gui/client_window.h"
#include "client_gui/send_bar.h"
#include "client_gui/send_edit.h"
#include "client_gui/state_label.h"
#include "test_server.h"
#include "widgets/conversation_view.h"
#include "widgets/look.h"
#include "widgets/message_bar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
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
        ::bind(m_listener, generic, size);
        ::listen(m_listener, 0);
        ::getsockname(m_listener, generic, &size);
        port = ntohs(address.sin_port);
        for (int &filler : m_fillers) {
            filler = ::socket(AF_INET, SOCK_STREAM, 0);
            ::fcntl(filler, F_SETFL, O_NONBLOCK);
            ::connect(filler, generic, size);
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
    void survivesBrokenSettings();

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
    QVERIFY(m_window->windowTitle().startsWith(
        QStringLiteral("127.0.0.1:%1").arg(server.serverPort())));
    QVERIFY(edit()->hasFocus());
    type(QStringLiteral("안녕하세요"));
    enter();
    QVERIFY(edit()->text().isEmpty());
    QTRY_COMPARE(conversation().counts().echoedMessages, 1);
    QCOMPARE(newest(Kind::Echo)->check, Check::Same);
    QCOMPARE(newest(Kind::Echo)->bytes, QByteArray("안녕하세요"));
    TRY_RECEIVED(server, "안녕하세요");
    QVERIFY(find<QLabel>("counts")->text().contains(QStringLiteral("15 B")));
    QTest::keyClick(edit(), Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(state(), State::Idle);
    QVERIFY(!errorBar());
}

void TestClientWindow::connectsOncePressedTwice()
{
    QApplication::setDoubleClickInterval(400);
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
    QTest::newRow("no such host") << QStringLiteral("nobody.invalid")
                                  << QStringLiteral("Check the spelling");
}

void TestClientWindow::saysWhyItCouldNotConnect()
{
    QFETCH(QString, host);
    QFETCH(QString, sentence);
    find<QLineEdit>("host")->setText(host);
    goTo(closedPort());
    QTRY_VERIFY_WITH_TIMEOUT(!error().isEmpty(), 20'000);
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
    QVERIFY(find<QLabel>("counts")->text().contains(QStringLiteral("Different")));
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
    QElapsedTimer took;
    took.start();
    QTest::keyClick(edit(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(edit()->isKeptAside());
    enter();
    QVERIFY2(took.elapsed() < 5000, "QPlainTextEdit would take minutes");
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
    options.host = QStringLiteral("127.0.0.2");
    options.port = quint16(4444);
    options.name = QStringLiteral("<i>1</i>");
    open(options);
    QCOMPARE(find<QLineEdit>("host")->text(), QStringLiteral("127.0.0.2"));
    QCOMPARE(find<QLineEdit>("port")->text(), QStringLiteral("4444"));
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("<i>1</i>")));
}

void TestClientWindow::survivesBrokenSettings()
{
    m_preferences->set(QStringLiteral("port"), QStringLiteral("many"));
    m_preferences->set(QStringLiteral("geometry"), QByteArray("nonsense"));
    open();
    QCOMPARE(find<QLineEdit>("port")->text(), QStringLiteral("3333"));
    QVERIFY(error().contains(QStringLiteral("port")));
}

QTEST_MAIN(TestClientWindow)
#include "tst_client_window.moc"
