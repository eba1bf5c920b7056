#pragma once

#include "lesson/lesson_condition.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace meari {

/// Who plays a lesson: sets up the windows it needs and asks them to do things. Implemented by the
/// server's window with its stage, and by tests.
class Cast : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Stops what still runs, sets up the server, opens the client windows. Ends in prepared().
    virtual void prepare(const Lesson &lesson) = 0;
    /// Ends in performed().
    virtual void perform(const Action &action, quint64 id) = 0;
    /// Spotlights and views; takes those of another step away.
    virtual void show(const Step &step) = 0;
    /// Chooses the event in the window it happened in.
    virtual void choose(const Occurrence &occurrence) = 0;
    /// For a handout, of the windows a step is about.
    virtual void takePictures(const Step &step) = 0;
    /// The lesson is left: no spotlights, and the windows it opened are closed.
    virtual void dismiss() = 0;

signals:
    /// @param problem why it cannot be played, in a sentence; empty when all is ready
    void prepared(const QString &problem);
    void performed(quint64 id, const QString &problem);
    void eventsOccurred(meari::Role role, const meari::EventBatch &events);
    /// A window is gone that the lesson needs, by hand or by a crash that no step asked for.
    void lost(meari::Role role);
    /// It is back.
    void joined(meari::Role role);
    /// Somebody used mouse or keys in one of the windows.
    void touched();
};

/// Takes a class through a lesson: which step, what was predicted, what really happened, what is
/// offered next. Knows no windows. Window's thread.
class LessonRunner : public QObject
{
    Q_OBJECT
public:
    enum class Phase : quint8 {
        Idle,
        Preparing,
        Running,
        Finished, ///< all steps are over; they can still be looked at
    };
    enum class StepPhase : quint8 {
        Ahead,
        Waiting, ///< for what ends it
        Doing,   ///< "do it for me" is at it
        Done,    ///< its real events have come
        Skipped, ///< somebody went on without them
    };
    struct StepState
    {
        StepPhase phase = StepPhase::Ahead;
        int predicted = -1; ///< index of the choice that was made; -1: none
        int happened = -1;  ///< index of the choice that the events confirmed; -1: none, or not yet
        QString problem;    ///< why "do it for me" could not do it
    };

    /// @param cast outlives the runner
    explicit LessonRunner(Cast &cast, QObject *parent = nullptr);

    Phase phase() const { return m_phase; }
    const Lesson &lesson() const { return m_lesson; }
    int index() const { return m_index; } ///< of the step that is shown
    const Step &step() const { return m_lesson.steps[m_index]; }
    const StepState &state() const { return m_states[m_index]; }
    const StepState &stateOf(int index) const { return m_states[index]; }
    /// Why the lesson could not be begun, or by itself not go on; a sentence, or empty.
    QString problem() const { return m_problem; }
    /// Windows that the lesson needs and that are gone.
    const QList<Role> &lostRoles() const { return m_lost; }

    /// Ends a lesson that runs. Wants at least one step.
    void begin(const Lesson &lesson);
    /// The same lesson in another language: its steps and actions are the same.
    void translate(const Lesson &lesson);
    void restart();
    void leave();

    bool canGoBack() const { return m_phase != Phase::Preparing && m_index > 0; }
    void back();
    /// Whether the step that is shown has come to its end.
    bool canGoOn() const;
    /// To the next step. Forced when the step has not come to its end: it is skipped.
    void next();
    void predict(int choice);
    void doIt();

    /// Everything by itself, for a projector.
    void play();
    void pause();
    bool isPlaying() const { return m_playing; }
    /// Milliseconds in which a step of average length is read; 0: at full speed. Longer texts take
    /// longer.
    void setPace(int milliseconds) { m_pace = milliseconds; }
    int pace() const { return m_pace; }

    /// How long "do it for me" may take, and how long a played step may take to end, milliseconds.
    static constexpr int patience = 15'000;

signals:
    /// Anything of the above.
    void changed();
    void stepBegan(int index);
    /// By its real events.
    void stepDone(int index);
    /// The lesson is over. @param byItself every step was played to its end, by its real events
    void finished(bool byItself);
    /// Playing by itself has stopped, and why.
    void stopped(const QString &problem);

private:
    void go(int index);
    void handlePrepared(const QString &problem);
    void handlePerformed(quint64 id, const QString &problem);
    void handleEvents(Role role, const EventBatch &events);
    void handleQuietEnd();
    void look();
    void endStep();
    void performNext();
    void playOn();
    void stopPlaying(const QString &problem);

    Cast &m_cast;
    Lesson m_lesson;
    QList<StepState> m_states;
    QList<Role> m_lost;
    Phase m_phase = Phase::Idle;
    int m_index = 0;
    QString m_problem;
    Connections m_connections;
    StepLog m_log;
    QTimer m_quiet;    ///< runs while nothing may come
    QTimer m_reading;  ///< runs while somebody reads
    QTimer m_patience; ///< runs while something should happen
    int m_pace = defaultPace;
    bool m_playing = false;
    int m_action = 0;      ///< the next one of "do it for me"
    quint64 m_awaited = 0; ///< id of the one that is at work; 0: none
    quint64 m_lastId = 0;

public:
    static constexpr int defaultPace = 6'000;
};

} // namespace meari
