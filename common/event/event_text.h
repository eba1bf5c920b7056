#pragma once

#include "event/event.h"

#include <QCoreApplication>

namespace meari {

/// The words for events, in the language of the application. The only place where they are made.
/// Call on the window's thread: translators are not for others.
class EventText
{
    Q_DECLARE_TR_FUNCTIONS(EventText)
public:
    /// The kind in a word or two: "Received", "Echoed".
    static QString label(EventKind kind, Side side);

    /// What happened, on one line, for a table: an address, the bytes as visible text, a reason.
    static QString content(const Event &event, Side side);
    /// The same for bytes that are not in an Event.
    static QString content(QByteArrayView bytes);

    /// What happened, which call it was, and why: one plain sentence for somebody who learns it, on
    /// one line. Numbers, ports among them, without thousands separators.
    static QString explanation(const Event &event, Side side);

    /// Why a connection ended, as part of a line: "the client left".
    static QString closeReason(CloseReason reason, Side side);

    /// What went wrong and what to do about it, in a sentence or two.
    static QString failure(Failure failure, const SocketAddress &address, const QString &detail);

    /// A client's event as a note in its conversation; empty for events that are no notes.
    static QString note(const Event &event);
    /// What a client's user has to know and can do when a connection failed or was ended by the
    /// other side; empty for all other events.
    static QString problem(const Event &event);

    /// The serving as its users call it: "one client".
    static QString serving(Serving serving);
    static QString work(Work work);

    /// The time of day of an event in the local time zone: 10:21:03.114
    static QString timeOfDay(qint64 eventTime);

    /// A whole event on one line, for text files and standard output.
    static QString line(const Event &event, Side side);

    /// "5 bytes", in the plural the language wants.
    static QString byteCount(qint64 bytes);
    /// "38 B", "1.5 KiB": for a narrow column.
    static QString shortByteCount(qint64 bytes);
};

} // namespace meari
