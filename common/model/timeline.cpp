#include "model/timeline.h"

#include <utility>

namespace meari {

Timeline::Timeline(Side side, QObject *parent)
    : Timeline(side, EventStore::Limits(), parent)
{
}

Timeline::Timeline(Side side, EventStore::Limits limits, QObject *parent)
    : QObject(parent)
    , m_side(side)
    , m_store(limits)
{
}

void Timeline::append(const EventBatch &events)
{
    for (const Event &event : events)
        m_store.append(event);
    // What led to the first event that is here is known at every so many events only.
    const quint64 first = m_store.first();
    if (first > m_earliest)
        m_earliest = (first + spacing - 1) / spacing * spacing;
    emit appended(events);
    if (!m_live && m_moment < m_earliest)
        goTo(m_earliest);
}

void Timeline::clear()
{
    m_store.clear();
    m_earliest = m_store.end();
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
    const quint64 nearest = qMax(wanted, m_earliest);
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
