#include "app/standard_output.h"

#include <QtGlobal>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <mutex>
#include <thread>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace meari {
namespace {

// So much at once, so that one can see whether somebody reads.
constexpr qint64 piece = 16 * 1024;
constexpr std::chrono::seconds patience{2};

// Not through stdio where that can be helped: at its end a program writes what is left there, and
// would wait for the reader after all. False: nobody will ever read.
bool writeNow(const char *text, qint64 size)
{
#ifdef Q_OS_UNIX
    while (size > 0) {
        const ssize_t count = ::write(STDOUT_FILENO, text, std::size_t(size));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        text += count;
        size -= count;
    }
    return true;
#else
    return std::fwrite(text, 1, std::size_t(size), stdout) == std::size_t(size) &&
           std::fflush(stdout) == 0;
#endif
}

class Writer
{
public:
    Writer()
    {
        std::thread([this] { run(); }).detach(); // it may never come back from writing
    }

    void add(const QByteArray &text)
    {
        m_waiting += text.size();
        {
            const std::lock_guard lock(m_mutex);
            m_texts.push_back(text);
        }
        m_changed.notify_all();
    }

    qint64 waiting() const { return m_waiting; }

    void finish()
    {
        std::unique_lock lock(m_mutex);
        for (qint64 before = -1; m_waiting > 0 && m_waiting != before;) {
            before = m_waiting;
            m_changed.wait_for(lock, patience, [this] { return m_waiting == 0; });
        }
    }

private:
    void run()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return !m_texts.empty(); });
            const QByteArray text = m_texts.front();
            m_texts.pop_front();
            lock.unlock();
            for (qint64 at = 0; at < text.size();) {
                const qint64 size = qMin<qint64>(piece, text.size() - at);
                m_broken = m_broken || !writeNow(text.constData() + at, size);
                at += size;
                m_waiting -= size;
            }
            lock.lock();
            m_changed.notify_all();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QByteArray> m_texts;
    std::atomic<qint64> m_waiting = 0;
    bool m_broken = false; ///< used on the thread
};

std::atomic<bool> used = false;

// Never taken down: its thread may be in the middle of a write for ever.
Writer &writer()
{
    static auto *const theWriter = new Writer;
    used = true;
    return *theWriter;
}

} // namespace

void StandardOutput::write(const QByteArray &text)
{
    writer().add(text);
}

qint64 StandardOutput::waiting()
{
    return used ? writer().waiting() : 0;
}

void StandardOutput::finish()
{
    if (used)
        writer().finish();
}

} // namespace meari
