#include "server_gui/server_actions.h"

#include "widgets/record_action.h"

#include <QAction>

namespace meari {

ServerActions::ServerActions(QObject *parent)
    : QObject(parent)
    , newClient(new QAction(this))
    , record(new RecordAction(this))
    , quit(new QAction(this))
    , startStop(new QAction(this))
{
    newClient->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    // QKeySequence::Quit is empty on some desktops.
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    startStop->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_L)});
    retranslate();
}

void ServerActions::showState(bool listening, bool recording)
{
    m_listening = listening;
    record->setRecording(recording);
    retranslate();
}

void ServerActions::setRecordingOpen(bool open) const
{
    for (QAction *action : std::initializer_list<QAction *>{newClient, record, startStop})
        action->setEnabled(!open);
}

void ServerActions::retranslate() const
{
    newClient->setText(tr("&New client window"));
    record->retranslate();
    quit->setText(tr("&Quit"));
    startStop->setText(m_listening ? tr("&Stop") : tr("&Start"));
}

} // namespace meari
