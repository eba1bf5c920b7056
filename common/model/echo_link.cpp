#include "model/echo_link.h"

#include "model/event_store.h"

#include <optional>

namespace meari {
namespace {

using State = EchoLink::State;

struct Search
{
    const EventStore &store;
    const quint32 client;
    const EventKind message;
    const EventKind answer;

    qint64 begin(quint64 sequence) const { return store.offsetAt(sequence); }
    qint64 end(quint64 sequence) const { return begin(sequence) + store.bytesAt(sequence).size(); }
    static bool opens(EventKind kind)
    {
        return kind == kindOf<ClientAccepted> || kind == kindOf<Connected>;
    }

    // The message that has this byte, before an answer.
    std::optional<quint64> messageWith(qint64 byte, quint64 answered) const
    {
        const quint64 oldest =
            qMax(store.first(), answered - qMin<quint64>(answered, farthestEcho));
        for (quint64 i = answered; i-- > oldest;) {
            if (store.clientAt(i) != client)
                continue;
            const EventKind kind = store.kindAt(i);
            if (opens(kind))
                return std::nullopt;
            if (kind != message || begin(i) > byte)
                continue;
            return end(i) > byte ? std::optional(i) : std::nullopt;
        }
        return std::nullopt;
    }

    // What happens to a message that is answered up to a byte: an answer goes on there, the
    // connection ends, or nothing yet.
    State goesOn(quint64 after, quint64 moment, qint64 byte) const
    {
        const quint64 newest = qMin(moment, after + 1 + farthestEcho);
        for (quint64 i = after + 1; i < newest; ++i) {
            if (store.clientAt(i) != client)
                continue;
            const EventKind kind = store.kindAt(i);
            if (kind == kindOf<ConnectionClosed>)
                return State::Missing;
            if (opens(kind) || (kind == answer && end(i) > byte))
                return State::Part;
        }
        return newest == moment ? State::Waiting : State::Part;
    }
};

} // namespace

EchoLink findEcho(const EventStore &store, quint64 sequence, quint64 moment, Side side)
{
    const EventKind kind = store.kindAt(sequence);
    const bool server = side == Side::Server;
    const Search search{store, store.clientAt(sequence),
                        server ? kindOf<BytesReceived> : kindOf<BytesSent>,
                        server ? kindOf<BytesSent> : kindOf<BytesReceived>};
    const QByteArrayView bytes = store.bytesAt(sequence);
    if (bytes.isEmpty())
        return {};
    const qint64 begin = store.offsetAt(sequence);
    if (kind == search.message) {
        const State state = search.goesOn(sequence, moment, begin);
        // The answer says how it went.
        return state == State::Part ? EchoLink() : EchoLink{state, 0, 0, bytes.size()};
    }
    if (kind != search.answer)
        return {};
    const qint64 end = begin + bytes.size();
    const auto message = search.messageWith(end - 1, sequence);
    if (!message)
        return {};

    const qint64 messageBegin = search.begin(*message);
    const QByteArrayView asked = store.bytesAt(*message);
    const qint64 from = qMax(begin, messageBegin);
    EchoLink link{State::Whole, 0, end - messageBegin, asked.size()};
    if (bytes.sliced(from - begin) != asked.sliced(from - messageBegin, end - from))
        link.state = State::Different;
    else if (link.missing() > 0)
        link.state = search.goesOn(sequence, moment, end);
    else
        link.roundTrip = store.timeAt(sequence) - store.timeAt(*message);
    return link;
}

} // namespace meari
