#include "model/ladder.h"

#include "event/event_text.h"

#include <QElapsedTimer>
#include <QTimerEvent>

namespace meari {
namespace {

// Half a display frame: what is left is for painting.
constexpr qint64 sliceNanoseconds = 8'000'000;
// Looking at the clock costs as much as looking at an event.
constexpr quint64 eventsPerLook = 256;

} // namespace

Ladder::Ladder(Timeline &timeline, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_read(timeline.store().first())
    , m_oldest(m_read)
{
    // Before the rows hear of the same: who looks at a new row wants its lane.
    connect(&timeline, &Timeline::appended, this, &Ladder::handleAppended);
    connect(&timeline, &Timeline::cleared, this, &Ladder::handleCleared);
    connect(&timeline, &Timeline::momentChanged, this, &Ladder::lanesChanged);
    m_rows = new EventLogModel(timeline, this);
    if (store().size() > 0) {
        m_start = store().timeAt(store().first());
        readOn();
    }
}

void Ladder::handleAppended(const EventBatch &events)
{
    if (!m_start && !events.empty())
        m_start = events.front().time;
    if (!m_timer.isActive())
        readOn();
}

// Connections that are open stay so.
void Ladder::handleCleared()
{
    m_start.reset();
    m_read = qMax(m_read, store().first());
    m_lines.forgetBefore(store().end());
    emit lanesChanged();
}

// One slice; what is left over is read when the window has nothing else to do.
void Ladder::readOn()
{
    QElapsedTimer clock;
    clock.start();
    const quint64 oldest = store().first();
    const quint64 end = store().end();
    const int lanes = m_lines.size();
    m_read = qMax(m_read, oldest);
    while (m_read < end) {
        const quint64 until = qMin(m_read + eventsPerLook, end);
        for (; m_read < until; ++m_read)
            m_lines.apply(store(), m_read);
        if (clock.nsecsElapsed() >= sliceNanoseconds)
            break;
    }
    if (oldest > m_oldest) {
        m_oldest = oldest;
        m_lines.forgetBefore(oldest);
    }
    if (m_read < end)
        m_timer.start(0, this);
    else
        m_timer.stop();
    if (m_lines.size() != lanes)
        emit lanesChanged();
}

void Ladder::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        readOn();
    else
        QObject::timerEvent(event);
}

void Ladder::setClient(quint32 client)
{
    if (m_client == client)
        return;
    m_client = client;
    EventFilter filter;
    filter.setClient(client);
    m_rows->setFilter(filter);
    emit lanesChanged();
}

int Ladder::rowFrom(quint64 sequence) const
{
    int first = 0;
    int count = rowCount();
    while (count > 0) {
        const int half = count / 2;
        if (sequenceAt(first + half) < sequence) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

LadderRow Ladder::timedRowAt(int row) const
{
    LadderRow made;
    made.sequence = sequenceAt(row);
    made.time = store().timeAt(made.sequence);
    if (row > 0)
        made.sincePrevious = made.time - store().timeAt(sequenceAt(row - 1));
    return made;
}

LadderRow Ladder::rowAt(int row) const
{
    LadderRow made = makeLadderRow(store(), sequenceAt(row), m_timeline.moment(), side());
    made.sincePrevious = timedRowAt(row).sincePrevious;
    return made;
}

LadderShape Ladder::shapeAt(int row) const
{
    return ladderShape(store().at(sequenceAt(row)), side());
}

int Ladder::laneCount() const
{
    if (side() == Side::Client || m_client != 0)
        return 1;
    return m_lines.countAt(m_timeline.moment());
}

// What has happened when a row is drawn, that row included.
quint64 Ladder::momentOf(int row) const
{
    return row >= 0 && row < rowCount() ? sequenceAt(row) + 1 : m_timeline.moment();
}

Ladder::Lane Ladder::laneAt(int lane, int row) const
{
    const bool client = side() == Side::Client;
    int index = lane;
    if (client) {
        index = m_lines.countAt(momentOf(row)) - 1;
    } else if (m_client != 0) {
        const quint64 moment = momentOf(row);
        index = moment > 0 ? m_lines.find(m_client, moment - 1) : -1;
        // It may be over, which does not make it another.
        for (int i = m_lines.countAt(moment) - 1; index < 0 && i >= 0; --i) {
            if (m_lines.at(i).client == m_client)
                index = i;
        }
    }
    if (index < 0 || index >= m_lines.size())
        return {m_client, {}, 0, rowCount()};
    const Lifeline &line = m_lines.at(index);
    Lane found{line.client, line.endpoint, 0, rowCount()};
    // A client's window is there before and after its connections.
    if (client)
        return found;
    found.firstRow = rowFrom(line.first);
    if (line.isOver())
        found.lastRow = rowFrom(line.last);
    return found;
}

int Ladder::laneOf(quint64 sequence) const
{
    const quint32 client = store().clientAt(sequence);
    if (side() == Side::Client)
        return 0;
    if (client == 0)
        return -1;
    return m_client != 0 ? 0 : m_lines.find(client, sequence);
}

SocketAddress Ladder::serverAt(int row) const
{
    return m_lines.serverAt(momentOf(row));
}

QString Ladder::nameOf(const Lane &lane)
{
    return lane.endpoint.port != 0 ? EventText::clientName(lane.endpoint.port)
                                   : EventText::clientNumber(lane.client);
}

QString Ladder::nameOfServer(const SocketAddress &address)
{
    return address.port != 0 ? EventText::serverName(address.port) : EventText::serverName();
}

} // namespace meari
