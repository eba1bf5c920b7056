#pragma once

#include "lesson/lesson.h"

#include <QByteArrayView>

/// Reads a lesson from a file; the format is described in resources/lessons/README.md. Pure: bytes
/// in, a lesson or what is wrong with it out.
namespace meari {

namespace lesson_limits {
constexpr qsizetype fileSize = 512 * 1024; ///< bytes
constexpr int steps = 40;
constexpr int choices = 8;
constexpr int linesOfAKind = 20; ///< actions, conditions of one step
constexpr int count = 1000;      ///< events that a condition can ask for
constexpr int faults = 20;       ///< that are told
constexpr int quiet = 10'000;    ///< milliseconds
constexpr int minutes = 240;
// Characters.
constexpr qsizetype id = 60;        ///< of lessons, steps and choices
constexpr qsizetype title = 100;    ///< of lessons and steps
constexpr qsizetype phrase = 120;   ///< a callout
constexpr qsizetype sentence = 400; ///< a summary, a question, a choice
} // namespace lesson_limits

/// What is wrong, where, in a sentence of the application's language. May quote the file: plain
/// text, never markup.
struct LessonFault
{
    int line = 0; ///< from 1; 0: the file as a whole
    QString sentence;
};

struct LessonReading
{
    Lesson lesson; ///< whole only when there are no faults
    QList<LessonFault> faults;
    bool ok() const { return faults.isEmpty(); }
};

/// @param fileName for Lesson::fileName
LessonReading readLesson(QByteArrayView text, const QString &fileName);
/// From a file of this computer or a resource. What cannot be opened, or is too large to be a
/// lesson, is a fault too.
LessonReading readLessonFile(const QString &fileName);

/// In what two languages of one lesson differ, though they must not: steps, spotlights, choices,
/// actions, conditions. A sentence for each; none when they tell the same lesson.
QStringList differencesBetween(const Lesson &one, const Lesson &other);

} // namespace meari
