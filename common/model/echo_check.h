#pragma once

#include "model/shared_deque.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace meari {

/// Holds what was sent over one connection against what comes back. TCP is a stream: the answer to
/// a message is as many bytes as the message has, in the order of sending, whatever the reads. So
/// chunks never confuse the check, and a server that answers something else is seen at once.
///
/// A value: copy it. Knows no events, no sockets and no clock.
class EchoCheck
{
public:
    struct Limits
    {
        qint64 messages = 100'000;
        qint64 bytes = 128LL * 1024 * 1024;
    };

    /// The part of one read that belongs to one message, and how that message stands now.
    struct Portion
    {
        std::optional<quint64> message; ///< none: nothing that was sent asks for these bytes
        qint64 offset = 0;              ///< where in the message they belong
        qint64 start = 0;               ///< where in the read they begin
        qint64 count = 0;
        bool same = true;                     ///< all of the message that has come back so far
        bool complete = false;                ///< as many bytes have come back as were sent
        qint32 reads = 0;                     ///< that brought some of this message
        qint64 roundTrip = 0;                 ///< nanoseconds from the sending to this read
        std::optional<qint64> firstDifferent; ///< offset in the message, from 0
    };

    struct Unanswered
    {
        quint64 message = 0;
        qint64 arrived = 0; ///< bytes
        qint64 missing = 0; ///< bytes
    };

    EchoCheck();
    explicit EchoCheck(Limits limits);

    /// @param message the caller's name for it
    /// @param bytes not empty: an empty message is nothing on the wire
    /// @param time nanoseconds, as all times here
    /// @return what is given up because this is more than the limits allow: it has no answer any
    /// more that could be told from others
    std::vector<Unanswered> sent(quint64 message, const QByteArray &bytes, qint64 time);
    /// In the order of the bytes, covering all of them.
    std::vector<Portion> received(QByteArrayView bytes, qint64 time);
    /// For a new connection. What the old one still owed.
    std::vector<Unanswered> startAfresh();

    /// More was waiting than the limits allow, so nothing is matched on this connection any more.
    bool gaveUp() const { return m_gaveUp; }
    qint64 waitingMessages() const { return qint64(m_waiting.size()); }
    /// Bytes that have not come back.
    qint64 waitingBytes() const { return m_waitingBytes; }

private:
    struct Waiting
    {
        quint64 message = 0;
        QByteArray bytes;
        qint64 time = 0;
        qint64 arrived = 0;
        qint32 reads = 0;
        std::optional<qint64> firstDifferent;
    };

    Portion match(Waiting &waiting, QByteArrayView bytes, qint64 time);

    Limits m_limits;
    SharedDeque<Waiting> m_waiting;
    qint64 m_waitingBytes = 0;
    qint64 m_heldBytes = 0; ///< of all messages that are not answered whole
    bool m_gaveUp = false;
};

} // namespace meari
