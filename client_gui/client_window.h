#pragma once

#include "client_gui/client_controller.h"

#include <QMainWindow>

class QMenu;

namespace meari {

class ClientActions;
class ClientFiles;
class ClientStatus;
class ConnectBar;
class ConversationView;
class Look;
class MessageBar;
class Preferences;
class SendBar;
class ViewMenu;

/// The client's window: places the panels and connects them with the controller.
class ClientWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Does what the options ask for. The preferences and the look outlive the window.
    ClientWindow(const ClientOptions &options, Preferences &preferences, Look &look);
    ~ClientWindow() override;

    ClientController &controller() { return *m_controller; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void placePanels();
    void placeMenus();
    void connectPanels();
    void connectActions();
    void restore(const ClientOptions &options);
    void remember();
    void handleStateChanged();
    void handleProblem(const Event &event);
    void handleScriptEnded(int exitCode);
    void handleRecord();
    void showRecording();
    void say(const QString &sentence);
    void retranslate();

    Preferences &m_preferences;
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
    QMenu *m_fileMenu = nullptr;
    QMenu *m_clientMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    QString m_name;
    std::optional<Event> m_problem; ///< what the error bar says, for another language
};

} // namespace meari
