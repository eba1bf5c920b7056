#include "lesson/lesson_runner.h"

#include "lesson/lesson_text.h"

#include <algorithm>

namespace meari {

LessonRunner::LessonRunner(Cast &cast, QObject *parent)
    : QObject(parent)
    , m_cast(cast)
{
    for (QTimer *timer : {&m_quiet, &m_reading, &m_patience})
        timer->setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &LessonRunner::handleQuietEnd);
    connect(&m_reading, &QTimer::timeout, this, &LessonRunner::playOnAfterReading);
    connect(&m_patience, &QTimer::timeout, this, &LessonRunner::handlePatienceEnd);
    connect(&cast, &Cast::prepared, this, &LessonRunner::handlePrepared);
    connect(&cast, &Cast::performed, this, &LessonRunner::handlePerformed);
    connect(&cast, &Cast::eventsOccurred, this, &LessonRunner::handleEvents);
    connect(&cast, &Cast::touched, this, [this] {
        if (m_playing)
            m_sinceTouch.start();
        pause();
    });
    connect(&cast, &Cast::lost, this, [this](Role role) {
        if (m_phase == Phase::Idle || m_lost.contains(role))
            return;
        m_lost += role;
        const bool played = m_playing;
        pause();
        if (played)
            stopPlaying(tr("%1 is gone.").arg(LessonText::role(role)));
        emit changed();
    });
    connect(&cast, &Cast::joined, this, [this](Role role) {
        if (m_lost.removeAll(role) == 0)
            return;
        if (m_lost.isEmpty() && m_phase != Phase::Finished)
            m_problem.clear();
        emit changed();
    });
}

void LessonRunner::begin(const Lesson &lesson)
{
    Q_ASSERT(!lesson.steps.isEmpty());
    stopTimers();
    m_lesson = lesson;
    m_states = QList<StepState>(lesson.steps.size());
    m_lost.clear();
    m_phase = Phase::Preparing;
    m_index = 0;
    m_furthest = 0;
    m_problem.clear();
    m_flaw.clear();
    m_connections = {};
    m_log.clear();
    m_playing = false;
    m_cast.prepare(m_lesson);
    emit changed();
}

void LessonRunner::translate(const Lesson &lesson)
{
    if (m_phase == Phase::Idle || lesson.id != m_lesson.id ||
        lesson.steps.size() != m_lesson.steps.size())
        return;
    m_lesson = lesson;
    if (m_phase == Phase::Running && !state().isOver())
        m_cast.show(step()); // its callouts
    emit changed();
}

void LessonRunner::restart()
{
    if (m_phase != Phase::Idle)
        begin(Lesson(m_lesson));
}

void LessonRunner::leave()
{
    if (m_phase == Phase::Idle)
        return;
    stopTimers();
    m_phase = Phase::Idle;
    m_playing = false;
    m_lost.clear();
    m_cast.dismiss();
    emit changed();
}

void LessonRunner::handlePrepared(const QString &problem)
{
    if (m_phase != Phase::Preparing)
        return;
    if (!problem.isEmpty()) {
        const bool played = m_playing;
        leave();
        m_problem = problem;
        emit changed();
        if (played)
            emit stopped();
        return;
    }
    m_phase = Phase::Running;
    m_log.clear();
    beginStep();
}

bool LessonRunner::canGoBack() const
{
    return (m_phase == Phase::Running || m_phase == Phase::Finished) && m_index > 0;
}

void LessonRunner::back()
{
    if (!canGoBack())
        return;
    pause();
    go(m_index - 1);
}

bool LessonRunner::canGoOn() const
{
    return m_phase == Phase::Running && state().isOver();
}

void LessonRunner::next()
{
    if (m_phase == Phase::Finished && m_index < m_furthest)
        go(m_index + 1);
    if (m_phase != Phase::Running)
        return;
    if (m_index < m_furthest) {
        go(m_index + 1);
        return;
    }
    if (!state().isOver()) {
        m_quiet.stop();
        m_patience.stop();
        m_awaited = 0;
        furthest().phase = StepPhase::Skipped;
        furthest().problem.clear();
        if (m_flaw.isEmpty())
            m_flaw = tr("The step “%1” was skipped.").arg(step().title);
        m_log.clear();
    }
    if (m_furthest + 1 == m_lesson.steps.size()) {
        finish();
        return;
    }
    ++m_furthest;
    m_index = m_furthest;
    beginStep();
}

// To one that has begun already.
void LessonRunner::go(int index)
{
    m_index = index;
    m_cast.show(step());
    if (state().isOver())
        m_cast.takeSpotlightsAway();
    emit changed();
}

void LessonRunner::beginStep()
{
    furthest().phase = StepPhase::Waiting;
    m_action = 0;
    m_cast.show(step());
    emit stepBegan(m_index);
    emit changed();
    look(false); // somebody may have done it already
    playOn();
}

bool LessonRunner::canPredict() const
{
    return m_phase == Phase::Running && m_index == m_furthest && step().question.has_value() &&
           !state().isOver();
}

void LessonRunner::predict(int choice)
{
    if (!canPredict() || choice < 0 || choice >= step().question->choices.size())
        return;
    furthest().predicted = choice;
    emit changed();
}

bool LessonRunner::canDoIt() const
{
    return m_phase == Phase::Running && m_index == m_furthest &&
           state().phase == StepPhase::Waiting && !step().actions.isEmpty();
}

void LessonRunner::doIt()
{
    if (!canDoIt())
        return;
    m_reading.stop();
    m_quiet.stop(); // it begins again when all is done
    furthest().phase = StepPhase::Doing;
    furthest().problem.clear();
    m_action = 0;
    emit changed();
    performNext();
}

void LessonRunner::performNext()
{
    m_patience.start(patience);
    const QList<Action> &actions = m_lesson.steps[m_furthest].actions;
    if (m_action == actions.size()) {
        m_awaited = 0;
        return;
    }
    m_awaited = ++m_lastId;
    m_cast.perform(actions[m_action++], m_awaited);
}

void LessonRunner::handlePerformed(quint64 id, const QString &problem)
{
    if (id != m_awaited || m_awaited == 0)
        return;
    m_awaited = 0;
    if (!problem.isEmpty()) {
        giveUp(problem, problem);
    } else if (furthest().phase == StepPhase::Doing) {
        performNext();
        look(false); // its events may have been faster
    }
}

void LessonRunner::handleEvents(Role role, const EventBatch &events)
{
    if (m_phase != Phase::Running)
        return;
    const bool over = furthest().isOver();
    for (const Event &event : events) {
        Occurrence occurrence{role, event};
        m_connections.apply(occurrence);
        if (!over || event.time > m_endedAt + aftermath)
            m_log.add(std::move(occurrence));
        if (isUnexpectedFailure(role, event))
            giveUpStep(tr("It was tried and has failed; the window says why."));
    }
    look(true);
}

// Listening or connecting has failed, and the step does not wait for that: nothing more will come.
bool LessonRunner::isUnexpectedFailure(Role role, const Event &event) const
{
    const bool failed = event.as<ListenFailed>() || event.as<ConnectFailed>();
    if (!failed || m_states[m_furthest].phase != StepPhase::Doing)
        return false;
    const QList<Condition> &until = m_lesson.steps[m_furthest].until;
    return std::none_of(until.cbegin(), until.cend(), [&](const Condition &condition) {
        return condition.role == role && condition.kind == event.kind();
    });
}

// It waits again, for another try.
void LessonRunner::giveUp(const QString &problem, const QString &whilePlaying)
{
    m_patience.stop();
    m_awaited = 0;
    furthest().phase = StepPhase::Waiting;
    furthest().problem = problem;
    if (m_playing)
        stopPlaying(whilePlaying);
    emit changed();
}

void LessonRunner::giveUpStep(const QString &problem)
{
    giveUp(problem,
           tr("The step “%1” has not come to its end.").arg(m_lesson.steps[m_furthest].title) +
               QLatin1Char(' ') + problem);
}

// Whether the furthest step has come to its end.
void LessonRunner::look(bool somethingCame)
{
    const LessonStep &step = m_lesson.steps[m_furthest];
    if (m_phase != Phase::Running || furthest().isOver() || furthest().phase == StepPhase::Ahead)
        return;
    // What "do it for me" does comes to its end first: a step is judged when all of it is done.
    if (furthest().phase == StepPhase::Doing && m_awaited != 0)
        return;
    const bool come =
        std::all_of(step.until.cbegin(), step.until.cend(), [this](const Condition &condition) {
            return m_log.has(condition, m_connections);
        });
    if (!come)
        return;
    if (step.quiet.isEmpty()) {
        endStep();
    } else if (!m_quiet.isActive() || somethingCame) {
        // Something that should not come has come, perhaps: wait again from there.
        const auto longest = std::max_element(
            step.quiet.cbegin(), step.quiet.cend(),
            [](const Quiet &a, const Quiet &b) { return a.milliseconds < b.milliseconds; });
        int heard = 0;
        for (const Quiet &quiet : step.quiet)
            heard += m_log.count(quiet.condition, m_connections).count;
        if (!m_quiet.isActive() || heard != m_heard)
            m_quiet.start(longest->milliseconds);
        m_heard = heard;
    }
}

void LessonRunner::handleQuietEnd()
{
    if (m_phase == Phase::Running && !furthest().isOver())
        endStep();
}

void LessonRunner::endStep()
{
    m_quiet.stop();
    m_patience.stop();
    furthest().phase = StepPhase::Done;
    furthest().problem.clear();
    judge();
    const LessonStep &step = m_lesson.steps[m_furthest];
    // The last of what it waited for, to be shown in every view of its window.
    const Occurrence *last = nullptr;
    for (const Condition &condition : step.until) {
        const Occurrence *found = m_log.count(condition, m_connections).last;
        if (found && (!last || found->event.time > last->event.time))
            last = found;
    }
    m_endedAt = last ? last->event.time : 0;
    if (m_index == m_furthest)
        m_cast.takeSpotlightsAway();
    if (last)
        m_cast.choose(*last);
    m_cast.takePictures(m_furthest, step);
    m_log.clear();
    emit stepDone(m_furthest);
    emit changed();
    playOn();
}

// Which of the predictions was right.
void LessonRunner::judge()
{
    const LessonStep &step = m_lesson.steps[m_furthest];
    if (!step.question)
        return;
    const QList<Choice> &choices = step.question->choices;
    int confirmed = 0;
    for (int i = 0; i < choices.size(); ++i) {
        if (!m_log.confirms(choices[i], m_connections))
            continue;
        ++confirmed;
        furthest().happened = i;
    }
    if (confirmed != 1)
        furthest().happened = -1;
    if (m_flaw.isEmpty() &&
        (confirmed != 1 || choices[furthest().happened].id != step.question->truth))
        m_flaw =
            tr("In the step “%1” something else happened than the lesson says.").arg(step.title);
}

void LessonRunner::handlePatienceEnd()
{
    if (m_phase != Phase::Running || furthest().isOver())
        return;
    const QString problem =
        m_awaited != 0 ? tr("A window has not answered for %n second(s).", nullptr, patience / 1000)
                       : tr("It was done, but what the step waits for has not come.");
    giveUpStep(problem);
}

void LessonRunner::finish()
{
    stopTimers();
    m_playing = false;
    m_phase = Phase::Finished;
    m_problem = m_flaw;
    m_cast.takeSpotlightsAway(); // of a last step that was skipped
    emit changed();
    emit finished(m_flaw.isEmpty());
}

void LessonRunner::stopTimers()
{
    m_quiet.stop();
    m_reading.stop();
    m_patience.stop();
    m_awaited = 0;
}

} // namespace meari
