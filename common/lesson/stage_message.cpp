#include "lesson/stage_message.h"

#include "event/event_names.h"
#include "event/json_line.h"
#include "event/recording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace meari {
namespace {

QJsonObject named(const char *message)
{
    return {{QStringLiteral("message"), QLatin1String(message)}};
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QString cut(const QString &text)
{
    return text.left(stage_limits::characters);
}

QJsonObject toJson(Role role)
{
    return {{QStringLiteral("kind"), int(role.kind)}, {QStringLiteral("number"), int(role.number)}};
}

QJsonObject toJson(const Action &action)
{
    QJsonArray settings;
    for (const Setting &setting :
         action.settings.first(qMin(action.settings.size(), stage_limits::settings)))
        settings += QJsonArray{cut(setting.name), cut(setting.value)};
    QJsonArray texts;
    for (const QByteArray &text :
         action.texts.first(qMin(action.texts.size(), stage_limits::texts)))
        texts += base64(text.left(stage_limits::textBytes));
    QJsonObject json{{QStringLiteral("role"), toJson(action.role)},
                     {QStringLiteral("verb"), int(action.verb)},
                     {QStringLiteral("settings"), settings},
                     {QStringLiteral("texts"), texts},
                     {QStringLiteral("listing"), cut(action.listing)}};
    if (action.about)
        json[QStringLiteral("about")] = toJson(*action.about);
    return json;
}

QJsonObject toJson(const StageHello &hello)
{
    QJsonObject json = named("hello");
    json[QStringLiteral("version")] = hello.version;
    json[QStringLiteral("token")] = hello.token;
    return json;
}

QJsonObject toJson(const StagePerform &perform)
{
    QJsonObject json = named("perform");
    // A JSON number is a double to Qt, which would lose the last digits.
    json[QStringLiteral("id")] = QString::number(perform.id);
    json[QStringLiteral("action")] = toJson(perform.action);
    return json;
}

QJsonObject toJson(const StageSpotlight &spotlight)
{
    QJsonObject json = named("spotlight");
    json[QStringLiteral("control")] = cut(spotlight.control);
    json[QStringLiteral("callout")] = cut(spotlight.callout);
    return json;
}

QJsonObject toJson(const StageView &view)
{
    QJsonObject json = named("view");
    json[QStringLiteral("view")] = cut(view.view);
    return json;
}

QJsonObject toJson(const StageChoose &choose)
{
    QJsonObject json = named("choose");
    json[QStringLiteral("time")] = QString::number(choose.time);
    json[QStringLiteral("kind")] = nameOfKind(choose.kind);
    return json;
}

QJsonObject toJson(const StageBlackboard &blackboard)
{
    QJsonObject json = named("blackboard");
    json[QStringLiteral("on")] = blackboard.on;
    return json;
}

QJsonObject toJson(const StagePictureWanted &)
{
    return named("picture-wanted");
}

QJsonObject toJson(const StageLeave &)
{
    return named("leave");
}

QJsonObject toJson(const StagePerformed &performed)
{
    QJsonObject json = named("performed");
    json[QStringLiteral("id")] = QString::number(performed.id);
    json[QStringLiteral("problem")] = cut(performed.problem);
    return json;
}

// One too large to travel is as good as none.
QJsonObject toJson(const StagePicture &picture)
{
    constexpr qsizetype most = stage_limits::line / 4 * 3 - 1024; // base64 makes 4 of 3
    QJsonObject json = named("picture");
    json[QStringLiteral("png")] = picture.png.size() > most ? QString() : base64(picture.png);
    return json;
}

QJsonObject toJson(const StageTouched &)
{
    return named("touched");
}

QByteArray lineOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

void clip(QByteArray *bytes)
{
    if (bytes && bytes->size() > stage_limits::eventBytes)
        bytes->truncate(stage_limits::eventBytes);
}

QByteArray lineOf(const Event &event)
{
    const QByteArray *bytes = bytesOf(event);
    if (!bytes || bytes->size() <= stage_limits::eventBytes)
        return toJsonLine(event);
    Event clipped = event;
    if (auto *received = std::get_if<BytesReceived>(&clipped.body))
        clip(&received->bytes);
    else if (auto *sent = std::get_if<BytesSent>(&clipped.body))
        clip(&sent->bytes);
    else if (auto *failed = std::get_if<SendFailed>(&clipped.body))
        clip(&failed->bytes);
    return toJsonLine(clipped);
}

/// Reads members, and notes when one is not as it has to be.
class Reader
{
public:
    explicit Reader(const QJsonObject &json)
        : m_json(json)
    {
    }

    bool good = true;

    bool has(const char *name) const { return m_json.contains(QLatin1String(name)); }

    QString text(const char *name) { return text(m_json.value(QLatin1String(name))); }
    QString text(const QJsonValue &value)
    {
        QString text = value.toString();
        note(value.isString() && text.size() <= stage_limits::characters);
        return text;
    }
    int number(const char *name, int most)
    {
        const int number = m_json.value(QLatin1String(name)).toInt(-1);
        note(number >= 0 && number <= most);
        return qBound(0, number, most);
    }
    bool flag(const char *name)
    {
        const QJsonValue value = m_json.value(QLatin1String(name));
        note(value.isBool());
        return value.toBool();
    }
    quint64 id(const char *name)
    {
        bool ok = false;
        const quint64 id = text(name).toULongLong(&ok);
        note(ok);
        return id;
    }
    qint64 time(const char *name)
    {
        bool ok = false;
        const qint64 time = text(name).toLongLong(&ok);
        note(ok);
        return time;
    }
    EventKind kind(const char *name)
    {
        const auto kind = kindFromName(text(name));
        note(kind.has_value());
        return kind.value_or(EventKind(0));
    }
    QByteArray bytes(const QJsonValue &value, qsizetype most)
    {
        const auto decoded = QByteArray::fromBase64Encoding(
            value.toString().toLatin1(),
            QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        note(value.isString() && decoded && decoded.decoded.size() <= most);
        return decoded ? decoded.decoded : QByteArray();
    }
    QByteArray bytes(const char *name, qsizetype most)
    {
        return bytes(m_json.value(QLatin1String(name)), most);
    }
    QJsonArray array(const char *name, qsizetype most)
    {
        const QJsonValue value = m_json.value(QLatin1String(name));
        note(value.isArray() && value.toArray().size() <= most);
        return good ? value.toArray() : QJsonArray();
    }
    QJsonObject object(const char *name)
    {
        const QJsonValue value = m_json.value(QLatin1String(name));
        note(value.isObject());
        return value.toObject();
    }
    Role role(const char *name)
    {
        Reader members(object(name));
        Role role;
        role.kind = Role::Kind(members.number("kind", int(Role::Kind::Program)));
        role.number = quint8(members.number("number", Role::mostClients));
        note(members.good && role.isClient() == (role.number > 0));
        return role;
    }
    void note(bool asItHasToBe) { good = good && asItHasToBe; }

private:
    const QJsonObject m_json;
};

Action actionFrom(Reader &outer)
{
    Reader reader(outer.object("action"));
    Action action;
    action.role = reader.role("role");
    action.verb = Verb(reader.number("verb", int(Verb::Kill)));
    action.listing = reader.text("listing");
    const QJsonArray settings = reader.array("settings", stage_limits::settings);
    for (const auto &value : settings) {
        const QJsonArray pair = value.toArray();
        reader.note(pair.size() == 2);
        action.settings += {reader.text(pair.at(0)), reader.text(pair.at(1))};
    }
    const QJsonArray texts = reader.array("texts", stage_limits::texts);
    for (const auto &value : texts)
        action.texts += reader.bytes(value, stage_limits::textBytes);
    if (reader.has("about"))
        action.about = reader.role("about");
    outer.note(reader.good);
    return action;
}

std::optional<StageMessage> messageFrom(const QString &name, Reader &reader)
{
    if (name == QLatin1String("hello"))
        return StageHello{reader.number("version", INT_MAX), reader.text("token")};
    if (name == QLatin1String("perform"))
        return StagePerform{reader.id("id"), actionFrom(reader)};
    if (name == QLatin1String("spotlight"))
        return StageSpotlight{reader.text("control"), reader.text("callout")};
    if (name == QLatin1String("view"))
        return StageView{reader.text("view")};
    if (name == QLatin1String("choose"))
        return StageChoose{reader.time("time"), reader.kind("kind")};
    if (name == QLatin1String("blackboard"))
        return StageBlackboard{reader.flag("on")};
    if (name == QLatin1String("picture-wanted"))
        return StagePictureWanted{};
    if (name == QLatin1String("leave"))
        return StageLeave{};
    if (name == QLatin1String("performed"))
        return StagePerformed{reader.id("id"), reader.text("problem")};
    if (name == QLatin1String("picture"))
        return StagePicture{reader.bytes("png", stage_limits::line)};
    if (name == QLatin1String("touched"))
        return StageTouched{};
    return std::nullopt;
}

} // namespace

QByteArray toStageLine(const StageMessage &message)
{
    return std::visit(Overloaded{
                          [](const Event &event) { return lineOf(event); },
                          [](const auto &other) { return lineOf(toJson(other)); },
                      },
                      message);
}

std::optional<StageMessage> fromStageLine(QByteArrayView line)
{
    if (line.size() > stage_limits::line || !line.isValidUtf8())
        return std::nullopt;
    // Strict, and with a bound on depth and members, before a tree is built of it.
    const JsonObject object(line);
    if (object.fault() != JsonObject::Fault::None)
        return std::nullopt;
    const JsonValue *name = object.find("message");
    if (!name) {
        const ParsedLine parsed = fromJsonLine(line);
        const QByteArray *bytes = bytesOf(parsed.event);
        if (!parsed.ok() || (bytes && bytes->size() > stage_limits::eventBytes))
            return std::nullopt;
        return parsed.event;
    }
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()));
    Reader reader(document.object());
    const std::optional<StageMessage> message = messageFrom(reader.text("message"), reader);
    return reader.good ? message : std::nullopt;
}

std::optional<QByteArray> StageLines::take()
{
    if (m_tooLong)
        return std::nullopt;
    const qsizetype end = m_bytes.indexOf('\n', m_searched);
    const qsizetype size = (end < 0 ? m_bytes.size() : end) - m_begin;
    if (size > m_longest) {
        m_tooLong = true;
        m_bytes.clear();
        return std::nullopt;
    }
    if (end < 0) {
        // Once for many lines, not for each.
        m_bytes.remove(0, m_begin);
        m_begin = 0;
        m_searched = m_bytes.size();
        return std::nullopt;
    }
    QByteArray line = m_bytes.mid(m_begin, size);
    m_begin = m_searched = end + 1;
    return line;
}

} // namespace meari
