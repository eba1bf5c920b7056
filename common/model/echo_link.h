#pragma once

#include "event/event.h"

namespace meari {

class EventStore;

/// How a message and its echo belong together, seen from one event that carries bytes. A message is
/// what a client sends and a server reads, whatever the side; an answer is what goes back.
struct EchoLink
{
    enum class State : quint8 {
        None,      ///< nothing to say: no bytes, not matched, or its answer says it
        Whole,     ///< with this the last byte of a message is answered
        Part,      ///< with this so many bytes are; more came later
        Waiting,   ///< so many are, and more are still to come
        Missing,   ///< so many are, and the connection ended before there were more
        Different, ///< other bytes than those it would have to be
    };
    State state = State::None;
    qint64 roundTrip = 0; ///< nanoseconds from the message to this, when Whole
    qint64 answered = 0;  ///< bytes of the message
    qint64 expected = 0;  ///< bytes of the message

    qint64 missing() const { return expected - answered; }
    bool operator==(const EchoLink &) const = default;
};

/// Looks for the other end of an echo among the events near it: by their places in the stream, so
/// that reads and writes of any size never confuse it.
///
/// @param sequence an event that the store contains
/// @param moment events from here on have not happened
EchoLink findEcho(const EventStore &store, quint64 sequence, quint64 moment, Side side);

/// How many events away the other end is looked for. Beyond that nothing is said: it may be there.
constexpr quint64 farthestEcho = 4096;

} // namespace meari
