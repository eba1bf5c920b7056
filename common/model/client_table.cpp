#include "model/client_table.h"

#include <algorithm>

namespace meari {
namespace {

QByteArray lastMessageOf(const QByteArray &bytes)
{
    return bytes.size() <= longestCopiedPayload
               ? bytes
               : bytes.first(qMin<qsizetype>(bytes.size(), ClientTable::longestMessage));
}

} // namespace

int ClientTable::apply(const Event &event)
{
    for (const Range rows : surplus())
        remove(rows);
    if (const auto *started = event.as<ListenStarted>())
        m_work = started->serving == Serving::Many ? started->work : Work::EventLoop;
    if (event.client == 0)
        return -1;
    if (const auto *accepted = event.as<ClientAccepted>()) {
        m_rows.insert(event.client, size());
        ClientEntry entry;
        entry.number = event.client;
        entry.thread = event.thread;
        entry.peer = accepted->peer;
        entry.since = event.time;
        m_entries.push_back(std::move(entry));
        return size() - 1;
    }
    const int row = rowOf(event.client);
    if (row < 0)
        return -1;
    ClientEntry &entry = m_entries[std::size_t(row)];
    const int ended = entry.hasEnded() ? 1 : 0;
    const bool changed = std::visit(Overloaded{
                                        [&](const BytesReceived &e) {
                                            ++entry.readsIn;
                                            entry.bytesIn += e.bytes.size();
                                            entry.lastMessage = lastMessageOf(e.bytes);
                                            entry.thread = event.thread;
                                            return true;
                                        },
                                        [&](const BytesSent &e) {
                                            ++entry.writesOut;
                                            entry.bytesOut += e.bytes.size();
                                            return true;
                                        },
                                        [&](const LingerStarted &) {
                                            entry.state = ClientEntry::State::Lingering;
                                            return true;
                                        },
                                        [&](const ConnectionClosed &e) {
                                            entry.state = ClientEntry::State::Ended;
                                            entry.reason = e.reason;
                                            entry.until = event.time;
                                            // It was counted when it was written, and never left.
                                            entry.bytesOut -= qMin(entry.bytesOut, e.unsentBytes);
                                            return true;
                                        },
                                        [](const ListenStarted &) { return false; },
                                        [](const ListenFailed &) { return false; },
                                        [](const ListenStopped &) { return false; },
                                        [](const ClientAccepted &) { return false; },
                                        [](const ClientRefused &) { return false; },
                                        [](const AcceptFailed &) { return false; },
                                        [](const PeerFinished &) { return false; },
                                        [](const SendingFinished &) { return false; },
                                        [](const ConnectStarted &) { return false; },
                                        [](const Connected &) { return false; },
                                        [](const ConnectFailed &) { return false; },
                                        [](const ConnectCancelled &) { return false; },
                                        [](const SendFailed &) { return false; },
                                    },
                                    event.body);
    m_ended += (entry.hasEnded() ? 1 : 0) - ended;
    return changed ? row : -1;
}

std::vector<ClientTable::Range> ClientTable::surplus() const
{
    if (!hasSurplus())
        return {};
    std::vector<int> ended;
    ended.reserve(std::size_t(m_ended));
    for (int row = 0; row < size(); ++row) {
        if (at(row).hasEnded())
            ended.push_back(row);
    }
    const auto keep = ended.begin() + (m_ended - mostEnded);
    std::nth_element(ended.begin(), keep, ended.end(),
                     [this](int a, int b) { return at(a).until < at(b).until; });
    ended.erase(keep, ended.end());
    std::sort(ended.begin(), ended.end(), std::greater<>());

    std::vector<Range> ranges;
    for (const int row : ended) {
        if (!ranges.empty() && ranges.back().first == row + 1)
            ranges.back().first = row;
        else
            ranges.push_back({row, row});
    }
    return ranges;
}

void ClientTable::remove(Range rows)
{
    for (int row = rows.first; row <= rows.last; ++row) {
        m_rows.remove(at(row).number);
        m_ended -= at(row).hasEnded() ? 1 : 0;
    }
    m_entries.erase(m_entries.begin() + rows.first, m_entries.begin() + rows.last + 1);
    for (int row = rows.first; row < size(); ++row)
        m_rows[at(row).number] = row;
}

} // namespace meari
