#include "event/recording.h"

#include "event/event_names.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

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
        const QString text = QString::fromUtf8(bytes);
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
    QJsonObject json;
    QString problem;

    void member(const char *name, SocketAddress &address)
    {
        const QJsonObject object = json[key(name)].toObject();
        address.host = object[key("host")].toString();
        const int port = object[key("port")].toInt(-1);
        if (port < 0 || port > 65535)
            note(name);
        else
            address.port = quint16(port);
    }
    void member(const char *name, QString &text) { text = json[key(name)].toString(); }
    template <std::integral Number>
    void member(const char *name, Number &number)
    {
        const double value = json[key(name)].toDouble(-1);
        if (value < 0 || value > double(std::numeric_limits<qint32>::max()))
            note(name);
        else
            number = Number(value);
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void member(const char *name, Enum &value)
    {
        const auto found = fromName<Enum>(json[key(name)].toString());
        if (found)
            value = *found;
        else
            note(name);
    }
    void bytes(QByteArray &bytes)
    {
        const bool isText = json.contains(key("text"));
        if (isText == json.contains(key("base64"))) {
            problem = QStringLiteral("needs \"text\" or \"base64\", one of them");
            return;
        }
        if (isText) {
            bytes = json[key("text")].toString().toUtf8();
            return;
        }
        const auto decoded = QByteArray::fromBase64Encoding(
            json[key("base64")].toString().toLatin1(),
            QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        if (decoded)
            bytes = decoded.decoded;
        else
            note("base64");
    }

private:
    void note(const char *name)
    {
        problem = QStringLiteral("\"%1\" is missing or bad").arg(key(name));
    }
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
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(line.toByteArray(), &error);
    if (!document.isObject()) {
        parsed.problem = error.error == QJsonParseError::NoError ? QStringLiteral("not an object")
                                                                 : error.errorString();
        return parsed;
    }
    Reader reader{document.object(), {}};
    bool timeOk = false;
    parsed.event.time = reader.json[key("time")].toString().toLongLong(&timeOk);
    const auto kind = kindFromName(reader.json[key("event")].toString());
    if (!timeOk || parsed.event.time < 0) {
        parsed.problem = QStringLiteral("\"time\" is missing or bad");
        return parsed;
    }
    if (!kind) {
        parsed.problem = QStringLiteral("\"event\" is missing or unknown");
        return parsed;
    }
    if (reader.json.contains(key("client")))
        reader.member("client", parsed.event.client);
    if (reader.json.contains(key("thread")))
        reader.member("thread", parsed.event.thread);
    parsed.event.body = emptyBody(*kind, std::make_index_sequence<eventKindCount>());
    std::visit([&reader](auto &body) { members(reader, body); }, parsed.event.body);
    parsed.problem = reader.problem;
    return parsed;
}

} // namespace meari
