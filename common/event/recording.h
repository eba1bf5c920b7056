#pragma once

#include "event/event.h"

#include <QByteArrayView>

#include <optional>

/// Recordings: events as JSON Lines, one UTF-8 line of JSON per event, in the order in which they
/// happened. Files end in .meari, or in .jsonl for other programs.
///
/// Every line is an object with these members:
///
///   "time"    nanoseconds since 1970-01-01 UTC, as a decimal string: a JSON number is a double
///             to many readers, which would lose the last digits
///   "event"   the kind, as in event_names.h: "bytes-received"
///   "client"  the connection's number from 1; absent where it is 0, the endpoint itself
///   "thread"  the operating system's thread id; absent where it is 0
///
/// and the members of its kind: addresses as {"host": "127.0.0.1", "port": 3333}, enums by their
/// names, bytes as "text" when they are valid UTF-8 and as "base64" when they are not (exactly
/// one of the two), and "bytes", their number, for readers who only count. Numbers are whole and
/// not negative. An empty text ("detail") may be absent. The order of the members does not matter,
/// and members that are not known are passed over, so that later versions can add some.
///
/// What a reader forgives, because editors and other programs do it: a byte order mark at the
/// start, CR LF, white space around a line, lines of nothing but white space, and a last line
/// without a line feed. Everything else that is not as above is damage; see recording_reader.h for
/// what becomes of it.
namespace meari {

/// The longest line that is read, in bytes. It holds the longest message a window sends
/// (limits::maxMessage) when all of it has to be escaped, \u0000 for a byte.
constexpr qint64 longestRecordedLine = 128LL * 1024 * 1024;

/// One line with its line feed.
QByteArray toJsonLine(const Event &event);

/// What is wrong with a line of a recording.
enum class LineFault : quint8 {
    None,
    Incomplete, ///< good so far, but it ends in the middle
    NotJson,    ///< or no object
    NotUtf8,
    TooDeep,    ///< JSON within JSON within JSON, or hundreds of members
    TooLong,    ///< longer than longestRecordedLine
    Missing,    ///< a member is not there
    Bad,        ///< a member has another type, is out of range, or has a name that is not known
    Twice,      ///< a member is there twice
    Unreadable, ///< the system could not read on
};

/// What a line of a recording holds: an event, or why it is none.
struct ParsedLine
{
    Event event;
    LineFault fault = LineFault::None;
    QString member; ///< the one that is missing, bad or there twice; came from the file
    bool ok() const { return fault == LineFault::None; }
};
/// Without its line feed or with it.
ParsedLine fromJsonLine(QByteArrayView line);

/// Which side an event can only have happened on; nothing when it may have been either.
std::optional<Side> sideOf(const Event &event);

} // namespace meari
