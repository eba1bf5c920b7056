#pragma once

#include <QtGlobal>

/// The vocabulary that every part of Meari shares: how a server treats its clients, why a
/// connection ended, what went wrong. Plain enums, so that events can carry them and
/// event_text can put them into words. Their order is not stored anywhere; their names are
/// (see event_names.h).
namespace meari {

/// Which window a text is for: the same event reads differently at either end.
enum class Side : quint8 {
    Server,
    Client,
};

/// How the server treats its clients. Each is a classic first program.
enum class Serving : quint8 {
    OneMessage, ///< accept one client, echo its first read, linger, close, stop
    OneClient,  ///< accept one client, echo until /end or until it leaves, then stop
    OneAtATime, ///< as OneClient, but then accept the next one who waits
    Many,       ///< all at once
};

/// Who does the work when many clients are served at once.
enum class Work : quint8 {
    EventLoop,       ///< one thread waits for all sockets
    ThreadPerClient, ///< every client has a thread of its own
};

/// What went wrong, told apart by what the user can do about it.
enum class Failure : quint8 {
    PortInUse,       ///< bind: EADDRINUSE. Choose another port or stop the other program
    NotPermitted,    ///< bind: EACCES. Ports below 1024 need rights
    AddressNotLocal, ///< bind: EADDRNOTAVAIL. Choose an address of this computer
    AddressInvalid,  ///< the text is no address and no interface
    Refused,         ///< connect: a RST came back. Start the server, or check the port
    TimedOut,        ///< connect: nothing came back at all
    HostNotFound,    ///< the name has no address
    Unreachable,     ///< no route, or the network is down
    TooManyFiles,    ///< EMFILE, ENFILE: this computer gives the program no more sockets
    Other,           ///< the operating system's own words say what
};

/// Why a connection ended, seen from this side.
enum class CloseReason : quint8 {
    PeerLeft,         ///< the peer sent FIN: it is done (recv returned 0)
    EndCommand,       ///< the message /end ended it
    OneMessageServed, ///< serving one message: the message has been echoed
    Disconnected,     ///< the user of this window closed it
    Reset,            ///< the user of this window reset it (RST)
    ResetByPeer,      ///< the peer sent RST
    NotReading,       ///< the peer did not read what it was sent, for too long
    ServerStopped,    ///< the server stopped serving
    Lost,             ///< the network or the system gave up on the connection
};

/// Why the server stopped listening.
enum class StopReason : quint8 {
    Asked,  ///< the user stopped it
    Served, ///< its serving ended by itself: one message or one client is done
};

/// Why a connection was closed as soon as it was accepted.
enum class RefuseReason : quint8 {
    TooManyClients,     ///< the limit on clients is reached
    TooManyFromAddress, ///< the limit on clients from one address is reached
    TooManyFiles,       ///< the limit the system puts on open files is reached
    NoThread,           ///< the system gives no more threads
};

} // namespace meari
