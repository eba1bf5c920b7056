#include "event/visible_text.h"

namespace meari {
namespace {

bool turnsText(char16_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

// Characters that show nothing. The joiner (U+200D) is not among them: emoji are made with it.
bool takesNoRoom(char16_t c)
{
    return c == 0x00ad || c == 0x180e || c == 0x200b || c == 0x200c || (c >= 0x2060 && c <= 0x2064);
}

bool isHidden(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029 || c == 0xfeff ||
           turnsText(c) || takesNoRoom(c);
}

QString escaped(char16_t c)
{
    switch (c) {
    case u'\0':
        return QStringLiteral("\\0");
    case u'\t':
        return QStringLiteral("\\t");
    case u'\n':
        return QStringLiteral("\\n");
    case u'\r':
        return QStringLiteral("\\r");
    default:
        break;
    }
    if (c < 0x100)
        return QStringLiteral("\\x%1").arg(uint(c), 2, 16, QLatin1Char('0'));
    return QStringLiteral("\\u%1").arg(uint(c), 4, 16, QLatin1Char('0'));
}

// The start of the bytes that is sure to hold maxCharacters, without decoding a megabyte for one
// line of a table. A character is four bytes at most, so a cut inside one lies beyond what is kept.
QByteArrayView startOf(QByteArrayView bytes, qsizetype maxCharacters)
{
    const qsizetype enough = (maxCharacters + 2) * 4;
    return bytes.size() > enough ? bytes.first(enough) : bytes;
}

} // namespace

QString visibleText(QStringView text, LineBreaks breaks, qsizetype maxCharacters)
{
    QString visible;
    visible.reserve(qMin(text.size(), maxCharacters) + 1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool pair = QChar::isHighSurrogate(c) && i + 1 < text.size();
        if (visible.size() + (pair ? 2 : 1) > maxCharacters) {
            visible += QChar(0x2026);
            break;
        }
        const bool kept = breaks == LineBreaks::Keep && (c == u'\n' || c == u'\t');
        if (isHidden(c) && !kept)
            visible += escaped(c);
        else
            visible += QChar(c);
        if (pair)
            visible += text[++i];
    }
    return visible;
}

QString visibleText(QByteArrayView bytes, LineBreaks breaks, qsizetype maxCharacters)
{
    return visibleText(QString::fromUtf8(startOf(bytes, maxCharacters)), breaks, maxCharacters);
}

} // namespace meari
