#pragma once

#include "lesson/lesson.h"

namespace meari {

class LessonFaults;
struct ScannedStep;

/// What a step's lines say, as a step. What is wrong goes to faults; the step is then only as whole
/// as its good lines.
LessonStep readStep(const ScannedStep &scanned, LessonFaults &faults);

} // namespace meari
