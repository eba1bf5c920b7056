#include "model/event_store.h"

#include <algorithm>
#include <utility>

namespace meari {
namespace {

// A segment is what leaves at once when there is no room: small beside the limits, large beside a
// frame's worth of events.
constexpr qsizetype rowsPerSegment = 4096;
constexpr qint64 bytesPerSegment = 4LL * 1024 * 1024;
// Longer payloads are shared with the event as they are, which costs an allocation but no copy.
constexpr qsizetype longestShortPayload = 512;
constexpr qint64 longPayloadOverhead = 64; // QByteArray, its header, the allocator's rounding

} // namespace

EventStore::EventStore() = default;

EventStore::EventStore(Limits limits)
    : m_limits(limits)
{
}

bool EventStore::carriesBytes(EventKind kind)
{
    return kind == kindOf<BytesReceived> || kind == kindOf<BytesSent> || kind == kindOf<SendFailed>;
}

void EventStore::append(const Event &event)
{
    if (m_segments.empty() || qsizetype(m_segments.back().rows.size()) >= rowsPerSegment ||
        m_segments.back().bytes >= bytesPerSegment) {
        m_segments.emplace_back();
        m_segments.back().first = m_end;
        m_segments.back().rows.reserve(rowsPerSegment);
    }
    Segment &segment = m_segments.back();
    const qint64 before = segment.bytes;
    const QByteArray *bytes = meari::bytesOf(event);
    const qint64 offset = advance(event, bytes ? bytes->size() : 0);
    Row row{event.time, offset, event.client, event.thread, 0, 0, event.kind()};
    if (bytes) {
        placePayload(segment, row, *bytes);
    } else {
        row.place = quint32(segment.others.size());
        segment.others.push_back(event.body);
        segment.bytes += qint64(sizeof(EventBody));
    }
    segment.rows.push_back(row);
    segment.bytes += qint64(sizeof(Row));
    m_bytes += segment.bytes - before;
    ++m_end;

    while ((size() > m_limits.events || m_bytes > m_limits.bytes) && m_segments.size() > 1)
        dropOldest();
}

// Returns where the bytes of the event begin in their stream, and counts them.
qint64 EventStore::advance(const Event &event, qint64 bytes)
{
    switch (event.kind()) {
    case kindOf<BytesReceived>:
        return std::exchange(m_carried[event.client].in, m_carried[event.client].in + bytes);
    case kindOf<BytesSent>:
        return std::exchange(m_carried[event.client].out, m_carried[event.client].out + bytes);
    case kindOf<ClientAccepted>:
    case kindOf<Connected>:
    case kindOf<ConnectionClosed>:
        // A recording that is appended to counts its connections from 1 again.
        m_carried.remove(event.client);
        return -1;
    default:
        return -1;
    }
}

void EventStore::placePayload(Segment &segment, Row &row, const QByteArray &bytes)
{
    row.size = quint32(bytes.size());
    if (bytes.size() > longestShortPayload) {
        row.place = quint32(segment.longPayloads.size());
        segment.longPayloads.push_back(bytes);
        segment.bytes += bytes.size() + longPayloadOverhead;
        return;
    }
    // What is echoed is what was just read, so the two rows share one copy.
    if (!segment.rows.empty()) {
        const Row &previous = segment.rows.back();
        if (carriesBytes(previous.kind) && previous.size == row.size &&
            bytesOf(segment, previous) == QByteArrayView(bytes)) {
            row.place = previous.place;
            return;
        }
    }
    row.place = quint32(segment.shortPayloads.size());
    segment.shortPayloads += bytes;
    segment.bytes += bytes.size();
}

void EventStore::dropOldest()
{
    const Segment &oldest = m_segments.front();
    const auto count = quint64(oldest.rows.size());
    m_bytes -= oldest.bytes;
    m_dropped += count;
    m_first += count;
    m_segments.pop_front();
}

void EventStore::clear()
{
    m_segments.clear();
    m_first = m_end;
    m_bytes = 0;
    m_dropped = 0;
}

const EventStore::Segment &EventStore::segmentOf(quint64 sequence) const
{
    Q_ASSERT(contains(sequence));
    // The newest are asked for most.
    if (sequence >= m_segments.back().first)
        return m_segments.back();
    const auto after = std::upper_bound(
        m_segments.begin(), m_segments.end(), sequence,
        [](quint64 wanted, const Segment &segment) { return wanted < segment.first; });
    return *std::prev(after);
}

const EventStore::Row &EventStore::rowAt(quint64 sequence) const
{
    const Segment &segment = segmentOf(sequence);
    return segment.rows[std::size_t(sequence - segment.first)];
}

QByteArrayView EventStore::bytesOf(const Segment &segment, const Row &row) const
{
    if (!carriesBytes(row.kind))
        return {};
    if (row.size > longestShortPayload)
        return segment.longPayloads[row.place];
    return QByteArrayView(segment.shortPayloads).sliced(row.place, row.size);
}

Event EventStore::at(quint64 sequence) const
{
    const Segment &segment = segmentOf(sequence);
    const Row &row = segment.rows[std::size_t(sequence - segment.first)];
    Event event{row.time, row.client, row.thread, {}};
    if (!carriesBytes(row.kind)) {
        event.body = segment.others[row.place];
        return event;
    }
    QByteArray bytes = row.size > longestShortPayload ? segment.longPayloads[row.place]
                                                      : bytesOf(segment, row).toByteArray();
    switch (row.kind) {
    case kindOf<BytesReceived>:
        event.body = BytesReceived{std::move(bytes)};
        break;
    case kindOf<BytesSent>:
        event.body = BytesSent{std::move(bytes)};
        break;
    case kindOf<SendFailed>:
        event.body = SendFailed{std::move(bytes)};
        break;
    default:
        Q_UNREACHABLE();
    }
    return event;
}

EventKind EventStore::kindAt(quint64 sequence) const
{
    return rowAt(sequence).kind;
}
quint32 EventStore::clientAt(quint64 sequence) const
{
    return rowAt(sequence).client;
}
quint32 EventStore::threadAt(quint64 sequence) const
{
    return rowAt(sequence).thread;
}
qint64 EventStore::timeAt(quint64 sequence) const
{
    return rowAt(sequence).time;
}

qint64 EventStore::offsetAt(quint64 sequence) const
{
    return rowAt(sequence).offset;
}

QByteArrayView EventStore::bytesAt(quint64 sequence) const
{
    const Segment &segment = segmentOf(sequence);
    return bytesOf(segment, segment.rows[std::size_t(sequence - segment.first)]);
}

} // namespace meari
