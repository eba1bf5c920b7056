#pragma once

#include "event/event.h"

namespace meari {

/// Writes each event as a line of text to standard output, as soon as it is read: for --print, and
/// for programs that read along. Window's thread, where the words are made. Always UTF-8, whatever
/// the C locale: a pipe has no locale.
void printEvents(const EventBatch &events, Side side);

/// Writes one line to standard output, behind what was printed before, or to standard error.
void printLine(const QString &line);
void printProblem(const QString &line);

} // namespace meari
