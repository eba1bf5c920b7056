#include "server_gui/server_window.h"

#include "app/preferences.h"
#include "app/setting_names.h"
#include "server_gui/client_launcher.h"
#include "server_gui/clients_panel.h"
#include "server_gui/help_menu.h"
#include "server_gui/lessons.h"
#include "server_gui/listen_bar.h"
#include "server_gui/server_actions.h"
#include "server_gui/server_actor.h"
#include "server_gui/server_controller.h"
#include "server_gui/short_scroller.h"
#include "server_gui/status_line.h"
#include "server_gui/typing_guard.h"
#include "widgets/blackboard.h"
#include "widgets/explanation_bar.h"
#include "widgets/lesson_menu.h"
#include "widgets/lesson_panel.h"
#include "widgets/log_panel.h"
#include "widgets/look.h"
#include "widgets/message_bar.h"
#include "widgets/panel_docks.h"
#include "widgets/program_panel.h"
#include "widgets/record_action.h"
#include "widgets/record_dialog.h"
#include "widgets/recording_bar.h"
#include "widgets/recording_opener.h"
#include "widgets/row_view.h"
#include "widgets/views.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenuBar>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

namespace meari {
namespace {

// Take what the bars leave, but for the rows that each table needs: asking for more would make the
// bars scroll before they have to.
class Tables : public QSplitter
{
public:
    using QSplitter::QSplitter;
    QSize sizeHint() const override { return minimumSizeHint(); }
};

// A lesson ends, not the serving, which it starts and stops as it likes.
ServerOptions forController(ServerOptions options)
{
    options.quitWhenStopped = options.quitWhenStopped && options.lesson.isEmpty();
    return options;
}

} // namespace

ServerWindow::ServerWindow(const ServerOptions &options, Preferences &preferences, Look &look,
                           const std::optional<StageInvitation> &invitation)
    : m_options(options)
    , m_preferences(preferences)
    , m_look(look)
    , m_controller(std::make_unique<ServerController>(forController(options)))
    , m_listenBar(new ListenBar)
    , m_listenScroller(new ShortScroller(m_listenBar))
    , m_error(new MessageBar(MessageBar::Kind::Error))
    , m_notice(new MessageBar(MessageBar::Kind::Notice))
    , m_clients(new ClientsPanel(m_controller->clients()))
    , m_log(new LogPanel(m_controller->log(), m_controller->selection(), &m_controller->clients()))
    , m_splitter(new Tables(Qt::Vertical))
    , m_status(new StatusLine)
    , m_views(new Views(m_controller->timeline(), m_controller->selection(), this))
    , m_recording(new RecordingBar(m_controller->timeline()))
    , m_opener(new RecordingOpener(
          *m_recording, look, [this] { return m_controller->timeline().latest() == 0; }, this))
    , m_actor(new ServerActor(*this, *m_views, *m_controller, *m_listenBar, *m_clients))
    , m_blackboard(new Blackboard(look, this))
    , m_actions(new ServerActions(this))
    , m_signs({*this, *m_controller, *m_notice, *m_clients, *m_log, invitation.has_value()})
{
    placePanels();
    if (!invitation)
        placeLessons();
    placeMenus();
    connectPanels();
    connectActions();
    look.dress();
    retranslate();
    loadPreferences();
    m_listenBar->setRequestForNow(withOptions(m_listenBar->request(), options));
    showPlan();
    new TypingGuard(this);
    m_blackboard->setUnneeded(m_listenBar->options() +
                              QList<QWidget *>{m_log->filterBar(), statusBar()});
    if (invitation)
        m_actor->join(*invitation);
    if (!options.common.openFile.isEmpty())
        m_recording->open(options.common.openFile);
    // Not before the event loop runs: what fails may end the program.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_controller->begin(m_listenBar->request());
            if (m_lessons)
                m_lessons->run(m_options);
        },
        Qt::QueuedConnection);
}

ServerWindow::~ServerWindow()
{
    // While everything that listens to it is still there.
    m_controller->finish();
    m_controller->disconnect(this);
}

void ServerWindow::placePanels()
{
    m_clients->setObjectName(QStringLiteral("clients"));
    m_log->setObjectName(QStringLiteral("log"));
    m_status->setObjectName(QStringLiteral("status"));
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_listenScroller);
    column->addWidget(m_error);
    column->addWidget(m_notice);
    column->addWidget(m_recording);
    column->addWidget(m_splitter, 1);
    m_splitter->addWidget(m_clients);
    m_splitter->addWidget(m_log);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({190, 400});
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(3);
    column->addWidget(m_views->explanation());
    setCentralWidget(central);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    resize(1000, 680);
}

void ServerWindow::placeLessons()
{
    m_lessons = new Lessons(
        {*m_controller, *m_listenBar, *m_actor, *m_blackboard, m_views->docks(), m_look, this});
    m_views->docks().addAbove("lesson", m_lessons->panel(), Qt::RightDockWidgetArea);
    connect(m_lessons, &Lessons::wanted, this,
            [this] { m_views->docks().open(m_lessons->panel()); });
    connect(m_lessons, &Lessons::succeeded, this, [this](const QString &sentence) {
        m_error->settle(Topic::Lesson);
        m_status->say(sentence);
    });
    connect(m_lessons, &Lessons::failed, this,
            [this](const Lessons::Sentence &sentence) { m_error->say(Topic::Lesson, sentence); });
}

void ServerWindow::placeMenus()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_fileMenu->addAction(m_actions->newClient);
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({m_opener->action(), m_log->saveAction(), m_actions->record});
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_actions->quit);
    m_editMenu = menuBar()->addMenu(QString());
    m_editMenu->addActions({m_log->copyAction(), m_log->findAction(), m_log->clearAction()});
    m_serverMenu = menuBar()->addMenu(QString());
    m_serverMenu->addAction(m_actions->startStop);
    m_serverMenu->addSeparator();
    m_serverMenu->addActions({m_clients->disconnectAction(), m_clients->resetAction(),
                              m_clients->disconnectAllAction()});
    auto *viewMenu = new ViewMenu(m_look, this);
    m_views->addToMenu(*viewMenu);
    menuBar()->addMenu(viewMenu);
    if (m_lessons)
        menuBar()->addMenu(m_lessons->menu());
    menuBar()->addMenu(new HelpMenu(this));
}

void ServerWindow::connectActions()
{
    connect(m_actions->newClient, &QAction::triggered, this, &ServerWindow::openClientWindow);
    connect(m_actions->record, &QAction::triggered, this, &ServerWindow::toggleRecording);
    connect(m_actions->quit, &QAction::triggered, this, &ServerWindow::close);
    connect(m_actions->startStop, &QAction::triggered, this, &ServerWindow::toggleListening);
}

void ServerWindow::connectPanels()
{
    ServerController *controller = m_controller.get();
    connect(m_listenBar, &ListenBar::startAsked, this,
            [this] { m_controller->start(m_listenBar->request()); });
    connect(m_listenBar, &ListenBar::stopAsked, controller, &ServerController::stop);
    connect(m_listenBar, &ListenBar::requestChanged, this, &ServerWindow::showPlan);
    connect(m_listenBar, &ListenBar::newClientAsked, this, &ServerWindow::openClientWindow);
    connect(m_clients, &ClientsPanel::disconnectAsked, controller,
            &ServerController::disconnectClients);
    connect(m_clients, &ClientsPanel::resetAsked, controller, &ServerController::resetClients);
    connect(m_clients, &ClientsPanel::disconnectAllAsked, controller,
            &ServerController::disconnectAll);
    connect(m_clients, &ClientsPanel::showInLogAsked, m_log, &LogPanel::showOnlyClient);
    connect(m_log, &LogPanel::saved, m_status, &StatusLine::say);
    connect(m_log, &LogPanel::saved, this, [this] { m_error->settle(Topic::Saving); });
    connect(m_log, &LogPanel::saveFailed, this,
            [this](const LogPanel::Sentence &sentence) { m_error->say(Topic::Saving, sentence); });
    connect(m_log, &LogPanel::copied, this, [this] { m_error->settle(Topic::Copying); });
    connect(m_log, &LogPanel::copyCutShort, this,
            [this](const LogPanel::Sentence &sentence) { m_error->say(Topic::Copying, sentence); });
    connect(m_log, &LogPanel::momentAsked, &m_controller->timeline(), &Timeline::goTo);
    connect(&m_controller->selection(), &Selection::changed, m_clients,
            [this] { m_clients->select(m_controller->selection().chosen().client); });
    connect(m_views, &Views::succeeded, this, [this](const QString &sentence) {
        m_error->settle(Topic::Saving);
        if (!sentence.isEmpty())
            m_status->say(sentence);
    });
    connect(m_views, &Views::failed, this,
            [this](const Views::Sentence &sentence) { m_error->say(Topic::Saving, sentence); });
    connect(m_recording, &RecordingBar::changed, this, &ServerWindow::showRecordingIsOpen);
    connect(m_opener, &RecordingOpener::failed, this, [this] {
        m_error->say(Topic::Opening, [] { return tr("Another window could not be started."); });
    });
    connect(m_actor, &WindowActor::blackboardAsked, &m_look, &Look::setBlackboard);
    connect(&m_look, &Look::changed, m_actor,
            [this] { m_actor->setBlackboard(m_look.isBlackboard()); });
    connect(controller, &ServerController::stateChanged, this, &ServerWindow::handleStateChanged);
    connect(controller, &ServerController::failed, this, &ServerWindow::handleFailed);
    connect(controller, &ServerController::recordingChanged, this,
            &ServerWindow::handleRecordingChanged);
    connect(controller, &ServerController::recordingFailed, this, [this] {
        m_error->say(Topic::Recording, [this] { return m_controller->recordingProblem(); });
    });
}

void ServerWindow::loadPreferences()
{
    m_listenBar->load(m_preferences);
    restoreGeometry(m_preferences.bytes(QStringLiteral("geometry")));
    m_splitter->restoreState(m_preferences.bytes(QStringLiteral("splitter")));
    m_log->view()->restoreColumns(m_preferences.bytes(QStringLiteral("logColumns")));
    m_clients->view()->restoreColumns(m_preferences.bytes(QStringLiteral("clientColumns")));
    if (m_lessons)
        m_lessons->restore(m_preferences);
    m_views->restore(m_preferences);
    if (const QStringList broken = m_preferences.problems(); !broken.isEmpty()) {
        m_error->say(Topic::Settings, [broken] {
            return tr("Some settings could not be used. Their defaults are used instead: %1.")
                .arg(namesOfSettings(broken));
        });
    }
}

void ServerWindow::savePreferences()
{
    m_listenBar->save(m_preferences);
    m_preferences.set(QStringLiteral("geometry"), saveGeometry());
    m_preferences.set(QStringLiteral("splitter"), m_splitter->saveState());
    m_preferences.set(QStringLiteral("logColumns"), m_log->view()->columns());
    m_preferences.set(QStringLiteral("clientColumns"), m_clients->view()->columns());
    m_views->save(m_preferences);
    if (m_lessons)
        m_lessons->save(m_preferences);
}

void ServerWindow::handleStateChanged()
{
    const ServerState &state = m_controller->state();
    if (state.isListening() != m_listening) {
        m_listening = state.isListening();
        m_listenBar->setListening(m_listening);
        if (m_listening)
            m_error->settle(Topic::Listening);
        m_actions->showState(m_listening, !m_controller->recordFile().isEmpty());
        showWhereItListens();
    }
    m_status->showState(m_controller->shownState(), m_controller->recordFile(),
                        m_recording->isOpen());
}

void ServerWindow::handleFailed(ListenField field)
{
    m_error->say(Topic::Listening, [this] { return m_controller->problem(); });
    m_listenBar->markWrong(field);
}

void ServerWindow::handleRecordingChanged()
{
    const bool records = !m_controller->recordFile().isEmpty();
    if (records)
        m_error->settle(Topic::Recording);
    m_actions->showState(m_listening, records);
    handleStateChanged();
}

void ServerWindow::toggleListening()
{
    if (m_listening)
        m_controller->stop();
    else
        m_controller->start(m_listenBar->request());
}

void ServerWindow::toggleRecording()
{
    if (!m_controller->recordFile().isEmpty()) {
        m_controller->stopRecording();
        return;
    }
    auto *dialog = new RecordDialog(this);
    connect(dialog, &SaveDialog::chosen, this,
            [this](const QString &fileName) { m_controller->record(fileName); });
    dialog->open();
}

// The program that would behave as this window is about to; as before where that makes no sense.
void ServerWindow::showPlan()
{
    const CheckedRequest checked = check(m_listenBar->request());
    if (checked.wrong != ListenField::None)
        return;
    const ServerSettings &settings = checked.settings;
    m_views->program().setPlan(
        {programKindOf(settings.serving, settings.work),
         {listeningAddress(settings.address), settings.port, settings.readSize, settings.linger}});
}

// Or that it could not be.
void ServerWindow::showRecordingIsOpen()
{
    const bool open = m_recording->isOpen();
    m_listenBar->setEnabled(!open);
    m_listenScroller->setVisible(!open); // there is nothing to start
    m_actions->setRecordingOpen(open);
    if (m_lessons) {
        m_lessons->panel()->setEnabled(!open);
        m_lessons->menu()->setEnabled(!open);
    }
    m_clients->setRecorded(open);
    if (m_recording->problem().isEmpty())
        m_error->settle(Topic::Opening);
    else
        m_error->say(Topic::Opening, [this] { return m_recording->problem(); });
    showWhereItListens();
}

void ServerWindow::openClientWindow()
{
    if (m_lessons && m_lessons->openClient()) {
        m_error->settle(Topic::Client);
        return;
    }
    const SocketAddress server = m_controller->addressForClients(m_listenBar->request());
    if (startClientWindow(server, m_listening, m_look.language()))
        m_error->settle(Topic::Client);
    else
        m_error->say(Topic::Client, [server] {
            return tr("The client window could not be started: there is no meari-client beside "
                      "this program. Install or build it, or connect any other program to %1.")
                .arg(server.toString());
        });
}

void ServerWindow::showWhereItListens()
{
    m_signs.show(m_listenBar->request(), m_recording->isOpen() ? m_recording->name() : QString());
}

void ServerWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void ServerWindow::closeEvent(QCloseEvent *event)
{
    savePreferences();
    QMainWindow::closeEvent(event);
}

void ServerWindow::retranslate()
{
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_serverMenu->setTitle(tr("&Server"));
    handleRecordingChanged();
    showWhereItListens();
}

} // namespace meari
