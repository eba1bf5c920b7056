#pragma once

#include "lesson/lesson_library.h"
#include "lesson/lesson_runner.h"
#include "lesson/stage.h"

#include <QObject>

#include <functional>

class QMainWindow;

namespace meari {

class Blackboard;
class LessonCast;
class LessonMenu;
class LessonPanel;
class ListenBar;
class Look;
class PanelDocks;
class Preferences;
class ServerActor;
class ServerController;
struct ServerOptions;

/// All about lessons in the server's window: which there are, who plays them, and what is asked for
/// in their panel and menu. Window's thread.
class Lessons : public QObject
{
    Q_OBJECT
public:
    /// What of the window lessons are played with; all of it outlives them.
    struct Place
    {
        ServerController &controller;
        ListenBar &bar;
        ServerActor &actor;
        Blackboard &blackboard;
        PanelDocks &docks;
        Look &look;
        QMainWindow *window; ///< their parent
    };
    explicit Lessons(const Place &place);
    ~Lessons() override;

    /// Why the lesson that the command line names cannot be played, in a sentence; empty when it
    /// can, or none is named.
    static QString refuse(const ServerOptions &options, Preferences &preferences);

    /// For the window to place.
    LessonPanel *panel() const { return m_panel; }
    LessonMenu *menu() const { return m_menu; }
    LessonRunner &runner() { return m_runner; }

    /// What the command line asks for. Once, with everything in place.
    void run(const ServerOptions &options);
    /// Opens a client window that takes part in the lesson; false when none is played, or there are
    /// enough.
    bool openClient();
    /// The window is about to close.
    void leave() { m_runner.leave(); }

    void save(Preferences &preferences) const;
    void restore(Preferences &preferences);

    /// How the stage starts its windows; tests make them in their own process.
    void setLauncher(Stage::Launcher launcher) { m_launcher = std::move(launcher); }

    /// A sentence in the language of now, whenever it is asked for.
    using Sentence = std::function<QString()>;

signals:
    /// The panel is to be seen.
    void wanted();
    /// Something was saved.
    void succeeded(const QString &sentence);
    /// Or it could not be.
    void failed(const meari::Lessons::Sentence &sentence);

private:
    void begin(const Lesson &lesson);
    void makeRoom() const;
    void followLook();
    void showStep();
    void exportHandout();
    void saveHandout(const QString &fileName, bool pdf, bool answers);
    void handleTemplateSaved(const QString &fileName, const QString &problem);
    void handleFinished(bool byItself);
    void handleStopped();
    QString objection() const;

    const Place m_place;
    Stage::Launcher m_launcher;
    LessonLibrary m_library;
    LessonCast *m_cast;
    LessonRunner m_runner;
    LessonPanel *m_panel;
    LessonMenu *m_menu;
    bool m_quits = false; ///< the program ends with the lesson
};

} // namespace meari
