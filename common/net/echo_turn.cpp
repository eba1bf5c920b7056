#include "net/echo_turn.h"

#include "net/echo_session.h"

#include <QAbstractEventDispatcher>

#include <algorithm>
#include <utility>

namespace meari {
namespace {

// From so many clients in one turn on, nobody can follow them one by one.
constexpr std::size_t many = 8;
// So much of what was read is still in the processor's cache when it is echoed.
constexpr qint64 mostBytes = 256 * 1024;
constexpr qsizetype memoryBlock = 16 * 1024 * 1024;
constexpr std::size_t watchedBlocks = 32; // together some more than a log keeps

} // namespace

EchoTurn::EchoTurn(QObject *parent)
    : QObject(parent)
    , m_memory(memoryBlock, watchedBlocks)
{
}

// NOLINTNEXTLINE(readability-make-member-function-const): what it connects is not
void EchoTurn::watchEventLoop()
{
    if (const auto *eventLoop = QAbstractEventDispatcher::instance()) {
        connect(eventLoop, &QAbstractEventDispatcher::aboutToBlock, this, &EchoTurn::end,
                Qt::UniqueConnection);
    }
}

bool EchoTurn::takes(EchoSession *session, qint64 bytes)
{
    if (std::exchange(m_reader, session) != session)
        ++m_readers;
    if (!m_busy)
        return false;
    m_sessions.push_back(session);
    m_bytes += bytes;
    if (m_bytes >= mostBytes)
        echoAll();
    return true;
}

void EchoTurn::leave(EchoSession *session)
{
    const auto found = std::find(m_sessions.begin(), m_sessions.end(), session);
    if (found != m_sessions.end())
        *found = nullptr;
}

void EchoTurn::end()
{
    m_busy = std::exchange(m_readers, 0) >= many;
    m_reader = nullptr;
    echoAll();
}

void EchoTurn::echoAll()
{
    m_bytes = 0;
    // One at a time: an echo that fails makes its session leave.
    for (EchoSession *&next : m_sessions) {
        if (EchoSession *session = std::exchange(next, nullptr))
            session->echo();
    }
    m_sessions.clear();
}

} // namespace meari
