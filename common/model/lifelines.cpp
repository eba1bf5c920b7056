#include "model/lifelines.h"

#include "model/event_store.h"

#include <algorithm>

namespace meari {

void Lifelines::apply(const EventStore &store, quint64 sequence)
{
    // Nearly all events are bytes, which change nothing here and are dear to unpack.
    if (EventStore::carriesBytes(store.kindAt(sequence))) {
        const quint32 client = store.clientAt(sequence);
        // What opened the connection has left, or was never recorded. What could not be sent often
        // comes when it is over.
        if (client != 0 && !m_open.contains(client) && store.kindAt(sequence) != kindOf<SendFailed>)
            begin(client, sequence, {});
        return;
    }
    const Event event = store.at(sequence);
    std::visit(Overloaded{
                   [&](const ListenStarted &e) { serve(sequence, e.local); },
                   [](const ListenFailed &) {},
                   [](const ListenStopped &) {},
                   [&](const ClientAccepted &e) {
                       if (serverAt(sequence + 1).isNull())
                           serve(sequence, e.local);
                       begin(event.client, sequence, e.peer);
                   },
                   [](const ClientRefused &) {},
                   [](const AcceptFailed &) {},
                   [](const LingerStarted &) {},
                   [](const BytesReceived &) {},
                   [](const BytesSent &) {},
                   [](const PeerFinished &) {},
                   [&](const ConnectionClosed &) { end(event.client, sequence); },
                   [&](const ConnectStarted &e) {
                       serve(sequence, e.server);
                       begin(event.client, sequence, {});
                   },
                   [&](const Connected &e) { name(event.client, sequence, e.local); },
                   [&](const ConnectFailed &) { end(event.client, sequence); },
                   [&](const ConnectCancelled &) { end(event.client, sequence); },
                   [](const SendFailed &) {},
                   [](const SendingFinished &) {},
               },
               event.body);
}

void Lifelines::begin(quint32 client, quint64 sequence, const SocketAddress &endpoint)
{
    m_open.insert(client);
    m_lines.push_back({client, endpoint, sequence, Lifeline::stillOpen});
    if (size() <= most)
        return;
    const auto over = std::find_if(m_lines.begin(), m_lines.end(),
                                   [](const Lifeline &line) { return line.isOver(); });
    m_lines.erase(over != m_lines.end() ? over : m_lines.begin());
}

void Lifelines::name(quint32 client, quint64 sequence, const SocketAddress &endpoint)
{
    const int index = find(client, sequence);
    if (index < 0)
        begin(client, sequence, endpoint);
    else
        m_lines[std::size_t(index)].endpoint = endpoint;
}

void Lifelines::end(quint32 client, quint64 sequence)
{
    m_open.remove(client);
    const int index = find(client, sequence);
    if (index >= 0)
        m_lines[std::size_t(index)].last = sequence;
}

void Lifelines::serve(quint64 sequence, const SocketAddress &address)
{
    if (!m_servers.empty() && m_servers.back().address == address)
        return;
    m_servers.push_back({sequence, address});
    if (m_servers.size() > mostServers)
        m_servers.pop_front();
}

void Lifelines::forgetBefore(quint64 sequence)
{
    const auto gone = [sequence](const Lifeline &line) {
        return line.isOver() && line.last < sequence;
    };
    m_lines.erase(std::remove_if(m_lines.begin(), m_lines.end(), gone), m_lines.end());
}

int Lifelines::countAt(quint64 moment) const
{
    const auto later =
        std::lower_bound(m_lines.begin(), m_lines.end(), moment,
                         [](const Lifeline &line, quint64 wanted) { return line.first < wanted; });
    return int(later - m_lines.begin());
}

// From the end: what happens happens to the newest connections, mostly.
int Lifelines::find(quint32 client, quint64 sequence) const
{
    for (int index = countAt(sequence + 1) - 1; index >= 0; --index) {
        const Lifeline &line = m_lines[std::size_t(index)];
        if (line.client == client)
            return line.last >= sequence ? index : -1;
    }
    return -1;
}

SocketAddress Lifelines::serverAt(quint64 moment) const
{
    const auto known = std::find_if(m_servers.rbegin(), m_servers.rend(),
                                    [moment](const Server &s) { return s.since < moment; });
    return known != m_servers.rend() ? known->address : SocketAddress();
}

} // namespace meari
