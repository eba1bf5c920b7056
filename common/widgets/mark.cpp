#include "widgets/mark.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QPixmap>

namespace meari {
namespace {

struct KindLook
{
    Mark mark;
    QColor Theme::*colour; ///< nullptr: that of plain text
};

constexpr KindLook toServer{Mark::Received, &Theme::received};
constexpr KindLook fromServer{Mark::Sent, &Theme::sent};

KindLook lookOf(EventKind kind, Side side)
{
    const bool client = side == Side::Client;
    return visitKind(
        kind,
        Overloaded{
            [](KindOf<ListenStarted>) -> KindLook {
                return {Mark::Listening, nullptr};
            },
            [](KindOf<ListenFailed>) -> KindLook {
                return {Mark::Failed, &Theme::bad};
            },
            [](KindOf<AcceptFailed>) -> KindLook {
                return {Mark::Failed, &Theme::bad};
            },
            [](KindOf<ConnectFailed>) -> KindLook {
                return {Mark::Failed, &Theme::bad};
            },
            [](KindOf<SendFailed>) -> KindLook {
                return {Mark::Failed, &Theme::bad};
            },
            [](KindOf<ClientRefused>) -> KindLook {
                return {Mark::Failed, &Theme::bad};
            },
            [](KindOf<ListenStopped>) -> KindLook {
                return {Mark::Stopped, nullptr};
            },
            [](KindOf<ClientAccepted>) -> KindLook {
                return {Mark::Accepted, &Theme::good};
            },
            [](KindOf<Connected>) -> KindLook {
                return {Mark::Accepted, &Theme::good};
            },
            [](KindOf<LingerStarted>) -> KindLook {
                return {Mark::Waiting, nullptr};
            },
            [](KindOf<ConnectStarted>) -> KindLook {
                return {Mark::Waiting, nullptr};
            },
            [client](KindOf<BytesReceived>) -> KindLook { return client ? fromServer : toServer; },
            [client](KindOf<BytesSent>) -> KindLook { return client ? toServer : fromServer; },
            [](KindOf<PeerFinished>) -> KindLook {
                return {Mark::Finished, nullptr};
            },
            [](KindOf<ConnectionClosed>) -> KindLook {
                return {Mark::Closed, nullptr};
            },
            [](KindOf<ConnectCancelled>) -> KindLook {
                return {Mark::Closed, nullptr};
            },
            [](KindOf<SendingFinished>) -> KindLook {
                return {Mark::Finished, nullptr};
            },
        });
}

// In a square of 16 by 16; what is hollow is stroked, the rest is filled.
struct Shape
{
    QPainterPath filled;
    QPainterPath stroked;
};

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath lines(std::initializer_list<std::pair<QPointF, QPointF>> strokes)
{
    QPainterPath path;
    for (const auto &[from, to] : strokes) {
        path.moveTo(from);
        path.lineTo(to);
    }
    return path;
}

QPainterPath circle(double radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(8, 8), radius, radius);
    return path;
}

QPainterPath square()
{
    QPainterPath path;
    path.addRect(3.5, 3.5, 9, 9);
    return path;
}

Shape shapeOf(Mark mark)
{
    switch (mark) {
    case Mark::None:
        return {};
    case Mark::Received:
    case Mark::Play:
        return {polygon({{3, 2}, {14, 8}, {3, 14}}), {}};
    case Mark::Sent:
        return {{}, polygon({{12.5, 3}, {3, 8}, {12.5, 13}})};
    case Mark::Listening:
        return {circle(2.5), circle(5.5)};
    case Mark::Accepted:
        return {polygon({{7, 4}, {11.5, 8}, {7, 12}}),
                lines({{{1.5, 8}, {8, 8}}, {{13.5, 3}, {13.5, 13}}})};
    case Mark::Stopped:
        return {square(), {}};
    case Mark::Closed:
        return {{}, square()};
    case Mark::Waiting:
        return {polygon({{8, 8}, {12, 13.5}, {4, 13.5}}),
                polygon({{4, 2.5}, {12, 2.5}, {4, 13.5}, {12, 13.5}})};
    case Mark::Failed:
        return {{}, lines({{{3.5, 3.5}, {12.5, 12.5}}, {{12.5, 3.5}, {3.5, 12.5}}})};
    case Mark::Finished:
        return {{}, lines({{{1.5, 8}, {9, 8}}, {{9.5, 3}, {9.5, 13}}, {{13, 5.5}, {13, 10.5}}})};
    case Mark::Dot:
        return {circle(4.5), {}};
    case Mark::Ring:
        return {{}, circle(4)};
    case Mark::Plus:
        return {{}, lines({{{8, 2.5}, {8, 13.5}}, {{2.5, 8}, {13.5, 8}}})};
    case Mark::Check:
        return {{}, lines({{{2.5, 8.5}, {6.5, 12.5}}, {{6.5, 12.5}, {13.5, 3.5}}})};
    case Mark::Pause: {
        QPainterPath bars;
        bars.addRect(3.5, 3, 3.2, 10);
        bars.addRect(9.3, 3, 3.2, 10);
        return {bars, {}};
    }
    case Mark::Back:
        return {{}, lines({{{10.5, 3}, {5.5, 8}}, {{5.5, 8}, {10.5, 13}}})};
    case Mark::Next:
        return {{}, lines({{{5.5, 3}, {10.5, 8}}, {{10.5, 8}, {5.5, 13}}})};
    case Mark::Down:
        return {{}, lines({{{8, 2}, {8, 14}}, {{3.5, 9.5}, {8, 14}}, {{12.5, 9.5}, {8, 14}}})};
    }
    Q_UNREACHABLE();
}

} // namespace

Mark markOf(EventKind kind, Side side)
{
    return lookOf(kind, side).mark;
}

QColor colourOf(EventKind kind, Side side, const Theme &theme, const QColor &plain)
{
    const auto colour = lookOf(kind, side).colour;
    return colour ? theme.*colour : plain;
}

void paintMark(QPainter &painter, const QRectF &box, Mark mark, const QColor &colour)
{
    const Shape shape = shapeOf(mark);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 16, box.height() / 16);
    if (!shape.filled.isEmpty())
        painter.fillPath(shape.filled, colour);
    if (!shape.stroked.isEmpty())
        painter.strokePath(shape.stroked, QPen(colour, Theme::stroke(1.7), Qt::SolidLine,
                                               Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}

QIcon markIcon(Mark mark, const QColor &colour)
{
    QIcon icon;
    for (const int size : {16, 32, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintMark(painter, QRectF(0, 0, size, size), mark, colour);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace meari
