#include "event/recording.h"

#include "event/bytes_text.h"
#include "event/event_names.h"
#include "event/json_line.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace meari {
namespace {

QLatin1String key(const char *name)
{
    return QLatin1String(name);
}

// Writing: one put() per type of member. Reading: one get() per type, which notes a problem.

class Writer
{
public:
    QJsonObject json;

    void member(const char *name, const SocketAddress &address)
    {
        json[key(name)] = QJsonObject{{key("host"), address.host}, {key("port"), address.port}};
    }
    void member(const char *name, const QString &text)
    {
        if (!text.isEmpty())
            json[key(name)] = text;
    }
    template <std::integral Number>
    void member(const char *name, Number number)
    {
        json[key(name)] = qint64(number);
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void member(const char *name, Enum value) { json[key(name)] = nameOf(value); }
    void bytes(const QByteArray &bytes)
    {
        const QString text = toText(bytes);
        if (text.toUtf8() == bytes)
            json[key("text")] = text;
        else
            json[key("base64")] = QString::fromLatin1(bytes.toBase64());
        json[key("bytes")] = qint64(bytes.size());
    }
};

class Reader
{
public:
    explicit Reader(const JsonObject &object)
        : m_object(object)
    {
    }

    // Of the first member that was not as it has to be.
    LineFault fault = LineFault::None;
    QString faulty;

    bool has(const char *name) const { return m_object.find(name) != nullptr; }

    void member(const char *name, SocketAddress &address)
    {
        const JsonValue *value = wanted(name);
        if (!value)
            return;
        // Its members have no members, so nothing is lost by parsing it once more.
        const JsonObject object(value->type == JsonValue::Type::Object ? value->raw : "{}");
        const JsonValue *host = object.find("host");
        const JsonValue *port = object.find("port");
        const auto text = host ? host->text() : std::nullopt;
        const auto number = port ? port->wholeNumber() : std::nullopt;
        if (text && number && *number >= 0 && *number <= 65535)
            address = {QString::fromUtf8(*text), quint16(*number)};
        else
            note(LineFault::Bad, name);
    }
    void member(const char *name, QString &text)
    {
        const JsonValue *value = m_object.find(name);
        if (!value)
            return;
        if (const auto found = value->text())
            text = QString::fromUtf8(*found);
        else
            note(LineFault::Bad, name);
    }
    template <std::integral Number>
    void member(const char *name, Number &number)
    {
        const JsonValue *value = wanted(name);
        if (!value)
            return;
        const auto found = value->wholeNumber();
        if (found && *found >= 0 && std::in_range<Number>(*found))
            number = Number(*found);
        else
            note(LineFault::Bad, name);
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void member(const char *name, Enum &value)
    {
        if (const auto found = fromName<Enum>(text(name)))
            value = *found;
        else
            note(LineFault::Bad, name);
    }
    void bytes(QByteArray &bytes)
    {
        const JsonValue *plain = m_object.find("text");
        const JsonValue *base64 = m_object.find("base64");
        if (!plain && !base64) {
            note(LineFault::Missing, "text");
            return;
        }
        if (plain && base64) {
            note(LineFault::Twice, "text");
            return;
        }
        const auto found = plain ? plain->text() : fromBase64(*base64);
        if (!found) {
            note(LineFault::Bad, plain ? "text" : "base64");
            return;
        }
        bytes = *found;
        if (const JsonValue *size = m_object.find("bytes");
            size && size->wholeNumber() != bytes.size())
            note(LineFault::Bad, "bytes");
    }
    void kind(EventKind &kind)
    {
        if (const auto found = kindFromName(text("event")))
            kind = *found;
        else
            note(LineFault::Bad, "event");
    }
    // A decimal string: no sign, no space.
    void time(qint64 &time)
    {
        const JsonValue *value = wanted("time");
        const QByteArray digits = value ? value->text().value_or(QByteArray()) : QByteArray();
        bool ok = !digits.isEmpty() && std::all_of(digits.begin(), digits.end(),
                                                   [](char c) { return c >= '0' && c <= '9'; });
        time = ok ? digits.toLongLong(&ok) : 0;
        if (!ok)
            note(LineFault::Bad, "time");
    }

private:
    static std::optional<QByteArray> fromBase64(const JsonValue &value)
    {
        const auto text = value.text();
        if (!text)
            return std::nullopt;
        const auto decoded = QByteArray::fromBase64Encoding(
            *text, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        return decoded ? std::optional(decoded.decoded) : std::nullopt;
    }
    const JsonValue *wanted(const char *name)
    {
        const JsonValue *value = m_object.find(name);
        if (!value)
            note(LineFault::Missing, name);
        return value;
    }
    // Of a name: empty, which no name is, when it is not there or not a string.
    QString text(const char *name)
    {
        const JsonValue *value = wanted(name);
        return value ? QString::fromUtf8(value->text().value_or(QByteArray())) : QString();
    }
    void note(LineFault why, const char *name)
    {
        if (fault != LineFault::None)
            return;
        fault = why;
        faulty = QString::fromLatin1(name);
    }

    const JsonObject &m_object;
};

// The members of each kind, once, for both directions: a Body is const when it is written. A kind
// without its function here does not compile.

template <class Body, class... Kinds>
concept OneOf = (std::same_as<std::remove_const_t<Body>, Kinds> || ...);

void members(auto &a, OneOf<ListenStarted> auto &event)
{
    a.member("local", event.local);
    a.member("serving", event.serving);
    a.member("work", event.work);
    a.member("readSize", event.readSize);
}

void members(auto &a, OneOf<ListenFailed> auto &event)
{
    a.member("local", event.local);
    a.member("failure", event.failure);
    a.member("detail", event.detail);
}

void members(auto &a, OneOf<ListenStopped> auto &event)
{
    a.member("reason", event.reason);
}

void members(auto &a, OneOf<ClientAccepted, Connected> auto &event)
{
    a.member("local", event.local);
    a.member("peer", event.peer);
}

void members(auto &a, OneOf<ClientRefused> auto &event)
{
    a.member("peer", event.peer);
    a.member("reason", event.reason);
    a.member("limit", event.limit);
}

void members(auto &a, OneOf<AcceptFailed> auto &event)
{
    a.member("failure", event.failure);
    a.member("detail", event.detail);
}

void members(auto &a, OneOf<LingerStarted> auto &event)
{
    a.member("milliseconds", event.milliseconds);
}

void members(auto &a, OneOf<BytesReceived, BytesSent, SendFailed> auto &event)
{
    a.bytes(event.bytes);
}

void members(auto &, OneOf<PeerFinished, SendingFinished> auto &) {} // they have none

void members(auto &a, OneOf<ConnectionClosed> auto &event)
{
    a.member("reason", event.reason);
    a.member("unsentBytes", event.unsentBytes);
    a.member("detail", event.detail);
    a.member("lateBytes", event.lateBytes);
}

void members(auto &a, OneOf<ConnectStarted, ConnectCancelled> auto &event)
{
    a.member("server", event.server);
}

void members(auto &a, OneOf<ConnectFailed> auto &event)
{
    a.member("server", event.server);
    a.member("failure", event.failure);
    a.member("detail", event.detail);
}

template <std::size_t... Index>
EventBody emptyBody(EventKind kind, std::index_sequence<Index...>)
{
    constexpr std::array<EventBody (*)(), sizeof...(Index)> make{
        +[]() { return EventBody(std::in_place_index<Index>); }...};
    return make[kind]();
}

LineFault faultOf(JsonObject::Fault fault)
{
    switch (fault) {
    case JsonObject::Fault::None:
        return LineFault::None;
    case JsonObject::Fault::Incomplete:
        return LineFault::Incomplete;
    case JsonObject::Fault::NotJson:
        return LineFault::NotJson;
    case JsonObject::Fault::TooDeep:
        return LineFault::TooDeep;
    case JsonObject::Fault::Twice:
        return LineFault::Twice;
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray toJsonLine(const Event &event)
{
    Writer writer;
    writer.json[key("time")] = QString::number(event.time);
    writer.json[key("event")] = nameOfKind(event.kind());
    if (event.client != 0)
        writer.json[key("client")] = qint64(event.client);
    if (event.thread != 0)
        writer.json[key("thread")] = qint64(event.thread);
    std::visit([&writer](const auto &body) { members(writer, body); }, event.body);
    return QJsonDocument(writer.json).toJson(QJsonDocument::Compact) + '\n';
}

ParsedLine fromJsonLine(QByteArrayView line)
{
    ParsedLine parsed;
    // A line that was cut off may end within a character, which is no other fault.
    const QByteArrayView whole = line.isValidUtf8() ? line : wholeCharacters(line);
    if (!whole.isValidUtf8()) {
        parsed.fault = LineFault::NotUtf8;
        return parsed;
    }
    const JsonObject object(whole);
    parsed.fault = faultOf(object.fault());
    if (parsed.ok() && whole.size() != line.size())
        parsed.fault = LineFault::NotUtf8;
    if (!parsed.ok()) {
        parsed.member = QString::fromUtf8(object.duplicate());
        return parsed;
    }
    Reader reader(object);
    EventKind kind = 0;
    reader.kind(kind);
    reader.time(parsed.event.time);
    if (reader.has("client"))
        reader.member("client", parsed.event.client);
    if (reader.has("thread"))
        reader.member("thread", parsed.event.thread);
    parsed.event.body = emptyBody(kind, std::make_index_sequence<eventKindCount>());
    std::visit([&reader](auto &body) { members(reader, body); }, parsed.event.body);
    parsed.fault = reader.fault;
    parsed.member = reader.faulty;
    return parsed;
}

std::optional<Side> sideOf(const Event &event)
{
    using Found = std::optional<Side>;
    return std::visit(
        Overloaded{
            [](const OneOf<ListenStarted, ListenFailed, ListenStopped, ClientAccepted,
                           ClientRefused, AcceptFailed, LingerStarted> auto &) -> Found {
                return Side::Server;
            },
            [](const OneOf<ConnectStarted, Connected, ConnectFailed, ConnectCancelled, SendFailed,
                           SendingFinished> auto &) -> Found { return Side::Client; },
            [](const OneOf<BytesReceived, BytesSent, PeerFinished> auto &) -> Found {
                return std::nullopt;
            },
            [](const ConnectionClosed &closed) -> Found {
                switch (closed.reason) {
                case CloseReason::EndCommand:
                case CloseReason::OneMessageServed:
                case CloseReason::NotReading:
                case CloseReason::ServerStopped:
                    return Side::Server;
                case CloseReason::PeerLeft:
                case CloseReason::Disconnected:
                case CloseReason::Reset:
                case CloseReason::ResetByPeer:
                case CloseReason::Lost:
                    return std::nullopt;
                }
                Q_UNREACHABLE();
            },
        },
        event.body);
}

} // namespace meari
