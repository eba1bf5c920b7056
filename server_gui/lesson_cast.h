#pragma once

#include "lesson/cast.h"
#include "lesson/stage.h"
#include "widgets/handout.h"

#include <QByteArray>
#include <QHash>

namespace meari {

class ListenBar;
class ProgramRunner;
class ServerActor;
class ServerController;

/// Plays lessons with real windows: the server window itself, and the windows of its stage, which
/// it opens and closes. Window's thread.
class LessonCast : public Cast
{
    Q_OBJECT
public:
    /// @param controller, bar, window outlive the cast
    /// @param window the server window's own actor
    LessonCast(ServerController &controller, ListenBar &bar, ServerActor &window,
               Stage::Launcher launcher, QObject *parent = nullptr);
    ~LessonCast() override;

    void prepare(const Lesson &lesson) override;
    void perform(const Action &action, quint64 id) override;
    void show(const LessonStep &step) override;
    void takeSpotlightsAway() override;
    void choose(const Occurrence &occurrence) override;
    void takePictures(int index, const LessonStep &step) override;
    void dismiss() override;

    /// Whether a lesson is being prepared or played.
    bool isActive() const { return m_active; }
    /// Opens a window that is gone.
    void reopen(Role role);
    /// One more client window for the lesson that is played; false when there are enough already.
    bool openClient();
    void setBlackboard(bool on);

    /// Of the windows, when a step had come to its end, by the step's index.
    const QHash<int, QList<HandoutPicture>> &pictures() const { return m_pictures; }

private:
    Actor *actorOf(Role role) const;
    QList<Role> roles() const;
    void prepareOn();
    void handleJoined(Role role);
    void handleFailed(Role role, const QString &problem);
    void handleLeft(Role role);
    void showIn(Role role, const LessonStep &step) const;
    void follow(Role role, Actor &actor);
    Action filledIn(Action action) const;
    void finish(quint64 id, const QString &problem = {});
    void run(const Action &action, quint64 id);

    ServerController &m_controller;
    ListenBar &m_bar;
    ServerActor &m_window;
    ProgramRunner *m_program;
    quint64 m_running = 0; ///< the action that waits for the program to run; 0: none
    quint64 m_killing = 0; ///< the action that waits for its end
    Lesson m_lesson;
    LessonStep m_step; ///< that is shown
    Connections m_connections;
    QHash<int, QList<HandoutPicture>> m_pictures;
    QHash<QString, QList<int>> m_awaitedPictures; ///< indexes of steps, by the name of the role
    QHash<QString, quint64> m_entering;           ///< actions that wait, by the name of the role
    QHash<QString, quint64> m_leaving;
    bool m_active = false;
    bool m_preparing = false;
    bool m_stopping = false; ///< the server, to set it up
    bool m_set = false;      ///< it has been set up, and the windows are on their way
    bool m_blackboard = false;
    Stage m_stage; ///< last: when it goes, its windows say so to all of the above
};

} // namespace meari
