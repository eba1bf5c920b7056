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

    /// What went wrong in two or three words: "Connection refused".
    static QString shortFailure(Failure failure);

    /// What stands at an event in a sequence diagram: what was said, or which call it was and how
    /// it ended. One line.
    static QString inLadder(const Event &event, Side side);
    /// The ends of a connection, as the heads of a sequence diagram: "client 49800", "server 3333".
    static QString clientName(quint16 port);
    static QString serverName(quint16 port);
    /// An end whose address is not known.
    static QString clientNumber(quint32 client);
    static QString serverName();

    // What became of the bytes of a message.

    /// Not all have come back; it may happen yet.
    /// @param more some have
    static QString waitingFor(qint64 bytes, bool more, Side side);
    /// Not all came back, and the connection is over.
    static QString missing(qint64 bytes, Side side);
    /// "12 of 15 B"
    static QString answered(qint64 bytes, qint64 expected);
    /// Something else came back.
    static QString different();

    /// Since something began: "31.071 s"
    static QString since(qint64 nanoseconds);
    /// "0.21 ms", "1.25 s"
    static QString duration(qint64 nanoseconds);
    /// A time in which nothing happened, in few characters: "+25.6 s", "+3 min"
    static QString silence(qint64 nanoseconds);

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
