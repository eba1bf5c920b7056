#include "client_gui/client_window.h"

#include "app/event_printer.h"
#include "app/preferences.h"
#include "app/setting_names.h"
#include "client_gui/client_actions.h"
#include "client_gui/client_actor.h"
#include "client_gui/client_files.h"
#include "client_gui/client_help.h"
#include "client_gui/client_status.h"
#include "client_gui/connect_bar.h"
#include "client_gui/send_bar.h"
#include "event/event_text.h"
#include "event/visible_text.h"
#include "widgets/blackboard.h"
#include "widgets/conversation_choice.h"
#include "widgets/conversation_view.h"
#include "widgets/explanation_bar.h"
#include "widgets/log_panel.h"
#include "widgets/look.h"
#include "widgets/message_bar.h"
#include "widgets/panel_docks.h"
#include "widgets/program_panel.h"
#include "widgets/record_action.h"
#include "widgets/recording_bar.h"
#include "widgets/recording_opener.h"
#include "widgets/tall_enough.h"
#include "widgets/views.h"

#include <QAction>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QMenuBar>
#include <QStatusBar>
#include <QVBoxLayout>

namespace meari {
namespace {

using State = ClientController::State;

constexpr qsizetype titleCharacters = 80;
constexpr qsizetype fileCharacters = 200;
constexpr int momentMilliseconds = 8000; // time to read a sentence twice
// Milliseconds in which the last echo is painted before the program ends.
constexpr int lastLook = 100;

} // namespace

ClientWindow::ClientWindow(const ClientOptions &options, Preferences &preferences, Look &look,
                           const std::optional<StageInvitation> &invitation)
    : m_preferences(preferences)
    , m_memory(preferences, *this, options)
    , m_controller(new ClientController(this))
    , m_actions(new ClientActions(this))
    , m_files(new ClientFiles(this))
    , m_error(new MessageBar(MessageBar::Kind::Error))
    , m_notice(new MessageBar(MessageBar::Kind::Notice))
    , m_connectBar(new ConnectBar)
    , m_conversation(new ConversationView)
    , m_sendBar(new SendBar)
    , m_status(new ClientStatus)
    , m_viewMenu(new ViewMenu(look, this))
    , m_log(new LogPanel(m_controller->log(), m_controller->selection(), nullptr))
    , m_views(new Views(m_controller->timeline(), m_controller->selection(), this))
    , m_recording(new RecordingBar(m_controller->timeline()))
    , m_opener(new RecordingOpener(
          *m_recording, look, [this] { return m_controller->timeline().latest() == 0; }, this))
    , m_actor(
          new ClientActor(*this, *m_views, *m_controller, *m_connectBar, *m_sendBar, *m_actions))
    , m_name(options.name)
    , m_role(invitation ? std::optional(invitation->role) : std::nullopt)
    , m_recordsByOption(!options.common.recordFile.isEmpty())
{
    placePanels(look);
    placeMenus();
    connectPanels();
    connectActions();
    look.dress();
    const SocketAddress remembered = m_memory.server();
    m_connectBar->setServer(remembered.host, remembered.port);
    showPlan();
    m_memory.restorePlace();
    m_views->restore(m_preferences);
    retranslate();
    handleStateChanged();
    m_sendBar->focusInput();

    connect(m_actor, &WindowActor::blackboardAsked, &look, &Look::setBlackboard);
    if (invitation)
        m_actor->join(*invitation);
    if (!options.common.openFile.isEmpty())
        m_recording->open(options.common.openFile);
    m_controller->run(options);
    showRecording();
    if (!options.connect)
        return;
    m_connectBar->requestConnect();
    if (m_controller->state() == State::Idle)
        m_controller->giveUp(m_connectBar->complaint());
}

ClientWindow::~ClientWindow()
{
    m_controller->finish(); // while the panels it tells are still whole
}

void ClientWindow::placePanels(Look &look)
{
    m_files->setTimeline(&m_controller->timeline());
    m_conversation->setModel(&m_controller->model());
    m_conversation->setObjectName(QStringLiteral("conversation"));
    m_status->setObjectName(QStringLiteral("status"));
    new ConversationChoice(m_conversation, m_controller->model(), m_controller->selection());
    auto *panels = new TallEnough;
    auto *column = new QVBoxLayout(panels);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_connectBar);
    column->addWidget(m_notice);
    column->addWidget(m_recording);
    column->addWidget(m_error);
    column->addWidget(m_conversation, 1);
    column->addWidget(m_views->explanation());
    column->addWidget(m_sendBar);
    setCentralWidget(panels);
    m_views->docks().add("log", m_log, Qt::BottomDockWidgetArea);
    statusBar()->addWidget(m_status, 1);
    auto *blackboard = new Blackboard(look, this);
    blackboard->setUnneeded({m_log->filterBar(), statusBar()});
    resize(720, 640);
}

void ClientWindow::placeMenus()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_fileMenu->addActions({m_opener->action(), m_actions->save, m_actions->record});
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_actions->quit);
    m_editMenu = menuBar()->addMenu(QString());
    m_editMenu->addActions(m_conversation->copyActions());
    m_editMenu->addAction(m_actions->selectAll);
    m_editMenu->addSeparator();
    m_editMenu->addAction(m_actions->clear);
    m_clientMenu = menuBar()->addMenu(QString());
    m_clientMenu->addActions({m_actions->connectTo, m_actions->disconnectFrom, m_actions->reset,
                              m_actions->finishSending});
    m_clientMenu->addSeparator();
    m_clientMenu->addActions(
        {m_sendBar->endAction(), m_sendBar->linesAction(), m_sendBar->hexAction()});
    m_views->addToMenu(*m_viewMenu);
    menuBar()->addMenu(m_viewMenu);
    m_helpMenu = menuBar()->addMenu(QString());
    m_helpMenu->addActions({m_actions->shortcuts, m_actions->about});
    m_sendBar->addToMenu(m_actions->finishSending);
}

void ClientWindow::connectPanels()
{
    connect(m_controller, &ClientController::stateChanged, this, &ClientWindow::handleStateChanged);
    connect(m_controller, &ClientController::problemOccurred, this, &ClientWindow::handleProblem);
    connect(m_controller, &ClientController::sendingFailed, m_sendBar, &SendBar::putBack);
    connect(m_controller, &ClientController::scriptEnded, this, &ClientWindow::handleScriptEnded);
    connect(m_controller, &ClientController::recordingImpossible, this,
            &ClientWindow::handleRecordingImpossible);
    connect(m_controller, &ClientController::recordingFailed, this, [this](const QString &reason) {
        m_error->say(Topic::Recording,
                     [reason] { return tr("Recording has stopped: %1").arg(reason); });
        printRecordingProblem();
        showRecording();
    });
    connect(&m_controller->model(), &ConversationModel::countsChanged, this,
            [this] { m_status->showConversation(m_controller->model().conversation()); });

    connect(m_connectBar, &ConnectBar::connectRequested, this,
            [this](const QString &host, quint16 port) {
                m_error->settle(Topic::Connection);
                m_controller->timeline().goLive(); // to see what comes of it
                m_controller->connectTo(host, port);
                m_sendBar->focusInput();
            });
    connect(m_connectBar, &ConnectBar::serverChanged, this, &ClientWindow::showPlan);
    connect(m_connectBar, &ConnectBar::disconnectRequested, m_controller,
            &ClientController::disconnectFromServer);
    connect(m_connectBar, &ConnectBar::complained, this, [this] {
        m_error->say(Topic::Connection, [this] { return m_connectBar->complaint(); });
    });
    connect(m_sendBar, &SendBar::messagesWritten, this, [this](const QList<QByteArray> &messages) {
        m_controller->timeline().goLive(); // to see what comes of it
        for (const QByteArray &message : messages)
            m_controller->send(message);
        m_conversation->goToEnd();
    });
    connect(m_views, &Views::succeeded, this, [this](const QString &sentence) {
        m_error->settle(Topic::Saving);
        sayForAMoment(sentence);
    });
    connect(m_views, &Views::failed, this,
            [this](const Views::Sentence &sentence) { m_error->say(Topic::Saving, sentence); });
    connect(m_recording, &RecordingBar::changed, this, &ClientWindow::showRecordingIsOpen);
    connect(m_opener, &RecordingOpener::failed, this, [this] {
        m_error->say(Topic::Opening, [] { return tr("Another window could not be started."); });
    });
    connect(m_log, &LogPanel::momentAsked, &m_controller->timeline(), &Timeline::goTo);
    connect(m_log, &LogPanel::saveFailed, this,
            [this](const LogPanel::Sentence &sentence) { m_error->say(Topic::Saving, sentence); });
    connect(m_log, &LogPanel::saved, this, [this](const QString &sentence) {
        m_error->settle(Topic::Saving);
        sayForAMoment(sentence);
    });
    connect(m_log, &LogPanel::copied, this, [this] { m_error->settle(Topic::Copying); });
    connect(m_log, &LogPanel::copyCutShort, this,
            [this](const LogPanel::Sentence &sentence) { m_error->say(Topic::Copying, sentence); });
    connect(m_sendBar, &SendBar::connectionMissed, this, &ClientWindow::handleConnectionMissed);
    connect(m_files, &ClientFiles::saved, this, [this](const QString &fileName) {
        m_error->settle(Topic::Saving);
        sayForAMoment(tr("Saved the conversation to %1.")
                          .arg(visibleText(fileName, LineBreaks::Escape, fileCharacters)));
    });
    connect(m_files, &ClientFiles::savingFailed, this,
            [this](const QString &fileName, const QString &reason) {
                m_error->say(Topic::Saving, [fileName, reason] {
                    return tr("The conversation could not be saved as %1: %2")
                        .arg(visibleText(fileName, LineBreaks::Escape, fileCharacters), reason);
                });
            });
    connect(m_files, &ClientFiles::recordFileChosen, this, [this](const QString &fileName) {
        QString problem;
        if (m_controller->record(fileName, problem))
            m_error->settle(Topic::Recording);
        else
            handleRecordingImpossible(fileName, problem);
        showRecording();
    });
}

void ClientWindow::sayForAMoment(const QString &sentence)
{
    statusBar()->showMessage(sentence, momentMilliseconds);
}

void ClientWindow::connectActions()
{
    connect(m_actions->save, &QAction::triggered, this,
            [this] { m_files->askAndSave(m_controller->model().whole()); });
    connect(m_actions->record, &QAction::triggered, this, &ClientWindow::handleRecord);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->connectTo, &QAction::triggered, m_connectBar, &ConnectBar::requestConnect);
    connect(m_actions->disconnectFrom, &QAction::triggered, m_controller,
            &ClientController::disconnectFromServer);
    connect(m_actions->reset, &QAction::triggered, m_controller, &ClientController::reset);
    connect(m_actions->finishSending, &QAction::triggered, m_controller,
            &ClientController::finishSending);
    connect(m_actions->clear, &QAction::triggered, m_controller,
            &ClientController::clearConversation);
    connect(m_actions->selectAll, &QAction::triggered, m_conversation,
            &ConversationView::selectAll);
    connect(m_actions->about, &QAction::triggered, this, [this] { ClientHelp::showAbout(this); });
    connect(m_actions->shortcuts, &QAction::triggered, this,
            [this] { ClientHelp::showShortcuts(this); });
}

void ClientWindow::handleStateChanged()
{
    const State state = m_controller->state();
    m_connectBar->showState(state, m_controller->local().port);
    m_sendBar->setConnected(state == State::Connected);
    m_status->showConnection(state, m_controller->local(), m_controller->peer());
    m_actions->showState(state, !m_controller->recordFile().isEmpty());
    if (state == State::Connected) {
        m_error->settle(Topic::Connection);
        m_memory.rememberServer(m_controller->server());
    }
    retranslate();
}

void ClientWindow::handleProblem(const Event &event)
{
    m_error->say(Topic::Connection, [event] { return EventText::problem(event); });
}

void ClientWindow::handleConnectionMissed()
{
    m_error->say(Topic::Connection, [state = m_controller->state()] {
        return state == State::Finishing
                   ? tr("You have finished sending on this connection (FIN). Disconnect and "
                        "connect again to send more.")
               : state == State::Connecting
                   ? tr("Still connecting. The message stays here; press Enter again once "
                        "connected.")
                   : tr("Not connected. Press Connect first; the message stays here.");
    });
}

void ClientWindow::handleRecordingImpossible(const QString &fileName, const QString &reason)
{
    m_error->say(Topic::Recording, [fileName, reason] {
        return tr("The file could not be opened, so nothing is recorded: %1 (%2)")
            .arg(visibleText(fileName, LineBreaks::Escape, fileCharacters), reason);
    });
    printRecordingProblem();
}

// Who asked for it on the command line may not look at the window.
void ClientWindow::printRecordingProblem() const
{
    if (m_recordsByOption)
        printProblem(m_error->sentence());
}

void ClientWindow::handleScriptEnded(int exitCode)
{
    QTimer::singleShot(lastLook, this, [exitCode] { QCoreApplication::exit(exitCode); });
}

void ClientWindow::handleRecord()
{
    if (m_controller->recordFile().isEmpty())
        m_files->askWhereToRecord();
    else
        m_controller->stopRecording();
    showRecording();
}

void ClientWindow::showRecording()
{
    m_status->showRecording(m_controller->recordFile());
    m_actions->showState(m_controller->state(), !m_controller->recordFile().isEmpty());
}

// The program that would connect as this window is about to.
void ClientWindow::showPlan()
{
    ProgramFacts plan{ProgramKind::Client, {}};
    if (ProgramValues::isAddress(m_connectBar->host()))
        plan.values.address = m_connectBar->host();
    plan.values.port = m_connectBar->port().value_or(plan.values.port);
    m_views->program().setPlan(plan);
}

// Or that it could not be.
void ClientWindow::showRecordingIsOpen()
{
    const bool open = m_recording->isOpen();
    // There is nothing to connect to, and nobody to send to.
    m_connectBar->setVisible(!open);
    m_sendBar->setVisible(!open);
    m_actions->setRecordingOpen(open);
    if (m_recording->problem().isEmpty())
        m_error->settle(Topic::Opening);
    else
        m_error->say(Topic::Opening, [this] { return m_recording->problem(); });
    retranslate();
}

void ClientWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void ClientWindow::closeEvent(QCloseEvent *event)
{
    m_memory.rememberPlace();
    m_views->save(m_preferences);
    event->accept();
    if (const auto exitCode = m_controller->finish()) {
        // The quit that follows the last window would say 0.
        QGuiApplication::setQuitOnLastWindowClosed(false);
        QCoreApplication::exit(*exitCode);
    }
}

void ClientWindow::retranslate()
{
    const State state = m_controller->state();
    QStringList title;
    const bool connected = state == State::Connected || state == State::Finishing;
    if (m_role)
        title += tr("Client %1", "in a lesson").arg(m_role->number);
    else if (!m_name.isEmpty())
        title += visibleText(m_name, LineBreaks::Escape, titleCharacters);
    else if (connected)
        title += tr("Client port %1").arg(m_controller->local().port);
    if (connected)
        title += m_controller->peer().toString();
    if (m_recording->isOpen())
        title += m_recording->name();
    title += tr("Meari Client");
    setWindowTitle(title.join(QStringLiteral(" — ")));
    m_fileMenu->setTitle(tr("&File"));
    m_clientMenu->setTitle(tr("&Client"));
    m_editMenu->setTitle(tr("&Edit"));
    m_helpMenu->setTitle(tr("&Help"));
    m_actions->retranslate();
    m_controller->model().retranslate();
    // Reading the preferences is over by now; what was unusable is known.
    const QStringList problems = m_preferences.problems();
    if (problems.isEmpty())
        m_notice->silence();
    else
        m_notice->say(tr("Some settings could not be read, so their defaults are used: %1")
                          .arg(namesOfSettings(problems)));
}

} // namespace meari
