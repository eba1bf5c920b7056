#include "event/call_text.h"

#include "event/bytes_text.h"
#include "event/event_text.h"
#include "event/visible_text.h"

#include <QLocale>

namespace meari {
namespace {

// Beside a line of code there is not much room.
constexpr qsizetype literalCharacters = 20;
constexpr qsizetype inputCharacters = 24;
constexpr qsizetype detailCharacters = 80;

// As a C compiler reads it, but for a hex digit that follows an escape: it is a note.
QString inC(uchar byte)
{
    switch (byte) {
    case '\n':
        return QStringLiteral("\\n");
    case '\r':
        return QStringLiteral("\\r");
    case '\t':
        return QStringLiteral("\\t");
    case '"':
        return QStringLiteral("\\\"");
    case '\\':
        return QStringLiteral("\\\\");
    default:
        return byte >= 0x20 && byte < 0x7f
                   ? QString(QLatin1Char(char(byte)))
                   : QStringLiteral("\\x%1").arg(byte, 2, 16, QLatin1Char('0'));
    }
}

} // namespace

QString CallText::reason(Failure failure, const QString &detail)
{
    switch (failure) {
    case Failure::PortInUse:
        return tr("the address is in use (EADDRINUSE)");
    case Failure::NotPermitted:
        return tr("permission denied (EACCES)");
    case Failure::AddressNotLocal:
        return tr("not an address of this computer (EADDRNOTAVAIL)");
    case Failure::AddressInvalid:
        return tr("not an IP address");
    case Failure::Refused:
        return tr("connection refused (ECONNREFUSED)");
    case Failure::TimedOut:
        return tr("no answer (ETIMEDOUT)");
    case Failure::HostNotFound:
        return tr("no such host");
    case Failure::Unreachable:
        return tr("no route to the host (ENETUNREACH)");
    case Failure::TooManyFiles:
        return tr("too many open files (EMFILE)");
    case Failure::Other:
        return visibleText(detail, LineBreaks::Escape, detailCharacters);
    }
    Q_UNREACHABLE();
}

CallText::Value CallText::failed(const QString &reason)
{
    return {tr("failed: %1").arg(reason), true};
}

CallText::Value CallText::failed(Failure failure, const QString &detail)
{
    return failed(reason(failure, detail));
}

CallText::Value CallText::valueOf(const QString &value)
{
    return {tr("returned %1").arg(value)};
}

QString CallText::withBytes(const QByteArray &bytes, CodeLanguage language)
{
    return EventText::byteCount(bytes.size()) % QLatin1Char(' ') % literal(bytes, language);
}

CallText::Value CallText::accepted(const ClientAccepted &event, Step step, quint32 thread)
{
    if (step == Step::Thread) // as the tables name it
        return {tr("started %1").arg(QLatin1Char('T') + QString::number(thread))};
    if (event.peer.isNull())
        return {tr("returned a connection that was reset already")};
    return valueOf(event.peer.toString());
}

CallText::Value CallText::closed(const ConnectionClosed &event, Step step, Side side)
{
    QString reason = EventText::closeReason(event.reason, side);
    if (step == Step::CloseClient || step == Step::Close)
        return {reason};
    if (!event.detail.isEmpty())
        reason +=
            QLatin1String(": ") % visibleText(event.detail, LineBreaks::Escape, detailCharacters);
    return failed(reason);
}

CallText::Value CallText::received(const BytesReceived &event, Step step, CodeLanguage language)
{
    if (step == Step::Recv)
        return valueOf(withBytes(event.bytes, language));
    if (step == Step::End && event.bytes == "/end")
        return {tr("it was /end")};
    return {};
}

CallText::Value CallText::sent(const BytesSent &event, Step step, CodeLanguage language)
{
    switch (step) {
    case Step::Send:
        return {tr("sent %1").arg(withBytes(event.bytes, language))};
    case Step::Input:
        return valueOf(QStringLiteral("“%1”").arg(
            visibleText(event.bytes, LineBreaks::Escape, inputCharacters)));
    case Step::End:
        return event.bytes == "/end" ? Value{tr("it was /end")} : Value{};
    default: // it did nothing else
        return {};
    }
}

QString CallText::literal(QByteArrayView bytes, CodeLanguage language)
{
    qsizetype shown = 0;
    QString inside;
    while (shown < bytes.size() && inside.size() < literalCharacters)
        inside += inC(uchar(bytes[shown++]));
    QString text = language == CodeLanguage::Python
                       ? toPythonBytes(bytes.first(shown))
                       : QString(QLatin1Char('"') % inside % QLatin1Char('"'));
    if (shown < bytes.size())
        text.insert(text.size() - 1, QChar(0x2026)); // …
    return text;
}

CallText::Value CallText::returned(Step step, const Event &event, Side side, CodeLanguage language)
{
    return std::visit(
        Overloaded{
            [step](const ListenStarted &e) -> Value {
                if (step != Step::Listen)
                    return {};
                return {tr("clients can connect to %1 from now on").arg(e.local.toString())};
            },
            [step](const ListenFailed &e) -> Value {
                const Step call = e.failure == Failure::TooManyFiles
                                      ? Step::Socket
                                      : Step::Bind; // socket(): EMFILE
                return step == call ? failed(e.failure, e.detail) : Value{};
            },
            [](const ListenStopped &) -> Value { return {}; },
            [&](const ClientAccepted &e) { return accepted(e, step, event.thread); },
            [step](const ClientRefused &e) -> Value {
                if (step == Step::Thread)
                    return failed(tr("the system gives no more threads"));
                return {tr("returned %1, which was closed at once: there are too many clients")
                            .arg(e.peer.toString())};
            },
            [](const AcceptFailed &e) { return failed(e.failure, e.detail); },
            [](const LingerStarted &e) -> Value {
                return {tr("%1 s").arg(QLocale().toString(e.milliseconds / 1000.0))};
            },
            [=](const BytesReceived &e) { return received(e, step, language); },
            [=](const BytesSent &e) { return sent(e, step, language); },
            [side](const PeerFinished &) -> Value {
                return {side == Side::Server ? tr("returned 0 bytes: the client has finished (FIN)")
                                             : tr("returned 0 bytes: the server has finished "
                                                  "(FIN)")};
            },
            [=](const ConnectionClosed &e) { return closed(e, step, side); },
            [](const ConnectStarted &) -> Value { return {}; },
            [step](const Connected &e) -> Value {
                if (step != Step::Connect)
                    return {};
                return {tr("connected from port %1").arg(e.local.port)};
            },
            [](const ConnectFailed &e) { return failed(e.failure, e.detail); },
            [](const ConnectCancelled &) -> Value { return {tr("given up")}; },
            [](const SendFailed &) -> Value { return failed(tr("the connection has ended")); },
            [](const SendingFinished &) -> Value {
                return {tr("nothing more will be sent (FIN)")};
            },
        },
        event.body);
}

} // namespace meari
