#include "lesson/lesson_terms.h"

#include "event/event_names.h"
#include "event/program_terms.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace meari {
namespace {

// The same as in net/settings.h, which this layer does not know; a test compares them.
constexpr int maxReadSize = 1024 * 1024;
constexpr int maxLinger = 600'000; // milliseconds
constexpr int highestMaxClients = 10'000;
constexpr int highestPort = 65'535;
constexpr int mostTexts = 20;

QStringList list(std::initializer_list<const char *> names)
{
    QStringList list;
    list.reserve(qsizetype(names.size()));
    for (const char *name : names)
        list += QString::fromLatin1(name);
    return list;
}

template <class Enum>
QStringList namesOf(std::initializer_list<Enum> values)
{
    QStringList names;
    names.reserve(qsizetype(values.size()));
    for (const Enum value : values)
        names += nameOf(value);
    return names;
}

QString kindName(Role role)
{
    switch (role.kind) {
    case Role::Kind::Server:
        return QStringLiteral("server");
    case Role::Kind::Server2:
        return QStringLiteral("server2");
    case Role::Kind::Client:
        return QStringLiteral("client");
    case Role::Kind::Program:
        return QStringLiteral("program");
    }
    Q_UNREACHABLE();
}

QList<VerbTerm> makeVerbTerms()
{
    const QStringList servers = list({"server", "server2"});
    const QStringList clients = list({"client"});
    const QStringList windows = list({"server2", "client"});
    const QStringList programs = list({"program"});
    const QStringList listening =
        list({"address", "port", "serve", "work", "read-size", "linger", "max-clients"});
    const auto term = [](Verb verb, const char *name, const QStringList &roles,
                         const QStringList &settings = {}) {
        return VerbTerm{verb, QLatin1String(name), roles, settings};
    };
    const auto about = [](Verb verb, const char *name, const QStringList &roles) {
        return VerbTerm{verb, QLatin1String(name), roles, {}, 0, 0, true};
    };
    const auto texts = [](Verb verb, const char *name, const QStringList &roles, int least,
                          int most) {
        return VerbTerm{verb, QLatin1String(name), roles, {}, least, most};
    };
    return {
        term(Verb::Listen, "listen", servers, listening),
        term(Verb::Stop, "stop", servers),
        about(Verb::DisconnectClient, "disconnect", servers),
        about(Verb::ResetClient, "reset", servers),
        term(Verb::Connect, "connect", clients, list({"host", "port"})),
        term(Verb::Disconnect, "disconnect", clients),
        term(Verb::Reset, "reset", clients),
        term(Verb::Finish, "finish", clients),
        texts(Verb::Send, "send", clients, 1, mostTexts),
        texts(Verb::SendLines, "send-lines", clients, 1, mostTexts),
        texts(Verb::SendHex, "send-hex", clients, 1, 1),
        texts(Verb::Type, "type", clients, 1, 1),
        term(Verb::Open, "open", windows),
        term(Verb::Close, "close", windows),
        term(Verb::Crash, "crash", windows),
        term(Verb::Freeze, "freeze", windows),
        term(Verb::Thaw, "thaw", windows),
        texts(Verb::Run, "run", programs, 0, mostTexts),
        term(Verb::Kill, "kill", programs),
    };
}

QList<SettingTerm> makeSettingTerms()
{
    using Value = SettingTerm::Value;
    const auto number = [](const char *name, int least, int most) {
        return SettingTerm{QLatin1String(name), Value::Number, least, most, {}};
    };
    const auto choice = [](const char *name, const QStringList &choices) {
        return SettingTerm{QLatin1String(name), Value::Choice, 0, 0, choices};
    };
    return {
        {QLatin1String("address"), Value::Address, 0, 0, {}},
        {QLatin1String("host"), Value::Host, 0, 0, {}},
        number("port", 0, highestPort),
        choice("serve", namesOf({Serving::OneMessage, Serving::OneClient, Serving::OneAtATime,
                                 Serving::Many})),
        choice("work", namesOf({Work::EventLoop, Work::ThreadPerClient})),
        number("read-size", 0, maxReadSize),
        number("linger", 0, maxLinger),
        number("max-clients", 1, highestMaxClients),
        number("max-per-address", 0, highestMaxClients),
    };
}

} // namespace

QString nameOf(Role role)
{
    return role.isClient() ? kindName(role) + QString::number(role.number) : kindName(role);
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const auto kind : {Role::Kind::Server, Role::Kind::Server2, Role::Kind::Program}) {
        if (name == nameOf(Role{kind}))
            return Role{kind};
    }
    for (int number = 1; number <= Role::mostClients; ++number) {
        if (name == nameOf(Role::client(number)))
            return Role::client(number);
    }
    return std::nullopt;
}

const QList<VerbTerm> &verbTerms()
{
    static const QList<VerbTerm> terms = makeVerbTerms();
    return terms;
}

const VerbTerm &termOf(Verb verb)
{
    return verbTerms()[qsizetype(verb)];
}

std::optional<Verb> verbFromName(QStringView name, Role role)
{
    const QString kind = kindName(role);
    for (const VerbTerm &term : verbTerms()) {
        if (name == term.name && term.roles.contains(kind))
            return term.verb;
    }
    return std::nullopt;
}

QStringList verbsOf(Role role)
{
    const QString kind = kindName(role);
    QStringList names;
    for (const VerbTerm &term : verbTerms()) {
        if (term.roles.contains(kind))
            names += term.name;
    }
    return names;
}

const SettingTerm *settingTerm(QStringView name)
{
    static const QList<SettingTerm> terms = makeSettingTerms();
    for (const SettingTerm &term : terms) {
        if (name == term.name)
            return &term;
    }
    return nullptr;
}

QStringList stageSettings()
{
    return list(
        {"serve", "work", "read-size", "linger", "max-clients", "max-per-address", "address"});
}

bool isLoopbackHost(const QString &host)
{
    // As in net/bind_address: QHostAddress takes "3333" and "127.1" for addresses.
    static const QRegularExpression quad(QStringLiteral("\\A127(\\.(0|[1-9][0-9]{0,2})){3}\\z"));
    if (host == QLatin1String("localhost") || host == QLatin1String("::1"))
        return true;
    return quad.match(host).hasMatch() && QHostAddress(host).isLoopback();
}

QList<EventKind> eventKindsOf(Role role)
{
    QList<EventKind> kinds;
    if (role.kind == Role::Kind::Program)
        return kinds;
    for (EventKind kind = 0; kind < eventKindCount; ++kind) {
        // event.h has them by side: a server's, those of both, a client's.
        const bool fits =
            role.isClient() ? kind >= kindOf<BytesReceived> : kind <= kindOf<ConnectionClosed>;
        if (fits)
            kinds += kind;
    }
    return kinds;
}

bool isAboutConnection(EventKind kind)
{
    return visitKind(kind, Overloaded{
                               [](KindOf<ListenStarted>) { return false; },
                               [](KindOf<ListenFailed>) { return false; },
                               [](KindOf<ListenStopped>) { return false; },
                               [](KindOf<ClientAccepted>) { return true; },
                               [](KindOf<ClientRefused>) { return false; },
                               [](KindOf<AcceptFailed>) { return false; },
                               [](KindOf<LingerStarted>) { return true; },
                               [](KindOf<BytesReceived>) { return true; },
                               [](KindOf<BytesSent>) { return true; },
                               [](KindOf<PeerFinished>) { return true; },
                               [](KindOf<ConnectionClosed>) { return true; },
                               [](KindOf<ConnectStarted>) { return true; },
                               [](KindOf<Connected>) { return true; },
                               [](KindOf<ConnectFailed>) { return true; },
                               [](KindOf<ConnectCancelled>) { return true; },
                               [](KindOf<SendFailed>) { return true; },
                               [](KindOf<SendingFinished>) { return true; },
                           });
}

bool carriesBytes(EventKind kind)
{
    return visitKind(kind, []<class Body>(KindOf<Body>) {
        return requires(Body body)
        {
            body.bytes;
        };
    });
}

QStringList reasonsOf(EventKind kind)
{
    if (kind == kindOf<ConnectionClosed>)
        return namesOf({CloseReason::PeerLeft, CloseReason::EndCommand,
                        CloseReason::OneMessageServed, CloseReason::Disconnected,
                        CloseReason::Reset, CloseReason::ResetByPeer, CloseReason::NotReading,
                        CloseReason::ServerStopped, CloseReason::Lost});
    if (kind == kindOf<ListenStopped>)
        return namesOf({StopReason::Asked, StopReason::Served});
    if (kind == kindOf<ClientRefused>)
        return namesOf({RefuseReason::TooManyClients, RefuseReason::TooManyFromAddress,
                        RefuseReason::TooManyFiles, RefuseReason::NoThread});
    if (kind == kindOf<ListenFailed>)
        return namesOf({Failure::PortInUse, Failure::NotPermitted, Failure::AddressNotLocal,
                        Failure::AddressInvalid, Failure::TooManyFiles, Failure::Other});
    if (kind == kindOf<ConnectFailed>)
        return namesOf({Failure::Refused, Failure::TimedOut, Failure::HostNotFound,
                        Failure::Unreachable, Failure::NotPermitted, Failure::TooManyFiles,
                        Failure::AddressNotLocal, Failure::Other});
    if (kind == kindOf<AcceptFailed>)
        return namesOf({Failure::TooManyFiles, Failure::Other});
    return {};
}

QStringList controlsOf(Role role)
{
    if (role.kind == Role::Kind::Program)
        return {};
    if (role.isClient())
        return list({"host", "port", "connect", "state", "conversation", "message", "send", "end",
                     "more", "status", "views", "bytes", "ladder", "program", "log"});
    return list({"address", "port", "serving", "start", "options", "work", "read-size",
                 "new-client", "clients", "log", "status", "views", "bytes", "ladder", "program"});
}

QStringList viewsOf(Role role)
{
    if (role.kind == Role::Kind::Program)
        return {};
    QStringList views = list({"bytes", "ladder", "program"});
    if (role.isClient())
        views += QStringLiteral("log");
    return views;
}

QStringList runnableListings()
{
    return namesOf({ProgramKind::Client, ProgramKind::OneMessage, ProgramKind::OneClient,
                    ProgramKind::OneAtATime, ProgramKind::ManyThreads, ProgramKind::ManyEventLoop});
}

QStringList lessonLanguages()
{
    return list({"ko", "en"});
}

} // namespace meari
