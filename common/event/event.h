#pragma once

#include "event/terms.h"

#include <QByteArray>
#include <QString>

#include <concepts>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

/// Everything that happens, one struct per kind. Events carry data; the words are made in
/// event_text, and only there. Values: copy them, pass them across threads.
namespace meari {

/// One end of a connection as a person reads it: an IPv4 peer never shows as "::ffff:1.2.3.4".
struct SocketAddress
{
    QString host; ///< numeric address, IPv6 without brackets; or a host name before it is looked up
    quint16 port = 0;

    bool isNull() const { return host.isEmpty(); }
    /// "127.0.0.1:3333" or "[::1]:3333", to be shown: a host may have been typed, or come from a
    /// recording that somebody made up, so nothing hides in it and it is not endless.
    QString toString() const;
    bool operator==(const SocketAddress &) const = default;
};

// What a server sees.

/// bind() and listen() succeeded.
struct ListenStarted
{
    SocketAddress local;
    Serving serving = Serving::Many;
    Work work = Work::EventLoop;
    qint32 readSize = 0; ///< bytes per read at most; 0: whatever is there
    bool operator==(const ListenStarted &) const = default;
};

/// It could not listen.
struct ListenFailed
{
    SocketAddress local;
    Failure failure = Failure::Other;
    QString detail; ///< the system's own words
    bool operator==(const ListenFailed &) const = default;
};

/// The listening socket is closed.
struct ListenStopped
{
    StopReason reason = StopReason::Asked;
    bool operator==(const ListenStopped &) const = default;
};

/// accept() returned a client.
struct ClientAccepted
{
    SocketAddress peer;
    SocketAddress local;
    bool operator==(const ClientAccepted &) const = default;
};

/// accept() returned a client that was closed at once.
struct ClientRefused
{
    SocketAddress peer;
    RefuseReason reason = RefuseReason::TooManyClients;
    qint32 limit = 0; ///< clients
    bool operator==(const ClientRefused &) const = default;
};

/// accept() failed; it will be tried again.
struct AcceptFailed
{
    Failure failure = Failure::Other;
    QString detail;
    bool operator==(const AcceptFailed &) const = default;
};

/// The one message is echoed; the connection stays open for a moment, nothing is read any more.
struct LingerStarted
{
    qint32 milliseconds = 0;
    bool operator==(const LingerStarted &) const = default;
};

// What both sides see.

/// One read returned these bytes.
struct BytesReceived
{
    QByteArray bytes;
    bool operator==(const BytesReceived &) const = default;
};

/// These bytes were written to the socket. Not: the peer has read them. Nearly always the kernel
/// took them at once; what it had not taken when the connection ended is in ConnectionClosed.
struct BytesSent
{
    QByteArray bytes;
    bool operator==(const BytesSent &) const = default;
};

/// A read returned 0: the peer sent FIN and will send nothing more.
struct PeerFinished
{
    bool operator==(const PeerFinished &) const = default;
};

/// The connection is over.
struct ConnectionClosed
{
    CloseReason reason = CloseReason::PeerLeft;
    qint64 unsentBytes = 0; ///< what was still to be sent, and is lost
    QString detail;         ///< the system's own words, for Lost
    qint64 lateBytes = 0;   ///< what the peer sent when this side was done: read and dropped
    bool operator==(const ConnectionClosed &) const = default;
};

// What a client sees.

/// A connection was asked for.
struct ConnectStarted
{
    SocketAddress server; ///< as typed: the host may be a name
    bool operator==(const ConnectStarted &) const = default;
};

/// connect() succeeded. The server may not have accepted yet.
struct Connected
{
    SocketAddress local;
    SocketAddress peer;
    bool operator==(const Connected &) const = default;
};

/// connect() failed.
struct ConnectFailed
{
    SocketAddress server;
    Failure failure = Failure::Other;
    QString detail;
    bool operator==(const ConnectFailed &) const = default;
};

/// The user gave up waiting for the connection.
struct ConnectCancelled
{
    SocketAddress server;
    bool operator==(const ConnectCancelled &) const = default;
};

/// A message could not be sent, because the connection had just ended or too much was waiting to be
/// sent (limits::maxUnsent): it went nowhere.
struct SendFailed
{
    QByteArray bytes;
    bool operator==(const SendFailed &) const = default;
};

/// This side sent FIN: it will send nothing more, and still reads (half-close).
struct SendingFinished
{
    bool operator==(const SendingFinished &) const = default;
};

/// New kinds go at the end of their side's list; every std::visit then fails to compile until it
/// has decided what to do with them.
using EventBody = std::variant<ListenStarted, ListenFailed, ListenStopped, ClientAccepted,
                               ClientRefused, AcceptFailed, LingerStarted, BytesReceived, BytesSent,
                               PeerFinished, ConnectionClosed, ConnectStarted, Connected,
                               ConnectFailed, ConnectCancelled, SendFailed, SendingFinished>;

/// The index of a kind in EventBody.
using EventKind = quint8;

template <class... Kinds>
constexpr EventKind countKinds(const std::variant<Kinds...> *)
{
    return sizeof...(Kinds);
}
constexpr EventKind eventKindCount = countKinds(static_cast<const EventBody *>(nullptr));

template <class Wanted, class... Kinds>
constexpr EventKind findKind(const std::variant<Kinds...> *)
{
    EventKind index = 0;
    (void)((std::same_as<Wanted, Kinds> ? true : (++index, false)) || ...);
    return index;
}
/// kindOf<BytesSent> is the EventKind of a BytesSent.
template <class Body>
constexpr EventKind kindOf = findKind<Body>(static_cast<const EventBody *>(nullptr));

template <class Function, class... Kinds>
decltype(auto) visitKindOf(EventKind kind, Function &&function, const std::variant<Kinds...> *)
{
    using Result = std::common_type_t<std::invoke_result_t<Function, std::type_identity<Kinds>>...>;
    using Call = Result (*)(Function &);
    constexpr Call calls[] = {
        [](Function &f) -> Result { return f(std::type_identity<Kinds>()); }...};
    return calls[kind](function);
}
/// Like std::visit, where there is only the kind: calls function(std::type_identity<Body>), and
/// does not compile until it takes every kind.
template <class Function>
decltype(auto) visitKind(EventKind kind, Function &&function)
{
    return visitKindOf(kind, std::forward<Function>(function),
                       static_cast<const EventBody *>(nullptr));
}
/// The argument of such a function.
template <class Body>
using KindOf = std::type_identity<Body>;

struct Event
{
    qint64 time = 0;    ///< nanoseconds since 1970-01-01 UTC, never going back (see event_clock.h)
    quint32 client = 0; ///< the connection's number, from 1; 0: the endpoint itself
    quint32 thread = 0; ///< the operating system's id of the thread this happened on
    EventBody body;

    EventKind kind() const { return EventKind(body.index()); }
    template <class Body>
    const Body *as() const
    {
        return std::get_if<Body>(&body);
    }
    bool operator==(const Event &) const = default;
};

/// The payload of an event that carries bytes, else nullptr.
const QByteArray *bytesOf(const Event &event);

/// Bytes. A payload up to this size has memory of its own, and is cheap to keep or to copy. A
/// longer one may stand in one block of memory with many others; it is shared as it is, and who
/// wants only a part of it copies that, so that a few bytes do not keep the whole block.
constexpr qsizetype longestCopiedPayload = 512;

using EventBatch = std::vector<Event>;

/// For std::visit with one lambda per kind.
template <class... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};
// clang before 17 does not deduce it for aggregates (P1816).
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

} // namespace meari
