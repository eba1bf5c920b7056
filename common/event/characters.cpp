#include "event/characters.h"

#include <array>

namespace meari {
namespace {

constexpr char32_t replacement = 0xfffd;
constexpr char32_t largest = 0x10ffff;
constexpr qsizetype mostBytes = 4; // of a character

bool continues(char byte)
{
    return (uchar(byte) & 0xc0) == 0x80;
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f);
}

// Characters that show nothing: hyphens and joints that may be, old format characters, fillers of
// Hangul, marks of annotations, tags. The joiner (U+200D) is not among them: emoji are made with
// it.
bool takesNoRoom(char32_t c)
{
    return c == 0x00ad || c == 0x180e || c == 0x200b || c == 0x200c ||
           (c >= 0x2060 && c <= 0x2064) || (c >= 0x206a && c <= 0x206f) || c == 0x3164 ||
           c == 0xffa0 || (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xe0000 && c <= 0xe007f);
}

CharacterKind kindOf(char32_t c)
{
    if (isControl(c))
        return CharacterKind::Control;
    if (turnsText(c))
        return CharacterKind::TurnsText;
    if (QChar::category(c) == QChar::Separator_Space)
        return CharacterKind::Space;
    // Alone, the joiner cannot be seen either; it is a format character.
    if (isHidden(c) || !QChar::isPrint(c))
        return CharacterKind::Unseen;
    return CharacterKind::Visible;
}

// The fewest bytes that a code point needs.
int bytesNeeded(char32_t c)
{
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

// ISO/IEC 6429
constexpr std::array<const char *, 33> controlNames = {
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS",  "TAB", "LF",
    "VT",  "FF",  "CR",  "SO",  "SI",  "DLE", "DC1", "DC2", "DC3", "DC4", "NAK",
    "SYN", "ETB", "CAN", "EM",  "SUB", "ESC", "FS",  "GS",  "RS",  "US",  "SP"};

} // namespace

bool turnsText(char32_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool isHidden(char32_t c)
{
    return isControl(c) || c == 0x2028 || c == 0x2029 || c == 0xfeff || turnsText(c) ||
           takesNoRoom(c);
}

Character characterAt(QByteArrayView bytes, qsizetype at)
{
    const auto lead = uchar(bytes[at]);
    if (lead < 0x80)
        return {at, 1, kindOf(lead), lead};
    if (lead < 0xc0)
        return {at, 1, CharacterKind::Stray, replacement};
    if (lead >= 0xf8)
        return {at, 1, CharacterKind::Never, replacement};

    const int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    char32_t codePoint = lead & (0x7fU >> length);
    int size = 1;
    for (; size < length && at + size < bytes.size() && continues(bytes[at + size]); ++size)
        codePoint = codePoint << 6 | (uchar(bytes[at + size]) & 0x3fU);

    if (size < length) {
        if (lead < 0xc2 || lead > 0xf4)
            return {at, 1, CharacterKind::Never, replacement};
        const bool ends = at + size == bytes.size();
        return {at, size, ends ? CharacterKind::Incomplete : CharacterKind::Truncated, replacement};
    }
    const CharacterKind kind = bytesNeeded(codePoint) < length ? CharacterKind::Overlong
                               : QChar::isSurrogate(codePoint) ? CharacterKind::Surrogate
                               : codePoint > largest           ? CharacterKind::TooLarge
                                                               : kindOf(codePoint);
    return {at, size, kind, codePoint};
}

qsizetype characterStart(QByteArrayView bytes, qsizetype at)
{
    // It begins at the nearest byte that continues nothing, if it is long enough to come this far.
    for (qsizetype back = 0; back < mostBytes && back <= at; ++back) {
        const qsizetype start = at - back;
        if (!continues(bytes[start]))
            return characterAt(bytes, start).size > back ? start : at;
    }
    return at;
}

std::vector<Character> charactersOf(QByteArrayView bytes, qint64 offset)
{
    std::vector<Character> characters;
    characters.reserve(std::size_t(bytes.size()));
    for (qsizetype at = 0; at < bytes.size();) {
        Character character = characterAt(bytes, at);
        at += character.size;
        character.offset += offset;
        characters.push_back(character);
    }
    return characters;
}

QString codePointName(char32_t codePoint)
{
    return QLatin1String("U+") %
           QStringLiteral("%1").arg(uint(codePoint), 4, 16, QLatin1Char('0')).toUpper();
}

QString visibleName(const Character &character)
{
    const char32_t c = character.codePoint;
    if (!character.isValid())
        return QString(QChar(char16_t(replacement)));
    if (c < controlNames.size())
        return QLatin1String(controlNames[c]);
    if (c == 0x7f)
        return QStringLiteral("DEL");
    if (character.kind != CharacterKind::Visible)
        return codePointName(c);
    const QString text = QString::fromUcs4(&c, 1);
    const QChar::Category category = QChar::category(c);
    const bool combines = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
    // Alone it would hang on to whatever stands before it.
    return combines ? QString(QChar(0x25cc) % text) : text;
}

} // namespace meari
