#pragma once

#include "event/event.h"

namespace meari {

/// Writes each event as a line of text to standard output, at once: for --print, and for programs
/// that read along. Window's thread, where the words are made.
void printEvents(const EventBatch &events, Side side);

/// Writes one line to standard output or standard error, at once.
void printLine(const QString &line);
void printProblem(const QString &line);

} // namespace meari
