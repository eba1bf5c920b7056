#include "lesson/lesson_condition.h"

#include "event/event_names.h"

#include <algorithm>

namespace meari {
namespace {

// The name of why something ended or failed; empty for events that have no such thing.
QLatin1String reasonOf(const Event &event)
{
    if (const auto *closed = event.as<ConnectionClosed>())
        return nameOf(closed->reason);
    if (const auto *stopped = event.as<ListenStopped>())
        return nameOf(stopped->reason);
    if (const auto *refused = event.as<ClientRefused>())
        return nameOf(refused->reason);
    if (const auto *failed = event.as<ListenFailed>())
        return nameOf(failed->failure);
    if (const auto *failed = event.as<AcceptFailed>())
        return nameOf(failed->failure);
    if (const auto *failed = event.as<ConnectFailed>())
        return nameOf(failed->failure);
    return {};
}

bool matches(const Condition &condition, const Occurrence &occurrence,
             const Connections &connections)
{
    const Event &event = occurrence.event;
    if (occurrence.role != condition.role || event.kind() != condition.kind)
        return false;
    if (condition.from && !connections.isFrom(occurrence.role, event.client, *condition.from))
        return false;
    if (!condition.reason.isEmpty() && condition.reason != reasonOf(event))
        return false;
    const QByteArray *bytes = bytesOf(event);
    if (condition.bytes && (!bytes || *bytes != *condition.bytes))
        return false;
    return !condition.size || (bytes && bytes->size() == *condition.size);
}

} // namespace

QHash<quint32, quint16> &Connections::peersOf(Role server)
{
    return server.kind == Role::Kind::Server2 ? m_peersOfSecond : m_peers;
}

const QHash<quint32, quint16> &Connections::peersOf(Role server) const
{
    return server.kind == Role::Kind::Server2 ? m_peersOfSecond : m_peers;
}

void Connections::apply(const Occurrence &occurrence)
{
    const Event &event = occurrence.event;
    if (const auto *connected = event.as<Connected>())
        m_clients.insert(connected->local.port, occurrence.role.number);
    else if (const auto *accepted = event.as<ClientAccepted>())
        peersOf(occurrence.role).insert(event.client, accepted->peer.port);
    // What has ended makes room, for a lesson that stays open all day beside a busy server; not
    // at once, for a step is judged when it is over.
    for (QHash<quint32, quint16> *peers : {&m_peers, &m_peersOfSecond}) {
        if (peers->size() > most)
            peers->clear();
    }
}

bool Connections::isFrom(Role server, quint32 connection, Role client) const
{
    const QHash<quint32, quint16> &peers = peersOf(server);
    const auto port = peers.constFind(connection);
    if (port == peers.constEnd())
        return false;
    const quint8 number = m_clients.value(*port, 0);
    return client.isClient() ? number == client.number : number == 0;
}

std::optional<quint32> Connections::connectionOf(Role server, Role client) const
{
    const QHash<quint32, quint16> &peers = peersOf(server);
    std::optional<quint32> newest;
    for (auto peer = peers.cbegin(); peer != peers.cend(); ++peer) {
        if (m_clients.value(peer.value(), 0) == client.number && peer.key() >= newest.value_or(0))
            newest = peer.key();
    }
    return newest;
}

void StepLog::add(Occurrence occurrence)
{
    if (m_occurrences.size() >= most)
        m_occurrences.pop_front();
    m_occurrences.push_back(std::move(occurrence));
}

StepLog::Tally StepLog::count(const Condition &condition, const Connections &connections) const
{
    Tally tally;
    for (const Occurrence &occurrence : m_occurrences) {
        if (!matches(condition, occurrence, connections))
            continue;
        ++tally.count;
        if (const QByteArray *bytes = bytesOf(occurrence.event))
            tally.bytes += bytes->size();
        tally.last = &occurrence;
    }
    return tally;
}

bool StepLog::has(const Condition &condition, const Connections &connections) const
{
    const Tally tally = count(condition, connections);
    return tally.count >= condition.count && tally.bytes >= condition.total;
}

bool StepLog::has(const Outcome &outcome, const Connections &connections) const
{
    const Tally tally = count(outcome.condition, connections);
    const bool enough = outcome.exact ? tally.count == outcome.condition.count
                                      : tally.count >= outcome.condition.count;
    return (enough && tally.bytes >= outcome.condition.total) != outcome.negated;
}

bool StepLog::confirms(const Choice &choice, const Connections &connections) const
{
    return std::all_of(choice.when.cbegin(), choice.when.cend(),
                       [&](const Outcome &outcome) { return has(outcome, connections); });
}

} // namespace meari
