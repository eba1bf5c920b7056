#include "model/ladder_row.h"

#include "event/event_text.h"
#include "model/event_store.h"

namespace meari {
namespace {

using Shape = LadderShape;
using Course = Shape::Course;
using Head = Shape::Head;
using Tone = Shape::Tone;

constexpr double halfWay = 0.5;
constexpr double hardlyAnyWay = 0.15;

Shape arrow(Course course, Tone tone, bool dashed)
{
    return {course, Head::Arrow, tone, dashed, 1};
}

Shape mark(Course where, Tone tone)
{
    return {where, Head::None, tone, false, 1};
}

// To where this side's arrows go, and from where the other side's come.
Course out(Side side)
{
    return side == Side::Server ? Course::ToClient : Course::ToServer;
}

Course in(Side side)
{
    return side == Side::Server ? Course::ToServer : Course::ToClient;
}

// A message is the same colour at both ends.
Shape bytes(Course course)
{
    return arrow(course, course == Course::ToServer ? Tone::Message : Tone::Answer, false);
}

Shape closed(CloseReason reason, Side side)
{
    switch (reason) {
    case CloseReason::PeerLeft:
    case CloseReason::EndCommand:
    case CloseReason::OneMessageServed:
    case CloseReason::Disconnected:
    case CloseReason::ServerStopped:
        return arrow(out(side), Tone::Plain, true);
    case CloseReason::Reset:
        return arrow(out(side), Tone::Bad, true);
    case CloseReason::ResetByPeer:
        return arrow(in(side), Tone::Bad, true);
    case CloseReason::NotReading:
        return {out(side), Head::Cross, Tone::Bad, true, 1};
    case CloseReason::Lost:
        return {Course::Between, Head::Cross, Tone::Bad, true, halfWay};
    }
    Q_UNREACHABLE();
}

Shape connectFailed(Failure failure)
{
    switch (failure) {
    case Failure::Refused:
        return arrow(Course::ToClient, Tone::Bad, true);
    case Failure::TimedOut:
    case Failure::Unreachable:
        return {Course::ToServer, Head::Cross, Tone::Bad, true, halfWay};
    case Failure::PortInUse:
    case Failure::NotPermitted:
    case Failure::AddressNotLocal:
    case Failure::AddressInvalid:
    case Failure::HostNotFound:
    case Failure::TooManyFiles:
    case Failure::Other:
        return mark(Course::AtClient, Tone::Bad);
    }
    Q_UNREACHABLE();
}

void describeEcho(LadderRow &row, Side side)
{
    const EchoLink &echo = row.echo;
    switch (echo.state) {
    case EchoLink::State::None:
        return;
    case EchoLink::State::Whole:
        row.note = EventText::duration(echo.roundTrip);
        return;
    case EchoLink::State::Part:
        row.note = EventText::answered(echo.answered, echo.expected);
        return;
    case EchoLink::State::Waiting:
        row.note = EventText::waitingFor(echo.missing(), echo.answered > 0, side);
        row.pending = true;
        return;
    case EchoLink::State::Missing:
        row.note = EventText::missing(echo.missing(), side);
        row.noteIsBad = true;
        return;
    case EchoLink::State::Different:
        row.note = EventText::different();
        row.noteIsBad = true;
        return;
    }
    Q_UNREACHABLE();
}

} // namespace

LadderShape ladderShape(const Event &event, Side side)
{
    return std::visit(
        Overloaded{
            [](const ListenStarted &) { return mark(Course::AtServer, Tone::Plain); },
            [](const ListenFailed &) { return mark(Course::AtServer, Tone::Bad); },
            [](const ListenStopped &) { return mark(Course::AtServer, Tone::Plain); },
            [](const ClientAccepted &) { return arrow(Course::ToServer, Tone::Good, true); },
            [](const ClientRefused &) {
                return Shape{Course::ToServer, Head::Cross, Tone::Bad, true, 1};
            },
            [](const AcceptFailed &) { return mark(Course::AtServer, Tone::Bad); },
            [](const LingerStarted &) { return mark(Course::AtServer, Tone::Plain); },
            [side](const BytesReceived &) { return bytes(in(side)); },
            [side](const BytesSent &) { return bytes(out(side)); },
            [side](const PeerFinished &) { return arrow(in(side), Tone::Plain, true); },
            [side](const ConnectionClosed &e) { return closed(e.reason, side); },
            [](const ConnectStarted &) { return arrow(Course::ToServer, Tone::Plain, true); },
            [](const Connected &) { return arrow(Course::ToClient, Tone::Good, true); },
            [](const ConnectFailed &e) { return connectFailed(e.failure); },
            [](const ConnectCancelled &) {
                return Shape{Course::ToServer, Head::Cross, Tone::Plain, true, hardlyAnyWay};
            },
            [](const SendFailed &) {
                return Shape{Course::ToServer, Head::Cross, Tone::Bad, false, hardlyAnyWay};
            },
            [side](const SendingFinished &) { return arrow(out(side), Tone::Plain, true); },
        },
        event.body);
}

LadderRow makeLadderRow(const EventStore &store, quint64 sequence, quint64 moment, Side side)
{
    const Event event = store.at(sequence);
    LadderRow row;
    row.sequence = sequence;
    row.kind = event.kind();
    row.client = event.client;
    row.time = event.time;
    row.shape = ladderShape(event, side);
    row.text = EventText::inLadder(event, side);
    if (const QByteArray *bytes = bytesOf(event))
        row.size = EventText::shortByteCount(bytes->size());
    if (event.as<SendFailed>()) {
        row.note = EventText::label(event.kind(), side);
        row.noteIsBad = true;
        return row;
    }
    row.echo = findEcho(store, sequence, moment, side);
    describeEcho(row, side);
    if (row.isUnfinished())
        row.shape.reach = double(row.echo.answered) / double(row.echo.expected);
    return row;
}

} // namespace meari
