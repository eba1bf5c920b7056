#include "widgets/long_words.h"

#include <QRegularExpression>

namespace meari {
namespace {

constexpr int longestWord = 48;

} // namespace

QString withoutLongWords(const QString &sentence)
{
    // A line can be broken after a stroke of a path, too.
    static const QRegularExpression longWord(
        QStringLiteral("([^\\s/-]{%1})[^\\s/-]{2,}([^\\s/-]{%1})").arg(longestWord / 2));
    return QString(sentence).replace(longWord, QStringLiteral("\\1…\\2"));
}

} // namespace meari
