#pragma once

#include "event/event.h"

#include <QByteArray>
#include <QString>

#include <bitset>

namespace meari {

class EventStore;

/// Which events to show. A value; with nothing set it lets everything through.
class EventFilter
{
public:
    using Kinds = std::bitset<eventKindCount>;

    EventFilter();

    /// Searches the bytes of events that carry some, and the words of the others. Upper and lower
    /// case of ASCII letters are the same; in bytes, other letters must match exactly.
    void setText(const QString &text);
    /// 0: of all clients.
    void setClient(quint32 client) { m_client = client; }
    void setKinds(const Kinds &kinds) { m_kinds = kinds; }

    QString text() const { return m_text; }
    quint32 client() const { return m_client; }
    const Kinds &kinds() const { return m_kinds; }
    bool letsAllThrough() const;

    /// @param sequence one that the store contains
    /// @param side whose words the events are told in
    bool matches(const EventStore &store, quint64 sequence, Side side) const;

    bool operator==(const EventFilter &) const = default;

private:
    QString m_text;
    QByteArray m_folded; ///< m_text in UTF-8, its ASCII letters small
    quint32 m_client = 0;
    Kinds m_kinds;
};

/// Whether the bytes contain the needle, whatever the case of their ASCII letters.
/// @param foldedNeedle its ASCII letters are small
bool containsFolded(QByteArrayView bytes, QByteArrayView foldedNeedle);

} // namespace meari
