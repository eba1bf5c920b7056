#pragma once

#include "model/timeline.h"

#include <QBasicTimer>
#include <QByteArray>
#include <QObject>

#include <deque>

namespace meari {

/// One read or one write: where its bytes stand in what the connection carried in its direction.
struct ByteChunk
{
    quint64 sequence = 0; ///< its event
    qint64 begin = 0;     ///< offset
    qint64 end = 0;

    qint64 size() const { return end - begin; }
    bool operator==(const ByteChunk &) const = default;
};

/// The reads and the writes of one connection, up to the moment that the timeline shows. It begins
/// at one event and looks for the others before and after it, as far as somebody wants to know, a
/// slice at a time: the events of all connections are in one store, a million of them. The bytes
/// stay in the store.
///
/// A number can be used by more than one connection, in a recording that was appended to: they end
/// where the number is accepted, connected or closed.
///
/// It does not listen to the timeline, so that it costs nothing while nobody looks: call catchUp()
/// whenever the timeline has changed, before anything else. Window's thread.
class ByteStream : public QObject
{
    Q_OBJECT
public:
    enum class Direction : quint8 { In, Out };
    static constexpr Direction opposite(Direction direction)
    {
        return direction == Direction::In ? Direction::Out : Direction::In;
    }
    using Chunks = std::deque<ByteChunk>;

    /// @param timeline outlives the stream
    explicit ByteStream(const Timeline &timeline, QObject *parent = nullptr);

    const Timeline &timeline() const { return m_timeline; }

    /// The connection that used a number at an event, or last before it.
    void open(quint32 client, quint64 around);
    void close();
    bool isOpen() const { return m_client != 0; }
    quint32 client() const { return m_client; }
    /// Whether an event of this client, if it is one, is known to be of this connection.
    bool covers(quint64 sequence) const
    {
        return isOpen() && sequence >= m_scannedBegin && sequence < m_scannedEnd;
    }
    /// The connection is over: nothing will come any more.
    bool isOver() const { return m_over; }

    /// Looks for the chunks that carried these bytes, and those just beside them.
    void want(qint64 begin, qint64 end);
    void wantAll();
    /// Forgets what left the store or has not happened yet, and finds what has.
    void catchUp();
    /// Whether it is still looking.
    bool isLooking() const { return m_timer.isActive(); }

    /// What is known, in the order of offsets, without gaps.
    const Chunks &chunks(Direction direction) const { return m_chunks[int(direction)]; }
    bool isEmpty() const { return m_chunks[0].empty() && m_chunks[1].empty(); }
    qint64 begin(Direction direction) const;
    qint64 end(Direction direction) const;
    /// The chunk that carried the byte at an offset; -1 when it is not known.
    qsizetype indexAt(Direction direction, qint64 offset) const;
    /// Those of these bytes that are known. Ones in the middle are never missing.
    QByteArray bytes(Direction direction, qint64 begin, qint64 end) const;

signals:
    /// The chunks are others, or it has stopped looking.
    void changed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    bool looksBack() const;
    bool looksAhead() const;
    void lookBack(quint64 count);
    void lookAhead(quint64 count);
    void take(quint64 sequence, EventKind kind);
    void dropWhatLeft();
    void dropWhatIsToCome();
    void look();

    const Timeline &m_timeline;
    Chunks m_chunks[2];
    QBasicTimer m_timer; ///< active while there is more to find
    quint32 m_client = 0;
    // All events from the one to before the other were looked at, and are of no other connection.
    quint64 m_scannedBegin = 0;
    quint64 m_scannedEnd = 0;
    quint64 m_closedAt = 0; ///< when over: the event that says so
    qint64 m_wantedBegin = 0;
    qint64 m_wantedEnd = 0;
    bool m_startKnown = false; ///< there is nothing to find before
    bool m_endKnown = false;   ///< there is nothing to find behind
    bool m_over = false;
    bool m_seen = false; ///< an event of this connection
    bool m_changed = false;
};

} // namespace meari
