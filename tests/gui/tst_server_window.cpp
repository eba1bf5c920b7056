#include "app/preferences.h"
#include "model/event_log_model.h"
#include "server_gui/clients_panel.h"
#include "server_gui/listen_bar.h"
#include "server_gui/server_controller.h"
#include "server_gui/server_window.h"
#include "server_gui/status_line.h"
#include "widgets/log_panel.h"
#include "widgets/look.h"
#include "widgets/message_bar.h"
#include "widgets/row_view.h"
#include "widgets/save_dialog.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace meari;

// The views have buttons of the same names.
bool isInDock(const QWidget *widget)
{
    while (widget && !qobject_cast<const QDockWidget *>(widget))
        widget = widget->parentWidget();
    return widget != nullptr;
}

class TestServerWindow : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void listensWhereItIsTold();
    void showsClientsAndEvents();
    void aPortInUseIsSaidAndMarked();
    void senselessInputNeverListens_data();
    void senselessInputNeverListens();
    void listeningOnAllSaysSo();
    void followsAndResumes();
    void filtersByTextAndClient();
    void copiesAndClears();
    void saves();
    void disconnectsAndResets();
    void speaksAnotherLanguage();
    void stopsWhileThirtyClientsSend();
    void servesOneMessageThenStartsAgain();
    void recordsEverything();
    void aRecordingThatFailsIsSaid();
    void aBarGoesWhenTheSameSucceeds();
    void remembersSettings();
    void theCommandLineIsNotRemembered();
    void hiddenOptionsThatDifferAreMarked();
    void showsThreadsWithRememberedColumns();
    void anEventSelectsItsClient();
    void countsWhatAFilterHides();
    void startsOncePressedTwice();
    void altTypesNothing();
    void aTypedEndingDecides_data();
    void aTypedEndingDecides();
    void bothTablesKeepThreeRows();
    void helpIsOverItsWindow();
    void brokenSettingsAreNamed();
    void everyControlHasANameAndItsOwnMnemonic();
    void fitsASmallScreenInLargeType();

private:
    using Socket = std::unique_ptr<QTcpSocket>;

    void open(const ServerOptions &options = {});
    template <class Widget>
    Widget *named(const char *name) const
    {
        for (Widget *widget : m_window->findChildren<Widget *>()) {
            if (widget->accessibleName() == QLatin1String(name))
                return widget;
        }
        return nullptr;
    }
    QPushButton *button(const char *text) const
    {
        for (QPushButton *button : m_window->findChildren<QPushButton *>()) {
            if (!isInDock(button) && button->text().remove(QLatin1Char('&')) == QLatin1String(text))
                return button;
        }
        return nullptr;
    }
    void click(const char *text) const
    {
        QVERIFY2(button(text), text);
        QTest::mouseClick(button(text), Qt::LeftButton);
    }
    void type(QLineEdit *edit, const QString &text) const
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    MessageBar *errorBar() const { return m_window->findChildren<MessageBar *>().at(0); }
    MessageBar *noticeBar() const { return m_window->findChildren<MessageBar *>().at(1); }
    ServerController &controller() const { return m_window->controller(); }
    EventLogModel &log() const { return controller().log(); }
    ClientModel &clients() const { return controller().clients(); }
    RowView *logView() const { return m_window->findChild<LogPanel *>()->view(); }
    RowView *clientsView() const { return m_window->findChild<ClientsPanel *>()->view(); }
    void listen();
    Socket connected() const;
    void say(QTcpSocket &socket, const QByteArray &bytes) const;
    int countOf(EventKind kind) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<ServerWindow> m_window;
};

void TestServerWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    // The second press of a double click is not taken for Stop; here nobody double clicks.
    QApplication::setDoubleClickInterval(0);
    open();
}

void TestServerWindow::open(const ServerOptions &options)
{
    m_window.reset();
    m_look.reset();
    m_preferences = std::make_unique<Preferences>(QStringLiteral("meari-server"));
    m_look = std::make_unique<Look>(*m_preferences, QStringLiteral("en"));
    m_window = std::make_unique<ServerWindow>(options, *m_preferences, *m_look);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestServerWindow::cleanup()
{
    m_window.reset();
    m_look.reset();
    m_preferences.reset();
}

void TestServerWindow::listen()
{
    type(named<QLineEdit>("Port to listen on"), QStringLiteral("0"));
    click("Start");
    QTRY_VERIFY(controller().state().isListening());
}

TestServerWindow::Socket TestServerWindow::connected() const
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), controller().state().local.port);
    [&] { QTRY_COMPARE(socket->state(), QAbstractSocket::ConnectedState); }();
    return socket;
}

void TestServerWindow::say(QTcpSocket &socket, const QByteArray &bytes) const
{
    socket.write(bytes);
    QByteArray echo;
    QTRY_VERIFY((echo += socket.readAll()).size() >= bytes.size());
    QCOMPARE(echo, bytes);
}

int TestServerWindow::countOf(EventKind kind) const
{
    int count = 0;
    for (quint64 i = log().store().first(); i < log().store().end(); ++i)
        count += log().store().kindAt(i) == kind ? 1 : 0;
    return count;
}

void TestServerWindow::listensWhereItIsTold()
{
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Meari Server"));
    QLineEdit *port = named<QLineEdit>("Port to listen on");
    QCOMPARE(port->text(), QStringLiteral("3333"));
    type(port, QStringLiteral(" 0 "));
    QTest::keyClick(port, Qt::Key_Return);
    QTRY_VERIFY(controller().state().isListening());
    const QString where = controller().state().local.toString();
    QVERIFY(where.startsWith(QStringLiteral("127.0.0.1:")));
    QCOMPARE(m_window->windowTitle(), QString(where + QStringLiteral(" — Meari Server")));
    QVERIFY(m_window->findChild<StatusLine *>()->text().contains(where));
    QVERIFY(!port->isEnabled());
    QVERIFY(!noticeBar()->isVisible());
    QVERIFY(clientsView()->accessibleDescription().contains(where));
    click("Stop");
    QTRY_VERIFY(!controller().state().isListening());
    QVERIFY(port->isEnabled());
    QVERIFY(button("Start"));
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY(controller().state().isListening());
}

void TestServerWindow::showsClientsAndEvents()
{
    listen();
    const Socket one = connected();
    const Socket two = connected();
    say(*one, "hello");
    say(*two, QByteArrayLiteral("<img src=x>\xec\x95\x88\xff"));
    QTRY_COMPARE(countOf(kindOf<BytesSent>), 2);
    QCOMPARE(clients().rowCount(), 2);
    const auto cell = [this](int row, ClientModel::Column column) {
        return clients().index(row, int(column)).data().toString();
    };
    QCOMPARE(cell(0, ClientModel::Column::Address),
             QString(QStringLiteral("127.0.0.1:") + QString::number(one->localPort())));
    QCOMPARE(cell(0, ClientModel::Column::LastMessage), QStringLiteral("hello"));
    QCOMPARE(cell(1, ClientModel::Column::LastMessage), QStringLiteral("<img src=x>안\uFFFD"));
    QCOMPARE(log().eventAt(0).kind(), kindOf<ListenStarted>);
    QVERIFY(m_window->findChild<StatusLine *>()->text().contains(QStringLiteral("Reads 2")));
    m_window->grab();
    one->disconnectFromHost();
    QTRY_COMPARE(cell(0, ClientModel::Column::State), QStringLiteral("the client left"));
    QCOMPARE(controller().state().clients, 1);
    QCOMPARE(controller().state().mostClients, 2);
}

void TestServerWindow::aPortInUseIsSaidAndMarked()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost), 0));
    const QString port = QString::number(other.serverPort());
    QLineEdit *edit = named<QLineEdit>("Port to listen on");
    type(edit, port);
    button("Options")->setFocus();
    click("Start");
    QTRY_VERIFY(errorBar()->isVisible());
    QVERIFY(errorBar()->sentence().contains(port));
    QVERIFY(errorBar()->sentence().contains(QStringLiteral("already in use")));
    QCOMPARE(m_window->focusWidget(), edit);
    QCOMPARE(edit->property("role").toString(), QStringLiteral("wrong"));
    QVERIFY(!controller().state().isListening());
    // Another language says it in its own words.
    QSignalSpy told(&log(), &QAbstractItemModel::headerDataChanged);
    m_look->setLanguage(QStringLiteral("ko"));
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(errorBar()->sentence().contains(port));
    m_look->setLanguage(QStringLiteral("en"));
    QTRY_VERIFY(told.size() > 1);
    QVERIFY(errorBar()->sentence().contains(QStringLiteral("already in use")));
    type(edit, QStringLiteral("0"));
    QCOMPARE(edit->property("role").toString(), QString());
    click("Start");
    QTRY_VERIFY(controller().state().isListening());
    QVERIFY(!errorBar()->isVisible());
}

void TestServerWindow::senselessInputNeverListens_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("port");
    QTest::addColumn<QString>("readSize");
    QTest::addColumn<QString>("focused");
    const QString here = QStringLiteral("127.0.0.1");
    const QString address = QStringLiteral("Address to listen on");
    const QString port = QStringLiteral("Port to listen on");
    const QString size = QStringLiteral("Bytes to read at once");
    QTest::newRow("a word") << "nonsense"
                            << "0"
                            << "0" << address;
    QTest::newRow("empty address") << ""
                                   << "0"
                                   << "0" << address;
    QTest::newRow("half an address") << "127.1"
                                     << "0"
                                     << "0" << address;
    QTest::newRow("markup") << "<b>1</b>"
                            << "0"
                            << "0" << address;
    QTest::newRow("not local") << "203.0.113.7"
                               << "0"
                               << "0" << address;
    QTest::newRow("port too large") << here << "70000"
                                    << "0" << port;
    QTest::newRow("negative port") << here << "-1"
                                   << "0" << port;
    QTest::newRow("empty port") << here << ""
                                << "0" << port;
    QTest::newRow("read size") << here << "0"
                               << "many" << size;
}

void TestServerWindow::senselessInputNeverListens()
{
    QFETCH(QString, address);
    QFETCH(QString, port);
    QFETCH(QString, readSize);
    QFETCH(QString, focused);
    auto *sizes = named<QComboBox>("Bytes to read at once");
    auto *addresses = named<QComboBox>("Address to listen on");
    type(addresses->lineEdit(), address);
    type(named<QLineEdit>("Port to listen on"), port);
    sizes->setEditText(readSize);
    click("Start");
    QTRY_VERIFY(errorBar()->isVisible());
    QVERIFY(!errorBar()->sentence().isEmpty());
    QVERIFY(!controller().state().isListening());
    QCOMPARE(countOf(kindOf<ListenStarted>), 0);
    QWidget *focus = m_window->focusWidget();
    if (auto *combo = qobject_cast<QComboBox *>(focus->parentWidget()))
        focus = combo;
    QCOMPARE(focus->accessibleName(), focused);
}

void TestServerWindow::listeningOnAllSaysSo()
{
    auto *addresses = named<QComboBox>("Address to listen on");
    addresses->setCurrentIndex(addresses->findData(QStringLiteral("all")));
    QVERIFY(addresses->currentText().contains(QStringLiteral("every interface")));
    listen();
    QTRY_VERIFY(noticeBar()->isVisible());
    QVERIFY(noticeBar()->sentence().startsWith(QStringLiteral("Other computers")));
    QCOMPARE(controller().addressForClients({}).host, QStringLiteral("127.0.0.1"));
    const Socket socket = connected();
    say(*socket, "over IPv4");
    click("Stop");
    QTRY_VERIFY(!noticeBar()->isVisible());
}

void TestServerWindow::followsAndResumes()
{
    listen();
    const Socket socket = connected();
    for (int i = 0; i < 30; ++i)
        say(*socket, "line " + QByteArray::number(i));
    QTRY_COMPARE(countOf(kindOf<BytesSent>), 30);
    QPushButton *follow = button("Follow");
    QScrollBar *bar = logView()->verticalScrollBar();
    QVERIFY(follow->isChecked());
    QCOMPARE(bar->value(), bar->maximum());
    logView()->setFocus();
    QTest::keyClick(logView(), Qt::Key_Home);
    QVERIFY(!follow->isChecked());
    say(*socket, "one more");
    QTRY_COMPARE(countOf(kindOf<BytesSent>), 31);
    QCOMPARE(bar->value(), 0);
    click("Follow");
    QCOMPARE(bar->value(), bar->maximum());
    QVERIFY(follow->isChecked());
}

void TestServerWindow::filtersByTextAndClient()
{
    listen();
    const Socket one = connected();
    const Socket two = connected();
    say(*one, "Apple");
    say(*two, "pear");
    QTRY_COMPARE(countOf(kindOf<BytesSent>), 2);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *search = named<QLineEdit>("Find in the log");
    QCOMPARE(m_window->focusWidget(), search);
    QTest::keyClicks(search, QStringLiteral("APPLE"));
    QTRY_COMPARE(log().rowCount(), 2);
    QTest::keyClicks(search, QStringLiteral("s"));
    QTRY_COMPARE(log().rowCount(), 0);
    QVERIFY(logView()->accessibleDescription().contains(QStringLiteral("No event matches")));
    search->clear();
    QTRY_COMPARE(log().rowCount(), int(log().store().size()));

    const QModelIndex second = clients().index(1, 1);
    QTest::mouseClick(clientsView()->viewport(), Qt::LeftButton, {},
                      clientsView()->visualRect(second).center());
    QTest::keyClick(clientsView(), Qt::Key_Return);
    QTRY_COMPARE(log().rowCount(), 3);
    QCOMPARE(log().eventAt(1).client, 2u);
    auto *kinds = named<QComboBox>("Show these events");
    kinds->setCurrentIndex(kinds->findText(QStringLiteral("Received and echoed")));
    QTRY_COMPARE(log().rowCount(), 2);
}

void TestServerWindow::copiesAndClears()
{
    listen();
    const Socket socket = connected();
    say(*socket, "copy me");
    QTRY_COMPARE(countOf(kindOf<BytesSent>), 1);
    logView()->setFocus();
    QTest::keyClick(logView(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(logView(), Qt::Key_C, Qt::ControlModifier);
    const QString text = QApplication::clipboard()->text();
    QCOMPARE(text.count(QLatin1Char('\n')), 4);
    QVERIFY(text.contains(QStringLiteral("#1  Echoed  copy me  (")));
    QTest::keyClick(logView(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(log().rowCount(), 0);
    say(*socket, "again");
    QTRY_COMPARE(log().rowCount(), 2);
}

void TestServerWindow::saves()
{
    listen();
    auto *panel = m_window->findChild<LogPanel *>();
    const QString name = m_folder->filePath(QStringLiteral("log.csv"));
    QSignalSpy saved(panel, &LogPanel::saved);
    panel->saveTo(name, ExportFormat::Csv);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(QFile::exists(name));
    QVERIFY(m_window->findChild<StatusLine *>()->text().contains(name));
    panel->saveTo(QStringLiteral("/nowhere/at/all.csv"), ExportFormat::Csv);
    QTRY_VERIFY(errorBar()->isVisible());
    QVERIFY(errorBar()->sentence().contains(QStringLiteral("/nowhere/at/all.csv")));
}

void TestServerWindow::disconnectsAndResets()
{
    listen();
    const Socket one = connected();
    const Socket two = connected();
    const Socket three = connected();
    QTRY_COMPARE(clients().rowCount(), 3);
    clientsView()->setFocus();
    clientsView()->setCurrentIndex(clients().index(0, 0));
    QTest::keyClick(clientsView(), Qt::Key_Delete);
    QTRY_COMPARE(one->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(clients().table().alive(), 2);
    QCOMPARE(clients().table().at(0).reason, CloseReason::Disconnected);
    auto *panel = m_window->findChild<ClientsPanel *>();
    QVERIFY(!panel->disconnectAction()->isEnabled());
    clientsView()->setCurrentIndex(clients().index(1, 0));
    panel->resetAction()->trigger();
    QTRY_COMPARE(clients().table().at(1).reason, CloseReason::Reset);
    panel->disconnectAllAction()->trigger();
    QTRY_COMPARE(clients().table().alive(), 0);
    QTRY_VERIFY(!panel->disconnectAllAction()->isEnabled());
    QVERIFY(controller().state().isListening());
}

void TestServerWindow::speaksAnotherLanguage()
{
    listen();
    const QString title = m_window->windowTitle();
    QSignalSpy header(&log(), &QAbstractItemModel::headerDataChanged);
    const auto texts = [this] {
        QStringList all;
        for (const QAction *menu : m_window->menuBar()->actions())
            all += menu->text();
        for (const QPushButton *push : m_window->findChildren<QPushButton *>())
            all += push->text();
        return all;
    };
    const QStringList english = texts();
    const ListenRequest before = m_window->findChild<ListenBar *>()->request();
    m_look->setLanguage(QStringLiteral("ko"));
    QTRY_VERIFY(!header.empty());
    const ListenRequest after = m_window->findChild<ListenBar *>()->request();
    QCOMPARE(after.address, before.address);
    QCOMPARE(after.port, before.port);
    QCOMPARE(after.readSize, before.readSize);
    QCOMPARE(after.settings.serving, before.settings.serving);
    QVERIFY(controller().state().isListening());
    m_look->setLanguage(QStringLiteral("en"));
    QTRY_COMPARE(texts(), english);
    QCOMPARE(m_window->windowTitle(), title);
}

void TestServerWindow::stopsWhileThirtyClientsSend()
{
    listen();
    std::vector<Socket> sockets;
    for (int i = 0; i < 30; ++i) {
        sockets.push_back(connected());
        QTcpSocket *socket = sockets.back().get();
        connect(socket, &QTcpSocket::readyRead, socket,
                [socket] { socket->write(socket->readAll()); });
        socket->write("ping");
    }
    QTRY_VERIFY(controller().state().reads > 300);
    click("Stop");
    QTRY_VERIFY(!controller().state().isListening());
    QCOMPARE(controller().state().clients, 0);
    for (const Socket &socket : sockets)
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    click("Start");
    QTRY_VERIFY(controller().state().isListening());
    const Socket socket = connected();
    say(*socket, "second start");
}

void TestServerWindow::servesOneMessageThenStartsAgain()
{
    auto *serving = named<QComboBox>("How to treat clients");
    serving->setCurrentIndex(serving->findText(QStringLiteral("one message")));
    click("Options");
    auto *linger = named<QWidget>("Seconds to wait before closing after the one message");
    QVERIFY(linger && linger->isVisible() && linger->isEnabled());
    linger->setProperty("value", 0.0);
    for (int round = 1; round <= 2; ++round) {
        listen();
        const Socket socket = connected();
        say(*socket, "only this");
        QTRY_VERIFY(!controller().state().isListening());
        QCOMPARE(countOf(kindOf<ListenStopped>), round);
    }
    QCOMPARE(clients().table().at(1).reason, CloseReason::OneMessageServed);
}

void TestServerWindow::recordsEverything()
{
    ServerOptions options;
    options.port = quint16(0);
    options.start = true;
    options.common.recordFile = m_folder->filePath(QStringLiteral("events.jsonl"));
    open(options);
    QTRY_VERIFY(controller().state().isListening());
    QVERIFY(m_window->findChild<StatusLine *>()->text().contains(QStringLiteral("events.jsonl")));
    {
        const Socket socket = connected();
        say(*socket, "for the record");
        // Closed with a client still there: that it ends is recorded, too.
        m_window.reset();
    }
    QFile file(options.common.recordFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines.constFirst().contains("listen-started"));
    QVERIFY(lines[2].contains("for the record"));
    QVERIFY(lines[4].contains("connection-closed"));
    QVERIFY(lines.constLast().contains("listen-stopped"));
}

void TestServerWindow::aRecordingThatFailsIsSaid()
{
    ServerOptions options;
    options.port = quint16(0);
    options.start = true;
    options.common.recordFile = QStringLiteral("/nowhere/at/all.jsonl");
    open(options);
    QTRY_VERIFY(controller().state().isListening());
    QVERIFY(errorBar()->isVisible());
    QVERIFY(errorBar()->sentence().contains(QStringLiteral("/nowhere/at/all.jsonl")));
}

void TestServerWindow::aBarGoesWhenTheSameSucceeds()
{
    listen();
    auto *panel = m_window->findChild<LogPanel *>();
    panel->saveTo(QStringLiteral("/nowhere/at/all.txt"), ExportFormat::Text);
    QTRY_VERIFY(errorBar()->isVisible());
    const QString english = errorBar()->sentence();
    m_look->setLanguage(QStringLiteral("ko"));
    QTRY_VERIFY(errorBar()->sentence() != english);
    QVERIFY(errorBar()->sentence().contains(QStringLiteral("/nowhere/at/all.txt")));
    m_look->setLanguage(QStringLiteral("en"));
    QTRY_COMPARE(errorBar()->sentence(), english);
    // Something else that succeeds does not count.
    controller().record(m_folder->filePath(QStringLiteral("events.jsonl")));
    QVERIFY(errorBar()->isVisible());
    panel->saveTo(m_folder->filePath(QStringLiteral("log.txt")), ExportFormat::Text);
    QTRY_VERIFY(!errorBar()->isVisible());

    controller().stopRecording();
    controller().record(QStringLiteral("/nowhere/at/all.jsonl"));
    QVERIFY(errorBar()->sentence().contains(QStringLiteral("could not be opened")));
    controller().record(m_folder->filePath(QStringLiteral("events.jsonl")));
    QVERIFY(!errorBar()->isVisible());
}

void TestServerWindow::theCommandLineIsNotRemembered()
{
    type(named<QLineEdit>("Port to listen on"), QStringLiteral("4444"));
    m_window->close();
    ServerOptions options;
    options.address = QHostAddress(QHostAddress::AnyIPv4);
    options.port = quint16(5555);
    options.serving = Serving::OneMessage;
    options.work = Work::ThreadPerClient;
    options.readSize = 4;
    options.maxClients = 3;
    options.maxPerAddress = 2;
    options.linger = 100;
    open(options);
    const auto request = [this] { return m_window->findChild<ListenBar *>()->request(); };
    QCOMPARE(request().port, QStringLiteral("5555"));
    QCOMPARE(request().settings.serving, Serving::OneMessage);
    // This one the user does choose.
    named<QComboBox>("Bytes to read at once")->setEditText(QStringLiteral("7"));
    m_window->close();
    open();
    const ServerSettings usual;
    QCOMPARE(request().address, QStringLiteral("127.0.0.1"));
    QCOMPARE(request().port, QStringLiteral("4444"));
    QCOMPARE(request().readSize, QStringLiteral("7"));
    QCOMPARE(request().settings.serving, usual.serving);
    QCOMPARE(request().settings.work, usual.work);
    QCOMPARE(request().settings.maxClients, usual.maxClients);
    QCOMPARE(request().settings.maxPerAddress, usual.maxPerAddress);
    QCOMPARE(request().settings.linger, usual.linger);
}

void TestServerWindow::hiddenOptionsThatDifferAreMarked()
{
    const QPushButton *options = button("Options");
    QVERIFY(options->icon().isNull());
    click("Options");
    named<QComboBox>("Bytes to read at once")->setEditText(QStringLiteral("4"));
    QVERIFY(options->icon().isNull());
    click("Options");
    QVERIFY(!options->icon().isNull());
    QVERIFY(options->toolTip().endsWith(QStringLiteral("read size")));
    QCOMPARE(options->accessibleDescription(), options->toolTip());
    named<QComboBox>("Bytes to read at once")->setEditText(QStringLiteral("0"));
    QVERIFY(options->icon().isNull());
}

void TestServerWindow::showsThreadsWithRememberedColumns()
{
    const int thread = int(ClientModel::Column::Thread);
    QVERIFY(clientsView()->header()->isSectionHidden(thread));
    m_look->setZoom(120);
    m_look->setZoom(100);
    m_window->close();
    ServerOptions options;
    options.work = Work::ThreadPerClient;
    open(options);
    listen();
    const QHeaderView *header = clientsView()->header();
    QTRY_VERIFY(!header->isSectionHidden(thread));
    QVERIFY(header->sectionSize(thread) >= header->sectionSizeHint(thread));
    const Socket socket = connected();
    say(*socket, "who?");
    QTRY_COMPARE(countOf(kindOf<BytesSent>), 1);
    const QString name = clients().index(0, thread).data().toString();
    QVERIFY(name.startsWith(QLatin1Char('T')));
    QVERIFY(log().index(2, int(EventLogModel::Column::Client)).data().toString().endsWith(name));
    m_window->close();
    open();
    listen();
    QVERIFY(clientsView()->header()->isSectionHidden(thread));
}

void TestServerWindow::anEventSelectsItsClient()
{
    listen();
    const Socket one = connected();
    const Socket two = connected();
    QTRY_COMPARE(clients().rowCount(), 2);
    say(*one, "first");
    say(*two, "second");
    QTRY_COMPARE(countOf(kindOf<BytesSent>), 2);
    const auto click = [this](int row) {
        logView()->scrollTo(log().index(row, 1));
        QTest::mouseClick(logView()->viewport(), Qt::LeftButton, {},
                          logView()->visualRect(log().index(row, 1)).center());
    };
    click(log().rowCount() - 1);
    QCOMPARE(clientsView()->currentIndex().row(), 1);
    QCOMPARE(clientsView()->selectedRanges().size(), 1);
    click(log().rowCount() - 3);
    QCOMPARE(clientsView()->currentIndex().row(), 0);
    // What is no client's leaves it at that.
    click(0);
    QCOMPARE(clientsView()->currentIndex().row(), 0);
    QCOMPARE(log().rowCount(), int(log().store().size()));
}

void TestServerWindow::startsOncePressedTwice()
{
    QApplication::setDoubleClickInterval(meari::testPatience);
    listen();
    click("Stop");
    QCoreApplication::processEvents();
    QVERIFY(controller().state().isListening());
    m_window->findChild<ListenBar *>()->expectPress();
    click("Stop");
    QTRY_VERIFY(!controller().state().isListening());
}

void TestServerWindow::countsWhatAFilterHides()
{
    listen();
    const Socket socket = connected();
    say(*socket, "apple");
    QTRY_COMPARE(countOf(kindOf<BytesSent>), 1);
    named<QLineEdit>("Find in the log")->setText(QStringLiteral("apple"));
    QTRY_COMPARE(log().rowCount(), 2);
    const auto noteHas = [this](const QString &text) {
        const QList<QLabel *> labels = m_window->findChild<LogPanel *>()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(text);
        });
    };
    QTRY_VERIFY(noteHas(QStringLiteral("2 of 4 ")));
    say(*socket, "pear");
    QTRY_COMPARE(countOf(kindOf<BytesSent>), 2);
    QCOMPARE(log().rowCount(), 2);
    QVERIFY(noteHas(QStringLiteral("2 of 6 ")));
    // Of what has happened by then.
    controller().timeline().goTo(3);
    QTRY_VERIFY(noteHas(QStringLiteral("1 of 3 ")));
}

void TestServerWindow::altTypesNothing()
{
    click("Options");
    for (const char *name : {"Port to listen on", "Find in the log", "Address to listen on",
                             "Bytes to read at once", "Clients at once at most"}) {
        auto *field = named<QWidget>(name);
        QVERIFY2(field, name);
        auto *edit = qobject_cast<QLineEdit *>(field);
        if (!edit)
            edit = field->findChild<QLineEdit *>();
        QVERIFY2(edit, name);
        const QString before = edit->text();
        field->setFocus();
        QTest::keyClick(field, '7', Qt::AltModifier);
        QCOMPARE(edit->text(), before);
        edit->selectAll();
        QTest::keyClick(field, '7');
        QVERIFY2(edit->text() != before, name);
    }
}

void TestServerWindow::aTypedEndingDecides_data()
{
    QTest::addColumn<int>("chosen");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("saved");
    QTest::newRow("as chosen") << 1 << "a" << 1 << "a.csv";
    QTest::newRow("typed") << 0 << "a.csv" << 1 << "a.csv";
    QTest::newRow("typed large") << 1 << "a.TXT" << 0 << "a.TXT";
    QTest::newRow("another ending") << 0 << "a.meari" << 2 << "a.meari";
    QTest::newRow("no ending of ours") << 1 << "a.b" << 1 << "a.b";
}

void TestServerWindow::aTypedEndingDecides()
{
    QFETCH(int, chosen);
    QFETCH(QString, typed);
    const QList<SaveDialog::Form> forms{
        {QStringLiteral("Text"), QStringLiteral("txt")},
        {QStringLiteral("Table"), QStringLiteral("csv")},
        {QStringLiteral("All"), QStringLiteral("jsonl"), {QStringLiteral("meari")}}};
    auto *dialog =
        new SaveDialog(QStringLiteral("Save"), QStringLiteral("log"), forms, m_window.get());
    dialog->setDirectory(m_folder->path());
    QSignalSpy told(dialog, &SaveDialog::chosen);
    dialog->open();
    auto *types = dialog->findChild<QComboBox *>(QStringLiteral("fileTypeCombo"));
    QVERIFY(types);
    for (int i = 0; i < chosen; ++i)
        QTest::keyClick(types, Qt::Key_Down);
    QCOMPARE(types->currentIndex(), chosen);
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    QVERIFY(name);
    QCOMPARE(name->text(), QString(QStringLiteral("log.") + forms[chosen].ending));
    name->setText(typed);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(told.size(), 1);
    QTEST(told[0][1].toInt(), "form");
    QTEST(QFileInfo(told[0][0].toString()).fileName(), "saved");
}

void TestServerWindow::bothTablesKeepThreeRows()
{
    click("Options");
    m_window->resize(800, 600);
    for (const char *language : {"en", "ko"}) {
        m_look->setLanguage(QLatin1String(language));
        for (const RowView *view : {clientsView(), logView()}) {
            QTRY_VERIFY2(view->viewport()->height() >= 3 * view->rowHeight(),
                         qPrintable(QString::number(view->viewport()->height())));
        }
        QCOMPARE(m_window->size(), QSize(800, 600));
    }
    // Very large type: the bar scrolls, the tables do not vanish.
    m_look->setZoom(300);
    m_window->resize(1024, 768);
    for (const RowView *view : {clientsView(), logView()})
        QTRY_VERIFY(view->viewport()->height() >= view->rowHeight());
    QTRY_VERIFY2(m_window->height() <= 768,
                 qPrintable(QString::number(m_window->minimumSizeHint().height())));
}

void TestServerWindow::helpIsOverItsWindow()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QDialog *help = nullptr;
    QTRY_VERIFY(help = m_window->findChild<QDialog *>());
    QCOMPARE(help->windowTitle(), QStringLiteral("Keyboard shortcuts"));
    QCOMPARE(help->windowModality(), Qt::WindowModal);
    const QPoint away = help->geometry().center() -
                        QRect(m_window->mapToGlobal(QPoint()), m_window->size()).center();
    QVERIFY(away.manhattanLength() <= 4);
}

void TestServerWindow::remembersSettings()
{
    type(named<QLineEdit>("Port to listen on"), QStringLiteral("4444"));
    auto *serving = named<QComboBox>("How to treat clients");
    serving->setCurrentIndex(serving->findText(QStringLiteral("one at a time")));
    named<QComboBox>("Bytes to read at once")->setEditText(QStringLiteral("7"));
    m_window->resize(900, 600);
    m_window->close();
    open();
    const ListenRequest request = m_window->findChild<ListenBar *>()->request();
    QCOMPARE(request.port, QStringLiteral("4444"));
    QCOMPARE(request.readSize, QStringLiteral("7"));
    QCOMPARE(request.settings.serving, Serving::OneAtATime);
    QCOMPARE(m_window->size(), QSize(900, 600));
    QVERIFY(!errorBar()->isVisible());
}

void TestServerWindow::brokenSettingsAreNamed()
{
    m_preferences->set(QStringLiteral("port"), QStringLiteral("many"));
    m_preferences->set(QStringLiteral("serving"), QStringLiteral("nobody"));
    m_preferences->set(QStringLiteral("address"), QString());
    m_preferences->set(QStringLiteral("geometry"), QStringLiteral("broken"));
    open();
    QVERIFY(errorBar()->isVisible());
    QVERIFY(errorBar()->sentence().endsWith(QStringLiteral("address, port, serving.")));
    QCOMPARE(m_window->findChild<ListenBar *>()->request().address, QStringLiteral("127.0.0.1"));
    QCOMPARE(m_window->findChild<ListenBar *>()->request().port, QStringLiteral("3333"));
}

void TestServerWindow::everyControlHasANameAndItsOwnMnemonic()
{
    click("Options");
    QStringList mnemonics;
    const auto note = [&mnemonics](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            mnemonics += key.toString();
    };
    for (const QAction *menu : m_window->menuBar()->actions())
        note(menu->text());
    for (const QPushButton *push : m_window->findChildren<QPushButton *>())
        note(push->text());
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->buddy())
            note(label->text());
    }
    QVERIFY(mnemonics.size() > 12);
    QStringList unique = mnemonics;
    unique.removeDuplicates();
    QCOMPARE(mnemonics, unique);

    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        const bool inside = qobject_cast<QComboBox *>(widget->parentWidget()) ||
                            qobject_cast<QAbstractSpinBox *>(widget->parentWidget());
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || inside)
            continue;
        const auto *push = qobject_cast<QPushButton *>(widget);
        const QString name = push ? push->text() : widget->accessibleName();
        const bool plain =
            widget->metaObject() == &QWidget::staticMetaObject || qobject_cast<QLabel *>(widget);
        QVERIFY2(plain || !name.isEmpty(), widget->metaObject()->className());
    }
}

void TestServerWindow::fitsASmallScreenInLargeType()
{
    m_look->setZoom(150);
    click("Options");
    QTRY_VERIFY(m_window->minimumSizeHint().width() <= 1024);
    QVERIFY2(m_window->minimumSizeHint().height() <= 700,
             qPrintable(QString::number(m_window->minimumSizeHint().height())));
    m_window->resize(1024, 700);
    const auto *bar = m_window->findChild<ListenBar *>();
    for (const QPushButton *push : bar->findChildren<QPushButton *>()) {
        QTRY_VERIFY2(bar->rect().contains(QRect(push->mapTo(bar, QPoint()), push->size())),
                     qPrintable(push->text()));
        QVERIFY(push->width() >= push->sizeHint().width());
    }
}

QTEST_MAIN(TestServerWindow)
#include "tst_server_window.moc"
