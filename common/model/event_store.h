#pragma once

#include "event/event.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <deque>
#include <vector>

namespace meari {

/// All events of a window, packed: a fixed row each, short payloads side by side in one block, so
/// that a million events fit in the memory of a hundred thousand QObjects. When there are too many
/// the oldest leave, a segment at a time.
///
/// Events are named by their sequence number, counted from 0 since the store was made; it stays
/// the same when older ones leave. Values live on the window's thread.
class EventStore
{
public:
    struct Limits
    {
        qint64 events = 1'000'000;
        qint64 bytes = 256LL * 1024 * 1024; ///< rows and payloads
    };

    EventStore();
    explicit EventStore(Limits limits);

    void append(const Event &event);
    /// Forgets everything; sequence numbers go on.
    void clear();

    quint64 first() const { return m_first; } ///< the oldest that is still here
    quint64 end() const { return m_end; }     ///< one past the newest
    qint64 size() const { return qint64(m_end - m_first); }
    bool contains(quint64 sequence) const { return sequence >= m_first && sequence < m_end; }
    /// How many older ones had to leave for lack of room. clear() is not counted.
    quint64 dropped() const { return m_dropped; }
    qint64 bytes() const { return m_bytes; }

    // All of these want a sequence number that the store contains.

    Event at(quint64 sequence) const;
    EventKind kindAt(quint64 sequence) const;
    quint32 clientAt(quint64 sequence) const;
    quint32 threadAt(quint64 sequence) const;
    qint64 timeAt(quint64 sequence) const;
    /// The payload of an event that carries bytes, valid until the store changes; else empty.
    QByteArrayView bytesAt(quint64 sequence) const;
    /// Where the payload of a read or a write begins in what its connection carried in that
    /// direction, in bytes from 0; -1 for all other events. An echo has the same offsets as what it
    /// answers, whatever the reads and writes.
    qint64 offsetAt(quint64 sequence) const;
    static bool carriesBytes(EventKind kind);

private:
    struct Row
    {
        qint64 time;
        qint64 offset; ///< in the connection's stream, see offsetAt()
        quint32 client;
        quint32 thread;
        quint32 place; ///< in the segment's short payloads, long payloads or other bodies
        quint32 size;  ///< of the payload
        EventKind kind;
    };
    /// How many bytes a connection has carried so far, and which event of it carried bytes last.
    struct Carried
    {
        qint64 in = 0;
        qint64 out = 0;
        quint64 last = 0;
    };
    struct Segment
    {
        quint64 first = 0;
        qint64 bytes = 0;
        std::vector<Row> rows;
        QByteArray shortPayloads;
        std::vector<QByteArray> longPayloads;
        std::vector<EventBody> others;
    };

    static qint64 advance(Carried &carried, EventKind kind, qint64 bytes);
    const Segment &segmentOf(quint64 sequence) const;
    const Row &rowAt(quint64 sequence) const;
    static QByteArrayView bytesOf(const Segment &segment, const Row &row);
    static void placePayload(Segment &segment, Row &row, const QByteArray &bytes,
                             const Row *before);
    void dropOldest();

    Limits m_limits;
    std::deque<Segment> m_segments;
    QHash<quint32, Carried> m_carried; ///< by the connections that are not over
    quint64 m_first = 0;
    quint64 m_end = 0;
    quint64 m_dropped = 0;
    qint64 m_bytes = 0;
};

} // namespace meari
