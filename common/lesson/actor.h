#pragma once

#include "lesson/lesson.h"

#include <QObject>

namespace meari {

/// A window that takes part in a lesson: does what the lesson asks for, shows where to look, and
/// tells what happens in it. Window's thread; implemented by each window, and by the stage for the
/// windows of other processes.
class Actor : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Does it with the window's real controls, so that one can see it done. Ends in performed()
    /// with the same id, once it has really happened or cannot.
    virtual void perform(const Action &action, quint64 id) = 0;
    /// @param control see lesson_terms.h; empty: no control any more
    virtual void putSpotlight(const QString &control, const QString &callout) = 0;
    virtual void openView(const QString &view) = 0;
    /// Chooses an event in all its panels: the one of this time and kind, if it is there.
    virtual void chooseEvent(qint64 time, EventKind kind) = 0;
    virtual void setBlackboard(bool on) = 0;
    /// Ends in pictureTaken().
    virtual void takePicture() = 0;

signals:
    /// @param problem a sentence about why it could not be done; empty when it was
    void performed(quint64 id, const QString &problem);
    void eventsOccurred(const meari::EventBatch &events);
    void pictureTaken(const QByteArray &png);
    /// Somebody used mouse or keys in it.
    void touched();
};

} // namespace meari
