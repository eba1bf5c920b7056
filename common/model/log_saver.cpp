#include "model/log_saver.h"

#include "model/event_log_model.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTimerEvent>

namespace meari {
namespace {

// Half a display frame: what is left is for painting.
constexpr qint64 sliceNanoseconds = 8'000'000;

} // namespace

LogSaver::LogSaver(EventLogModel &model, const QString &fileName, ExportFormat format)
    : QObject(&model)
    , m_timeline(model.timeline())
    , m_format(format)
    , m_file(fileName)
{
    if (model.filter().letsAllThrough()) {
        // All of it, also when an earlier moment is shown: what was saved is thought to be safe.
        m_next = m_timeline.store().first();
        m_end = m_timeline.store().end();
        return;
    }
    const int rows = model.rowCount();
    m_chosen.reserve(std::size_t(rows));
    for (int row = 0; row < rows; ++row)
        m_chosen.push_back(model.sequenceAt(row));
    m_end = quint64(rows);
}

LogSaver::LogSaver(Timeline &timeline, const QString &fileName, ExportFormat format)
    : QObject(&timeline)
    , m_timeline(timeline)
    , m_format(format)
    , m_file(fileName)
    , m_next(timeline.store().first())
    , m_end(timeline.store().end())
{
}

void LogSaver::start()
{
    // QSaveFile puts a new file in the place of the old one, of a device too.
    const QFileInfo target(m_file.fileName());
    if (target.exists() && !target.isFile()) {
        emit failed(m_file.fileName(), tr("it is not a file"));
        deleteLater();
        return;
    }
    if (!m_file.open(QIODevice::WriteOnly)) {
        finish();
        return;
    }
    m_file.write(exportHeader(m_format));
    m_timer.start(0, this);
}

void LogSaver::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        QObject::timerEvent(event);
    else if (!writeSlice())
        finish();
}

// False when there is nothing more to write, or no more can be written.
bool LogSaver::writeSlice()
{
    QElapsedTimer clock;
    clock.start();
    while (m_next < m_end && clock.nsecsElapsed() < sliceNanoseconds) {
        const quint64 sequence = m_chosen.empty() ? m_next : m_chosen[std::size_t(m_next)];
        ++m_next;
        if (!m_timeline.store().contains(sequence)) {
            ++m_missed;
            continue;
        }
        const QByteArray line =
            exportLine(m_timeline.store().at(sequence), m_format, m_timeline.side());
        if (m_file.write(line) != line.size())
            return false;
        ++m_rows;
    }
    return m_next < m_end;
}

void LogSaver::finish()
{
    m_timer.stop();
    const bool good = m_file.isOpen() && m_next == m_end && m_file.error() == QSaveFile::NoError;
    const QString reason = m_file.errorString();
    if (!good)
        m_file.cancelWriting();
    // commit() flushes, which is when a full disk is noticed.
    if (good && m_file.commit())
        emit saved(m_file.fileName(), m_rows, m_missed);
    else
        emit failed(m_file.fileName(), good ? m_file.errorString() : reason);
    deleteLater();
}

} // namespace meari
