#include "event/event_text.h"

#include "event/plural.h"
#include "event/visible_text.h"

#include <QDateTime>
#include <QLocale>

namespace meari {
namespace {

constexpr qsizetype contentCharacters = 400; // more than the widest projector shows on one line

QString clipped(QStringView text)
{
    return visibleText(text, LineBreaks::Escape, contentCharacters);
}

} // namespace

QString EventText::label(EventKind kind, Side side)
{
    return visitKind(kind, Overloaded{
                               [](KindOf<ListenStarted>) { return tr("Listening"); },
                               [](KindOf<ListenFailed>) { return tr("Could not listen"); },
                               [](KindOf<ListenStopped>) { return tr("Stopped"); },
                               [](KindOf<ClientAccepted>) { return tr("Accepted"); },
                               [](KindOf<ClientRefused>) { return tr("Refused"); },
                               [](KindOf<AcceptFailed>) { return tr("Could not accept"); },
                               [](KindOf<LingerStarted>) { return tr("Lingering"); },
                               [](KindOf<BytesReceived>) { return tr("Received"); },
                               [side](KindOf<BytesSent>) {
                                   return side == Side::Server ? tr("Echoed") : tr("Sent");
                               },
                               [](KindOf<PeerFinished>) { return tr("Peer finished"); },
                               [](KindOf<ConnectionClosed>) { return tr("Closed"); },
                               [](KindOf<ConnectStarted>) { return tr("Connecting"); },
                               [](KindOf<Connected>) { return tr("Connected"); },
                               [](KindOf<ConnectFailed>) { return tr("Could not connect"); },
                               [](KindOf<ConnectCancelled>) { return tr("Cancelled"); },
                               [](KindOf<SendFailed>) { return tr("Not sent"); },
                               [](KindOf<SendingFinished>) { return tr("Finished sending"); },
                           });
}

QString EventText::content(QByteArrayView bytes)
{
    return visibleText(bytes, LineBreaks::Escape, contentCharacters);
}

QString EventText::content(const Event &event, Side side)
{
    return std::visit(
        Overloaded{
            [](const ListenStarted &e) {
                const QString where =
                    e.local.toString() % QStringLiteral(" · ") % serving(e.serving);
                return e.serving == Serving::Many
                           ? QString(where % QStringLiteral(" · ") % work(e.work))
                           : where;
            },
            [](const ListenFailed &e) { return clipped(failure(e.failure, e.local, e.detail)); },
            [](const ListenStopped &e) {
                switch (e.reason) {
                case StopReason::Asked:
                    return tr("no longer listening");
                case StopReason::Served:
                    return tr("finished serving");
                }
                Q_UNREACHABLE();
            },
            [](const ClientAccepted &e) {
                return e.peer.isNull() ? tr("a connection that was reset before it was accepted")
                                       : e.peer.toString();
            },
            [](const ClientRefused &e) {
                const QString who = e.peer.toString();
                switch (e.reason) {
                case RefuseReason::TooManyClients:
                    return tr("%1: closed at once, %Ln client(s) is the limit", nullptr, e.limit)
                        .arg(who);
                case RefuseReason::TooManyFromAddress:
                    return tr("%1: closed at once, %Ln client(s) from one address is the limit",
                              nullptr, e.limit)
                        .arg(who);
                case RefuseReason::TooManyFiles:
                    return tr("%1: closed at once, the system allows this program no more than %Ln "
                              "client(s)",
                              nullptr, e.limit)
                        .arg(who);
                case RefuseReason::NoThread:
                    return tr("%1: closed at once, the system gives no more threads").arg(who);
                }
                Q_UNREACHABLE();
            },
            [](const AcceptFailed &e) { return clipped(failure(e.failure, {}, e.detail)); },
            [](const LingerStarted &e) {
                return tr("closing in %1 s").arg(QLocale().toString(e.milliseconds / 1000.0));
            },
            [](const BytesReceived &e) { return content(e.bytes); },
            [](const BytesSent &e) { return content(e.bytes); },
            [](const SendFailed &e) { return content(e.bytes); },
            [side](const PeerFinished &) {
                return side == Side::Server ? tr("the client will send no more (FIN)")
                                            : tr("the server will send no more (FIN)");
            },
            [side](const ConnectionClosed &e) {
                QString text = closeReason(e.reason, side);
                if (!e.detail.isEmpty())
                    text += QLatin1String(": ") % clipped(e.detail);
                if (e.unsentBytes > 0)
                    text += QStringLiteral(" · ") %
                            tr("%Ln byte(s) could not be sent", nullptr, plural(e.unsentBytes));
                if (e.lateBytes > 0)
                    text += QStringLiteral(" · ") % tr("%Ln byte(s) came too late and were dropped",
                                                       nullptr, plural(e.lateBytes));
                return text;
            },
            [](const ConnectStarted &e) { return e.server.toString(); },
            [](const Connected &e) {
                return tr("%1 from port %2").arg(e.peer.toString(), QString::number(e.local.port));
            },
            [](const ConnectFailed &e) { return clipped(failure(e.failure, e.server, e.detail)); },
            [](const ConnectCancelled &e) { return e.server.toString(); },
            [](const SendingFinished &) { return tr("nothing more will be sent from here (FIN)"); },
        },
        event.body);
}

QString EventText::closeReason(CloseReason reason, Side side)
{
    const bool server = side == Side::Server;
    switch (reason) {
    case CloseReason::PeerLeft:
        return server ? tr("the client left") : tr("closed by the server");
    case CloseReason::EndCommand:
        return tr("the client sent /end");
    case CloseReason::OneMessageServed:
        return tr("its one message was echoed");
    case CloseReason::Disconnected:
        return tr("disconnected here");
    case CloseReason::Reset:
        return tr("reset here (RST)");
    case CloseReason::ResetByPeer:
        return server ? tr("reset by the client (RST)") : tr("reset by the server (RST)");
    case CloseReason::NotReading:
        return tr("the client did not read its echo for too long");
    case CloseReason::ServerStopped:
        return tr("the server stopped");
    case CloseReason::Lost:
        return tr("the connection was lost");
    }
    Q_UNREACHABLE();
}

QString EventText::failure(Failure failure, const SocketAddress &address, const QString &detail)
{
    const QString host = clipped(address.host);
    const QString port = QString::number(address.port);
    switch (failure) {
    case Failure::PortInUse:
        return tr("Port %1 is already in use. Stop the program that uses it, or choose another "
                  "port.")
            .arg(port);
    case Failure::NotPermitted:
        return tr("Port %1 is reserved: ports below 1024 need administrator rights. Choose a port "
                  "from 1024 to 65535.")
            .arg(port);
    case Failure::AddressNotLocal:
        return tr("%1 is not an address of this computer, so port %2 cannot be opened there. "
                  "Choose one from the list.")
            .arg(host, port);
    case Failure::AddressInvalid:
        return tr("“%1” is neither an IP address nor an interface of this computer. Choose one "
                  "from the list, or type an address such as 127.0.0.1.")
            .arg(host);
    case Failure::Refused:
        return tr("%1 refused the connection: nothing listens on port %2. Start the server, or "
                  "check the port.")
            .arg(host, port);
    case Failure::TimedOut:
        return tr("%1 did not answer. Check the address; a firewall may be dropping port %2.")
            .arg(host, port);
    case Failure::HostNotFound:
        return tr("There is no host called “%1”. Check the spelling, or type its IP address.")
            .arg(host);
    case Failure::Unreachable:
        return tr("There is no route to %1 from this computer. Check the address and the network.")
            .arg(host);
    case Failure::TooManyFiles:
        return tr("The system allows this program no more connections. Close some, or raise the "
                  "limit on open files (ulimit -n).");
    case Failure::Other:
        return tr("The system says: %1").arg(clipped(detail));
    }
    Q_UNREACHABLE();
}

QString EventText::note(const Event &event)
{
    if (const auto *started = event.as<ConnectStarted>())
        return tr("Connecting to %1 …").arg(started->server.toString());
    if (const auto *connected = event.as<Connected>())
        return tr("Connected to %1").arg(connected->peer.toString());
    if (const auto *cancelled = event.as<ConnectCancelled>())
        return tr("Gave up connecting to %1").arg(cancelled->server.toString());
    if (const auto *failed = event.as<ConnectFailed>())
        return failure(failed->failure, failed->server, failed->detail);
    if (event.as<SendingFinished>())
        return tr("Finished sending (FIN); what comes back is still read");
    const auto *closed = event.as<ConnectionClosed>();
    if (!closed)
        return {};
    switch (closed->reason) {
    case CloseReason::PeerLeft:
        return tr("The server closed the connection");
    case CloseReason::ResetByPeer:
        return tr("The server reset the connection (RST)");
    case CloseReason::Disconnected:
        return tr("Disconnected");
    case CloseReason::Reset:
        return tr("Reset the connection (RST)");
    case CloseReason::Lost:
        return tr("The connection was lost: %1").arg(clipped(closed->detail));
    case CloseReason::EndCommand:
    case CloseReason::OneMessageServed:
    case CloseReason::NotReading:
    case CloseReason::ServerStopped:
        break; // only a server has these
    }
    return closeReason(closed->reason, Side::Client);
}

QString EventText::problem(const Event &event)
{
    if (const auto *failed = event.as<ConnectFailed>())
        return failure(failed->failure, failed->server, failed->detail);
    const auto *closed = event.as<ConnectionClosed>();
    if (!closed)
        return {};
    switch (closed->reason) {
    case CloseReason::PeerLeft:
        return tr("The server closed the connection. Press Connect to connect again.");
    case CloseReason::ResetByPeer:
        return tr("The server reset the connection (RST). See whether it is still running, then "
                  "press Connect.");
    case CloseReason::Lost:
        return tr("The connection was lost: %1. Check the network, then press Connect.")
            .arg(clipped(closed->detail));
    case CloseReason::Disconnected:
    case CloseReason::Reset:
    case CloseReason::EndCommand:
    case CloseReason::OneMessageServed:
    case CloseReason::NotReading:
    case CloseReason::ServerStopped:
        break;
    }
    return {};
}

QString EventText::serving(Serving serving)
{
    switch (serving) {
    case Serving::OneMessage:
        return tr("one message");
    case Serving::OneClient:
        return tr("one client");
    case Serving::OneAtATime:
        return tr("one at a time");
    case Serving::Many:
        return tr("many clients");
    }
    Q_UNREACHABLE();
}

QString EventText::work(Work work)
{
    switch (work) {
    case Work::EventLoop:
        return tr("one event loop");
    case Work::ThreadPerClient:
        return tr("a thread per client");
    }
    Q_UNREACHABLE();
}

QString EventText::timeOfDay(qint64 eventTime)
{
    return QDateTime::fromMSecsSinceEpoch(eventTime / 1'000'000)
        .time()
        .toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString EventText::line(const Event &event, Side side)
{
    QString text = timeOfDay(event.time);
    if (event.client != 0)
        text += QLatin1String("  #") % QString::number(event.client);
    text += QLatin1String("  ") % label(event.kind(), side) % QLatin1String("  ") %
            content(event, side);
    if (const QByteArray *bytes = bytesOf(event))
        text += QLatin1String("  (") % byteCount(bytes->size()) % QLatin1Char(')');
    return text;
}

QString EventText::byteCount(qint64 bytes)
{
    // tr() takes an int, and the counters of a long demo outgrow it.
    if (bytes > INT_MAX)
        return shortByteCount(bytes);
    return tr("%Ln byte(s)", nullptr, int(bytes));
}

QString EventText::shortByteCount(qint64 bytes)
{
    const QLocale locale;
    if (bytes < 10'000)
        return locale.toString(bytes) % QLatin1String(" B");
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat);
}

} // namespace meari
