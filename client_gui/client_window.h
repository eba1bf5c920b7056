#pragma once

#include "client_gui/client_controller.h"
#include "client_gui/client_memory.h"
#include "lesson/stage.h"

#include <QMainWindow>

class QMenu;

namespace meari {

class ClientActions;
class ClientActor;
class ClientFiles;
class ClientStatus;
class ConnectBar;
class ConversationView;
class LogPanel;
class Look;
class MessageBar;
class Preferences;
class RecordingBar;
class RecordingOpener;
class SendBar;
class ViewMenu;
class Views;

/// The client's window: places the panels and connects them with the controller.
class ClientWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Does what the options ask for. The preferences and the look outlive the window.
    /// @param invitation to the stage of a lesson, as which client; it closes with the lesson
    ClientWindow(const ClientOptions &options, Preferences &preferences, Look &look,
                 const std::optional<StageInvitation> &invitation = {});
    ~ClientWindow() override;

    ClientController &controller() { return *m_controller; }
    ClientActor &actor() { return *m_actor; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void placePanels(Look &look);
    void placeMenus();
    void connectPanels();
    void connectActions();
    /// In place of the counts.
    void sayForAMoment(const QString &sentence);
    void handleStateChanged();
    void handleProblem(const Event &event);
    void handleConnectionMissed();
    void handleRecordingImpossible(const QString &fileName, const QString &reason);
    void printRecordingProblem() const;
    void handleScriptEnded(int exitCode);
    void handleRecord();
    void showRecording();
    void showRecordingIsOpen();
    void showPlan();
    /// What a sentence in the error bar is about: it goes when that works after all.
    enum class Topic : quint8 { Connection, Recording, Opening, Saving, Copying };
    void retranslate();

    Preferences &m_preferences;
    ClientMemory m_memory;
    ClientController *m_controller;
    ClientActions *m_actions;
    ClientFiles *m_files;
    MessageBar *m_error;
    MessageBar *m_notice;
    ConnectBar *m_connectBar;
    ConversationView *m_conversation;
    SendBar *m_sendBar;
    ClientStatus *m_status;
    ViewMenu *m_viewMenu;
    LogPanel *m_log;
    Views *m_views;
    RecordingBar *m_recording;
    RecordingOpener *m_opener;
    ClientActor *m_actor;
    QMenu *m_fileMenu = nullptr;
    QMenu *m_clientMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    QString m_name;
    const std::optional<Role> m_role; ///< in a lesson
    const bool m_recordsByOption;     ///< --record, not the menu
};

} // namespace meari
