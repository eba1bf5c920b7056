#include "event/event_text.h"

#include "event/plural.h"
#include "event/visible_text.h"

#include <QLocale>

// What the calls and segments are called here: RFC 9293 (TCP), and the manual pages socket(2),
// bind(2), listen(2), accept(2), connect(2), send(2), recv(2), shutdown(2), close(2), tcp(7) and
// getaddrinfo(3).
namespace meari {
namespace {

constexpr qsizetype longestWords = 200; // of a host or of the system

QString clipped(QStringView text)
{
    return visibleText(text, LineBreaks::Escape, longestWords);
}

// Numbers in explanations are written as programs print them.
QString digits(qint64 number)
{
    return QString::number(number);
}

// One class for the context of the translations, which tr() of EventText shares.
class Why
{
    Q_DECLARE_TR_FUNCTIONS(EventExplanation)
public:
    static QString listening(const ListenStarted &event);
    static QString notListening(const ListenFailed &event);
    static QString stopped(StopReason reason);
    static QString refused(const ClientRefused &event);
    static QString notAccepted(const AcceptFailed &event);
    static QString notConnected(const ConnectFailed &event);
    static QString ended(CloseReason reason, const QString &detail, Side side);
    static QString closed(const ConnectionClosed &event, Side side);
    static QString received(qint64 bytes, Side side);
    static QString sent(qint64 bytes, Side side);
};

QString Why::listening(const ListenStarted &event)
{
    const QString where = event.local.toString();
    switch (event.serving) {
    case Serving::OneMessage:
        return tr("bind() gave the socket the address %1 and listen() opened it for connections; "
                  "accept() will take one client, whose first message is echoed.")
            .arg(where);
    case Serving::OneClient:
        return tr("bind() gave the socket the address %1 and listen() opened it for connections; "
                  "accept() will take one client, and all others wait in the backlog.")
            .arg(where);
    case Serving::OneAtATime:
        return tr("bind() gave the socket the address %1 and listen() opened it for connections; "
                  "accept() takes the next client from the backlog when the one before is done.")
            .arg(where);
    case Serving::Many:
        break;
    }
    switch (event.work) {
    case Work::EventLoop:
        return tr("bind() gave the socket the address %1 and listen() opened it for connections; "
                  "one thread waits for all clients at once (an event loop).")
            .arg(where);
    case Work::ThreadPerClient:
        return tr("bind() gave the socket the address %1 and listen() opened it for connections; "
                  "each client that accept() takes gets a thread of its own.")
            .arg(where);
    }
    Q_UNREACHABLE();
}

QString Why::notListening(const ListenFailed &event)
{
    const QString host = clipped(event.local.host);
    const QString port = digits(event.local.port);
    switch (event.failure) {
    case Failure::PortInUse:
        return tr("bind() or listen() failed with EADDRINUSE: another socket already listens on "
                  "port %1, and an address and port belong to one listener only.")
            .arg(port);
    case Failure::NotPermitted:
        return tr("bind() failed with EACCES: port %1 is one of those below 1024, which are kept "
                  "for programs with special rights.")
            .arg(port);
    case Failure::AddressNotLocal:
        return tr("bind() failed with EADDRNOTAVAIL: a socket can only be given an address of its "
                  "own computer, and %1 is none.")
            .arg(host);
    case Failure::AddressInvalid:
        return tr("bind() was not called: “%1” is neither an IP address nor an interface of this "
                  "computer.")
            .arg(host);
    case Failure::TooManyFiles:
        return tr("socket() failed with EMFILE or ENFILE: each socket is an open file, and the "
                  "system allows this program no more of them.");
    case Failure::Refused:
    case Failure::TimedOut:
    case Failure::HostNotFound:
    case Failure::Unreachable:
    case Failure::Other:
        break;
    }
    return tr("The socket could not be opened for listening on %1; the system says: %2")
        .arg(event.local.toString(), clipped(event.detail));
}

QString Why::stopped(StopReason reason)
{
    switch (reason) {
    case StopReason::Asked:
        return tr("close() on the listening socket, because somebody pressed Stop or closed the "
                  "window: whoever connects to this port now is refused.");
    case StopReason::Served:
        return tr("close() on the listening socket, because the one client it was for has been "
                  "served: whoever connects to this port now is refused.");
    }
    Q_UNREACHABLE();
}

QString Why::refused(const ClientRefused &event)
{
    const QString who = event.peer.toString();
    const QString limit = digits(event.limit);
    switch (event.reason) {
    case RefuseReason::TooManyClients:
        return tr("accept() returned the connection from %1 and close() ended it at once, because "
                  "the server's limit of clients (%2) is reached.")
            .arg(who, limit);
    case RefuseReason::TooManyFromAddress:
        return tr("accept() returned the connection from %1 and close() ended it at once, because "
                  "the limit of clients from one address (%2) is reached.")
            .arg(who, limit);
    case RefuseReason::TooManyFiles:
        return tr("accept() returned the connection from %1 and close() ended it at once, because "
                  "the system allows this program open files for no more than %2 clients.")
            .arg(who, limit);
    case RefuseReason::NoThread:
        return tr("accept() returned the connection from %1 and close() ended it at once, because "
                  "the system gave no thread to serve it.")
            .arg(who);
    }
    Q_UNREACHABLE();
}

QString Why::notAccepted(const AcceptFailed &event)
{
    switch (event.failure) {
    case Failure::TooManyFiles:
        return tr("accept() failed with EMFILE or ENFILE: each connection is an open file, and the "
                  "system allows no more; who connects meanwhile waits in the backlog.");
    case Failure::PortInUse:
    case Failure::NotPermitted:
    case Failure::AddressNotLocal:
    case Failure::AddressInvalid:
    case Failure::Refused:
    case Failure::TimedOut:
    case Failure::HostNotFound:
    case Failure::Unreachable:
    case Failure::Other:
        break;
    }
    return tr("accept() failed and is tried again shortly; the system says: %1")
        .arg(clipped(event.detail));
}

QString Why::notConnected(const ConnectFailed &event)
{
    const QString host = clipped(event.server.host);
    const QString port = digits(event.server.port);
    switch (event.failure) {
    case Failure::Refused:
        return tr("connect() failed with ECONNREFUSED: the SYN reached %1 and was answered with a "
                  "RST, because nothing listens on port %2 there.")
            .arg(host, port);
    case Failure::TimedOut:
        return tr("connect() was given up: the SYN to %1, port %2, was sent again and again and "
                  "nothing answered; the computer is off, or a firewall drops it silently.")
            .arg(host, port);
    case Failure::HostNotFound:
        return tr("getaddrinfo() found no address for the name “%1”, so connect() had nowhere to "
                  "go.")
            .arg(host);
    case Failure::Unreachable:
        return tr("connect() failed with ENETUNREACH or EHOSTUNREACH: IP found no way to %1, so no "
                  "SYN arrived there.")
            .arg(host);
    case Failure::TooManyFiles:
        return tr("socket() failed with EMFILE or ENFILE: each socket is an open file, and the "
                  "system allows this program no more of them.");
    case Failure::PortInUse:
        return tr("connect() to %1, port %2, failed with EADDRINUSE: the local port it wanted is "
                  "taken.")
            .arg(host, port);
    case Failure::AddressNotLocal:
        return tr("connect() to %1, port %2, failed with EADDRNOTAVAIL: no local address or port "
                  "was free for this end.")
            .arg(host, port);
    case Failure::NotPermitted:
        return tr("connect() to %1, port %2, failed with EACCES or EPERM: this computer's own "
                  "rules, such as a firewall, forbid it.")
            .arg(host, port);
    case Failure::AddressInvalid:
        return tr("connect() was not called: “%1” is no address.").arg(host);
    case Failure::Other:
        return tr("connect() to %1, port %2, failed; the system says: %3")
            .arg(host, port, clipped(event.detail));
    }
    Q_UNREACHABLE();
}

QString Why::ended(CloseReason reason, const QString &detail, Side side)
{
    const bool server = side == Side::Server;
    switch (reason) {
    case CloseReason::PeerLeft:
        return server ? tr("The client had sent its FIN, so the server called close(), too, and "
                           "the connection is over.")
                      : tr("The server had sent its FIN, so the client called close(), too, and "
                           "the connection is over.");
    case CloseReason::EndCommand:
        return tr("The message was /end, so the server called close() after echoing it: the kernel "
                  "sends a FIN, and the connection ends in good order.");
    case CloseReason::OneMessageServed:
        return tr("The server serves one message, which is echoed, so it called close(): the "
                  "kernel sends a FIN, and the connection ends in good order.");
    case CloseReason::Disconnected:
        return server ? tr("Somebody disconnected this client in the server's window: close() "
                           "makes the kernel send a FIN.")
                      : tr("Somebody pressed Disconnect: close() makes the kernel send a FIN, or a "
                           "RST if bytes were still unread.");
    case CloseReason::Reset:
        return tr("Somebody reset the connection here: close() with SO_LINGER set to 0 sends a RST "
                  "instead of a FIN, and whatever was on its way is thrown away.");
    case CloseReason::ResetByPeer:
        return server
                   ? tr("An RST came from the client, so recv() or send() failed with ECONNRESET "
                        "or EPIPE: its program crashed, was reset, or closed with bytes unread.")
                   : tr("An RST came from the server, so recv() or send() failed with ECONNRESET "
                        "or EPIPE: its program crashed, was reset, or closed with bytes unread.");
    case CloseReason::NotReading:
        return tr("The client did not call recv() for too long, so its receive buffer was full, "
                  "send() could hand over no more, and the server gave the connection up.");
    case CloseReason::ServerStopped:
        return tr("The server stopped and called close() on each of its connections, so the kernel "
                  "sends each client a FIN.");
    case CloseReason::Lost:
        return detail.isEmpty()
                   ? tr("The kernel gave the connection up: what was sent was not acknowledged any "
                        "more, and no FIN and no RST came.")
                   : tr("The kernel gave the connection up without a FIN from the other side; the "
                        "system says: %1")
                         .arg(clipped(detail));
    }
    Q_UNREACHABLE();
}

QString Why::closed(const ConnectionClosed &event, Side side)
{
    QString text = ended(event.reason, event.detail, side);
    // In digits: the plural form is chosen by the number, the number is written without separators.
    if (event.unsentBytes > 0)
        text +=
            QLatin1Char(' ') % tr("%1 byte(s) had not been sent or acknowledged and may be lost.",
                                  nullptr, plural(event.unsentBytes))
                                   .arg(digits(event.unsentBytes));
    if (event.lateBytes > 0)
        text += QLatin1Char(' ') %
                tr("%1 byte(s) that still came were read and thrown away, because close() with "
                   "unread bytes would send a RST.",
                   nullptr, plural(event.lateBytes))
                    .arg(digits(event.lateBytes));
    return text;
}

QString Why::received(qint64 bytes, Side side)
{
    const QString text =
        side == Side::Server
            ? tr("recv() returned %1 byte(s) from the client: what had arrived by then, which may "
                 "be part of a message or several, because TCP carries a stream of bytes.",
                 nullptr, plural(bytes))
            : tr("recv() returned %1 byte(s) from the server: what had arrived by then, which may "
                 "be part of a message or several, because TCP carries a stream of bytes.",
                 nullptr, plural(bytes));
    return text.arg(digits(bytes));
}

QString Why::sent(qint64 bytes, Side side)
{
    const QString text =
        side == Side::Server
            ? tr("send() handed %1 byte(s), the echo of what was read, to the kernel; that does "
                 "not mean that the client has read them.",
                 nullptr, plural(bytes))
            : tr("send() handed %1 byte(s) to the kernel, which sends them when it can; that does "
                 "not mean that the server has read them.",
                 nullptr, plural(bytes));
    return text.arg(digits(bytes));
}

} // namespace

// The words live in a context of their own, EventExplanation.
QString EventText::explanation(const Event &event, Side side)
{
    const bool server = side == Side::Server;
    return std::visit(
        Overloaded{
            [](const ListenStarted &e) { return Why::listening(e); },
            [](const ListenFailed &e) { return Why::notListening(e); },
            [](const ListenStopped &e) { return Why::stopped(e.reason); },
            [](const ClientAccepted &e) {
                return e.peer.isNull()
                           ? Why::tr("accept() returned a connection that its client had reset "
                                     "before, so its address is not known any more.")
                           : Why::tr("accept() took the connection from %1, which the kernel had "
                                     "completed before, out of the backlog and returned a socket "
                                     "of its own for it.")
                                 .arg(e.peer.toString());
            },
            [](const ClientRefused &e) { return Why::refused(e); },
            [](const AcceptFailed &e) { return Why::notAccepted(e); },
            [](const LingerStarted &e) {
                return Why::tr("The one message is echoed; the server waits %1 ms before close(), "
                               "so that the connection can be seen, and calls recv() no more.")
                    .arg(digits(e.milliseconds));
            },
            [side](const BytesReceived &e) { return Why::received(e.bytes.size(), side); },
            [side](const BytesSent &e) { return Why::sent(e.bytes.size(), side); },
            [server](const PeerFinished &) {
                return server
                           ? Why::tr("recv() returned 0 bytes: the client has closed its sending "
                                     "side (FIN) and will send nothing more.")
                           : Why::tr("recv() returned 0 bytes: the server has closed its sending "
                                     "side (FIN) and will send nothing more.");
            },
            [side](const ConnectionClosed &e) { return Why::closed(e, side); },
            [](const ConnectStarted &e) {
                return Why::tr(
                           "A connection to %1 was asked for: a name is looked up with "
                           "getaddrinfo(), then connect() sends a SYN and waits for the answer.")
                    .arg(e.server.toString());
            },
            [](const Connected &e) {
                return Why::tr(
                           "connect() succeeded: SYN, SYN-ACK and ACK went between port %1 here "
                           "and %2; the server's kernel did this, its program may not have "
                           "called accept() yet.")
                    .arg(digits(e.local.port), e.peer.toString());
            },
            [](const ConnectFailed &e) { return Why::notConnected(e); },
            [](const ConnectCancelled &e) {
                return Why::tr("Somebody pressed Cancel, so close() gave up the socket before "
                               "connect() to %1 had succeeded.")
                    .arg(e.server.toString());
            },
            [](const SendFailed &e) {
                return Why::tr("send() could not take %1 byte(s), because the connection had ended "
                               "or too much was waiting already: they went nowhere.",
                               nullptr, plural(e.bytes.size()))
                    .arg(digits(e.bytes.size()));
            },
            [](const SendingFinished &) {
                return Why::tr("shutdown() with SHUT_WR made the kernel send a FIN: this side will "
                               "send nothing more but still reads what comes (half-close).");
            },
        },
        event.body);
}

} // namespace meari
