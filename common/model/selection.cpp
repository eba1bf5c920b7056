#include "model/selection.h"

namespace meari {

Selection::Selection(const Timeline &timeline, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
{
    connect(&timeline, &Timeline::appended, this, &Selection::forgetWhatLeft);
    connect(&timeline, &Timeline::momentChanged, this, &Selection::forgetWhatLeft);
    connect(&timeline, &Timeline::cleared, this, &Selection::clear);
}

void Selection::chooseEvent(quint64 sequence)
{
    const EventStore &store = m_timeline.store();
    if (!store.contains(sequence))
        return;
    Chosen chosen;
    chosen.event = sequence;
    chosen.client = store.clientAt(sequence);
    if (const qint64 offset = store.offsetAt(sequence); offset >= 0) {
        chosen.begin = offset;
        chosen.end = offset + store.bytesAt(sequence).size();
    }
    choose(chosen);
}

void Selection::chooseBytes(quint32 client, qint64 begin, qint64 end, std::optional<quint64> event)
{
    if (begin < 0 || end <= begin)
        return;
    choose({event, client, begin, end});
}

void Selection::clear()
{
    choose({});
}

bool Selection::touches(quint64 sequence) const
{
    if (m_chosen.event == sequence)
        return true;
    if (!m_chosen.hasBytes())
        return false;
    const EventStore &store = m_timeline.store();
    const qint64 offset = store.offsetAt(sequence);
    return offset >= 0 &&
           touches(store.clientAt(sequence), offset, offset + store.bytesAt(sequence).size());
}

bool Selection::touches(quint32 client, qint64 begin, qint64 end) const
{
    return m_chosen.hasBytes() && client == m_chosen.client && begin < m_chosen.end &&
           end > m_chosen.begin;
}

void Selection::choose(const Chosen &chosen)
{
    if (m_chosen == chosen)
        return;
    m_chosen = chosen;
    emit changed();
}

// What is no longer, or not yet, there is not chosen either.
void Selection::forgetWhatLeft()
{
    if (m_chosen.event && !m_timeline.shows(*m_chosen.event))
        clear();
}

} // namespace meari
