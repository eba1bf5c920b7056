#include "client_gui/send_text.h"

#include "event/bytes_text.h"
#include "event/plural.h"
#include "net/settings.h"

#include <QLocale>

#include <algorithm>

namespace meari {
namespace {

// The row keeps all other characters as they are.
bool canBeTyped(const QByteArray &message)
{
    const QString text = toText(message);
    const auto breaks = [](QChar c) {
        return (c.unicode() < 0x20 && c != QLatin1Char('\t') && c != QLatin1Char('\n')) ||
               c == QChar(QChar::LineSeparator) || c == QChar(QChar::ParagraphSeparator) ||
               c == QChar(0xfdd0) || c == QChar(0xfdd1);
    };
    return text.toUtf8() == message && std::none_of(text.begin(), text.end(), breaks);
}

} // namespace

SendText::Message SendText::messageOf(const QString &text, bool hex)
{
    Message message;
    if (!hex) {
        message.bytes = text.toUtf8();
    } else {
        const HexText parsed = parseHex(text);
        message.bytes = parsed.bytes;
        if (parsed.result == HexText::Result::Incomplete) {
            message.problem = [] {
                return tr("The last byte is incomplete: two hex digits make a byte.");
            };
        } else if (parsed.result == HexText::Result::Bad) {
            message.problem = [position = parsed.position + 1] {
                return tr("This is no hex from character %1 on. Write bytes as pairs of the digits "
                          "0–9 and a–f, such as ec 95 88.")
                    .arg(position);
            };
        }
    }
    if (!message.problem && message.bytes.size() > limits::maxMessage)
        message.problem = [size = message.bytes.size()] { return tooLong(size); };
    return message;
}

SendHistory::Entry SendText::entryFor(const QList<QByteArray> &messages)
{
    const bool alone = messages.size() == 1;
    const bool hex =
        !std::all_of(messages.begin(), messages.end(), [alone](const QByteArray &each) {
            return canBeTyped(each) && (alone || !each.contains('\n'));
        });
    QStringList lines;
    lines.reserve(messages.size());
    for (const QByteArray &message : messages)
        lines += hex ? toHex(message) : toText(message);
    return {lines.join(QLatin1Char('\n')), hex};
}

SendText::Count SendText::count(const QString &text, bool hex)
{
    if (hex) {
        const HexText parsed = parseHex(text);
        const bool bad = parsed.result == HexText::Result::Bad;
        const qsizetype size = parsed.bytes.size();
        const int whole = plural(size);
        return {bad            ? tr("no hex at character %1").arg(parsed.position + 1)
                : !parsed.half ? tr("hex · %Ln byte(s)", nullptr, whole)
                : whole == 0   ? tr("hex · half a byte")
                               : tr("hex · %Ln byte(s) and a half", nullptr, whole),
                size, bad};
    }
    if (text.isEmpty())
        return {};
    const qsizetype size = text.toUtf8().size();
    //: %1 is "3 characters", %2 is "9 bytes"
    return {tr("%1, %2").arg(tr("%Ln character(s)", nullptr, plural(characterCount(text))),
                             tr("%Ln byte(s)", nullptr, plural(size))),
            size, false};
}

QString SendText::tooLong(qsizetype bytes)
{
    return tr("This message is too long: %1. At most %2 can be sent at once.")
        .arg(QLocale().formattedDataSize(bytes), QLocale().formattedDataSize(limits::maxMessage));
}

} // namespace meari
