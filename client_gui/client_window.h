#pragma once

#include "client_gui/client_controller.h"

#include <QMainWindow>

#include <functional>

class QMenu;

namespace meari {

class ClientActions;
class ClientFiles;
class ClientStatus;
class ConnectBar;
class ConversationView;
class LogPanel;
class Look;
class MessageBar;
class Preferences;
class SendBar;
class ViewMenu;
class Views;

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
    void handleConnectionMissed();
    void handleRecordingImpossible(const QString &fileName, const QString &reason);
    void printRecordingProblem() const;
    void handleScriptEnded(int exitCode);
    void handleRecord();
    void showRecording();
    /// What a sentence in the error bar is about: it goes when that works after all.
    enum class Topic : quint8 { Connection, Recording, Saving };
    /// @param sentence made again for another language
    void say(Topic topic, std::function<QString()> sentence);
    void settle(Topic topic);
    void rememberServer();
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
    LogPanel *m_log;
    Views *m_views;
    QMenu *m_fileMenu = nullptr;
    QMenu *m_clientMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    QString m_name;
    const bool m_recordsByOption;       ///< --record, not the menu
    std::optional<QString> m_givenHost; ///< on the command line: not to be remembered
    std::optional<quint16> m_givenPort;
    QRect m_restored; ///< with pos(), which knows no frame; null when nothing was restored
    Topic m_topic = Topic::Connection;
    std::function<QString()> m_sentence; ///< in the error bar
};

} // namespace meari
