#include "client_gui/client_actions.h"

#include "widgets/record_action.h"

#include <QAction>

namespace meari {

ClientActions::ClientActions(QObject *parent)
    : QObject(parent)
    , save(new QAction(this))
    , record(new RecordAction(this))
    , quit(new QAction(this))
    , connectTo(new QAction(this))
    , disconnectFrom(new QAction(this))
    , reset(new QAction(this))
    , finishSending(new QAction(this))
    , clear(new QAction(this))
    , selectAll(new QAction(this))
    , about(new QAction(this))
    , shortcuts(new QAction(this))
{
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    save->setShortcut(QKeySequence::Save);
    // QKeySequence::Quit is empty on some desktops.
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    // Menus name the first one, and on most keyboards that is what stands on the key.
    connectTo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Enter), QKeySequence(Qt::CTRL | Qt::Key_Return)});
    disconnectFrom->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    reset->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    finishSending->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    clear->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete));
    shortcuts->setShortcut(QKeySequence(Qt::Key_F1));
    retranslate();
}

void ClientActions::showState(ClientController::State state, bool recording)
{
    using State = ClientController::State;
    const bool connected = state == State::Connected || state == State::Finishing;
    m_idle = state == State::Idle;
    connectTo->setEnabled(m_idle && !m_recordingOpen);
    disconnectFrom->setEnabled(state != State::Idle);
    reset->setEnabled(connected);
    finishSending->setEnabled(state == State::Connected);
    m_connecting = state == State::Connecting;
    record->setRecording(recording);
    retranslate();
}

void ClientActions::setRecordingOpen(bool open)
{
    m_recordingOpen = open;
    connectTo->setEnabled(m_idle && !open);
    record->setEnabled(!open);
}

void ClientActions::retranslate() const
{
    save->setText(tr("&Save the conversation…"));
    record->retranslate();
    quit->setText(tr("&Quit"));
    connectTo->setText(tr("&Connect"));
    disconnectFrom->setText(m_connecting ? tr("Ca&ncel connecting") : tr("&Disconnect"));
    reset->setText(tr("&Reset (RST)"));
    finishSending->setText(tr("&Finish sending (FIN, half-close)"));
    clear->setText(tr("C&lear the conversation"));
    selectAll->setText(tr("Select &all"));
    about->setText(tr("&About Meari Client"));
    shortcuts->setText(tr("&Keyboard shortcuts"));
}

} // namespace meari
