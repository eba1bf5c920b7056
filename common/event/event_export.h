#pragma once

#include "event/event.h"

#include <QByteArray>

/// A log as a file for other programs, line by line. Everything is UTF-8.
namespace meari {

enum class ExportFormat : quint8 {
    Text,      ///< as people read it, one line per event
    Csv,       ///< RFC 4180, a header first; safe to open in a spreadsheet
    JsonLines, ///< a recording, see recording.h: nothing is lost
    Markdown,  ///< a table, for reports; renders as the text reads
};

/// What the file begins with: the names of the columns, for CSV with a byte order mark, without
/// which spreadsheets take Korean for something else. Nothing where there are no columns. On the
/// window's thread.
QByteArray exportHeader(ExportFormat format);

/// One event with its line end. On the window's thread, where the words are made.
QByteArray exportLine(const Event &event, ExportFormat format, Side side);

/// One field: quoted where it has to be; and where a spreadsheet would take it for a formula, with
/// an apostrophe in front, which makes it text.
QByteArray csvField(const QString &text);

/// Text within a line or a cell of Markdown, which renders as it reads: no markup, no HTML, no
/// cell and no link begins or ends in it, and spaces stay as many as they are. Line breaks have to
/// be escaped before, see visibleText().
QByteArray markdownText(QStringView text);

/// Lines of text as a block that renders as it reads, with an empty line behind it. Never ends
/// early: its fence is longer than any in the text.
QByteArray markdownBlock(const QString &text);

/// The local time of an event, to the millisecond, with its date: files are read on other days.
QString exportTime(qint64 eventTime);

} // namespace meari
