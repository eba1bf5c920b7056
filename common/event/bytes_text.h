#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

/// Bytes as programmers write them, and back. Pure functions.
namespace meari {

/// UTF-8 as text. Unlike QString::fromUtf8(), which drops it, a byte order mark at the start stays:
/// some programs send one, and nothing that was sent may be hidden.
QString toText(QByteArrayView bytes);

/// "ec 95 88"
QString toHex(QByteArrayView bytes);

/// As Python's repr() prints a bytes object: b'\xec\x95\x88 ok'
QString toPythonBytes(QByteArrayView bytes);

/// As a definition in C: unsigned char bytes[] = {0xec, 0x95, 0x88}; on more lines when it is long.
/// C wants at least one byte in it.
QString toCArray(QByteArrayView bytes);

/// What a person typed as hex.
struct HexText
{
    enum class Result : quint8 {
        Ok,
        Incomplete, ///< good so far: a digit is missing at the end
        Bad,        ///< no hex, from position on
    };
    Result result = Result::Ok;
    QByteArray bytes;       ///< when Ok; those before the digit that is missing, when Incomplete
    bool half = false;      ///< when Incomplete: one of the two digits is there
    qsizetype position = 0; ///< from 0, when Bad
};
/// Pairs of digits, together or apart: spaces, commas, semicolons, line breaks, 0x and \x between
/// them do not matter.
HexText parseHex(QStringView text);

/// The number of Unicode characters (code points, as Python's len() counts), or nothing when the
/// bytes are not UTF-8.
std::optional<qint64> characterCount(QByteArrayView bytes);
/// The same of text.
qint64 characterCount(QStringView text);

/// The bytes without a UTF-8 character at the end that is only begun: what can be read while the
/// rest is still on its way.
QByteArrayView wholeCharacters(QByteArrayView bytes);

} // namespace meari
