#include "model/conversation_export.h"

#include "event/bytes_text.h"
#include "event/event_names.h"
#include "event/visible_text.h"
#include "model/conversation_text.h"

#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

namespace meari {
namespace {

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
            object[QLatin1String("text")] = QString::fromUtf8(item.bytes);
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

QByteArray textLine(const ConversationItem &item)
{
    if (item.note || item.bytes.isEmpty())
        return ConversationText::spoken(item).toUtf8() + '\n';
    // The whole message, not the clipped one of the bubble.
    const QString sign =
        item.kind == ConversationItem::Kind::Sent || item.kind == ConversationItem::Kind::NotSent
            ? QStringLiteral("> ")
            : QStringLiteral("< ");
    QStringList about;
    for (const QString &part : {ConversationText::verdict(item), ConversationText::detail(item)}) {
        if (!part.isEmpty())
            about += part;
    }
    const QString text =
        sign + visibleText(item.bytes, LineBreaks::Keep, item.bytes.size() * 6 + 1) +
        QLatin1String("\n    (") + about.join(QStringLiteral(" · ")) + QLatin1String(")\n");
    return text.toUtf8();
}

} // namespace

bool writeConversation(QIODevice &device, const Conversation &conversation,
                       ConversationFormat format)
{
    for (quint64 sequence = conversation.first(); sequence < conversation.end(); ++sequence) {
        const ConversationItem &item = conversation.at(sequence);
        const QByteArray line =
            format == ConversationFormat::JsonLines ? jsonLine(item) : textLine(item);
        if (device.write(line) != line.size())
            return false;
    }
    return true;
}

} // namespace meari
