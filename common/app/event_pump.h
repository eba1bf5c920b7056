#pragma once

#include "event/event.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace meari {

class EventQueue;
class Recorder;

/// Takes what waits in the queue, some thirty times a second, and hands it on: first to the
/// recorder, so that what was seen is never missing from the record, then to whoever listens. When
/// much waits it comes in slices, with the event loop between them: the window goes on answering
/// however long each of them takes, and meanwhile nothing more is taken.
///
/// Lives on the window's thread.
class EventPump : public QObject
{
    Q_OBJECT
public:
    explicit EventPump(EventQueue &queue, QObject *parent = nullptr);
    ~EventPump() override;

    /// Records what happens from now on: what waits is handed on before. On failure returns false,
    /// and problem tells why.
    bool record(const QString &fileName, QString &problem);
    QString recordFile() const;
    /// Hands on what waits, and waits until all that has happened is recorded. When it could not
    /// be, recordingFailed() is emitted before this returns.
    void stopRecording();

    /// Takes what waits now instead of at the next frame, all of it before this returns.
    void pumpNow();

    /// Events handed on at once, at most. Each costs a window a few microseconds.
    static constexpr std::size_t slice = 2048;

signals:
    /// Never empty, in the order in which it happened.
    void eventsOccurred(const meari::EventBatch &events);
    /// The disk said no; recording has ended.
    void recordingFailed(const QString &reason);

private:
    void take();
    void handOnSlice();
    EventBatch nextSlice();

    EventQueue &m_queue;
    QTimer m_frame;
    QTimer m_rest;              ///< runs while something taken is not handed on
    EventBatch m_taken;         ///< from the queue
    std::size_t m_handedOn = 0; ///< of them
    std::unique_ptr<Recorder> m_recorder;
};

} // namespace meari
