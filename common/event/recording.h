#pragma once

#include "event/event.h"

#include <QByteArrayView>

/// Recordings: events as JSON Lines, one UTF-8 line of JSON per event.
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
/// one of the two), and "bytes", their number, for readers who only count.
namespace meari {

/// One line with its line feed.
QByteArray toJsonLine(const Event &event);

/// What a line of a recording holds: an event, or why it is none.
struct ParsedLine
{
    Event event;
    QString problem; ///< empty when the line is good; English and technical: it goes into a report
    bool ok() const { return problem.isEmpty(); }
};
ParsedLine fromJsonLine(QByteArrayView line);

} // namespace meari
