#include "event/recording_reader.h"

#include "event/mailbox.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QTimerEvent>

#include <cerrno>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace meari {
namespace {

// Half a display frame: what is left is for painting.
constexpr qint64 sliceNanoseconds = 8'000'000;
constexpr qint64 pieceBytes = 256LL * 1024;

// Opens a file and nothing else. When it did not, the end is not Whole.
RecordingEnd openFile(const QString &fileName, QFile &file)
{
    RecordingEnd end;
#ifdef Q_OS_UNIX
    // Without O_NONBLOCK, opening a pipe waits for somebody to write into it.
    const int descriptor = ::open(QFile::encodeName(fileName).constData(),
                                  O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        end.kind = RecordingEnd::Kind::CouldNotOpen;
        end.reason = qt_error_string(errno);
        return end;
    }
    struct stat info = {};
    if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode))
        end.kind = RecordingEnd::Kind::NotAFile;
    else if (file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered,
                       QFileDevice::AutoCloseHandle))
        return end;
    else
        end.kind = RecordingEnd::Kind::CouldNotOpen;
    ::close(descriptor);
#else
    const QFileInfo info(fileName);
    file.setFileName(fileName);
    if (info.exists() && !info.isFile())
        end.kind = RecordingEnd::Kind::NotAFile;
    else if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        end.kind = RecordingEnd::Kind::CouldNotOpen;
#endif
    if (end.kind == RecordingEnd::Kind::CouldNotOpen)
        end.reason = file.errorString();
    return end;
}

} // namespace

RecordingReader::RecordingReader(const QString &fileName, QObject *parent)
    : QObject(parent)
    , m_fileName(fileName)
    , m_wake(std::make_unique<Mailbox>())
{
}

RecordingReader::~RecordingReader()
{
    stopThread();
    if (m_thread.joinable())
        m_thread.join();
}

void RecordingReader::start()
{
    if (m_thread.joinable())
        return;
    m_reading = true;
    m_thread = std::thread([this] { read(); });
}

void RecordingReader::cancel()
{
    if (!m_reading)
        return;
    stopThread();
    RecordingEnd end;
    end.kind = RecordingEnd::Kind::Cancelled;
    end.events = m_handedOver;
    end.side = m_side;
    finish(end);
}

// The thread ends by itself soon after.
void RecordingReader::stopThread()
{
    m_stopped = true;
    const std::scoped_lock lock(m_mutex);
    m_waiting.clear();
    m_taken.notify_all();
}

void RecordingReader::read()
{
    QFile file;
    Delivery last;
    last.so = openFile(m_fileName, file);
    last.isLast = true;
    if (last.so.kind == RecordingEnd::Kind::Whole)
        readFile(file, file.size());
    else
        deliver(std::move(last));
}

void RecordingReader::readFile(QFile &file, qint64 total)
{
    RecordingParser parser;
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    qint64 left = total;
    Delivery batch;
    qint64 batchBytes = 0;
    const auto flush = [&](bool isLast) {
        batch.so = parser.end();
        batch.read =
            isLast && parser.end().kind == RecordingEnd::Kind::Whole ? total : parser.offset();
        batch.total = total;
        batch.isLast = isLast;
        deliver(std::exchange(batch, {}));
        batchBytes = 0;
    };
    while (!parser.isOver()) {
        const qint64 count = left > 0 ? file.read(piece.data(), qMin(left, pieceBytes)) : 0;
        if (count < 0)
            parser.addFailure(file.errorString());
        else if (count == 0)
            parser.addEnd();
        else
            parser.add(QByteArrayView(piece).first(count));
        left -= qMax<qint64>(count, 0);

        Event event;
        while (!m_stopped && parser.next(event)) {
            const QByteArray *bytes = bytesOf(event);
            batchBytes += bytes ? bytes->size() : 0;
            batch.events.push_back(std::move(event));
            if (batch.events.size() >= mostEvents || batchBytes >= mostBytes)
                flush(false);
        }
        if (m_stopped)
            return;
    }
    flush(true);
}

// Waits while the window has enough to do.
void RecordingReader::deliver(Delivery delivery)
{
    std::unique_lock lock(m_mutex);
    m_taken.wait(lock, [this] { return m_stopped || m_waiting.size() < mostWaiting; });
    if (m_stopped)
        return;
    m_waiting.push_back(std::move(delivery));
    if (m_waiting.size() > 1)
        return; // the window knows
    m_wake->post([this] {
        if (m_reading)
            m_turn.start(0, this);
    });
}

std::optional<RecordingReader::Delivery> RecordingReader::take()
{
    const std::scoped_lock lock(m_mutex);
    if (m_waiting.empty())
        return std::nullopt;
    Delivery delivery = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_taken.notify_all();
    return delivery;
}

// A timer that is due when there is nothing else to do: typing and painting go first.
void RecordingReader::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_turn.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    QElapsedTimer clock;
    clock.start();
    const QPointer<RecordingReader> here(this);
    while (here && m_reading && clock.nsecsElapsed() < sliceNanoseconds) {
        const auto delivery = take();
        if (!delivery) {
            m_turn.stop();
            return;
        }
        handOver(*delivery);
    }
}

// Whoever listens may cancel, or delete the reader.
void RecordingReader::handOver(const Delivery &delivery)
{
    const QPointer<RecordingReader> here(this);
    m_read = delivery.read;
    m_total = delivery.total;
    if (!m_side && delivery.so.side) {
        m_side = delivery.so.side;
        emit sideFound(*m_side);
    }
    if (here && m_reading && !delivery.events.empty()) {
        m_handedOver += qint64(delivery.events.size());
        emit batchRead(delivery.events);
    }
    if (here && m_reading)
        emit progressed(m_read, m_total);
    if (here && m_reading && delivery.isLast)
        finish(delivery.so);
}

void RecordingReader::finish(const RecordingEnd &end)
{
    m_reading = false;
    m_turn.stop();
    emit finished(end);
}

} // namespace meari
