#include "event/recorder.h"

#include "event/recording.h"

#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace meari {
namespace {

bool isDevice([[maybe_unused]] const QString &fileName)
{
#ifdef Q_OS_UNIX
    struct stat info = {};
    return ::stat(QFile::encodeName(fileName).constData(), &info) == 0 && S_ISCHR(info.st_mode);
#else
    return false;
#endif
}

qint64 bytesIn(const EventBatch &batch)
{
    qint64 total = qint64(batch.size()) * qint64(sizeof(Event));
    for (const Event &event : batch) {
        if (const QByteArray *bytes = bytesOf(event))
            total += bytes->size();
    }
    return total;
}

} // namespace

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
    if (m_started)
        finish();
    else
        delete m_commands;
}

QString Recorder::finish()
{
    // Posted behind every batch, so that all of them are written first.
    if (m_thread.isRunning())
        m_commands->post([this] { m_thread.quit(); });
    m_thread.wait();
    return m_broken;
}

bool Recorder::open(const QString &fileName)
{
    // A pipe that nobody reads would keep the window waiting, here or at its end.
    const QFileInfo info(fileName);
    if (info.exists() && !info.isFile() && !isDevice(fileName)) {
        m_error = info.isDir() ? tr("it is a folder") : tr("it is not a file");
        return false;
    }
    m_file.setFileName(fileName);
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered) &&
        !m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) {
        m_error = m_file.errorString();
        return false;
    }
    endLastLine();
    m_started = true;
    m_thread.start();
    return true;
}

// What was there before may end in the middle of a line, cut off by a full disk or a crash; the
// first event must not be glued to it.
void Recorder::endLastLine()
{
    if (m_file.isSequential() || !m_file.isReadable() || m_file.size() == 0)
        return;
    char last = 0;
    if (m_file.seek(m_file.size() - 1) && m_file.getChar(&last) && last != '\n')
        m_file.write("\n");
}

void Recorder::append(std::shared_ptr<const EventBatch> batch)
{
    const qint64 bytes = bytesIn(*batch);
    m_waiting += bytes;
    m_commands->post([this, bytes, batch = std::move(batch)] {
        write(*batch);
        m_waiting -= bytes;
    });
}

void Recorder::write(const EventBatch &batch)
{
    if (!m_broken.isEmpty())
        return;
    QByteArray lines;
    for (const Event &event : batch)
        lines += toJsonLine(event);

    const qint64 before = m_file.size();
    qint64 written = m_file.write(lines);
    // The system may take a part and say why it takes no more only when it is asked again.
    while (written >= 0 && written < lines.size()) {
        const qint64 more = m_file.write(lines.constData() + written, lines.size() - written);
        if (more <= 0)
            break;
        written += more;
    }
    if (written == lines.size())
        return;
    m_broken = m_file.errorString();
    // Whole lines stay; half of one does not pose as a line.
    if (!m_file.isSequential())
        m_file.resize(before + wholeLines(lines, written));
    emit writeFailed(m_broken, {});
}

qsizetype Recorder::wholeLines(const QByteArray &lines, qint64 written)
{
    // From -1 on, lastIndexOf() would search from the end.
    return written > 0 ? lines.lastIndexOf('\n', qsizetype(written) - 1) + 1 : 0;
}

} // namespace meari
