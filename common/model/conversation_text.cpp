#include "model/conversation_text.h"

#include "event/bytes_text.h"
#include "event/event_text.h"
#include "event/plural.h"
#include "event/visible_text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace meari {
namespace {

using Kind = ConversationItem::Kind;
using Check = ConversationItem::Check;

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

// Never more lines than a person scrolls through to see what came next.
QString fewLines(const QString &text, bool &clipped)
{
    qsizetype at = -1;
    for (qsizetype line = 0; line < ConversationText::mostLines; ++line) {
        at = text.indexOf(QLatin1Char('\n'), at + 1);
        if (at < 0)
            return text;
    }
    clipped = true;
    return text.left(at);
}

QString hexByte(uchar byte)
{
    return QStringLiteral("%1").arg(uint(byte), 2, 16, QLatin1Char('0'));
}

} // namespace

QString ConversationText::note(const ConversationItem &item)
{
    switch (item.farewell) {
    case ConversationItem::Farewell::EndCommand:
        return tr("The server closed the connection after /end");
    case ConversationItem::Farewell::SendingFinished:
        return tr("The server closed the connection after the half-close");
    case ConversationItem::Farewell::None:
        break;
    }
    const auto *failed = item.note->as<ConnectFailed>();
    if (!failed)
        return EventText::note(*item.note);
    switch (failed->failure) {
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
    case Failure::PortInUse:
    case Failure::NotPermitted:
    case Failure::AddressNotLocal:
    case Failure::AddressInvalid:
    case Failure::Other:
        break;
    }
    return tr("Could not connect");
}

QString ConversationText::body(const ConversationItem &item)
{
    if (item.kind == Kind::Note) {
        QString text = note(item);
        if (item.missing == 0)
            return text;
        return joined({text, tr("%Ln byte(s) never came back", nullptr, plural(item.missing))});
    }
    if (item.kind == Kind::Echo && item.bytes.isEmpty()) {
        if (item.check == Check::Waiting)
            return tr("waiting for %Ln byte(s) …", nullptr, plural(item.expected));
        return item.check == Check::Unchecked ? tr("not matched") : tr("nothing came back");
    }
    // The second half of a character is on its way: it is no error yet.
    const bool arriving = item.kind == Kind::Echo && item.check == Check::Waiting;
    const QByteArrayView bytes = arriving ? wholeCharacters(item.bytes) : item.bytes;
    // A message of nothing but line breaks would be an empty bubble.
    const bool blank = !bytes.isEmpty() && std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return c == '\n' || c == '\t' || c == ' ';
    });
    QString text =
        visibleText(bytes, blank ? LineBreaks::Escape : LineBreaks::Keep, mostCharacters);
    bool clipped = text.size() > mostCharacters;
    text = fewLines(text, clipped);
    if (clipped) {
        text += QLatin1Char('\n') %
                tr("… %1 in all").arg(tr("%Ln byte(s)", nullptr, plural(item.bytes.size())));
    }
    return text;
}

QString ConversationText::verdict(const ConversationItem &item)
{
    switch (item.kind) {
    case Kind::Sent:
    case Kind::Note:
        return {};
    case Kind::NotSent:
        return tr("not sent");
    case Kind::Unasked:
        return item.check == Check::Unchecked ? tr("not matched") : tr("unexpected");
    case Kind::Echo:
        break;
    }
    switch (item.check) {
    case Check::None:
        return {};
    case Check::Waiting:
        // The bubble itself says so while it is empty.
        if (item.bytes.isEmpty())
            return {};
        return tr("waiting for %Ln more byte(s) …", nullptr, plural(item.stillMissing()));
    case Check::Same:
        return tr("same %Ln byte(s)", nullptr, plural(item.expected));
    case Check::Different:
        return tr("differs at byte %1").arg(QLocale().toString(*item.firstDifferent + 1));
    case Check::Missing:
        return tr("%Ln byte(s) never came back", nullptr, plural(item.missing));
    case Check::Unchecked:
        return tr("too much was waiting to be checked");
    }
    Q_UNREACHABLE();
}

QString ConversationText::detail(const ConversationItem &item)
{
    QStringList parts;
    switch (item.kind) {
    case Kind::Note:
        return clock(item.time);
    case Kind::Sent:
    case Kind::NotSent: {
        const QString bytes = tr("%Ln byte(s)", nullptr, plural(item.bytes.size()));
        if (!item.characters || *item.characters == item.bytes.size()) {
            parts = {clock(item.time), bytes};
        } else {
            //: %1 is "5 characters", %2 is "15 bytes"
            parts = {
                clock(item.time),
                tr("%1, %2").arg(tr("%Ln character(s)", nullptr, plural(*item.characters)), bytes)};
        }
        break;
    }
    case Kind::Unasked:
        parts = {clock(item.time), tr("%Ln byte(s)", nullptr, plural(item.bytes.size()))};
        break;
    case Kind::Echo:
        if (item.bytes.isEmpty())
            return {};
        if (item.check == Check::Different && item.missing > 0)
            parts += tr("%Ln byte(s) never came back", nullptr, plural(item.missing));
        else if (item.check == Check::Different && item.stillMissing() > 0)
            parts += tr("waiting for %Ln more byte(s) …", nullptr, plural(item.stillMissing()));
        else if (item.stillMissing() == 0)
            parts += EventText::duration(item.roundTrip);
        if (item.reads > 1)
            parts += tr("in %Ln read(s)", nullptr, item.reads);
        break;
    }
    return joined(parts);
}

QString ConversationText::speaker(const ConversationItem &item)
{
    switch (item.kind) {
    case Kind::Sent:
        return tr("Sent");
    case Kind::Echo:
    case Kind::Unasked:
        return tr("Received");
    case Kind::NotSent:
        return tr("Not sent");
    case Kind::Note:
        return {};
    }
    Q_UNREACHABLE();
}

QString ConversationText::spoken(const ConversationItem &item)
{
    if (item.kind == Kind::Note)
        return joined({clock(item.time), body(item)});
    QStringList parts{speaker(item) + QLatin1String(": ") + body(item)};
    for (const QString &part : {verdict(item), detail(item)}) {
        if (!part.isEmpty())
            parts += part;
    }
    return joined(parts);
}

QString ConversationText::more(const ConversationItem &item)
{
    if (item.kind != Kind::Echo || !item.firstDifferent)
        return {};
    const qint64 at = *item.firstDifferent;
    if (at >= item.bytes.size())
        return {};
    return tr("Byte %1: sent %2, came back %3 (hexadecimal)")
        .arg(QLocale().toString(at + 1), hexByte(item.sentByte), hexByte(uchar(item.bytes[at])));
}

QString ConversationText::clock(qint64 eventTime)
{
    return QDateTime::fromMSecsSinceEpoch(eventTime / 1'000'000)
        .time()
        .toString(QStringLiteral("HH:mm:ss"));
}

} // namespace meari
