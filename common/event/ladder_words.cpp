#include "event/event_text.h"

#include "event/plural.h"
#include "event/visible_text.h"

#include <QLocale>

namespace meari {
namespace {

QString joined(const QString &first, const QString &second)
{
    return first % QStringLiteral(" · ") % second;
}

// Which call ended a connection, where it was one of this side.
bool closedHere(CloseReason reason)
{
    switch (reason) {
    case CloseReason::PeerLeft:
    case CloseReason::EndCommand:
    case CloseReason::OneMessageServed:
    case CloseReason::Disconnected:
    case CloseReason::NotReading:
    case CloseReason::ServerStopped:
        return true;
    case CloseReason::Reset:
    case CloseReason::ResetByPeer:
    case CloseReason::Lost:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

QString EventText::shortFailure(Failure failure)
{
    switch (failure) {
    case Failure::PortInUse:
        return tr("Port in use");
    case Failure::NotPermitted:
        return tr("Not permitted");
    case Failure::AddressNotLocal:
        return tr("Not an address of this computer");
    case Failure::AddressInvalid:
        return tr("No such address");
    case Failure::Refused:
        return tr("Connection refused");
    case Failure::TimedOut:
        return tr("No answer");
    case Failure::HostNotFound:
        return tr("No such host");
    case Failure::Unreachable:
        return tr("No way to this address");
    case Failure::TooManyFiles:
        return tr("Too many open connections");
    case Failure::Other:
        return tr("It failed");
    }
    Q_UNREACHABLE();
}

QString EventText::inLadder(const Event &event, Side side)
{
    const auto named = [&] { return joined(label(event.kind(), side), content(event, side)); };
    return std::visit(
        Overloaded{
            [&](const ListenStarted &) {
                return joined(QStringLiteral("listen()"), content(event, side));
            },
            [&](const ListenFailed &e) {
                return joined(joined(label(event.kind(), side), shortFailure(e.failure)),
                              visibleText(e.local.toString(), LineBreaks::Escape, 100));
            },
            [&](const ListenStopped &) { return named(); },
            [&](const ClientAccepted &e) {
                return e.peer.isNull() ? named() : QStringLiteral("connect() → accept()");
            },
            [&](const ClientRefused &) { return named(); },
            [&](const AcceptFailed &e) {
                return joined(label(event.kind(), side), shortFailure(e.failure));
            },
            [&](const LingerStarted &) { return named(); },
            [&](const BytesReceived &) { return content(event, side); },
            [&](const BytesSent &) { return content(event, side); },
            [&](const PeerFinished &) { return content(event, side); },
            [&](const ConnectionClosed &e) {
                const QString why = content(event, side);
                return closedHere(e.reason) ? joined(QStringLiteral("close()"), why) : why;
            },
            [&](const ConnectStarted &) {
                return joined(QStringLiteral("connect()"), content(event, side));
            },
            [&](const Connected &) { return named(); },
            [&](const ConnectFailed &e) { return shortFailure(e.failure); },
            [&](const ConnectCancelled &) { return label(event.kind(), side); },
            [&](const SendFailed &) { return content(event, side); },
            [&](const SendingFinished &) { return content(event, side); },
        },
        event.body);
}

QString EventText::clientName(quint16 port)
{
    return tr("client %1").arg(QString::number(port));
}

QString EventText::serverName(quint16 port)
{
    return tr("server %1").arg(QString::number(port));
}

QString EventText::clientNumber(quint32 client)
{
    return client == 0 ? tr("client") : tr("client #%1").arg(QString::number(client));
}

QString EventText::serverName()
{
    return tr("server");
}

QString EventText::waitingFor(qint64 bytes, bool more, Side side)
{
    if (side == Side::Server)
        return tr("%Ln byte(s) still to echo …", nullptr, plural(bytes));
    return more ? tr("waiting for %Ln more byte(s) …", nullptr, plural(bytes))
                : tr("waiting for %Ln byte(s) …", nullptr, plural(bytes));
}

QString EventText::missing(qint64 bytes, Side side)
{
    return side == Side::Server ? tr("%Ln byte(s) never echoed", nullptr, plural(bytes))
                                : tr("%Ln byte(s) never came back", nullptr, plural(bytes));
}

QString EventText::answered(qint64 bytes, qint64 expected)
{
    return tr("%1 of %2").arg(QLocale().toString(bytes), shortByteCount(expected));
}

QString EventText::different()
{
    return tr("other bytes");
}

QString EventText::since(qint64 nanoseconds)
{
    return tr("%1 s").arg(QLocale().toString(double(nanoseconds) / 1e9, 'f', 3));
}

QString EventText::duration(qint64 nanoseconds)
{
    const QLocale locale;
    if (nanoseconds < 10'000)
        return tr("%1 µs").arg(locale.toString(double(nanoseconds) / 1000, 'f', 1));
    const double milliseconds = double(nanoseconds) / 1e6;
    if (milliseconds < 1000)
        return tr("%1 ms").arg(locale.toString(milliseconds, 'f', milliseconds < 100 ? 2 : 0));
    return tr("%1 s").arg(locale.toString(milliseconds / 1000, 'f', 2));
}

QString EventText::silence(qint64 nanoseconds)
{
    const QLocale locale;
    const qint64 minutes = nanoseconds / 60'000'000'000;
    if (minutes == 0)
        return tr("+%1 s").arg(locale.toString(double(nanoseconds) / 1e9, 'f', 1));
    if (minutes < 60)
        return tr("+%1 min").arg(locale.toString(minutes));
    return tr("+%1 h").arg(locale.toString(minutes / 60));
}

} // namespace meari
