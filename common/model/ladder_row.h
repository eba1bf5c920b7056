#pragma once

#include "event/event.h"
#include "model/echo_link.h"

#include <QString>

namespace meari {

class EventStore;

/// How an event is drawn between the two lifelines it concerns: that of a client and that of the
/// server.
struct LadderShape
{
    enum class Course : quint8 {
        ToServer, ///< an arrow
        ToClient, ///< an arrow
        Between,  ///< a line that is broken: neither end had it in hand
        AtServer, ///< a mark on the lifeline, with words beside it
        AtClient, ///< a mark on the lifeline, with words beside it
    };
    enum class Head : quint8 {
        Arrow,
        Cross, ///< it did not get there
        None,
    };
    enum class Tone : quint8 {
        Message, ///< on its way to the server
        Answer,  ///< on its way to the client
        Good,
        Bad,
        Plain, ///< nothing but what the connection needs
    };
    Course course = Course::AtServer;
    Head head = Head::Arrow;
    Tone tone = Tone::Plain;
    bool dashed = false; ///< none of the bytes are a program's: connecting, FIN, closing
    double reach = 1;    ///< how much of the way it got
    bool operator==(const LadderShape &) const = default;
};

LadderShape ladderShape(const Event &event, Side side);

/// One row of a sequence diagram: an event, and what to draw for it.
struct LadderRow
{
    quint64 sequence = 0;
    EventKind kind = 0;
    quint32 client = 0;
    qint64 time = 0;
    qint64 sincePrevious = 0; ///< nanoseconds since the row above; 0 for the first one
    LadderShape shape;
    EchoLink echo;
    bool pending = false; ///< may look different when more has happened
    QString text;         ///< above the line
    QString size;         ///< of a message, after the text; empty for others
    QString note;         ///< at the far side: how long it took, what is missing
    bool noteIsBad = false;

    /// From so long a silence on there is a mark for it, in nanoseconds.
    static constexpr qint64 longSilence = 5'000'000'000;
    bool hasGap() const { return sincePrevious >= longSilence; }
    /// An echo that is only begun: the rest of the way is still to come.
    bool isUnfinished() const
    {
        return echo.state == EchoLink::State::Waiting && echo.answered > 0;
    }
};

/// @param sequence an event that the store contains
/// @param moment events from here on have not happened
LadderRow makeLadderRow(const EventStore &store, quint64 sequence, quint64 moment, Side side);

} // namespace meari
