#include "model/conversation_export.h"

#include "event/bytes_text.h"
#include "event/event_export.h"
#include "event/event_names.h"
#include "event/visible_text.h"
#include "model/conversation_text.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

namespace meari {
namespace {

// One class for the context of the translations.
class Text
{
    Q_DECLARE_TR_FUNCTIONS(ConversationExport)
};

QLatin1String nameOf(ConversationItem::Kind kind)
{
    switch (kind) {
    case ConversationItem::Kind::Sent:
        return QLatin1String("sent");
    case ConversationItem::Kind::Echo:
        return QLatin1String("echo");
    case ConversationItem::Kind::Unasked:
        return QLatin1String("unasked");
    case ConversationItem::Kind::NotSent:
        return QLatin1String("not-sent");
    case ConversationItem::Kind::Note:
        return QLatin1String("note");
    }
    Q_UNREACHABLE();
}

QLatin1String nameOf(ConversationItem::Check check)
{
    switch (check) {
    case ConversationItem::Check::None:
        return QLatin1String("none");
    case ConversationItem::Check::Waiting:
        return QLatin1String("waiting");
    case ConversationItem::Check::Same:
        return QLatin1String("same");
    case ConversationItem::Check::Different:
        return QLatin1String("different");
    case ConversationItem::Check::Missing:
        return QLatin1String("missing");
    case ConversationItem::Check::Unchecked:
        return QLatin1String("unchecked");
    }
    Q_UNREACHABLE();
}

QByteArray jsonLine(const ConversationItem &item)
{
    // Numbers that may pass 2^53 are strings, as in recordings.
    QJsonObject object{{QStringLiteral("time"), QString::number(item.time)},
                       {QStringLiteral("kind"), nameOf(item.kind)}};
    if (item.note) {
        object[QLatin1String("event")] = nameOfKind(item.note->kind());
        object[QLatin1String("text")] = ConversationText::body(item);
    } else {
        if (characterCount(item.bytes))
            object[QLatin1String("text")] = toText(item.bytes);
        else
            object[QLatin1String("base64")] = QString::fromLatin1(item.bytes.toBase64());
        object[QLatin1String("bytes")] = item.bytes.size();
    }
    if (item.kind == ConversationItem::Kind::Echo) {
        object[QLatin1String("check")] = nameOf(item.check);
        object[QLatin1String("expected")] = item.expected;
        object[QLatin1String("reads")] = item.reads;
        if (item.stillMissing() == 0)
            object[QLatin1String("roundTrip")] = QString::number(item.roundTrip);
        if (item.firstDifferent)
            object[QLatin1String("firstDifferent")] = *item.firstDifferent;
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

// The whole message, not the clipped one of the bubble.
QString whole(const ConversationItem &item, LineBreaks breaks)
{
    return visibleText(item.bytes, breaks, item.bytes.size() * 6 + 1);
}

QString about(const ConversationItem &item)
{
    QStringList parts;
    for (const QString &part : {ConversationText::verdict(item), ConversationText::detail(item)}) {
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(QStringLiteral(" · "));
}

QByteArray textLine(const ConversationItem &item)
{
    if (item.note || item.bytes.isEmpty())
        return ConversationText::spoken(item).toUtf8() + '\n';
    const QString sign =
        item.kind == ConversationItem::Kind::Sent || item.kind == ConversationItem::Kind::NotSent
            ? QStringLiteral("> ")
            : QStringLiteral("< ");
    const QString text = sign + whole(item, LineBreaks::Keep) + QLatin1String("\n    (") +
                         about(item) + QLatin1String(")\n");
    return text.toUtf8();
}

// Names and numbers as programs want them, not as the language has them.
QByteArray csvLine(const ConversationItem &item)
{
    const bool echo = item.kind == ConversationItem::Kind::Echo;
    QByteArrayList fields{csvField(exportTime(item.time)), csvField(nameOf(item.kind))};
    if (item.note) {
        fields += csvField(ConversationText::body(item));
        fields += {QByteArray(), QByteArray()};
    } else {
        fields += csvField(whole(item, LineBreaks::Escape));
        fields += QByteArray::number(item.bytes.size());
        const auto characters = characterCount(item.bytes);
        fields += characters ? QByteArray::number(*characters) : QByteArray();
    }
    fields += echo ? csvField(nameOf(item.check)) : QByteArray();
    fields += echo ? QByteArray::number(item.reads) : QByteArray();
    const bool complete = echo && item.stillMissing() == 0;
    fields += complete ? QByteArray::number(double(item.roundTrip) / 1e6, 'f', 3) : QByteArray();
    return fields.join(',') + "\r\n";
}

QByteArray markdownItem(const ConversationItem &item)
{
    const QByteArray time = exportTime(item.time).toUtf8();
    if (item.note)
        return time + " — " + markdownText(ConversationText::body(item)) + "\n\n";
    QByteArray text = "**" + markdownText(ConversationText::speaker(item)) + "** " + time;
    const QString more = about(item);
    if (!more.isEmpty())
        text += " — " + markdownText(more);
    text += "\n\n";
    if (item.bytes.isEmpty())
        return text + markdownText(ConversationText::body(item)) + "\n\n";
    return text + markdownBlock(whole(item, LineBreaks::Keep));
}

QByteArray header(ConversationFormat format)
{
    switch (format) {
    case ConversationFormat::Csv:
        // With a byte order mark, without which spreadsheets take Korean for something else.
        return QByteArrayLiteral("\xef\xbb\xbftime,kind,content,bytes,characters,check,reads,"
                                 "round_trip_ms\r\n");
    case ConversationFormat::Markdown:
        return "# " + markdownText(Text::tr("Conversation")) + "\n\n";
    case ConversationFormat::Text:
    case ConversationFormat::JsonLines:
        return {};
    }
    Q_UNREACHABLE();
}

QByteArray itemIn(ConversationFormat format, const ConversationItem &item)
{
    switch (format) {
    case ConversationFormat::Text:
        return textLine(item);
    case ConversationFormat::JsonLines:
        return jsonLine(item);
    case ConversationFormat::Csv:
        return csvLine(item);
    case ConversationFormat::Markdown:
        return markdownItem(item);
    }
    Q_UNREACHABLE();
}

} // namespace

bool writeConversation(QIODevice &device, const Conversation &conversation,
                       ConversationFormat format)
{
    const QByteArray first = header(format);
    if (!first.isEmpty() && device.write(first) != first.size())
        return false;
    for (quint64 sequence = conversation.first(); sequence < conversation.end(); ++sequence) {
        const QByteArray text = itemIn(format, conversation.at(sequence));
        if (device.write(text) != text.size())
            return false;
    }
    return true;
}

} // namespace meari
