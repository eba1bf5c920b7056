#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace meari {

class LessonFaults;

/// A word of a condition or an action: listen, port=4000, "hello", bytes="hello".
struct LessonToken
{
    QString name;        ///< what stands before "="; empty when there is none
    QString word;        ///< what is not in quotes
    QByteArray text;     ///< what is, with its escapes taken out
    bool quoted = false; ///< it is text

    bool isWord() const { return name.isEmpty() && !quoted; }
    bool isText() const { return name.isEmpty() && quoted; }
};
/// What it says behind a name, in quotes or not.
QString wordOf(const LessonToken &token);

/// Takes a line apart at its spaces; from a word that begins with # on it is a comment. False, and
/// a fault more, when its quotes or escapes are wrong.
bool splitLessonLine(const QString &text, int line, QList<LessonToken> &tokens,
                     LessonFaults &faults);

} // namespace meari
