#pragma once

#include "app/command_line.h"
#include "lesson/stage.h"
#include "server_gui/listen_request.h"
#include "server_gui/listening_signs.h"

#include <QMainWindow>

#include <memory>
#include <optional>

class QSplitter;

namespace meari {

class Blackboard;
class ClientsPanel;
class Lessons;
class ListenBar;
class LogPanel;
class Look;
class MessageBar;
class Preferences;
class RecordingBar;
class RecordingOpener;
class ServerActions;
class ServerActor;
class ServerController;
class ShortScroller;
class StatusLine;
class Views;

/// The server window: places the panels and connects what they ask for to the controller.
class ServerWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// @param preferences, look outlive the window
    /// @param invitation to the stage of a lesson; it closes with the lesson
    ServerWindow(const ServerOptions &options, Preferences &preferences, Look &look,
                 const std::optional<StageInvitation> &invitation = {});
    ~ServerWindow() override;

    ServerController &controller() { return *m_controller; }
    ServerActor &actor() { return *m_actor; }
    /// nullptr in a window that takes part in a lesson itself.
    Lessons *lessons() const { return m_lessons; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void placePanels();
    void placeMenus();
    void connectPanels();
    void connectActions();
    void placeLessons();
    void loadPreferences();
    void savePreferences();

    /// What a sentence in the error bar is about: it goes away when that succeeds.
    enum class Topic : quint8 {
        Settings,
        Listening,
        Recording,
        Opening,
        Saving,
        Copying,
        Client,
        Lesson
    };

    void handleStateChanged();
    void handleFailed(ListenField field);
    void handleRecordingChanged();
    void openClientWindow();
    void toggleListening();
    void toggleRecording();
    void showRecordingIsOpen();
    void showPlan();
    void showWhereItListens();
    void retranslate();

    const ServerOptions m_options;
    Preferences &m_preferences;
    Look &m_look;
    std::unique_ptr<ServerController> m_controller;
    ListenBar *m_listenBar;
    ShortScroller *m_listenScroller;
    MessageBar *m_error;
    MessageBar *m_notice;
    ClientsPanel *m_clients;
    LogPanel *m_log;
    QSplitter *m_splitter;
    StatusLine *m_status;
    Views *m_views;
    RecordingBar *m_recording;
    RecordingOpener *m_opener;
    ServerActor *m_actor;
    Blackboard *m_blackboard;
    Lessons *m_lessons = nullptr;
    ServerActions *m_actions;
    const ListeningSigns m_signs;
    QMenu *m_fileMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_serverMenu = nullptr;
    bool m_listening = false; ///< as shown
};

} // namespace meari
