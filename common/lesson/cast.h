#pragma once

#include "lesson/lesson_condition.h"

#include <QObject>

namespace meari {

/// Who plays a lesson: sets up the windows it needs and asks them to do things. Implemented by the
/// server's window with its stage, and by tests. Window's thread.
class Cast : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Stops what still runs, sets up the server, opens the client windows. Ends in prepared();
    /// asked again before that, only for the lesson asked for last.
    virtual void prepare(const Lesson &lesson) = 0;
    /// Ends in performed().
    virtual void perform(const Action &action, quint64 id) = 0;
    /// Spotlights and views; takes those of another step away.
    virtual void show(const LessonStep &step) = 0;
    /// The step has come to its end: there is nothing to be pressed any more.
    virtual void takeSpotlightsAway() = 0;
    /// Chooses the event in the window it happened in.
    virtual void choose(const Occurrence &occurrence) = 0;
    /// For a handout, of the windows a step is about.
    virtual void takePictures(int index, const LessonStep &step) = 0;
    /// The lesson is left: no spotlights any more, and the windows it opened are closed.
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

} // namespace meari
