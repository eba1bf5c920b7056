#include "widgets/ladder_geometry.h"

#include "model/ladder_row.h"

#include <QFontMetricsF>

#include <cmath>

namespace meari {
namespace {

using Course = LadderShape::Course;

// In heights of the type.
constexpr double rowHeights = 1.8;
constexpr double lineHeights = 1.3;
constexpr double headHeights = 1.6;
constexpr double padding = 0.4;
// Between lifelines, in average characters: wide enough for a short message, not so wide that the
// eye loses its way.
constexpr double leastStep = 13;
constexpr double mostStep = 45;
constexpr double leastFit = 2; // pixels: lifelines that touch are no lifelines
// Notes yield to the ladder where there is little room.
constexpr double mostNotes = 0.28;

} // namespace

LadderGeometry::LadderGeometry(const Wishes &wishes)
    : m_width(wishes.width)
    , m_lanes(wishes.lanes)
{
    const QFontMetricsF metrics(wishes.font);
    QFont bold = wishes.font;
    bold.setBold(true);
    const double height = metrics.height();
    const double character = metrics.averageCharWidth();
    m_rowHeight = qMax(1, int(std::ceil(height * rowHeights)));
    m_headHeight = int(std::ceil(height * headHeights));
    m_lineY = std::round(height * lineHeights);
    m_textHeight = height;
    m_textTop = m_lineY - height - 2;
    m_headSize = height * 0.32;
    m_pad = height * padding;
    m_stub = height * 2;

    const double name = QFontMetricsF(bold).horizontalAdvance(wishes.name) + 2 * m_pad;
    const double time = metrics.horizontalAdvance(wishes.time) + 2 * m_pad;
    const double notes = metrics.horizontalAdvance(wishes.note) + 2 * m_pad;
    m_lanesLeft = std::ceil(time);
    const double note = std::ceil(qMin(notes, m_width * mostNotes));
    const double lastX = m_width - note - name / 2;

    // Between the last client and the server there is always room for both their names.
    const double room = qMax(0.0, lastX - m_lanesLeft - name / 2);
    const int steps = qMax(1, m_lanes);
    const double least = wishes.fit ? leastFit : qMax(name, character * leastStep);
    m_step = std::floor(qBound(least, room / steps, qMax(least, character * mostStep)));
    double toServer = m_step;
    if (m_step < name && m_lanes > 1) {
        toServer = name;
        m_step = qMax(leastFit, std::floor((room - name) / (m_lanes - 1)));
    }
    const double needed = m_step * (steps - 1) + toServer;
    m_mostScroll = int(std::ceil(qMax(0.0, needed - room)));
    m_serverX = std::round(m_lanesLeft + name / 2 + qMin(needed, qMax(room, m_pad)));
    m_lastX = m_serverX - toServer + m_mostScroll;
    m_noteLeft = m_serverX + name / 2;
}

void LadderGeometry::setScroll(int scroll)
{
    m_scroll = qBound(0, scroll, m_mostScroll);
}

QRectF LadderGeometry::timeColumn() const
{
    return {m_pad, m_lineY - m_textHeight / 2, m_lanesLeft - 2 * m_pad, m_textHeight};
}

QRectF LadderGeometry::noteColumn() const
{
    return {m_noteLeft, m_lineY - m_textHeight / 2, qMax(0.0, m_width - m_noteLeft - m_pad),
            m_textHeight};
}

double LadderGeometry::laneX(int lane) const
{
    return std::round(m_lastX - (m_lanes - 1 - lane) * m_step) - m_scroll;
}

bool LadderGeometry::seesLane(int lane) const
{
    const double x = laneX(lane);
    return lane >= 0 && lane < m_lanes && x >= m_lanesLeft && x <= m_serverX - m_step / 2;
}

int LadderGeometry::firstLane() const
{
    const double first = m_lastX - (m_lanes - 1) * m_step - m_scroll;
    return qMax(0, int(std::floor((m_lanesLeft - first) / m_step)));
}

int LadderGeometry::lastLane() const
{
    const double last = m_lastX - m_scroll;
    return m_lanes - 1 - qMax(0, int(std::floor((last - m_serverX) / m_step)));
}

int LadderGeometry::scrollFor(int lane) const
{
    if (lane < 0 || lane >= m_lanes)
        return m_scroll;
    const int name = int(m_step / 2);
    const int x = int(laneX(lane));
    if (x - name < int(m_lanesLeft))
        return qMax(0, m_scroll + x - name - int(m_lanesLeft));
    const int last = int(m_serverX - m_step);
    if (x > last)
        return qMin(m_mostScroll, m_scroll + x - last);
    return m_scroll;
}

LadderGeometry::Line LadderGeometry::lineOf(const LadderShape &shape, int lane) const
{
    Line line;
    line.seen = seesLane(lane);
    double client = laneX(lane);
    // From a lane that is scrolled out at the left, it comes in at the edge; one that is behind the
    // server, or is none, has a stub.
    if (!line.seen)
        client = lane >= 0 && client < m_lanesLeft ? m_lanesLeft + m_headSize : m_serverX - m_stub;
    const bool toServer = shape.course == Course::ToServer;
    switch (shape.course) {
    case Course::ToServer:
    case Course::ToClient:
        line.from = toServer ? client : m_serverX;
        line.aim = toServer ? m_serverX : client;
        line.to = line.from + (line.aim - line.from) * shape.reach;
        break;
    case Course::Between:
        line.from = client;
        line.to = line.aim = m_serverX;
        break;
    case Course::AtServer:
        line.from = line.to = line.aim = m_serverX;
        break;
    case Course::AtClient:
        line.from = line.to = line.aim = client;
        break;
    }
    return line;
}

QRectF LadderGeometry::textBox(const LadderShape &shape, int lane, double width) const
{
    const Line line = lineOf(shape, lane);
    const double right = m_serverX - m_pad - m_headSize;
    const double most = qMax(0.0, right - m_lanesLeft - m_pad);
    width = qMin(width, most);
    double left = right - width;
    double top = m_textTop;
    switch (shape.course) {
    case Course::ToServer:
    case Course::ToClient:
    case Course::Between: {
        // What did not get there has its words beside the cross, where they are read with it.
        if (shape.head == LadderShape::Head::Cross && shape.reach < 1 &&
            shape.course == Course::ToServer) {
            top = m_lineY - m_textHeight / 2;
            if (line.to + m_headSize + m_pad + width <= right)
                left = line.to + m_headSize + m_pad;
            break;
        }
        const double begin = qMin(line.from, line.aim) + m_pad;
        const double end = qMax(line.from, line.aim) - m_pad;
        if (end - begin >= width)
            left = (begin + end - width) / 2;
        break;
    }
    case Course::AtServer:
        top = m_lineY - m_textHeight / 2;
        break;
    case Course::AtClient:
        top = m_lineY - m_textHeight / 2;
        if (line.from + m_headSize + m_pad + width <= right)
            left = line.from + m_headSize + m_pad;
        break;
    }
    return {left, top, width, m_textHeight};
}

} // namespace meari
