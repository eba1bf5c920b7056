#pragma once

#include "event/event.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace meari {

class EventQueue;
class Recorder;

/// Takes what waits in the queue, some thirty times a second, and hands it on: first to the
/// recorder, so that what was seen is never missing from the record, then to whoever listens.
/// Lives on the window's thread.
class EventPump : public QObject
{
    Q_OBJECT
public:
    explicit EventPump(EventQueue &queue, QObject *parent = nullptr);
    ~EventPump() override;

    /// Records from the next batch on. On failure returns false, and problem tells why.
    bool record(const QString &fileName, QString &problem);
    QString recordFile() const;
    /// Waits until all is recorded. When it could not be, recordingFailed() is emitted before this
    /// returns.
    void stopRecording();

    /// Takes what waits now instead of at the next frame.
    void pumpNow();
    /// Before the program ends: takes what waits, then stopRecording().
    void pumpLast();

signals:
    /// Never empty, in the order in which it happened.
    void eventsOccurred(const meari::EventBatch &events);
    /// The disk said no; recording has ended.
    void recordingFailed(const QString &reason);

private:
    void handOn(EventBatch events);

    EventQueue &m_queue;
    QTimer m_frame;
    std::unique_ptr<Recorder> m_recorder;
};

} // namespace meari
