#include "event/program_text.h"

#include "event/bytes_text.h"
#include "event/event_text.h"
#include "event/visible_text.h"

#include <QLocale>

namespace meari {
namespace {

// Beside a line of code there is not much room.
constexpr qsizetype literalCharacters = 20;
constexpr qsizetype inputCharacters = 24;

using Value = ProgramText::Value;

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

QString base(ProgramKind kind)
{
    return kind == ProgramKind::Client ? QStringLiteral("client") : QStringLiteral("server");
}

} // namespace

QString ProgramText::language(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Python:
        return QStringLiteral("Python");
    case CodeLanguage::C:
        return QStringLiteral("C (POSIX)");
    case CodeLanguage::Qt:
        return QStringLiteral("C++ (Qt)");
    }
    Q_UNREACHABLE();
}

QString ProgramText::fileType(CodeLanguage language)
{
    return tr("%1 program").arg(ProgramText::language(language));
}

QString ProgramText::literal(QByteArrayView bytes, CodeLanguage language)
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

namespace {

/// What one kind of event says about a step. Its words are those of ProgramText, too.
class CallText
{
    Q_DECLARE_TR_FUNCTIONS(ProgramText)
public:
    /// As the system names it, and short: the window's own bar says what to do.
    static QString reason(Failure failure, const QString &detail)
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
            return visibleText(detail, LineBreaks::Escape, 80);
        }
        Q_UNREACHABLE();
    }
    static Value failed(const QString &reason) { return {tr("failed: %1").arg(reason), true}; }
    static Value failed(Failure failure, const QString &detail)
    {
        return failed(reason(failure, detail));
    }
    static Value returned(const QString &value) { return {tr("returned %1").arg(value)}; }
    static QString withBytes(const QByteArray &bytes, CodeLanguage language)
    {
        return EventText::byteCount(bytes.size()) % QLatin1Char(' ') %
               ProgramText::literal(bytes, language);
    }

    static Value accepted(const ClientAccepted &event, Step step, quint32 thread)
    {
        if (step == Step::Thread) // as the tables name it
            return {tr("started %1").arg(QLatin1Char('T') + QString::number(thread))};
        if (event.peer.isNull())
            return {tr("returned a connection that was reset already")};
        return returned(event.peer.toString());
    }
    static Value closed(const ConnectionClosed &event, Step step, Side side)
    {
        QString reason = EventText::closeReason(event.reason, side);
        if (step == Step::CloseClient || step == Step::Close)
            return {reason};
        if (!event.detail.isEmpty())
            reason += QLatin1String(": ") % visibleText(event.detail, LineBreaks::Escape, 80);
        return failed(reason);
    }
    static Value received(const BytesReceived &event, Step step, CodeLanguage language)
    {
        if (step == Step::Recv)
            return returned(withBytes(event.bytes, language));
        if (step == Step::End && event.bytes == "/end")
            return {tr("it was /end")};
        return {};
    }
    static Value sent(const BytesSent &event, Step step, CodeLanguage language)
    {
        switch (step) {
        case Step::Send:
            return {tr("sent %1").arg(withBytes(event.bytes, language))};
        case Step::Input:
            return returned(QStringLiteral("“%1”").arg(
                visibleText(event.bytes, LineBreaks::Escape, inputCharacters)));
        case Step::End:
            return event.bytes == "/end" ? Value{tr("it was /end")} : Value{};
        default: // it did nothing else
            return {};
        }
    }
};

} // namespace

Value ProgramText::returned(Step step, const Event &event, Side side, CodeLanguage language)
{
    return std::visit(
        Overloaded{
            [step](const ListenStarted &e) -> Value {
                if (step != Step::Listen)
                    return {};
                return {tr("clients can connect to %1 from now on").arg(e.local.toString())};
            },
            [step](const ListenFailed &e) -> Value {
                const bool failed = step == Step::Bind || e.failure == Failure::TooManyFiles;
                return failed ? CallText::failed(e.failure, e.detail) : Value{};
            },
            [](const ListenStopped &) -> Value { return {}; },
            [&](const ClientAccepted &e) { return CallText::accepted(e, step, event.thread); },
            [step](const ClientRefused &e) -> Value {
                if (step == Step::Thread)
                    return CallText::failed(tr("the system gives no more threads"));
                return {tr("returned %1, which was closed at once: there are too many clients")
                            .arg(e.peer.toString())};
            },
            [](const AcceptFailed &e) { return CallText::failed(e.failure, e.detail); },
            [](const LingerStarted &e) -> Value {
                return {tr("%1 s").arg(QLocale().toString(e.milliseconds / 1000.0))};
            },
            [=](const BytesReceived &e) { return CallText::received(e, step, language); },
            [=](const BytesSent &e) { return CallText::sent(e, step, language); },
            [side](const PeerFinished &) -> Value {
                return {side == Side::Server ? tr("returned 0 bytes: the client has finished (FIN)")
                                             : tr("returned 0 bytes: the server has finished "
                                                  "(FIN)")};
            },
            [=](const ConnectionClosed &e) { return CallText::closed(e, step, side); },
            [](const ConnectStarted &) -> Value { return {}; },
            [step](const Connected &e) -> Value {
                if (step != Step::Connect)
                    return {};
                return {tr("connected from port %1").arg(e.local.port)};
            },
            [](const ConnectFailed &e) { return CallText::failed(e.failure, e.detail); },
            [](const ConnectCancelled &) -> Value { return {tr("given up")}; },
            [](const SendFailed &) -> Value {
                return CallText::failed(tr("the connection has ended"));
            },
            [](const SendingFinished &) -> Value {
                return {tr("nothing more will be sent (FIN)")};
            },
        },
        event.body);
}

QString ProgramText::ofClient(quint32 client, const QString &text)
{
    return tr("client %1: %2").arg(QString::number(client), text);
}

QString ProgramText::waiting(Step step)
{
    switch (step) {
    case Step::Accept:
        return tr("waiting for a client");
    case Step::Recv:
        return tr("waiting for bytes");
    case Step::Wait:
        return tr("waiting for anything to happen");
    case Step::Linger:
        return tr("waiting before it closes");
    case Step::Connect:
        return tr("waiting for the server");
    case Step::Input:
        return tr("waiting for a line to send");
    case Step::Thread:
    case Step::Send:
    case Step::End:
    case Step::CloseClient:
    case Step::Socket:
    case Step::Reuse:
    case Step::Bind:
    case Step::Listen:
    case Step::CloseListener:
    case Step::Print:
    case Step::Close:
        return tr("waiting");
    }
    Q_UNREACHABLE();
}

QString ProgramText::running()
{
    return tr("running");
}

QString ProgramText::failed()
{
    return tr("ended here");
}

QString ProgramText::mainThread()
{
    return tr("main thread");
}

QString ProgramText::clients(const QList<quint32> &first, int more)
{
    QStringList numbers;
    numbers.reserve(first.size());
    for (const quint32 client : first)
        numbers += QString::number(client);
    if (numbers.size() == 1 && more == 0)
        return tr("client %1").arg(numbers.constFirst());
    const QString listed = numbers.join(QLatin1String(", "));
    if (more == 0)
        return tr("clients %1").arg(listed);
    return tr("clients %1 and %Ln more", nullptr, more).arg(listed);
}

QString ProgramText::notStarted(Side side)
{
    return side == Side::Server
               ? tr("This program does what the server will do. Start the server to see it run.")
               : tr("This program does what the client will do. Connect to see it run.");
}

QString ProgramText::ended()
{
    return tr("The program has ended.");
}

QString ProgramText::otherEnd(Side side)
{
    return side == Side::Server ? tr("This program is a client that can talk to this window.")
                                : tr("This program is a server that this window can talk to.");
}

QString ProgramText::howToRun(Side side, ProgramKind kind, CodeLanguage language,
                              const SocketAddress &address, bool isListening)
{
    const QString name = fileName(kind, language);
    const QString port = QString::number(address.port);
    if (kind == ProgramKind::Client) {
        if (side == Side::Client)
            return tr("Save the program as %1 and run it in a terminal: it talks to the server at "
                      "%2, as this window does.")
                .arg(name, address.toString());
        return isListening
                   ? tr("Save the program as %1 and run it in a terminal: it connects to this "
                        "window, as one more client.")
                         .arg(name)
                   : tr("Start the server here, save the program as %1 and run it in a terminal: it "
                        "connects to this window.")
                         .arg(name);
    }
    if (side == Side::Client)
        return tr("Save the program as %1 and run it in a terminal, then connect from here. No "
                  "other server may use port %2 meanwhile.")
            .arg(name, port);
    if (isListening)
        return tr("Save the program as %1, then stop this window's server: both want port %2. Run "
                  "it in a terminal and connect clients to it.")
            .arg(name, port);
    return tr("Save the program as %1 and run it in a terminal: it takes port %2, and clients "
              "connect to it instead of this window.")
        .arg(name, port);
}

QString ProgramText::command(ProgramKind kind, CodeLanguage language)
{
    const QString name = base(kind);
    const QString file = fileName(kind, language);
    switch (language) {
    case CodeLanguage::Python:
        return QLatin1String("python3 ") % file;
    case CodeLanguage::C: {
        const QLatin1String threads(kind == ProgramKind::ManyThreads ? " -pthread" : "");
        return QStringLiteral("cc -std=c17%1 -o %2 %3 &&\n./%2").arg(threads, name, file);
    }
    case CodeLanguage::Qt:
        return QStringLiteral("c++ -std=c++20 -fPIC -o %1 %2 $(pkg-config --cflags --libs "
                              "Qt6Network) &&\n./%1")
            .arg(name, file);
    }
    Q_UNREACHABLE();
}

QString ProgramText::fileName(ProgramKind kind, CodeLanguage language)
{
    return base(kind) % QLatin1Char('.') % fileEnding(language);
}

} // namespace meari
