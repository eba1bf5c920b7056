#include "lesson/lesson_runner.h"

// How a LessonRunner plays a lesson by itself.
namespace meari {

void LessonRunner::play()
{
    if (!canPlay() || m_playing)
        return;
    m_playing = true;
    m_problem.clear();
    if (m_phase == Phase::Running && m_index != m_furthest)
        go(m_furthest);
    emit changed();
    playOn();
}

void LessonRunner::togglePlaying()
{
    const bool touchedNow = m_sinceTouch.isValid() && m_sinceTouch.elapsed() < oneTouch;
    m_sinceTouch.invalidate();
    if (m_playing)
        pause();
    else if (!touchedNow)
        play();
}

void LessonRunner::pause()
{
    m_reading.stop();
    if (!m_playing)
        return;
    // Nothing has been done yet that something should come of.
    if (m_phase == Phase::Running && furthest().phase == StepPhase::Waiting)
        m_patience.stop();
    m_playing = false;
    emit changed();
}

// Gives time to read what there is to read now.
void LessonRunner::playOn()
{
    if (!m_playing || m_phase != Phase::Running || m_reading.isActive() || m_awaited != 0)
        return;
    const LessonStep &step = m_lesson.steps[m_furthest];
    qsizetype length = 0;
    if (furthest().isOver()) {
        length = step.after.size();
    } else if (furthest().phase == StepPhase::Waiting) {
        length = step.text.size() + step.title.size();
        if (step.question) {
            length += step.question->text.size();
            for (const Choice &choice : step.question->choices)
                length += choice.text.size();
        }
    } else {
        return;
    }
    // Even the shortest text has to be found first.
    const qint64 weight = averageLength / 3 + length;
    m_reading.start(int(qMin<qint64>(m_pace * weight / averageLength, pace::slowest)));
}

void LessonRunner::playOnAfterReading()
{
    if (!m_playing || m_phase != Phase::Running)
        return;
    if (furthest().isOver()) {
        next();
    } else if (m_lesson.steps[m_furthest].actions.isEmpty()) {
        m_patience.start(patience); // somebody else has to do it
    } else {
        doIt();
    }
}

void LessonRunner::stopPlaying(const QString &problem)
{
    m_reading.stop();
    m_playing = false;
    m_problem = problem;
    emit stopped();
}

} // namespace meari
