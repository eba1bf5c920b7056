#pragma once

#include "lesson/lesson.h"

#include <QHash>

#include <deque>

/// Whether what a lesson waits for has happened. A fold over events of several windows; no Qt
/// objects, no time of its own.
namespace meari {

/// An event, and in whose window.
struct Occurrence
{
    Role role;
    Event event;
};

/// Which connection of a server belongs to which client: both know the client's port.
class Connections
{
public:
    void apply(const Occurrence &occurrence);
    /// Whether a server's connection is that of a client window; for Role::Kind::Program, of none
    /// of them.
    bool isFrom(Role server, quint32 connection, Role client) const;
    /// A client window's newest connection to a server; nothing when the server has accepted none.
    std::optional<quint32> connectionOf(Role server, Role client) const;

private:
    /// Connections that are remembered at once.
    static constexpr qsizetype most = 100'000;
    QHash<quint32, quint16> &peersOf(Role server);
    const QHash<quint32, quint16> &peersOf(Role server) const;

    QHash<quint32, quint16> m_peers; ///< the peer's port by connection, of the first server
    QHash<quint32, quint16> m_peersOfSecond;
    QHash<quint16, quint8> m_clients; ///< number of the client window by its port
};

/// What has happened since a step began.
class StepLog
{
public:
    /// Events that are kept; the oldest leave.
    static constexpr std::size_t most = 2'000;

    void clear() { m_occurrences.clear(); }
    void add(Occurrence occurrence);

    struct Tally
    {
        int count = 0;
        qint64 bytes = 0;
        const Occurrence *last = nullptr; ///< the last one that counted
    };
    Tally count(const Condition &condition, const Connections &connections) const;

    bool has(const Condition &condition, const Connections &connections) const;
    bool has(const Outcome &outcome, const Connections &connections) const;
    /// All outcomes of it are so.
    bool confirms(const Choice &choice, const Connections &connections) const;

private:
    std::deque<Occurrence> m_occurrences;
};

} // namespace meari
