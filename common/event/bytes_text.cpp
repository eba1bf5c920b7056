#include "event/bytes_text.h"

#include "event/characters.h"

#include <QStringDecoder>

namespace meari {
namespace {

int digitOf(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    if (u >= u'a' && u <= u'f')
        return u - u'a' + 10;
    if (u >= u'A' && u <= u'F')
        return u - u'A' + 10;
    return -1;
}

bool separates(QChar c)
{
    return c.isSpace() || c == QLatin1Char(',') || c == QLatin1Char(';') ||
           c == QChar::ParagraphSeparator;
}

bool isPrefix(QStringView text, qsizetype at)
{
    return at + 1 < text.size() &&
           (text[at] == QLatin1Char('0') || text[at] == QLatin1Char('\\')) &&
           (text[at + 1] == QLatin1Char('x') || text[at + 1] == QLatin1Char('X'));
}

HexText bad(qsizetype position)
{
    return {HexText::Result::Bad, {}, false, position};
}

const char hexDigits[] = "0123456789abcdef";

} // namespace

QString toText(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (bytes.startsWith("\xef\xbb\xbf"))
        text.prepend(QChar::ByteOrderMark);
    return text;
}

QString toHex(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex(' '));
}

QString toPythonBytes(QByteArrayView bytes)
{
    // repr() prefers single quotes, and changes over only when that saves escapes.
    const char quote = bytes.contains('\'') && !bytes.contains('"') ? '"' : '\'';
    QByteArray text;
    text.reserve(bytes.size() + 3);
    text += 'b';
    text += quote;
    for (const char c : bytes) {
        const auto u = uchar(c);
        if (c == quote || c == '\\')
            text.append('\\').append(c);
        else if (c == '\t')
            text += "\\t";
        else if (c == '\n')
            text += "\\n";
        else if (c == '\r')
            text += "\\r";
        else if (u < 0x20 || u >= 0x7f)
            text.append("\\x").append(hexDigits[u >> 4]).append(hexDigits[u & 0xf]);
        else
            text += c;
    }
    text += quote;
    return QString::fromLatin1(text);
}

QString toCArray(QByteArrayView bytes)
{
    constexpr qsizetype perLine = 12; // below 80 columns
    const bool isLong = bytes.size() > perLine;
    QByteArray text = "unsigned char bytes[] = {";
    text.reserve(text.size() + bytes.size() * 7);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (isLong && i % perLine == 0)
            text += "\n    ";
        const auto u = uchar(bytes[i]);
        text.append("0x").append(hexDigits[u >> 4]).append(hexDigits[u & 0xf]);
        if (i + 1 < bytes.size())
            text += (i + 1) % perLine == 0 ? "," : ", ";
    }
    text += isLong ? "\n};" : "};";
    return QString::fromLatin1(text);
}

HexText parseHex(QStringView text)
{
    HexText parsed;
    qsizetype i = 0;
    while (i < text.size()) {
        if (separates(text[i])) {
            ++i;
            continue;
        }
        const bool prefixed = isPrefix(text, i);
        if (!prefixed && text[i] == QLatin1Char('\\')) {
            if (i + 1 == text.size())
                return {HexText::Result::Incomplete, parsed.bytes, false, i};
            return bad(i);
        }
        if (prefixed)
            i += 2;
        const qsizetype first = i;
        int high = -1;
        while (i < text.size() && digitOf(text[i]) >= 0 && !(high < 0 && isPrefix(text, i))) {
            if (high < 0) {
                high = digitOf(text[i]);
            } else {
                parsed.bytes += char(high << 4 | digitOf(text[i]));
                high = -1;
            }
            ++i;
        }
        const bool unfinished = high >= 0 || i == first;
        if (unfinished && i == text.size())
            return {HexText::Result::Incomplete, parsed.bytes, high >= 0, i};
        if (unfinished)
            return bad(i);
    }
    return parsed;
}

std::optional<qint64> characterCount(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless |
                                                     QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return characterCount(text);
}

qint64 characterCount(QStringView text)
{
    qint64 count = 0;
    for (const QChar c : text) {
        if (!c.isLowSurrogate())
            ++count;
    }
    return count;
}

QByteArrayView wholeCharacters(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return bytes;
    const qsizetype last = characterStart(bytes, bytes.size() - 1);
    return characterAt(bytes, last).kind == CharacterKind::Incomplete ? bytes.first(last) : bytes;
}

} // namespace meari
