#include "model/event_filter.h"

#include "event/event_text.h"
#include "model/event_store.h"

namespace meari {
namespace {

constexpr char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

bool startsFolded(const char *bytes, QByteArrayView needle)
{
    for (qsizetype i = 0; i < needle.size(); ++i) {
        if (folded(bytes[i]) != needle[i])
            return false;
    }
    return true;
}

} // namespace

bool containsFolded(QByteArrayView bytes, QByteArrayView foldedNeedle)
{
    if (foldedNeedle.isEmpty())
        return true;
    const char first = foldedNeedle[0];
    const qsizetype last = bytes.size() - foldedNeedle.size();
    for (qsizetype at = 0; at <= last; ++at) {
        if (folded(bytes[at]) == first && startsFolded(bytes.data() + at, foldedNeedle))
            return true;
    }
    return false;
}

EventFilter::EventFilter()
{
    m_kinds.set();
}

void EventFilter::setText(const QString &text)
{
    m_text = text;
    m_folded = text.toUtf8();
    for (char &c : m_folded)
        c = folded(c);
}

bool EventFilter::letsAllThrough() const
{
    return m_text.isEmpty() && m_client == 0 && m_kinds.all();
}

bool EventFilter::matches(const EventStore &store, quint64 sequence, Side side) const
{
    if (m_client != 0 && store.clientAt(sequence) != m_client)
        return false;
    const EventKind kind = store.kindAt(sequence);
    if (!m_kinds.test(kind))
        return false;
    if (m_text.isEmpty())
        return true;
    // Making words costs a thousand times what comparing bytes does, and nearly all events are
    // bytes.
    if (EventStore::carriesBytes(kind))
        return containsFolded(store.bytesAt(sequence), m_folded);
    return EventText::content(store.at(sequence), side).contains(m_text, Qt::CaseInsensitive);
}

} // namespace meari
