#pragma once

#include <QByteArrayView>
#include <QString>

/// Bytes from the wire as text that a person can read and that can do no harm: never markup,
/// never able to turn the line around or to hide anything.
namespace meari {

enum class LineBreaks : quint8 {
    Keep,   ///< line feeds break the line, tabs stay; all else is escaped
    Escape, ///< everything on one line
};

/// UTF-8 decoded, with U+FFFD for what is not UTF-8. Control characters (C0, C1, DEL), line and
/// paragraph separators and the controls of bidirectional text are written as Python and C write
/// them: \n, \x1b, \u202e, \U000e0041; so are characters that show nothing. Whitespace a reader
/// would expect stays.
///
/// @param maxCharacters what is longer ends in "…"; never splits a surrogate pair
QString visibleText(QByteArrayView bytes, LineBreaks breaks, qsizetype maxCharacters);

/// The same for text that is already decoded, such as a file name or a host that was typed.
QString visibleText(QStringView text, LineBreaks breaks, qsizetype maxCharacters);

} // namespace meari
