#include "model/event_store.h"

#include <algorithm>
#include <utility>

namespace meari {
namespace {

// A segment is what leaves at once when there is no room: small beside the limits, large beside a
// frame's worth of events.
constexpr qsizetype rowsPerSegment = 4096;
constexpr qint64 bytesPerSegment = 4LL * 1024 * 1024;
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
    Row row{event.time, -1, event.client, event.thread, 0, 0, event.kind()};
    if (const QByteArray *bytes = meari::bytesOf(event)) {
        Carried &carried = m_carried[event.client];
        row.offset = advance(carried, row.kind, bytes->size());
        // What is echoed is nearly always what was read last from the same client.
        const bool isHere = carried.last >= segment.first && carried.last < m_end;
        placePayload(segment, row, *bytes,
                     isHere ? &segment.rows[std::size_t(carried.last - segment.first)] : nullptr);
        carried.last = m_end;
    } else {
        // A recording that is appended to counts its connections from 1 again.
        if (row.kind == kindOf<ClientAccepted> || row.kind == kindOf<Connected> ||
            row.kind == kindOf<ConnectionClosed>)
            m_carried.remove(event.client);
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
qint64 EventStore::advance(Carried &carried, EventKind kind, qint64 bytes)
{
    if (kind == kindOf<BytesReceived>)
        return std::exchange(carried.in, carried.in + bytes);
    if (kind == kindOf<BytesSent>)
        return std::exchange(carried.out, carried.out + bytes);
    return -1;
}

// before: the row of the same connection that carried bytes last, if it is in this segment. When
// it is the same bytes, the two share one copy.
void EventStore::placePayload(Segment &segment, Row &row, const QByteArray &bytes,
                              const Row *before)
{
    row.size = quint32(bytes.size());
    if (before && (!carriesBytes(before->kind) || before->size != row.size))
        before = nullptr;
    if (bytes.size() > longestCopiedPayload) {
        if (before && segment.longPayloads[before->place].constData() == bytes.constData()) {
            row.place = before->place;
            return;
        }
        row.place = quint32(segment.longPayloads.size());
        segment.longPayloads.push_back(bytes);
        segment.bytes += bytes.size() + longPayloadOverhead;
        return;
    }
    if (before && bytesOf(segment, *before) == QByteArrayView(bytes)) {
        row.place = before->place;
        return;
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

QByteArrayView EventStore::bytesOf(const Segment &segment, const Row &row)
{
    if (!carriesBytes(row.kind))
        return {};
    if (row.size > longestCopiedPayload)
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
    QByteArray bytes = row.size > longestCopiedPayload ? segment.longPayloads[row.place]
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
