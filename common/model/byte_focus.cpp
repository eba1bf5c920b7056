#include "model/byte_focus.h"

namespace meari {
namespace {

// Events without bytes that are looked at for the newest that has some.
constexpr quint64 mostSought = 100'000;

} // namespace

ByteFocus::ByteFocus(const Timeline &timeline, const Selection &selection)
    : m_timeline(timeline)
    , m_selection(selection)
    , m_stream(timeline)
{
}

ByteStream::Direction ByteFocus::messages() const
{
    return m_timeline.side() == Side::Client ? ByteStream::Direction::Out
                                             : ByteStream::Direction::In;
}

void ByteFocus::setScope(Scope scope)
{
    m_scope = scope;
    ++m_aim;
}

bool ByteFocus::isOnEventWithoutBytes() const
{
    return m_selection.chosen().event && m_target.isEmpty();
}

void ByteFocus::refresh()
{
    m_stream.catchUp();
    const Chosen &chosen = m_selection.chosen();
    if (chosen.isEmpty() || (chosen.client == 0 && m_scope == Scope::Connection)) {
        // A whole connection stays in sight until it is over, whoever else is talking.
        if (m_scope == Scope::Message || m_stream.isEmpty() || m_stream.isOver())
            aimAtNewest();
        return;
    }
    if (chosen == m_chosenHere && m_stream.client() == chosen.client && !m_stream.isEmpty())
        return;
    const quint64 moment = m_timeline.moment();
    aimAt(chosen.client, chosen.event.value_or(moment > 0 ? moment - 1 : 0),
          {chosen.begin, chosen.end});
}

void ByteFocus::aimAt(quint32 client, quint64 event, ByteRange bytes)
{
    const bool same = client == m_stream.client() && m_stream.covers(event);
    if (!same)
        m_stream.open(client, event);
    if (!same || (m_scope == Scope::Message && bytes != m_target))
        ++m_aim;
    m_target = bytes;
}

void ByteFocus::aimAtNewest()
{
    const EventStore &store = m_timeline.store();
    const quint64 moment = m_timeline.moment();
    const bool goesOn = m_newestSought <= moment;
    const quint64 from = goesOn ? qMax(m_newestSought, store.first()) : store.first();
    if (m_newest && !m_timeline.shows(*m_newest))
        m_newest.reset();
    quint64 left = mostSought;
    for (quint64 sequence = moment; sequence > from && left > 0; --left) {
        --sequence;
        if (store.offsetAt(sequence) >= 0 && !store.bytesAt(sequence).isEmpty()) {
            m_newest = sequence;
            break;
        }
    }
    m_newestSought = moment;
    if (!m_newest) {
        m_stream.close();
        m_target = {};
        return;
    }
    const qint64 offset = store.offsetAt(*m_newest);
    aimAt(store.clientAt(*m_newest), *m_newest, {offset, offset + store.bytesAt(*m_newest).size()});
}

ByteRange ByteFocus::range()
{
    if (!m_stream.isOpen())
        return {};
    if (m_scope == Scope::Connection) {
        m_stream.wantAll();
        return wholeRange(m_stream);
    }
    if (m_target.isEmpty())
        return {};
    m_stream.want(m_target.begin, m_target.end);
    const ByteRange message = messageRange(m_stream, messages(), m_target);
    // What it is part of may lie in reads and writes that were not wanted before.
    m_stream.want(message.begin, message.end);
    return messageRange(m_stream, messages(), message);
}

} // namespace meari
