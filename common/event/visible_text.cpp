#include "event/visible_text.h"

#include "event/bytes_text.h"
#include "event/characters.h"

namespace meari {
namespace {

QString escaped(char32_t c)
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
    if (c < 0x10000)
        return QStringLiteral("\\u%1").arg(uint(c), 4, 16, QLatin1Char('0'));
    return QStringLiteral("\\U%1").arg(uint(c), 8, 16, QLatin1Char('0'));
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
        const bool pair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        if (visible.size() + (pair ? 2 : 1) > maxCharacters) {
            visible += QChar(0x2026);
            break;
        }
        const bool kept = breaks == LineBreaks::Keep && (c == u'\n' || c == u'\t');
        const bool shown = kept || !isHidden(c);
        if (shown)
            visible += text[i];
        else
            visible += escaped(c);
        if (pair && shown)
            visible += text[i + 1];
        if (pair)
            ++i;
    }
    return visible;
}

QString visibleText(QByteArrayView bytes, LineBreaks breaks, qsizetype maxCharacters)
{
    return visibleText(toText(startOf(bytes, maxCharacters)), breaks, maxCharacters);
}

} // namespace meari
