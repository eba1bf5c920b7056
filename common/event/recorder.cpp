#include "event/recorder.h"

#include "event/recording.h"

namespace meari {

Recorder::Recorder(QObject *parent)
    : QObject(parent)
    , m_commands(new Mailbox)
{
    m_thread.setObjectName(QStringLiteral("recorder"));
    m_commands->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_commands, &QObject::deleteLater);
    connect(
        this, &Recorder::writeFailed, this, [this](const QString &reason) { emit failed(reason); },
        Qt::QueuedConnection);
}

Recorder::~Recorder()
{
    if (!m_thread.isRunning()) {
        delete m_commands;
        return;
    }
    // Posted behind every batch, so that all of them are written first.
    m_commands->post([this] { m_thread.quit(); });
    m_thread.wait();
}

bool Recorder::open(const QString &fileName)
{
    m_file.setFileName(fileName);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) {
        m_error = m_file.errorString();
        return false;
    }
    m_thread.start();
    return true;
}

void Recorder::append(std::shared_ptr<const EventBatch> batch)
{
    m_waiting += qint64(batch->size());
    m_commands->post([this, batch = std::move(batch)] {
        write(*batch);
        m_waiting -= qint64(batch->size());
    });
}

void Recorder::write(const EventBatch &batch)
{
    if (m_broken)
        return;
    QByteArray lines;
    for (const Event &event : batch)
        lines += toJsonLine(event);

    const qint64 before = m_file.size();
    if (m_file.write(lines) == lines.size())
        return;
    m_broken = true;
    const QString reason = m_file.errorString();
    // What was written of this batch may end in the middle of a line.
    if (!m_file.isSequential())
        m_file.resize(before);
    emit writeFailed(reason, {});
}

} // namespace meari
