#pragma once

#include "client_gui/client_controller.h"

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace meari {

class RecordAction;

/// What the client window can be told, with names and shortcuts. The window connects and places
/// them.
class ClientActions : public QObject
{
    Q_OBJECT
public:
    explicit ClientActions(QObject *parent);

    void showState(ClientController::State state, bool recording);
    /// There is nothing to do with what happened before.
    void setRecordingOpen(bool open);
    void retranslate() const;

    QAction *save;
    RecordAction *record;
    QAction *quit;
    QAction *connectTo;
    QAction *disconnectFrom;
    QAction *reset;
    QAction *finishSending;
    QAction *clear;
    QAction *selectAll;
    QAction *about;
    QAction *shortcuts;

private:
    bool m_connecting = false;
    bool m_idle = true;
    bool m_recordingOpen = false;
};

} // namespace meari
