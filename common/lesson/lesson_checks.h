#pragma once

#include "lesson/lesson.h"

namespace meari {

class LessonFaults;

/// What only the lesson as a whole shows: that steps have names of their own, and that every window
/// they are about is on the stage by then.
void checkLesson(const Lesson &lesson, LessonFaults &faults);

} // namespace meari
