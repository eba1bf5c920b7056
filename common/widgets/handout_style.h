#pragma once

#include <QColor>
#include <QFont>
#include <QTextBlockFormat>
#include <QTextCharFormat>

class QTextDocument;

/// How a handout looks on paper. Lengths are pixels, 96 to an inch.
namespace meari::handout_style {

constexpr int bodySize = 14;
constexpr int smallSize = 12;
constexpr double indentOfNotes = 16;

inline constexpr QColor ink(0x1b, 0x24, 0x30);
inline constexpr QColor quietInk(0x4a, 0x55, 0x65);
inline constexpr QColor goodInk(0x0b, 0x6b, 0x3b);
inline constexpr QColor rule(0x9a, 0xa5, 0xb3);
inline constexpr QColor band(0xef, 0xf2, 0xf6);

/// One that has the letters of Korean.
QFont bodyFont(const QString &language);
QTextCharFormat characters(int size, const QColor &colour, bool bold = false);
QTextBlockFormat block(double above, double below);
/// Gives Markdown this look; it was read with sizes and distances of a screen.
void dress(QTextDocument &document, double indent, const QTextCharFormat &format);

} // namespace meari::handout_style
