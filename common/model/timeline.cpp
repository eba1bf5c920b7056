#include "model/timeline.h"

#include <algorithm>
#include <utility>

namespace meari {
namespace {

// At the least, whatever the events carry.
constexpr qint64 marksInAFullStore = 8;

} // namespace

Timeline::Timeline(Side side, QObject *parent)
    : Timeline(side, EventStore::Limits(), parent)
{
}

Timeline::Timeline(Side side, EventStore::Limits limits, QObject *parent)
    : QObject(parent)
    , m_side(side)
    , m_store(limits)
    , m_markBytes(limits.bytes / marksInAFullStore)
{
}

void Timeline::append(const EventBatch &events)
{
    for (const Event &event : events) {
        mark(event);
        m_store.append(event);
    }
    forgetMarks();
    emit appended(events);
    if (!m_live && m_moment < earliest())
        goTo(earliest());
}

void Timeline::mark(const Event &next)
{
    const quint64 moment = m_store.end();
    if (moment - m_marks.back() >= spacing || m_bytes >= m_markBytes) {
        m_marks.push_back(moment);
        m_bytes = 0;
    }
    if (const QByteArray *bytes = bytesOf(next))
        m_bytes += bytes->size();
}

void Timeline::forgetMarks()
{
    while (m_marks.size() > 1 && m_marks.front() < m_store.first())
        m_marks.pop_front();
}

bool Timeline::isMark(quint64 moment) const
{
    return moment <= m_marks.back() && std::binary_search(m_marks.cbegin(), m_marks.cend(), moment);
}

void Timeline::clear()
{
    m_store.clear();
    m_marks = {m_store.end()};
    m_bytes = 0;
    const bool live = std::exchange(m_live, true);
    emit cleared();
    if (live)
        return;
    emit momentChanged(moment());
    emit liveChanged(true);
}

void Timeline::goTo(quint64 wanted)
{
    const quint64 before = moment();
    const quint64 nearest = qMax(wanted, earliest());
    const bool live = nearest >= latest();
    const bool was = std::exchange(m_live, live);
    m_moment = nearest;
    if (moment() != before)
        emit momentChanged(moment());
    if (was != live)
        emit liveChanged(live);
}

void Timeline::step(qint64 events)
{
    const qint64 wanted = qint64(moment()) + events;
    goTo(quint64(qMax<qint64>(wanted, 0)));
}

} // namespace meari
