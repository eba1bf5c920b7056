#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

/// Bytes as the characters they make in UTF-8, the faulty ones included. Pure functions.
///
/// Source: Unicode 15.0, table 3-7 (well-formed UTF-8 byte sequences).
namespace meari {

enum class CharacterKind : quint8 {
    Visible,
    Space,
    Control,   ///< C0, DEL, C1
    TurnsText, ///< a control of bidirectional text
    Unseen,    ///< takes no room, or no font shows it
    // All of the following are not UTF-8.
    Stray,      ///< a continuation byte that continues nothing
    Never,      ///< a byte that UTF-8 never uses
    Overlong,   ///< more bytes than its code point needs
    Surrogate,  ///< half of a pair of UTF-16
    TooLarge,   ///< beyond U+10FFFF
    Truncated,  ///< begun, but something else follows
    Incomplete, ///< begun, and the bytes end: the rest may be still to come
};

struct Character
{
    qint64 offset = 0; ///< of its first byte
    qint32 size = 1;   ///< bytes, 1 to 4
    CharacterKind kind = CharacterKind::Visible;
    /// What the bytes stand for; also of those that are overlong, surrogate or too large. U+FFFD
    /// where they stand for nothing.
    char32_t codePoint = 0;

    bool isValid() const { return kind < CharacterKind::Stray; }
    qint64 end() const { return offset + size; }
    bool operator==(const Character &) const = default;
};

/// The character that begins at an index of the bytes. A fault is as long as the bytes that were
/// meant to be one character, so that it can be shown as one. @param at less than the size
Character characterAt(QByteArrayView bytes, qsizetype at);

/// Where the character begins that the byte at an index belongs to. Looks at the three bytes before
/// it at most, so that any window of a long stream can be decoded; with fewer bytes before it than
/// that, they are taken for the start of the stream.
qsizetype characterStart(QByteArrayView bytes, qsizetype at);

/// All characters of the bytes, of which the first is in their stream at this offset.
std::vector<Character> charactersOf(QByteArrayView bytes, qint64 offset = 0);

/// "U+C548"
QString codePointName(char32_t codePoint);

/// What can be shown for a character on a line of its own, whatever it is: the character, "LF",
/// "SP", "U+202E"; U+FFFD for what is not UTF-8.
QString visibleName(const Character &character);

/// Whether a character turns text around (bidirectional controls), or cannot be seen in a text.
bool turnsText(char32_t codePoint);
bool isHidden(char32_t codePoint);

} // namespace meari
