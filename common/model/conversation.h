#pragma once

#include "event/event.h"
#include "model/echo_check.h"
#include "model/shared_deque.h"

#include <deque>
#include <memory>
#include <optional>

namespace meari {

/// One thing in a conversation: a bubble or a note.
struct ConversationItem
{
    enum class Kind : quint8 {
        Sent,
        Echo,    ///< what came back for the message before it, or the place where it will be
        Unasked, ///< bytes that no message asked for
        NotSent, ///< a message that went nowhere
        Note,    ///< something that happened to the connection
    };
    enum class Check : quint8 {
        None,      ///< nothing to check: not an echo
        Waiting,   ///< bytes are missing; what came so far is the same
        Same,      ///< all came back the same
        Different, ///< something else came back; bytes may still be missing
        Missing,   ///< the connection ended before all came back; what came is the same
        Unchecked, ///< too much was waiting to be held against what comes
    };
    /// What this side had said that made the server close the connection, so that it is no failure.
    enum class Farewell : quint8 {
        None,
        EndCommand,      ///< the message /end
        SendingFinished, ///< FIN: half-close
    };

    Kind kind = Kind::Note;
    Check check = Check::None;
    qint64 time = 0;    ///< event time: of the sending; of the last read of an echo
    quint64 event = 0;  ///< sequence number of the event it tells of; of the last read of an echo
    quint32 client = 0; ///< the connection's number
    qint64 offset = -1; ///< where its bytes begin in the stream of its connection; none: -1
    QByteArray bytes;
    std::optional<qint64> characters; ///< of a message; nothing when it is not UTF-8
    qint64 expected = 0;              ///< bytes of the message that an echo answers
    qint32 reads = 0;
    qint64 roundTrip = 0; ///< nanoseconds to the last byte, when nothing is missing any more
    std::optional<qint64> firstDifferent; ///< offset, from 0
    quint8 sentByte = 0;                  ///< at that offset in the message
    qint64 missing = 0; ///< bytes that never came back; of a note: of several messages together
    std::shared_ptr<const Event> note;
    Farewell farewell = Farewell::None;

    qint64 stillMissing() const { return expected - bytes.size(); }
    /// How many bytes it stands for: an echo for all that are to come.
    qint64 length() const { return kind == Kind::Echo ? expected : bytes.size(); }
};

/// How often and how fast, for the status bar.
struct ConversationCounts
{
    qint64 sentMessages = 0;
    qint64 sentBytes = 0;
    qint64 echoedMessages = 0; ///< came back whole and the same
    qint64 echoedBytes = 0;    ///< came back the same
    qint64 different = 0;      ///< messages that were answered by something else
    qint64 unaskedBytes = 0;
    std::deque<qint64> roundTrips; ///< nanoseconds, of the last messages that came back whole

    static constexpr qsizetype mostRoundTrips = 1000;
    std::optional<qint64> medianRoundTrip() const;
    bool operator==(const ConversationCounts &) const = default;
};

/// What a client and a server said to each other, folded from the client's events. Items are named
/// by sequence numbers that stay the same when older ones leave.
///
/// A value: copy it, which costs little, and go on from there.
class Conversation
{
public:
    struct Limits
    {
        qint64 items = 100'000;
        qint64 bytes = 256LL * 1024 * 1024;
    };

    Conversation();
    explicit Conversation(Limits limits);

    /// @param event names it
    void apply(const Event &event, quint64 sequence);
    /// Forgets what was said, and what is counted. Sequence numbers go on.
    void clear();

    quint64 first() const { return m_first; }
    quint64 end() const { return m_first + m_items.size(); }
    /// Wants first() <= sequence < end().
    const ConversationItem &at(quint64 sequence) const { return m_items[sequence - m_first]; }

    /// How many older ones had to leave. clear() is not counted.
    quint64 dropped() const { return m_dropped; }
    const ConversationCounts &counts() const { return m_counts; }
    /// Bytes on this connection that have not come back.
    qint64 waitingBytes() const { return m_check.waitingBytes(); }

    /// The oldest item that changed, not counting new ones, since the last call.
    std::optional<quint64> takeFirstChanged();

private:
    static qint64 costOf(const ConversationItem &item);
    void applySent(const BytesSent &sent);
    void applyReceived(const BytesReceived &received);
    void applyPortion(const EchoCheck::Portion &portion, const QByteArray &bytes);
    void applyEnd(const Event &event);
    void addNote(const Event &event, qint64 missing = 0);
    void append(ConversationItem item);
    ConversationItem *find(quint64 sequence);
    void markChanged(quint64 sequence);
    void dropOldest();

    Limits m_limits;
    SharedDeque<ConversationItem> m_items;
    quint64 m_first = 0;
    quint64 m_dropped = 0;
    quint64 m_countedFrom = 0; ///< messages before it were cleared away
    qint64 m_bytes = 0;
    const Event *m_event = nullptr; ///< the one being applied, while it is
    quint64 m_sequence = 0;         ///< and its name
    qint64 m_sent = 0;              ///< bytes, on this connection
    qint64 m_received = 0;
    EchoCheck m_check;
    ConversationItem::Farewell m_farewell = ConversationItem::Farewell::None; ///< so far
    ConversationCounts m_counts;
    std::optional<quint64> m_firstChanged;
};

} // namespace meari
