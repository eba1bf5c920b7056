#pragma once

#include "app/command_line.h"
#include "server_gui/listen_request.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QSplitter;

namespace meari {

class ClientsPanel;
class ListenBar;
class LogPanel;
class Look;
class MessageBar;
class Preferences;
class ServerController;
class StatusLine;
class Views;

/// The server window: places the panels and connects what they ask for to the controller.
class ServerWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// @param preferences, look outlive the window
    ServerWindow(const ServerOptions &options, Preferences &preferences, Look &look);
    ~ServerWindow() override;

    ServerController &controller() { return *m_controller; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void placePanels();
    void makeMenus();
    void connectPanels();
    void loadPreferences();
    void savePreferences();
    ListenRequest withOptions(ListenRequest request) const;

    /// What a sentence in the error bar is about: it goes away when that succeeds.
    enum class Topic : quint8 { None, Settings, Listening, Recording, Saving, Copying, Client };
    using Sentence = std::function<QString()>;
    void say(Topic topic, const Sentence &sentence);
    void silence(Topic topic);

    void handleStateChanged();
    void handleFailed(ListenField field);
    void handleRecordingChanged();
    void openClientWindow();
    void toggleListening();
    void toggleRecording();
    void showWhereItListens();
    void retranslate();

    const ServerOptions m_options;
    Preferences &m_preferences;
    Look &m_look;
    std::unique_ptr<ServerController> m_controller;
    ListenBar *m_listenBar;
    MessageBar *m_error;
    MessageBar *m_notice;
    ClientsPanel *m_clients;
    LogPanel *m_log;
    QSplitter *m_splitter;
    StatusLine *m_status;
    Views *m_views;
    QMenu *m_fileMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_serverMenu = nullptr;
    QAction *m_newClient = nullptr;
    QAction *m_record = nullptr;
    QAction *m_quit = nullptr;
    QAction *m_startStop = nullptr;
    bool m_listening = false; ///< as shown
    Topic m_topic = Topic::None;
    Sentence m_sentence; ///< what the error bar says, for another language
};

} // namespace meari
