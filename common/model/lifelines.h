#pragma once

#include "event/event.h"

#include <QSet>

#include <deque>
#include <limits>

namespace meari {

class EventStore;

/// One connection as a line down a sequence diagram.
struct Lifeline
{
    static constexpr quint64 stillOpen = std::numeric_limits<quint64>::max();

    quint32 client = 0;
    SocketAddress endpoint;   ///< the client's end; null where the event that told it has left
    quint64 first = 0;        ///< sequence number of the event it begins with
    quint64 last = stillOpen; ///< and of the one that ended it

    bool isOver() const { return last != stillOpen; }
    bool operator==(const Lifeline &) const = default;
};

/// The connections of a window, a fold over its events: in the order in which they began. A value.
class Lifelines
{
public:
    /// Of so many at most; those that ended first leave, and then those that began first.
    static constexpr int most = 2000;

    /// Looks at one event of the store; in order, each once.
    void apply(const EventStore &store, quint64 sequence);
    /// Drops the connections that were over before an event that is the oldest one left.
    void forgetBefore(quint64 sequence);

    int size() const { return int(m_lines.size()); }
    const Lifeline &at(int index) const { return m_lines[std::size_t(index)]; }
    /// How many of them had begun at a moment: the first so many.
    int countAt(quint64 moment) const;
    /// Which of them an event of a client belongs to; -1 when it is not there (any more).
    int find(quint32 client, quint64 sequence) const;
    /// Where the server is, at a moment: what it listens on, or what was to be connected to. Null
    /// while that is not known.
    SocketAddress serverAt(quint64 moment) const;

private:
    /// How many addresses of the server are kept; a class moves the port a few times.
    static constexpr std::size_t mostServers = 1000;
    struct Server
    {
        quint64 since = 0;
        SocketAddress address;
    };

    void begin(quint32 client, quint64 sequence, const SocketAddress &endpoint);
    void name(quint32 client, quint64 sequence, const SocketAddress &endpoint);
    void end(quint32 client, quint64 sequence);
    void serve(quint64 sequence, const SocketAddress &address);

    std::deque<Lifeline> m_lines; ///< by their first events
    QSet<quint32> m_open;         ///< clients who are connected, those without a line too
    std::deque<Server> m_servers; ///< by the events that told them
};

} // namespace meari
