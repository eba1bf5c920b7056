#include "event/event_names.h"

#include <array>
#include <utility>

namespace meari {
namespace {

template <class Enum>
struct Name
{
    Enum value;
    QLatin1String name;
};
template <class Enum>
Name(Enum, QLatin1String) -> Name<Enum>;

constexpr std::array servingNames{
    Name{Serving::OneMessage, QLatin1String("one-message")},
    Name{Serving::OneClient, QLatin1String("one-client")},
    Name{Serving::OneAtATime, QLatin1String("one-at-a-time")},
    Name{Serving::Many, QLatin1String("many")},
};
constexpr std::array workNames{
    Name{Work::EventLoop, QLatin1String("event-loop")},
    Name{Work::ThreadPerClient, QLatin1String("thread-per-client")},
};
constexpr std::array failureNames{
    Name{Failure::PortInUse, QLatin1String("port-in-use")},
    Name{Failure::NotPermitted, QLatin1String("not-permitted")},
    Name{Failure::AddressNotLocal, QLatin1String("address-not-local")},
    Name{Failure::AddressInvalid, QLatin1String("address-invalid")},
    Name{Failure::Refused, QLatin1String("refused")},
    Name{Failure::TimedOut, QLatin1String("timed-out")},
    Name{Failure::HostNotFound, QLatin1String("host-not-found")},
    Name{Failure::Unreachable, QLatin1String("unreachable")},
    Name{Failure::TooManyFiles, QLatin1String("too-many-files")},
    Name{Failure::Other, QLatin1String("other")},
};
constexpr std::array closeNames{
    Name{CloseReason::PeerLeft, QLatin1String("peer-left")},
    Name{CloseReason::EndCommand, QLatin1String("end-command")},
    Name{CloseReason::OneMessageServed, QLatin1String("one-message-served")},
    Name{CloseReason::Disconnected, QLatin1String("disconnected")},
    Name{CloseReason::Reset, QLatin1String("reset")},
    Name{CloseReason::ResetByPeer, QLatin1String("reset-by-peer")},
    Name{CloseReason::NotReading, QLatin1String("not-reading")},
    Name{CloseReason::ServerStopped, QLatin1String("server-stopped")},
    Name{CloseReason::Lost, QLatin1String("lost")},
};
constexpr std::array stopNames{
    Name{StopReason::Asked, QLatin1String("asked")},
    Name{StopReason::Served, QLatin1String("served")},
};
constexpr std::array refuseNames{
    Name{RefuseReason::TooManyClients, QLatin1String("too-many-clients")},
    Name{RefuseReason::TooManyFromAddress, QLatin1String("too-many-from-address")},
    Name{RefuseReason::TooManyFiles, QLatin1String("too-many-files")},
    Name{RefuseReason::NoThread, QLatin1String("no-thread")},
};
constexpr std::array kindNames{
    Name{kindOf<ListenStarted>, QLatin1String("listen-started")},
    Name{kindOf<ListenFailed>, QLatin1String("listen-failed")},
    Name{kindOf<ListenStopped>, QLatin1String("listen-stopped")},
    Name{kindOf<ClientAccepted>, QLatin1String("client-accepted")},
    Name{kindOf<ClientRefused>, QLatin1String("client-refused")},
    Name{kindOf<AcceptFailed>, QLatin1String("accept-failed")},
    Name{kindOf<LingerStarted>, QLatin1String("linger-started")},
    Name{kindOf<BytesReceived>, QLatin1String("bytes-received")},
    Name{kindOf<BytesSent>, QLatin1String("bytes-sent")},
    Name{kindOf<PeerFinished>, QLatin1String("peer-finished")},
    Name{kindOf<ConnectionClosed>, QLatin1String("connection-closed")},
    Name{kindOf<ConnectStarted>, QLatin1String("connect-started")},
    Name{kindOf<Connected>, QLatin1String("connected")},
    Name{kindOf<ConnectFailed>, QLatin1String("connect-failed")},
    Name{kindOf<ConnectCancelled>, QLatin1String("connect-cancelled")},
    Name{kindOf<SendFailed>, QLatin1String("send-failed")},
    Name{kindOf<SendingFinished>, QLatin1String("sending-finished")},
};
static_assert(kindNames.size() == eventKindCount, "a new kind of event needs a name");

template <class Table, class Value>
QLatin1String look(const Table &table, Value value)
{
    for (const auto &entry : table) {
        if (entry.value == value)
            return entry.name;
    }
    Q_UNREACHABLE();
    return QLatin1String();
}

template <class Table>
auto find(const Table &table, QStringView name) -> std::optional<decltype(table[0].value)>
{
    for (const auto &entry : table) {
        if (name == entry.name)
            return entry.value;
    }
    return std::nullopt;
}

} // namespace

QLatin1String nameOf(Serving serving)
{
    return look(servingNames, serving);
}
QLatin1String nameOf(Work work)
{
    return look(workNames, work);
}
QLatin1String nameOf(Failure failure)
{
    return look(failureNames, failure);
}
QLatin1String nameOf(CloseReason reason)
{
    return look(closeNames, reason);
}
QLatin1String nameOf(StopReason reason)
{
    return look(stopNames, reason);
}
QLatin1String nameOf(RefuseReason reason)
{
    return look(refuseNames, reason);
}
QLatin1String nameOfKind(EventKind kind)
{
    return look(kindNames, kind);
}

template <>
std::optional<Serving> fromName(QStringView name)
{
    return find(servingNames, name);
}
template <>
std::optional<Work> fromName(QStringView name)
{
    return find(workNames, name);
}
template <>
std::optional<Failure> fromName(QStringView name)
{
    return find(failureNames, name);
}
template <>
std::optional<CloseReason> fromName(QStringView name)
{
    return find(closeNames, name);
}
template <>
std::optional<StopReason> fromName(QStringView name)
{
    return find(stopNames, name);
}
template <>
std::optional<RefuseReason> fromName(QStringView name)
{
    return find(refuseNames, name);
}
std::optional<EventKind> kindFromName(QStringView name)
{
    return find(kindNames, name);
}

} // namespace meari
