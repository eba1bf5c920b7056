#pragma once

#include "event/event_export.h"

#include <QBasicTimer>
#include <QEventLoopLocker>
#include <QObject>
#include <QSaveFile>

#include <vector>

namespace meari {

class EventLogModel;
class Timeline;

/// Saves a log, or all events of a timeline, a slice at a time, so that the window goes on while a
/// million rows are written. The file appears only when it is whole:
/// what fails leaves nothing behind and an older file of that name untouched.
///
/// Window's thread. Deletes itself when it is done; a program whose last window is closed before
/// that goes on until then.
class LogSaver : public QObject
{
    Q_OBJECT
public:
    /// The rows that match its filter as they are now; without a filter all events that are still
    /// here, whatever moment is shown.
    /// @param model outlives the saver, as its parent
    LogSaver(EventLogModel &model, const QString &fileName, ExportFormat format);
    /// All events that are still here, whatever moment is shown: as JSON Lines, a recording.
    /// @param timeline outlives the saver, as its parent
    LogSaver(Timeline &timeline, const QString &fileName, ExportFormat format);

    void start();

signals:
    /// @param rows that are in the file
    /// @param missed rows that left the log before they could be saved, for lack of room there
    void saved(const QString &fileName, qint64 rows, qint64 missed);
    /// @param reason the system's words
    void failed(const QString &fileName, const QString &reason);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    bool writeSlice();
    void finish();

    const Timeline &m_timeline;
    const ExportFormat m_format;
    QSaveFile m_file;
    const QEventLoopLocker m_unfinished; ///< the program does not end meanwhile
    QBasicTimer m_timer;
    std::vector<quint64> m_chosen; ///< with a filter: the events to save
    quint64 m_next = 0; ///< without one: a sequence number; with one: a place in m_chosen
    quint64 m_end = 0;
    qint64 m_rows = 0;
    qint64 m_missed = 0;
};

} // namespace meari
