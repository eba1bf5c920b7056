#pragma once

#include "event/recording_parser.h"

#include <QBasicTimer>
#include <QObject>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

class QFile;

namespace meari {

class Mailbox;

/// Reads one recording (recording.h) on a thread of its own and hands its events over, in order and
/// a batch at a time, on the thread the reader lives on: the window's. A window that is busy slows
/// the reading down, so that never more than a few batches wait, and each turn of its event loop is
/// given up again after half a display frame.
///
/// The rules of damage: everything before the first line that is no event is handed over, nothing
/// after it is, and finished() tells which line that is, where it begins and what is wrong with it.
/// A last line that ends in the middle is told apart as cut off. A file that has nothing of a
/// recording in its first line is none, and hands nothing over.
///
/// Only what the file holds when it is opened is read, so that one that is still being written
/// comes to an end. Folders, pipes and devices are not opened: they would never end, or never
/// begin.
class RecordingReader : public QObject
{
    Q_OBJECT
public:
    explicit RecordingReader(const QString &fileName, QObject *parent = nullptr);
    /// Stops reading. Waits for the line that is being looked at, not for the file.
    ~RecordingReader() override;

    QString fileName() const { return m_fileName; }
    /// Once. Returns at once; all else comes by signals.
    void start();
    /// Nothing more is handed over. finished() comes before this returns.
    void cancel();
    bool isReading() const { return m_reading; }

    /// How much of it has been handed over, in bytes; the total is 0 until the file is open.

    /// What one batch holds at most; one event may be larger alone.
    static constexpr std::size_t mostEvents = 1024;
    static constexpr qint64 mostBytes = 1024 * 1024;
    /// Batches that wait for the window at most. One more is being made.
    static constexpr std::size_t mostWaiting = 2;

signals:
    /// Who recorded it, as soon as an event tells, before the batch with that event: nearly always
    /// before the first one.
    void sideFound(meari::Side side);
    /// Never empty.
    void batchRead(const meari::EventBatch &events);
    /// After each batch, in bytes.
    void progressed(qint64 bytesRead, qint64 bytesTotal);
    /// Last of all, once.
    void finished(const meari::RecordingEnd &end);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Delivery
    {
        EventBatch events;
        RecordingEnd so; ///< far; the end when isLast
        qint64 read = 0;
        qint64 total = 0;
        bool isLast = false;
    };

    // On the thread that reads.
    void read();
    void readFile(QFile &file, qint64 total);
    void deliver(Delivery delivery);

    // On the window's thread.
    std::optional<Delivery> take();
    void handOver(const Delivery &delivery);
    void finish(const RecordingEnd &end);
    void stopThread();

    const QString m_fileName;
    std::thread m_thread;
    std::unique_ptr<Mailbox> m_wake; ///< from the thread that reads
    QBasicTimer m_turn;              ///< active while batches may be waiting
    bool m_reading = false;
    qint64 m_read = 0;
    qint64 m_total = 0;
    qint64 m_handedOver = 0; ///< events
    std::optional<Side> m_side;

    std::atomic<bool> m_stopped = false;
    // Not QMutex: the thread sanitizer sees these, and does not see into Qt's library.
    std::mutex m_mutex; ///< for what follows
    std::condition_variable m_taken;
    std::deque<Delivery> m_waiting;
};

} // namespace meari
