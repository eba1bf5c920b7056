#pragma once

#include "event/event.h"

#include <QByteArray>

/// A log as a file for other programs, line by line. Everything is UTF-8.
namespace meari {

enum class ExportFormat : quint8 {
    Text,      ///< as people read it, one line per event
    Csv,       ///< RFC 4180, a header first; safe to open in a spreadsheet
    JsonLines, ///< a recording, see recording.h: nothing is lost
};

/// What the file begins with: the names of the columns, for CSV with a byte order mark, without
/// which spreadsheets take Korean for something else. Nothing for the other formats.
QByteArray exportHeader(ExportFormat format);

/// One event with its line end. On the window's thread, where the words are made.
QByteArray exportLine(const Event &event, ExportFormat format, Side side);

/// One field: quoted where it has to be; and where a spreadsheet would take it for a formula, with
/// an apostrophe in front, which makes it text.
QByteArray csvField(const QString &text);

} // namespace meari
