#pragma once

#include "event/terms.h"

#include <QHostAddress>
#include <QString>

/// Every length, count and time that is bounded, by name; and what an endpoint is told to do.
namespace meari {

namespace limits {

constexpr quint16 defaultPort = 3333; // what the first programs of the tutorial use
inline constexpr char defaultHost[] = "127.0.0.1";

/// Bytes one read asks for when the read size is "whatever is there".
constexpr int wholeRead = 64 * 1024;
/// The largest read size that can be set.
constexpr int maxReadSize = 1024 * 1024;

/// Clients served at once, unless another number is set. The system's limit on open files may
/// allow fewer.
constexpr int defaultMaxClients = 1000;
constexpr int highestMaxClients = 10'000;
/// With a thread per client: threads cost memory and scheduling, so there are fewer.
constexpr int maxThreads = 1000;
/// Open files kept free for the window, its fonts, a recording, a saved log.
constexpr int spareFiles = 24;

/// How long a client may leave its echo unread before it is dropped, milliseconds.
constexpr int stallTimeout = 30'000;
/// How long a connection that this side ends may take to end well, milliseconds: what the peer has
/// not read yet must reach it first, and what it still sends must be read, or a RST would cut both
/// off (RFC 1122, 4.2.2.13).
constexpr int closeTimeout = 2'000;
/// After the one message is echoed, the server waits this long before it closes, milliseconds.
constexpr int defaultLinger = 5'000;
constexpr int maxLinger = 600'000;
/// Before accepting is tried again after the system refused, milliseconds.
constexpr int acceptRetry = 500;
/// At a limit, how long a new client may wait for one who is just leaving, milliseconds, and how
/// many may wait so at once.
constexpr int placeTimeout = 30;
constexpr int waitingForPlace = 8;
/// Connections that may wait in the kernel's backlog.
constexpr int listenBacklog = 1024;
/// How long to wait for a connection, milliseconds.
constexpr int connectTimeout = 15'000;

/// One message of a client, bytes.
constexpr qint64 maxMessage = 16LL * 1024 * 1024;
/// What a client may have waiting to be sent, bytes; more is refused, and comes back
/// to the send row where that is empty.
constexpr qint64 maxUnsent = 64LL * 1024 * 1024;

/// What may wait between the network's threads and the window: a frame's worth (see EventPump) and
/// some more, or the network would wait for the window; no more than a slow machine shows in a
/// moment when the window is to close. Events, and bytes of their payloads.
constexpr qint64 queueEvents = 50'000;
constexpr qint64 queueBytes = 128LL * 1024 * 1024;

} // namespace limits

struct ServerSettings
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = limits::defaultPort; ///< 0: the system chooses
    Serving serving = Serving::Many;
    Work work = Work::EventLoop; ///< matters for Serving::Many only
    int readSize = 0;            ///< bytes per read at most; 0: whatever is there
    int maxClients = limits::defaultMaxClients;
    int maxPerAddress = 0;              ///< clients from one address; 0: no limit of its own
    int linger = limits::defaultLinger; ///< milliseconds, for Serving::OneMessage
    int stallTimeout = limits::stallTimeout;
};

struct ClientSettings
{
    QString host = QLatin1String(limits::defaultHost); ///< a name or an address
    quint16 port = limits::defaultPort;
    int connectTimeout = limits::connectTimeout;
};

} // namespace meari
