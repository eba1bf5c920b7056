#pragma once

#include "lesson/lesson.h"

#include <optional>

/// Reads the lines of front matter and steps that are made of words: who does what, and what has
/// to come. Each says what is wrong with its line and what would be right, and is nothing then.
namespace meari {

class LessonFaults;
struct LessonMember;
struct LessonToken;

/// "server", "client2"
std::optional<Role> readRole(const LessonToken &token, int line, LessonFaults &faults);

/// "client2 connect | press here" and "client2 ladder bytes"
std::optional<Spot> readSpot(const LessonMember &member, LessonFaults &faults);
QList<WantedView> readViews(const LessonMember &member, LessonFaults &faults);

/// "client2 connect-failed reason=refused"
std::optional<Condition> readCondition(const LessonMember &member, LessonFaults &faults);
/// "1500 client2 bytes-received"
std::optional<Quiet> readQuiet(const LessonMember &member, LessonFaults &faults);
/// "not client2 bytes-received"
std::optional<Outcome> readOutcome(const LessonMember &member, LessonFaults &faults);

/// "client1 send \"hello\""
std::optional<Action> readAction(const LessonMember &member, LessonFaults &faults);
/// "serve=one-client read-size=100"
std::optional<QList<Setting>> readServing(const LessonMember &member, LessonFaults &faults);

/// A text of one line, which is needed: Markdown, and at most so many characters.
bool checkText(const LessonMember &member, qsizetype most, LessonFaults &faults);
bool checkLength(const QString &text, qsizetype most, int line, LessonFaults &faults);

/// Whether it can name a lesson, a step or a choice: lower case letters, digits and hyphens.
bool isLessonId(const QString &id);

} // namespace meari
