#pragma once

#include "event/event.h"
#include "event/mailbox.h"

#include <QFile>
#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace meari {

/// Appends events to a file as JSON Lines (recording.h), on a thread of its own: a slow disk must
/// not hold up the window. Every batch is handed to the system whole, in order.
///
/// When the disk says no, recording ends: the last line in the file is a whole one, failed() says
/// why, once.
class Recorder : public QObject
{
    Q_OBJECT
public:
    explicit Recorder(QObject *parent = nullptr);
    /// Writes what is still waiting, then closes.
    ~Recorder() override;

    /// Opens the file for appending. On failure returns false and errorString() tells why.
    bool open(const QString &fileName);
    QString errorString() const { return m_error; }
    QString fileName() const { return m_file.fileName(); }

    /// Writes what is still waiting and closes; returns why not all could be written, or nothing.
    /// Nothing is appended afterwards.
    QString finish();

    void append(std::shared_ptr<const EventBatch> batch);
    /// Bytes of events that are not written yet. When they grow, take fewer from the queue.
    qint64 waiting() const { return m_waiting; }

    /// How much of what was written ends with whole lines.
    /// @param written how much of lines; negative: nothing
    static qsizetype wholeLines(const QByteArray &lines, qint64 written);

signals:
    void failed(const QString &reason);
    /// The same, on the thread that writes. Not for others.
    void writeFailed(const QString &reason, QPrivateSignal);

private:
    void endLastLine();
    void write(const EventBatch &batch);

    QFile m_file; ///< used on m_thread once it is open
    QThread m_thread;
    Mailbox *m_commands; ///< lives on m_thread
    bool m_started = false;
    std::atomic<qint64> m_waiting = 0;
    QString m_broken; ///< why writing has ended; used on m_thread
    QString m_error;
};

} // namespace meari
