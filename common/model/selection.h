#pragma once

#include "model/timeline.h"

#include <optional>

namespace meari {

/// What is chosen, the same in every panel: an event, and the bytes it carried, counted in the
/// stream of its connection. An echo has the same place in its stream as what it answers has in the
/// other, so that choosing one chooses both.
struct Chosen
{
    std::optional<quint64> event; ///< sequence number; to be scrolled into sight
    quint32 client = 0;
    // Offsets in what the connection carried; none when both are the same.
    qint64 begin = 0;
    qint64 end = 0;

    bool isEmpty() const { return !event && begin == end; }
    bool hasBytes() const { return end > begin; }
    bool operator==(const Chosen &) const = default;
};

/// The one selection of a window, through which its panels meet. Window's thread.
class Selection : public QObject
{
    Q_OBJECT
public:
    /// @param timeline outlives the selection
    explicit Selection(const Timeline &timeline, QObject *parent = nullptr);

    const Timeline &timeline() const { return m_timeline; }
    const Chosen &chosen() const { return m_chosen; }

    /// An event, and the bytes it carries. One that is not in the store chooses nothing.
    void chooseEvent(quint64 sequence);
    /// Some bytes of a connection.
    /// @param event that carried the first of them, when it is known
    void chooseBytes(quint32 client, qint64 begin, qint64 end, std::optional<quint64> event);
    void clear();

    /// Whether an event is the chosen one or carried some of the chosen bytes. Wants a sequence
    /// number that the store contains.
    bool touches(quint64 sequence) const;
    /// Whether bytes of a connection are among those chosen.
    bool touches(quint32 client, qint64 begin, qint64 end) const;

signals:
    void changed();

private:
    void choose(const Chosen &chosen);
    void forgetWhatLeft();

    const Timeline &m_timeline;
    Chosen m_chosen;
};

} // namespace meari
