#pragma once

#include "event/event.h"

#include <QHash>

#include <vector>

namespace meari {

/// A client as a server sees it.
struct ClientEntry
{
    enum class State : quint8 {
        Connected,
        Lingering, ///< its one message is served, the connection stays open for a moment
        Ended,
    };

    quint32 number = 0;
    quint32 thread = 0; ///< that accepted or served it last
    SocketAddress peer;
    State state = State::Connected;
    CloseReason reason = CloseReason::PeerLeft; ///< when Ended
    qint64 readsIn = 0;                         ///< times that bytes came
    qint64 bytesIn = 0;
    qint64 writesOut = 0; ///< times that bytes were sent
    qint64 bytesOut = 0;
    QByteArray lastMessage; ///< what came last, its start if it is long
    qint64 since = 0;       ///< event time of the accept
    qint64 until = 0;       ///< event time of the end, when Ended

    bool hasEnded() const { return state == State::Ended; }
};

/// The clients of a server, a fold over its events: in the order they were accepted, those who
/// ended among them. A value.
class ClientTable
{
public:
    /// Of those who ended only so many are kept, and for a while some more; the ones that ended
    /// first leave.
    static constexpr int mostEnded = 1000;
    static constexpr int someMore = 100;
    /// How much of the last message is kept, bytes.
    static constexpr qsizetype longestMessage = 1024;

    /// Makes room first, if it has to: take the surplus away before to know which rows leave. The
    /// row it changed, which may be a new one at the end; -1 when it changed none.
    int apply(const Event &event);

    struct Range
    {
        int first;
        int last;
    };
    bool hasSurplus() const { return m_ended >= mostEnded + someMore; }
    /// The rows of those who ended too long ago, last rows first, so that they can be removed one
    /// range after the other. Empty unless hasSurplus().
    std::vector<Range> surplus() const;
    void remove(Range rows);

    int size() const { return int(m_entries.size()); }
    const ClientEntry &at(int row) const { return m_entries[std::size_t(row)]; }
    int rowOf(quint32 client) const { return m_rows.value(client, -1); }
    /// How many are connected or lingering.
    int alive() const { return size() - m_ended; }
    /// What the server was last told to do for many clients.
    Work work() const { return m_work; }

private:
    std::vector<ClientEntry> m_entries;
    QHash<quint32, int> m_rows;
    int m_ended = 0;
    Work m_work = Work::EventLoop;
};

} // namespace meari
