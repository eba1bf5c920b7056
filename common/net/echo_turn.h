#pragma once

#include "net/read_memory.h"

#include <QObject>

#include <vector>

namespace meari {

class EchoSession;

/// What the sessions of one thread share: turns, and the memory that they read into.
///
/// When many clients of one thread have sent something at once: first everything is read, then
/// everything is echoed. A client that sleeps until its echo comes has to be woken, which can cost
/// the system more than the echo itself; echoes that leave together wake a program once. Large
/// messages are echoed a few at a time. While only a few clients talk, each has its echo at once,
/// as in the programs of a textbook.
///
/// Lives on the thread of its sessions. A turn ends when that thread's event loop is about to look
/// for what has come since.
class EchoTurn : public QObject
{
    Q_OBJECT
public:
    explicit EchoTurn(QObject *parent = nullptr);

    /// Watches the event loop of the thread it is called on, which has to emit aboutToBlock before
    /// every look for what has come. Without, all echo at once. Again does no harm.
    void watchEventLoop();

    /// A session has read something. True: its echo() is called at the end of this turn, or as soon
    /// as enough has come together, which may be now; unless it leaves before. False: it had better
    /// echo at once.
    bool takes(EchoSession *session, qint64 bytes);
    void leave(EchoSession *session);

    ReadMemory &memory() { return m_memory; }

private:
    void end();
    void echoAll();

    ReadMemory m_memory;
    std::vector<EchoSession *> m_sessions; ///< those to be called; nullptr: it has left
    EchoSession *m_reader = nullptr;       ///< who has read last, in this turn
    std::size_t m_readers = 0;             ///< in this turn
    qint64 m_bytes = 0;                    ///< that wait to be echoed
    bool m_busy = false;                   ///< the turn before had many
};

} // namespace meari
