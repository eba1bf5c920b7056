#include "app/preferences.h"
#include "client_gui/client_actor.h"
#include "client_gui/client_controller.h"
#include "client_gui/client_window.h"
#include "server_gui/client_launcher.h"
#include "server_gui/listen_bar.h"
#include "server_gui/program_runner.h"
#include "server_gui/server_actor.h"
#include "server_gui/server_controller.h"
#include "server_gui/server_window.h"
#include "widgets/look.h"
#include "widgets/motion.h"
#include "widgets/spotlight_overlay.h"
#include "widgets/stage_place.h"

#include <QApplication>
#include <QDockWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace meari;

namespace {

// What a spotlight can be put on, as lessons name it.
QStringList controlsOf(Side side)
{
    const QString names =
        side == Side::Server
            ? QStringLiteral("address port serving start options work read-size new-client clients "
                             "log status views bytes ladder program")
            : QStringLiteral("host port connect state conversation message send end more status "
                             "views bytes ladder program log");
    return names.split(QLatin1Char(' '));
}

Action action(Verb verb, const QList<QByteArray> &texts = {}, const QList<Setting> &settings = {})
{
    Action action;
    action.verb = verb;
    action.texts = texts;
    action.settings = settings;
    return action;
}

Setting setting(const char *name, const QString &value)
{
    return {QString::fromLatin1(name), value};
}

} // namespace

class TestActors : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void everyControlIsThere_data();
    void everyControlIsThere();
    void viewsOpen_data();
    void viewsOpen();
    void whatIsDoneIsLitNoLonger();
    void listensAndStops();
    void listensAnewWithOtherSettings();
    void showsHiddenSettings();
    void aFailureToListenIsAnOutcome();
    void senselessSettingsAreSaid_data();
    void senselessSettingsAreSaid();
    void setsUpAndRemembersNothing();
    void connectsAndDisconnects();
    void connectsElsewhere();
    void aRefusalIsAnOutcome();
    void whatIsNoServerIsSaid();
    void sendsOneAfterTheOther();
    void sendsWhatCannotBeTyped_data();
    void sendsWhatCannotBeTyped();
    void sendsEndAsTheLastMessage();
    void typesWithoutSending();
    void cannotSendWithoutConnection_data();
    void cannotSendWithoutConnection();
    void finishesAndResets();
    void endsAClientsConnection_data();
    void endsAClientsConnection();
    void eachVerbHasItsWindow();
    void passesEventsOn();
    void choosesAnEvent();
    void takesPictures();
    void isTouchedByHandsOnly();
    void standsByItsRole_data();
    void standsByItsRole();
    void joinsAndGoesWithTheStage();
    void realWindowsJoin();
    void runsAListing();
    void aListingThatFailsSaysSo();
    void aServerListingListensOnceStarted();
    void anEndlessListingIsEnded();

private:
    void openServer();
    void openClient(const std::optional<StageInvitation> &invitation = {});
    /// Does it, and returns why it could not be done.
    QString perform(WindowActor &actor, const Action &action);
    QString listen(const QList<Setting> &settings = {});
    QString connectTo();
    ServerActor &server() const { return m_server->actor(); }
    ClientActor &client() const { return m_client->actor(); }
    ClientController::State clientState() const { return m_client->controller().state(); }
    Serving serving() const;
    quint16 port() const { return m_server->controller().state().local.port; }
    QString received() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<ServerWindow> m_server;
    std::unique_ptr<ClientWindow> m_client;
    quint64 m_lastId = 0;
};

void TestActors::init()
{
    Motion::setReduced(true); // at full speed
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    m_preferences = std::make_unique<Preferences>(QStringLiteral("meari-test"));
    m_look = std::make_unique<Look>(*m_preferences, QStringLiteral("en"));
    openServer();
    openClient();
}

void TestActors::cleanup()
{
    m_client.reset();
    m_server.reset();
    m_look.reset();
    m_preferences.reset();
    Motion::setReduced(false);
}

void TestActors::openServer()
{
    ServerOptions options;
    options.port = 0;
    m_server = std::make_unique<ServerWindow>(options, *m_preferences, *m_look);
    m_server->show();
}

void TestActors::openClient(const std::optional<StageInvitation> &invitation)
{
    m_client = std::make_unique<ClientWindow>(ClientOptions{}, *m_preferences, *m_look, invitation);
    m_client->show();
}

QString TestActors::perform(WindowActor &actor, const Action &action)
{
    QSignalSpy performed(&actor, &Actor::performed);
    actor.perform(action, ++m_lastId);
    if (!QTest::qWaitFor([&performed] { return !performed.isEmpty(); }, testPatience))
        return QStringLiteral("nothing came of it");
    if (performed[0][0].value<quint64>() != m_lastId)
        return QStringLiteral("something else was performed");
    return performed[0][1].toString();
}

QString TestActors::listen(const QList<Setting> &settings)
{
    return perform(server(), action(Verb::Listen, {}, settings));
}

QString TestActors::connectTo()
{
    return perform(client(), action(Verb::Connect, {},
                                    {setting("host", QStringLiteral("127.0.0.1")),
                                     setting("port", QString::number(port()))}));
}

// All that has come back to the client.
QString TestActors::received() const
{
    const EventStore &store = m_client->controller().timeline().store();
    QByteArray bytes;
    for (quint64 at = store.first(); at < store.end(); ++at) {
        if (store.kindAt(at) == kindOf<BytesReceived>)
            bytes += store.bytesAt(at).toByteArray();
    }
    return QString::fromUtf8(bytes);
}

// As it has begun to listen last.
Serving TestActors::serving() const
{
    const EventStore &store = m_server->controller().timeline().store();
    for (quint64 at = store.end(); at > store.first(); --at) {
        if (store.kindAt(at - 1) == kindOf<ListenStarted>)
            return store.at(at - 1).as<ListenStarted>()->serving;
    }
    return Serving::OneMessage;
}

void TestActors::everyControlIsThere_data()
{
    QTest::addColumn<Side>("side");
    QTest::addColumn<QString>("control");
    for (const QString &control : controlsOf(Side::Server))
        QTest::addRow("server %s", qPrintable(control)) << Side::Server << control;
    for (const QString &control : controlsOf(Side::Client))
        QTest::addRow("client %s", qPrintable(control)) << Side::Client << control;
}

void TestActors::everyControlIsThere()
{
    QFETCH(Side, side);
    QFETCH(QString, control);
    QMainWindow *window = m_client.get();
    WindowActor *actor = &client();
    if (side == Side::Server) {
        window = m_server.get();
        actor = &server();
    }
    window->resize(1100, 800);
    // What stands in a view is there when the view is.
    actor->openView(control);
    actor->putSpotlight(control, QStringLiteral("여기"));
    SpotlightOverlay *overlay = nullptr;
    QTRY_VERIFY(overlay = window->findChild<SpotlightOverlay *>());
    QVERIFY(overlay->isVisible());
    QVERIFY(!overlay->hole().isEmpty());
    const QList<QWidget *> named = window->findChildren<QWidget *>(control);
    QCOMPARE(std::count_if(named.begin(), named.end(),
                           [](const QWidget *widget) { return widget->isVisible(); }),
             1);
    actor->putSpotlight({}, {});
    QVERIFY(!window->findChild<SpotlightOverlay *>());
    actor->putSpotlight(QStringLiteral("no such control"), QStringLiteral("여기"));
    QCoreApplication::processEvents();
    QVERIFY(!window->findChild<SpotlightOverlay *>());
}

void TestActors::viewsOpen_data()
{
    QTest::addColumn<QString>("view");
    for (const char *view : {"bytes", "ladder", "program", "log"})
        QTest::newRow(view) << QString::fromLatin1(view);
}

void TestActors::viewsOpen()
{
    QFETCH(QString, view);
    auto *dock = m_client->findChild<QDockWidget *>(view);
    QVERIFY(dock && dock->isHidden());
    client().openView(view);
    QVERIFY(!dock->isHidden());
    client().openView(view); // and stays
    QVERIFY(!dock->isHidden());
    client().openView(QStringLiteral("no such view"));
    server().openView(view); // the server's log is no view
}

// The button with which one starts is the one with which one stops.
void TestActors::whatIsDoneIsLitNoLonger()
{
    const auto isLit = [](const QMainWindow &window) {
        return window.findChild<SpotlightOverlay *>() != nullptr;
    };
    server().putSpotlight(QStringLiteral("start"), QStringLiteral("Press Start"));
    client().putSpotlight(QStringLiteral("connect"), QStringLiteral("Connect, then send hello"));
    QTRY_VERIFY(isLit(*m_server) && isLit(*m_client));
    QCOMPARE(listen(), QString());
    QTRY_VERIFY(!isLit(*m_server));
    QVERIFY(isLit(*m_client));
    // What is to be seen stays lit.
    server().putSpotlight(QStringLiteral("log"), QStringLiteral("Look here"));
    QTRY_VERIFY(isLit(*m_server));
    QCOMPARE(connectTo(), QString());
    QTRY_VERIFY(!isLit(*m_client));
    QVERIFY(isLit(*m_server));
    // Until it is to be pressed for that.
    server().putSpotlight(QStringLiteral("start"), QStringLiteral("Press Stop"));
    QCoreApplication::processEvents();
    QVERIFY(isLit(*m_server));
}

void TestActors::listensAndStops()
{
    QCOMPARE(perform(server(), action(Verb::Stop)), QString());
    QCOMPARE(listen(), QString());
    QVERIFY(m_server->controller().state().isListening());
    const quint64 events = m_server->controller().timeline().latest();
    QCOMPARE(listen(), QString()); // it does already
    QCOMPARE(m_server->controller().timeline().latest(), events);
    QCOMPARE(perform(server(), action(Verb::Stop)), QString());
    QVERIFY(!m_server->controller().state().isListening());
    Motion::setReduced(false); // the button can be seen going down
    QCOMPARE(listen(), QString());
    QCOMPARE(perform(server(), action(Verb::Stop)), QString());
}

void TestActors::listensAnewWithOtherSettings()
{
    QCOMPARE(listen({setting("serve", QStringLiteral("one-client"))}), QString());
    QCOMPARE(serving(), Serving::OneClient);
    const quint64 events = m_server->controller().timeline().latest();
    QCOMPARE(listen({setting("serve", QStringLiteral("one-client"))}), QString());
    QCOMPARE(m_server->controller().timeline().latest(), events);
    QCOMPARE(listen({setting("serve", QStringLiteral("many")),
                     setting("work", QStringLiteral("thread-per-client"))}),
             QString());
    QVERIFY(m_server->controller().state().isListening());
    QCOMPARE(serving(), Serving::Many);
}

void TestActors::showsHiddenSettings()
{
    const auto *readSize = m_server->findChild<QWidget *>(QStringLiteral("read-size"));
    QVERIFY(!readSize->isVisible());
    QCOMPARE(listen({setting("serve", QStringLiteral("one-client"))}), QString());
    QVERIFY(!readSize->isVisible());
    QCOMPARE(perform(server(), action(Verb::Stop)), QString());
    QCOMPARE(listen({setting("read-size", QStringLiteral("4"))}), QString());
    QVERIFY(readSize->isVisible());
}

void TestActors::aFailureToListenIsAnOutcome()
{
    QCOMPARE(listen(), QString());
    const QString taken = QString::number(port());
    ServerWindow other(ServerOptions{}, *m_preferences, *m_look);
    other.show();
    QCOMPARE(perform(other.actor(), action(Verb::Listen, {}, {setting("port", taken)})), QString());
    const EventStore &store = other.controller().timeline().store();
    QCOMPARE(store.kindAt(store.end() - 1), kindOf<ListenFailed>);
}

void TestActors::senselessSettingsAreSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    for (const auto &[name, value] : {std::pair("address", "nowhere at all"),
                                      {"port", "70000"},
                                      {"port", "x"},
                                      {"serve", "nobody"},
                                      {"work", "hard"},
                                      {"read-size", "-1"},
                                      {"linger", "long"},
                                      {"max-clients", "0"},
                                      {"max-per-address", "-1"},
                                      {"colour", "red"}})
        QTest::addRow("%s=%s", name, value)
            << QString::fromLatin1(name) << QString::fromLatin1(value);
}

void TestActors::senselessSettingsAreSaid()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QVERIFY(!listen({{name, value}}).isEmpty());
    QCOMPARE(m_server->controller().timeline().latest(), quint64(0));
    QVERIFY(!server().setUp({{name, value}}).isEmpty());
}

void TestActors::setsUpAndRemembersNothing()
{
    QCOMPARE(server().setUp({setting("serve", QStringLiteral("one-at-a-time")),
                             setting("read-size", QStringLiteral("4"))}),
             QString());
    const auto *bar = m_server->findChild<ListenBar *>();
    QCOMPARE(bar->request().settings.serving, Serving::OneAtATime);
    QCOMPARE(bar->request().readSize, QStringLiteral("4"));
    QCOMPARE(bar->request().port, QStringLiteral("0"));
    QCOMPARE(server().setUp({}), QString());
    QCOMPARE(bar->request().settings.serving, Serving::Many);
    QCOMPARE(bar->request().readSize, QStringLiteral("0"));
    QCOMPARE(server().setUp({setting("serve", QStringLiteral("one-client"))}), QString());
    m_server->close();
    openServer();
    QCOMPARE(m_server->findChild<ListenBar *>()->request().settings.serving, Serving::Many);
}

void TestActors::connectsAndDisconnects()
{
    QCOMPARE(perform(client(), action(Verb::Disconnect)), QString());
    QCOMPARE(listen(), QString());
    QCOMPARE(connectTo(), QString());
    QCOMPARE(clientState(), ClientController::State::Connected);
    const quint64 events = m_client->controller().timeline().latest();
    QCOMPARE(connectTo(), QString()); // it is already
    QCOMPARE(perform(client(), action(Verb::Connect)), QString());
    QCOMPARE(m_client->controller().timeline().latest(), events);
    // At once, which a double click would be.
    QCOMPARE(perform(client(), action(Verb::Disconnect)), QString());
    QCOMPARE(clientState(), ClientController::State::Idle);
    // As the bar says.
    QCOMPARE(perform(client(), action(Verb::Connect)), QString());
    QCOMPARE(m_client->controller().peer().port, port());
}

void TestActors::connectsElsewhere()
{
    QCOMPARE(listen(), QString());
    QCOMPARE(connectTo(), QString());
    ServerOptions options;
    options.port = 0;
    ServerWindow other(options, *m_preferences, *m_look);
    other.show();
    QCOMPARE(perform(other.actor(), action(Verb::Listen)), QString());
    const quint16 there = other.controller().state().local.port;
    QCOMPARE(
        perform(client(), action(Verb::Connect, {}, {setting("port", QString::number(there))})),
        QString());
    QCOMPARE(m_client->controller().peer().port, there);
    QCOMPARE(clientState(), ClientController::State::Connected);
}

void TestActors::aRefusalIsAnOutcome()
{
    QCOMPARE(listen(), QString());
    const quint16 gone = port();
    QCOMPARE(perform(server(), action(Verb::Stop)), QString());
    QCOMPARE(perform(client(), action(Verb::Connect, {},
                                      {setting("host", QStringLiteral("127.0.0.1")),
                                       setting("port", QString::number(gone))})),
             QString());
    const EventStore &store = m_client->controller().timeline().store();
    QCOMPARE(store.kindAt(store.end() - 1), kindOf<ConnectFailed>);
    QCOMPARE(clientState(), ClientController::State::Idle);
}

void TestActors::whatIsNoServerIsSaid()
{
    const auto tryTo = [this](const char *name, const char *value) {
        return perform(client(), action(Verb::Connect, {}, {setting(name, QLatin1String(value))}));
    };
    QVERIFY(!tryTo("port", "0").isEmpty());
    QVERIFY(!tryTo("port", "many").isEmpty());
    QVERIFY(!tryTo("host", "two words").isEmpty());
    QCOMPARE(m_client->controller().timeline().latest(), quint64(0));
}

void TestActors::sendsOneAfterTheOther()
{
    QCOMPARE(listen(), QString());
    QCOMPARE(connectTo(), QString());
    QCOMPARE(perform(client(), action(Verb::Send, {"hello\n", "안녕", "", "/en"})), QString());
    QTRY_COMPARE(received(), QStringLiteral("hello\n안녕/en"));
    QCOMPARE(perform(client(), action(Verb::SendLines, {"A", "B", "C"})), QString());
    QTRY_COMPARE(received(), QStringLiteral("hello\n안녕/enABC"));
    QCOMPARE(perform(client(), action(Verb::SendHex, {"\xec\x95\x88"})), QString());
    QTRY_COMPARE(received(), QStringLiteral("hello\n안녕/enABC안"));
    QCOMPARE(perform(client(), action(Verb::Send)), QString()); // nothing
    QCOMPARE(perform(client(), action(Verb::SendLines)), QString());
    const EventStore &store = m_client->controller().timeline().store();
    int sent = 0;
    for (quint64 at = store.first(); at < store.end(); ++at)
        sent += store.kindAt(at) == kindOf<BytesSent> ? 1 : 0;
    QCOMPARE(sent, 7);
}

void TestActors::sendsWhatCannotBeTyped_data()
{
    QTest::addColumn<QList<QByteArray>>("texts");
    using Texts = QList<QByteArray>;
    QTest::newRow("CR LF") << Texts{"one\r\ntwo\r"};
    QTest::newRow("zero") << Texts{QByteArray("a\0b", 3)};
    QTest::newRow("half a syllable") << Texts{"\xec\x95", "\x88"};
    QTest::newRow("separators") << Texts{"a\xe2\x80\xa8z", "a\xe2\x80\xa9z"};
    QTest::newRow("no-break space") << Texts{"a\xc2\xa0z"};
    QTest::newRow("byte order mark") << Texts{"\xef\xbb\xbfz"};
    QTest::newRow("long") << Texts{QByteArray(200'000, 'x')};
}

void TestActors::sendsWhatCannotBeTyped()
{
    QFETCH(QList<QByteArray>, texts);
    QCOMPARE(listen(), QString());
    QCOMPARE(connectTo(), QString());
    for (const Verb verb : {Verb::Send, Verb::SendLines, Verb::SendHex})
        QCOMPARE(perform(client(), action(verb, texts)), QString());
    QList<QByteArray> sent;
    const EventStore &store = m_client->controller().timeline().store();
    for (quint64 at = store.first(); at < store.end(); ++at) {
        if (store.kindAt(at) == kindOf<BytesSent>)
            sent += store.bytesAt(at).toByteArray();
    }
    QCOMPARE(sent, texts + texts + texts);
}

void TestActors::sendsEndAsTheLastMessage()
{
    QCOMPARE(listen({setting("serve", QStringLiteral("one-at-a-time"))}), QString());
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(connectTo(), QString());
        QCOMPARE(perform(client(), action(Verb::Send, {"/end"})), QString());
        QTRY_COMPARE(clientState(), ClientController::State::Idle);
    }
}

void TestActors::typesWithoutSending()
{
    QCOMPARE(perform(client(), action(Verb::Type, {"안녕하세요"})), QString());
    const auto *row = m_client->findChild<QPlainTextEdit *>(QStringLiteral("message"));
    QCOMPARE(row->toPlainText(), QStringLiteral("안녕하세요"));
    QCOMPARE(perform(client(), action(Verb::Type, {"bye"})), QString());
    QCOMPARE(row->toPlainText(), QStringLiteral("bye"));
    QCOMPARE(m_client->controller().timeline().latest(), quint64(0));
}

void TestActors::cannotSendWithoutConnection_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::newRow("send") << Verb::Send;
    QTest::newRow("lines") << Verb::SendLines;
    QTest::newRow("hex") << Verb::SendHex;
    QTest::newRow("finish") << Verb::Finish;
}

void TestActors::cannotSendWithoutConnection()
{
    QFETCH(Verb, verb);
    QVERIFY(!perform(client(), action(verb, {"hello"})).isEmpty());
    QCOMPARE(m_client->controller().timeline().latest(), quint64(0));
}

void TestActors::finishesAndResets()
{
    QCOMPARE(perform(client(), action(Verb::Reset)), QString()); // there is none
    QCOMPARE(listen(), QString());
    QCOMPARE(connectTo(), QString());
    QCOMPARE(perform(client(), action(Verb::Reset)), QString());
    QCOMPARE(clientState(), ClientController::State::Idle);
    QCOMPARE(connectTo(), QString());
    QCOMPARE(perform(client(), action(Verb::Finish)), QString());
    QTRY_COMPARE(clientState(), ClientController::State::Idle); // the server says goodbye, too
}

void TestActors::endsAClientsConnection_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<CloseReason>("reason");
    QTest::newRow("disconnect") << Verb::DisconnectClient << CloseReason::PeerLeft;
    QTest::newRow("reset") << Verb::ResetClient << CloseReason::ResetByPeer;
}

void TestActors::endsAClientsConnection()
{
    QFETCH(Verb, verb);
    QFETCH(CloseReason, reason);
    const auto about = [verb](quint32 number) {
        return action(verb, {}, {setting("connection", QString::number(number))});
    };
    QCOMPARE(listen(), QString());
    QVERIFY(!perform(server(), about(1)).isEmpty());
    QCOMPARE(connectTo(), QString());
    QTRY_COMPARE(m_server->controller().clients().table().alive(), 1);
    QCOMPARE(perform(server(), about(1)), QString());
    QTRY_COMPARE(clientState(), ClientController::State::Idle);
    const EventStore &store = m_client->controller().timeline().store();
    QCOMPARE(store.at(store.end() - 1).as<ConnectionClosed>()->reason, reason);
    QCOMPARE(perform(server(), about(1)), QString()); // it has gone
    QVERIFY(!perform(server(), action(verb)).isEmpty());
}

void TestActors::eachVerbHasItsWindow()
{
    QVERIFY(!perform(client(), action(Verb::Listen)).isEmpty());
    QVERIFY(!perform(server(), action(Verb::Connect)).isEmpty());
    QVERIFY(!perform(server(), action(Verb::Run)).isEmpty());
    QVERIFY(!perform(client(), action(Verb::Crash)).isEmpty());
}

void TestActors::passesEventsOn()
{
    EventBatch came;
    const QObject here; // goes before what it hears of
    connect(&server(), &Actor::eventsOccurred, &here, [&came](const EventBatch &events) {
        came.insert(came.end(), events.begin(), events.end());
    });
    bool before = false; // an action ends after its event
    connect(&server(), &Actor::performed, &here, [&] { before = !came.empty(); });
    QCOMPARE(listen(), QString());
    QVERIFY(before);
    QVERIFY(came.front().as<ListenStarted>());
}

void TestActors::choosesAnEvent()
{
    QCOMPARE(listen(), QString());
    QCOMPARE(connectTo(), QString());
    Timeline &timeline = m_client->controller().timeline();
    const Event connected = timeline.store().at(timeline.store().end() - 1);
    QVERIFY(connected.as<Connected>());
    timeline.goTo(0);
    client().chooseEvent(connected.time, connected.kind());
    QVERIFY(timeline.isLive());
    QCOMPARE(m_client->controller().selection().chosen().event,
             std::optional(timeline.store().end() - 1));
    m_client->controller().selection().clear();
    client().chooseEvent(connected.time, kindOf<BytesSent>);
    client().chooseEvent(1, connected.kind());
    QVERIFY(!m_client->controller().selection().chosen().event);
}

void TestActors::takesPictures()
{
    QSignalSpy taken(&server(), &Actor::pictureTaken);
    server().takePicture();
    QCOMPARE(taken.size(), 1);
    QCOMPARE(QImage::fromData(taken[0][0].toByteArray(), "PNG").size(), m_server->size());
}

void TestActors::isTouchedByHandsOnly()
{
    QSignalSpy server1(&server(), &Actor::touched);
    QSignalSpy client1(&client(), &Actor::touched);
    QCOMPARE(listen(), QString());
    QCOMPARE(connectTo(), QString());
    QCOMPARE(perform(client(), action(Verb::Send, {"hello"})), QString());
    QCOMPARE(server1.size(), 0);
    QCOMPARE(client1.size(), 0);
    auto *message = m_client->findChild<QWidget *>(QStringLiteral("message"));
    QTest::mouseClick(message, Qt::LeftButton);
    QCOMPARE(server1.size(), 0);
    QVERIFY(!client1.isEmpty());
    auto touched = client1.size();
    QTest::keyClick(message, Qt::Key_A);
    QVERIFY(client1.size() > touched);
    touched = client1.size();
    QTest::mouseMove(message);
    QCOMPARE(client1.size(), touched);
}

void TestActors::standsByItsRole_data()
{
    QTest::addColumn<QRect>("screen");
    QTest::newRow("old projector") << QRect(0, 0, 1024, 768);
    QTest::newRow("projector") << QRect(0, 0, 1280, 720);
    QTest::newRow("large") << QRect(0, 30, 2560, 1410);
    QTest::newRow("small") << QRect(0, 0, 640, 400);
    QTest::newRow("second") << QRect(1920, 0, 1920, 1080);
}

void TestActors::standsByItsRole()
{
    QFETCH(QRect, screen);
    QList<QPoint> places;
    QRect server2 =
        placeOnStage({Role::Kind::Server2, 0}, false, {1000, 680}, {600, 400}, screen, 32);
    QVERIFY(screen.contains(server2));
    for (int number = 1; number <= Role::mostClients; ++number) {
        const QRect place =
            placeOnStage(Role::client(number), false, {720, 640}, {360, 300}, screen, 32);
        QVERIFY(screen.contains(place));
        places += place.topLeft();
        // At its right the server's window has the lesson, which is to be read.
        if (fitsOnStage(screen, 32))
            QVERIFY(number > 2 || place.left() >= screen.left() + serverShare(screen));
        else if (number <= 2 && screen.width() >= 1024)
            QVERIFY(place.right() < screen.left() + screen.width() * 3 / 5);
        // The first two are both seen, where there is room for that.
        if (number == 2 && screen.height() >= 720)
            QVERIFY(!place.intersects(
                placeOnStage(Role::client(1), false, {720, 640}, {360, 300}, screen, 32)));
    }
    QVERIFY(screen.width() < 720 || places[0] != places[1]);
    const QRect alone = placeOnStage(Role::client(1), true, {720, 640}, {360, 300}, screen, 32);
    QVERIFY(screen.contains(alone));
    QCOMPARE(alone.height() > screen.height() * 3 / 4, fitsOnStage(screen, 32));
}

void TestActors::joinsAndGoesWithTheStage()
{
    auto stage = std::make_unique<Stage>([this](const StageInvitation &invitation) {
        openClient(invitation);
        return Stage::Launched{};
    });
    QSignalSpy joined(stage.get(), &Stage::joined);
    QSignalSpy left(stage.get(), &Stage::left);
    const Role role = Role::client(2);
    stage->enter(role);
    QTRY_COMPARE(joined.size(), 1);
    QVERIFY(m_client->windowTitle().startsWith(QStringLiteral("Client 2")));
    m_look->setLanguage(QStringLiteral("ko"));
    QTRY_VERIFY(!m_client->windowTitle().startsWith(QStringLiteral("Client")));
    m_look->setLanguage(QStringLiteral("en"));

    QCOMPARE(listen(), QString());
    Actor *actor = stage->actor(role);
    QSignalSpy performed(actor, &Actor::performed);
    QSignalSpy events(actor, &Actor::eventsOccurred);
    actor->perform(action(Verb::Connect, {},
                          {setting("host", QStringLiteral("127.0.0.1")),
                           setting("port", QString::number(port()))}),
                   1);
    QTRY_COMPARE(performed.size(), 1);
    QCOMPARE(performed[0][1].toString(), QString());
    QVERIFY(!events.isEmpty());
    QCOMPARE(clientState(), ClientController::State::Connected);

    QVERIFY(m_client->isVisible());
    stage.reset();
    QTRY_VERIFY(!m_client->isVisible());
}

// With processes of their own, as in a class.
void TestActors::realWindowsJoin()
{
    Stage stage([](const StageInvitation &invitation) {
        return startStageWindow(invitation, SocketAddress(), QStringLiteral("ko"));
    });
    QSignalSpy joined(&stage, &Stage::joined);
    QSignalSpy failed(&stage, &Stage::failed);
    QSignalSpy left(&stage, &Stage::left);
    QSignalSpy lost(&stage, &Stage::lost);
    const Role second{Role::Kind::Server2, 0};
    stage.enter(Role::client(1));
    stage.enter(second);
    QTRY_COMPARE(joined.size() + failed.size(), 2);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(listen(), QString());
    Actor *actor = stage.actor(Role::client(1));
    QSignalSpy performed(actor, &Actor::performed);
    QSignalSpy pictures(actor, &Actor::pictureTaken);
    actor->perform(action(Verb::Connect, {},
                          {setting("host", QStringLiteral("127.0.0.1")),
                           setting("port", QString::number(port()))}),
                   1);
    actor->perform(action(Verb::Type, {"hello"}), 2);
    actor->takePicture();
    QTRY_COMPARE(performed.size(), 2);
    QTRY_COMPARE(pictures.size(), 1);
    QVERIFY(!QImage::fromData(pictures[0][0].toByteArray()).isNull());
    QTRY_COMPARE(m_server->controller().clients().table().alive(), 1);

    stage.crash(Role::client(1));
    QTRY_COMPARE(left.size(), 1);
    QTRY_COMPARE(m_server->controller().clients().table().alive(), 0);
    stage.freeze(second);
    stage.leave(second);
    QTRY_COMPARE(left.size(), 2);
    QCOMPARE(lost.size(), 0);
    QVERIFY(stage.isEmpty());
}

void TestActors::runsAListing()
{
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        QSKIP("There is no Python here.");
    QCOMPARE(listen(), QString());
    ProgramRunner runner;
    QSignalSpy started(&runner, &ProgramRunner::started);
    QSignalSpy printed(&runner, &ProgramRunner::linePrinted);
    QSignalSpy ended(&runner, &ProgramRunner::ended);
    const auto kind = ProgramRunner::kindOf(QStringLiteral("client"));
    QVERIFY(kind);
    QVERIFY(!ProgramRunner::kindOf(QStringLiteral("../client")));
    ProgramFacts facts{*kind, {}};
    facts.values.port = port();
    runner.run(facts, {"hello", "안녕", "/end"});
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended[0][0].toBool(), true);
    QCOMPARE(started.size(), 1);
    QCOMPARE(printed.size(), 3);
    QCOMPARE(printed[1][0].toString(), QStringLiteral("안녕"));
    QVERIFY(!runner.isRunning());
}

void TestActors::aListingThatFailsSaysSo()
{
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        QSKIP("There is no Python here.");
    QCOMPARE(listen(), QString());
    ProgramFacts facts{ProgramKind::Client, {}};
    facts.values.port = port();
    QCOMPARE(perform(server(), action(Verb::Stop)), QString());
    ProgramRunner runner;
    QSignalSpy printed(&runner, &ProgramRunner::linePrinted);
    QSignalSpy ended(&runner, &ProgramRunner::ended);
    runner.run(facts, {"hello"});
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended[0][0].toBool(), false);
    QVERIFY(!printed.isEmpty());

    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/no/such/folder");
    QSignalSpy failed(&runner, &ProgramRunner::failed);
    runner.run(facts, {});
    qputenv("PATH", path);
    QCOMPARE(failed.size(), 0);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("Python")));
}

void TestActors::aServerListingListensOnceStarted()
{
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        QSKIP("There is no Python here.");
    // A port that is free now.
    QCOMPARE(listen(), QString());
    ProgramFacts facts{ProgramKind::OneClient, {}};
    facts.values.port = port();
    ProgramRunner runner;
    QSignalSpy started(&runner, &ProgramRunner::started);
    QSignalSpy failed(&runner, &ProgramRunner::failed);
    runner.run(facts, {}); // it is in use
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(started.size(), 0);
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("Error")));

    QCOMPARE(perform(server(), action(Verb::Stop)), QString());
    runner.run(facts, {});
    QTRY_COMPARE(started.size() + failed.size(), 2);
    QCOMPARE(started.size(), 1);
#ifdef Q_OS_LINUX
    QCOMPARE(perform(client(), action(Verb::Connect, {},
                                      {setting("port", QString::number(facts.values.port))})),
             QString());
    QCOMPARE(clientState(), ClientController::State::Connected);
    QCOMPARE(perform(client(), action(Verb::Send, {"hello"})), QString());
    QTRY_COMPARE(received(), QStringLiteral("hello"));
#endif
}

void TestActors::anEndlessListingIsEnded()
{
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        QSKIP("There is no Python here.");
    ProgramFacts facts{ProgramKind::ManyEventLoop, {}};
    facts.values.port = 0;
    ProgramRunner runner;
    QSignalSpy started(&runner, &ProgramRunner::started);
    QSignalSpy ended(&runner, &ProgramRunner::ended);
    runner.run(facts, {});
    QTRY_COMPARE(started.size(), 1);
    runner.run(facts, {}); // in place of the first
    QTRY_COMPARE(started.size(), 2);
    QVERIFY(runner.isRunning());
    runner.kill();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended[0][0].toBool(), false);
    runner.kill();         // nothing comes of it
    runner.run(facts, {}); // ended with the runner
    QTRY_COMPARE(started.size(), 3);
}

QTEST_MAIN(TestActors)
#include "tst_actors.moc"
