#include "model/byte_stream.h"

#include <QElapsedTimer>
#include <QTimerEvent>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace meari {
namespace {

// Half a display frame: what is left is for painting.
constexpr qint64 sliceNanoseconds = 8'000'000;
// Looking at the clock costs as much as looking at an event.
constexpr quint64 eventsPerLook = 256;
// A character has four bytes: so many beside those that are wanted tell where one begins or ends.
constexpr qint64 beside = 3;

// What an event is to the stream of its connection.
enum class Part : quint8 {
    Number, ///< the number is given, before there is a connection
    Start,
    Read,
    Write,
    End,
    Beside, ///< says nothing about bytes
};

Part partOf(EventKind kind)
{
    return visitKind(kind, Overloaded{
                               [](KindOf<ListenStarted>) { return Part::Beside; },
                               [](KindOf<ListenFailed>) { return Part::Beside; },
                               [](KindOf<ListenStopped>) { return Part::Beside; },
                               [](KindOf<ClientAccepted>) { return Part::Start; },
                               [](KindOf<ClientRefused>) { return Part::Beside; },
                               [](KindOf<AcceptFailed>) { return Part::Beside; },
                               [](KindOf<LingerStarted>) { return Part::Beside; },
                               [](KindOf<BytesReceived>) { return Part::Read; },
                               [](KindOf<BytesSent>) { return Part::Write; },
                               [](KindOf<PeerFinished>) { return Part::Beside; },
                               [](KindOf<ConnectionClosed>) { return Part::End; },
                               [](KindOf<ConnectStarted>) { return Part::Number; },
                               [](KindOf<Connected>) { return Part::Start; },
                               [](KindOf<ConnectFailed>) { return Part::Beside; },
                               [](KindOf<ConnectCancelled>) { return Part::Beside; },
                               // Bytes that went nowhere are not in the stream.
                               [](KindOf<SendFailed>) { return Part::Beside; },
                               [](KindOf<SendingFinished>) { return Part::Beside; },
                           });
}

bool begins(EventKind kind)
{
    return partOf(kind) == Part::Start;
}

} // namespace

ByteStream::ByteStream(const Timeline &timeline, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
{
}

void ByteStream::open(quint32 client, quint64 around)
{
    const EventStore &store = m_timeline.store();
    close();
    if (client == 0)
        return;
    m_client = client;
    m_scannedBegin = m_scannedEnd = qBound(store.first(), around, m_timeline.moment());
    if (m_timeline.shows(m_scannedEnd) && store.clientAt(m_scannedEnd) == client) {
        // An event that begins a connection belongs to the one that it begins.
        const EventKind kind = store.kindAt(m_scannedEnd);
        m_startKnown = begins(kind) || partOf(kind) == Part::Number;
        lookAhead(1);
    }
}

void ByteStream::close()
{
    m_timer.stop();
    m_client = 0;
    m_chunks[0].clear();
    m_chunks[1].clear();
    m_scannedBegin = m_scannedEnd = 0;
    m_wantedBegin = m_wantedEnd = 0;
    m_startKnown = m_endKnown = m_over = m_seen = m_changed = false;
}

void ByteStream::want(qint64 begin, qint64 end)
{
    m_wantedBegin = qMax<qint64>(0, begin - beside);
    m_wantedEnd = end > std::numeric_limits<qint64>::max() - beside ? end : end + beside;
    look();
}

void ByteStream::wantAll()
{
    want(0, std::numeric_limits<qint64>::max());
}

void ByteStream::catchUp()
{
    if (!isOpen())
        return;
    dropWhatLeft();
    dropWhatIsToCome();
    look();
}

void ByteStream::dropWhatLeft()
{
    const quint64 first = m_timeline.store().first();
    if (first <= m_scannedBegin)
        return;
    for (Chunks &chunks : m_chunks) {
        for (; !chunks.empty() && chunks.front().sequence < first; chunks.pop_front())
            m_changed = true;
    }
    m_scannedBegin = first;
    if (first <= m_scannedEnd)
        return;
    m_scannedEnd = first;
    m_startKnown = m_seen = false;
}

void ByteStream::dropWhatIsToCome()
{
    const quint64 moment = m_timeline.moment();
    if (moment >= m_scannedEnd)
        return;
    for (Chunks &chunks : m_chunks) {
        for (; !chunks.empty() && chunks.back().sequence >= moment; chunks.pop_back())
            m_changed = true;
    }
    m_scannedEnd = moment;
    m_endKnown = false;
    m_over = m_over && m_closedAt < moment;
    m_endKnown = m_over;
    if (moment > m_scannedBegin)
        return;
    // All that is known has not happened yet; what has may be another connection.
    m_scannedBegin = moment;
    m_startKnown = m_seen = false;
}

bool ByteStream::looksBack() const
{
    if (!isOpen() || m_startKnown || m_scannedBegin <= m_timeline.store().first())
        return false;
    return std::any_of(std::begin(m_chunks), std::end(m_chunks), [this](const Chunks &chunks) {
        return chunks.empty() || chunks.front().begin > m_wantedBegin;
    });
}

bool ByteStream::looksAhead() const
{
    if (!isOpen() || m_endKnown || m_scannedEnd >= m_timeline.moment())
        return false;
    return std::any_of(std::begin(m_chunks), std::end(m_chunks), [this](const Chunks &chunks) {
        return chunks.empty() || chunks.back().end < m_wantedEnd;
    });
}

void ByteStream::lookBack(quint64 count)
{
    const EventStore &store = m_timeline.store();
    const quint64 until = m_scannedBegin - qMin(count, m_scannedBegin - store.first());
    while (m_scannedBegin > until) {
        const quint64 sequence = m_scannedBegin - 1;
        if (store.clientAt(sequence) == m_client) {
            const EventKind kind = store.kindAt(sequence);
            if (partOf(kind) == Part::End && m_seen) {
                m_startKnown = true; // that was the one before
                return;
            }
            take(sequence, kind);
            if (begins(kind)) {
                m_startKnown = true;
                m_scannedBegin = sequence;
                return;
            }
        }
        m_scannedBegin = sequence;
    }
}

void ByteStream::lookAhead(quint64 count)
{
    const EventStore &store = m_timeline.store();
    const quint64 until = qMin(m_scannedEnd + count, m_timeline.moment());
    while (m_scannedEnd < until) {
        const quint64 sequence = m_scannedEnd;
        if (store.clientAt(sequence) == m_client) {
            const EventKind kind = store.kindAt(sequence);
            if (begins(kind) && m_seen) {
                m_endKnown = true; // that is the next one
                return;
            }
            if (begins(kind)) {
                // Before it there is nothing of this connection.
                m_startKnown = true;
                m_scannedBegin = sequence;
            }
            take(sequence, kind);
        }
        ++m_scannedEnd;
        if (m_endKnown)
            return;
    }
}

// An event of this connection, before or behind all that are known.
void ByteStream::take(quint64 sequence, EventKind kind)
{
    const Part part = partOf(kind);
    m_seen = m_seen || part != Part::Number;
    if (part == Part::End) {
        m_over = m_endKnown = m_changed = true;
        m_closedAt = sequence;
    }
    if (part != Part::Read && part != Part::Write)
        return;
    const EventStore &store = m_timeline.store();
    const qint64 offset = store.offsetAt(sequence);
    const qint64 size = store.bytesAt(sequence).size();
    if (size == 0)
        return;
    Chunks &chunks = m_chunks[int(part == Part::Write ? Direction::Out : Direction::In)];
    const ByteChunk chunk{sequence, offset, offset + size};
    if (sequence < m_scannedBegin)
        chunks.push_front(chunk);
    else
        chunks.push_back(chunk);
    m_changed = true;
}

void ByteStream::look()
{
    QElapsedTimer clock;
    clock.start();
    bool more = true;
    do {
        if (looksBack())
            lookBack(eventsPerLook);
        if (looksAhead())
            lookAhead(eventsPerLook);
        more = looksBack() || looksAhead();
    } while (more && clock.nsecsElapsed() < sliceNanoseconds);

    const bool looked = isLooking();
    if (more && !looked)
        m_timer.start(0, this);
    else if (!more)
        m_timer.stop();
    const bool changes = std::exchange(m_changed, false);
    if (changes || looked != isLooking())
        emit changed();
}

void ByteStream::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        catchUp();
    else
        QObject::timerEvent(event);
}

qint64 ByteStream::begin(Direction direction) const
{
    return chunks(direction).empty() ? 0 : chunks(direction).front().begin;
}

qint64 ByteStream::end(Direction direction) const
{
    return chunks(direction).empty() ? 0 : chunks(direction).back().end;
}

qsizetype ByteStream::indexAt(Direction direction, qint64 offset) const
{
    const Chunks &all = chunks(direction);
    if (all.empty() || offset < all.front().begin || offset >= all.back().end)
        return -1;
    const auto after =
        std::upper_bound(all.begin(), all.end(), offset, [](qint64 wanted, const ByteChunk &chunk) {
            return wanted < chunk.begin;
        });
    return qsizetype(after - all.begin()) - 1;
}

QByteArray ByteStream::bytes(Direction direction, qint64 begin, qint64 end) const
{
    begin = qMax(begin, this->begin(direction));
    end = qMin(end, this->end(direction));
    QByteArray found;
    if (end <= begin)
        return found;
    found.reserve(qsizetype(end - begin));
    const Chunks &all = chunks(direction);
    auto index = std::size_t(indexAt(direction, begin));
    for (; index < all.size() && all[index].begin < end; ++index) {
        const ByteChunk &chunk = all[index];
        if (!m_timeline.store().contains(chunk.sequence))
            return {}; // nobody has caught up yet
        const QByteArrayView payload = m_timeline.store().bytesAt(chunk.sequence);
        const qint64 from = qMax(begin, chunk.begin) - chunk.begin;
        const qint64 until = qMin(end, chunk.end) - chunk.begin;
        found += payload.sliced(qsizetype(from), qsizetype(until - from));
    }
    return found;
}

} // namespace meari
