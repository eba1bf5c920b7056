#pragma once

#include "lesson/cast.h"
#include "lesson/pace.h"

#include <QElapsedTimer>
#include <QTimer>

namespace meari {

/// Takes a class through a lesson: which step, what was predicted, what really happened, what is
/// offered next. Knows no windows. Window's thread.
///
/// A step is shown, waits for its real events, and is done when they have come. The furthest step
/// is the one that waits; those before it are over and can be looked at.
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
        bool isOver() const { return phase == StepPhase::Done || phase == StepPhase::Skipped; }
    };

    /// @param cast outlives the runner
    explicit LessonRunner(Cast &cast, QObject *parent = nullptr);

    Phase phase() const { return m_phase; }
    const Lesson &lesson() const { return m_lesson; }
    int index() const { return m_index; } ///< of the step that is shown
    // Not while idle.
    const LessonStep &step() const { return m_lesson.steps[m_index]; }
    const StepState &state() const { return m_states[m_index]; }
    const StepState &stateOf(int index) const { return m_states[index]; }
    /// Why the lesson could not be begun, or not go on by itself; a sentence, or empty.
    QString problem() const { return m_problem; }
    /// Windows that the lesson needs and that are gone.
    const QList<Role> &lostRoles() const { return m_lost; }

    /// Ends a lesson that runs. Wants at least one step.
    void begin(const Lesson &lesson);
    /// The same lesson in another language: its steps and actions are the same.
    void translate(const Lesson &lesson);
    void restart();
    void leave();

    bool canGoBack() const;
    void back();
    /// Whether the step that is shown is over, so that there is nothing to skip.
    bool canGoOn() const;
    /// To the next step. One that is not over is skipped.
    void next();
    /// Whether a prediction can be made, or another one.
    bool canPredict() const;
    void predict(int choice);
    bool canDoIt() const;
    void doIt();

    /// Everything by itself, for a projector.
    bool canPlay() const { return m_phase == Phase::Preparing || m_phase == Phase::Running; }
    void play();
    void pause();
    bool isPlaying() const { return m_playing; }
    /// For the one button: the click on it takes over, too, and must not set it going again.
    void togglePlaying();

    /// Milliseconds in which a step of average length is read; 0: at full speed. Longer texts take
    /// longer.
    void setPace(int milliseconds) { m_pace = milliseconds; }
    int pace() const { return m_pace; }

    /// How long a window may take for one action, and a step to end after its actions,
    /// milliseconds.
    static constexpr int patience = 30'000;

signals:
    /// Anything of the above.
    void changed();
    void stepBegan(int index);
    /// By its real events.
    void stepDone(int index);
    /// The lesson is over. @param byItself every step has ended by its real events, and every
    /// question was answered by what its lesson calls the truth; else problem() says what was not
    /// so
    void finished(bool byItself);
    /// Playing could not go on; problem() says why.
    void stopped();

private:
    /// What happens so soon after a step has ended belongs to that step, nanoseconds: an echo on
    /// its way to another window. What comes later somebody has done already, ahead of the text.
    static constexpr qint64 aftermath = 250'000'000;
    static constexpr int averageLength = 300; ///< of a step's texts, in characters
    static constexpr int oneTouch = 1'000;    ///< from pressing a button to its click, milliseconds

    void go(int index);
    void beginStep();
    void handlePrepared(const QString &problem);
    void handlePerformed(quint64 id, const QString &problem);
    void handleEvents(Role role, const EventBatch &events);
    bool isUnexpectedFailure(Role role, const Event &event) const;
    void giveUp(const QString &problem, const QString &whilePlaying);
    void giveUpStep(const QString &problem);
    void handleQuietEnd();
    void handlePatienceEnd();
    void look(bool somethingCame);
    void endStep();
    void judge();
    void performNext();
    void playOn();
    void playOnAfterReading();
    void stopPlaying(const QString &problem);
    void finish();
    void stopTimers();
    StepState &furthest() { return m_states[m_furthest]; }

    Cast &m_cast;
    Lesson m_lesson;
    QList<StepState> m_states;
    QList<Role> m_lost;
    Phase m_phase = Phase::Idle;
    int m_index = 0;
    int m_furthest = 0;
    QString m_problem;
    QString m_flaw; ///< what in this run was not as the lesson says
    Connections m_connections;
    StepLog m_log;        ///< since the furthest step began
    qint64 m_endedAt = 0; ///< when the furthest step ended, as Event::time has it
    QTimer m_quiet;       ///< runs while nothing may come
    QTimer m_reading;     ///< runs while somebody reads
    QTimer m_patience;    ///< runs while something should happen
    int m_heard = 0;      ///< events that a quiet step hears though it should not
    QElapsedTimer m_sinceTouch;
    int m_pace = pace::usual;
    bool m_playing = false;
    int m_action = 0;      ///< the next one of "do it for me"
    quint64 m_awaited = 0; ///< id of the one that is at work; 0: none
    quint64 m_lastId = 0;
};

} // namespace meari
