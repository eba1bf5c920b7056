#pragma once

#include "model/event_log_model.h"
#include "model/ladder_row.h"
#include "model/lifelines.h"

namespace meari {

/// The exchange as a sequence diagram, without a picture: lifelines, and a row per event of all
/// clients or of one, as many as have happened at the moment that is shown. A row is made when it
/// is asked for, from the events near it, so that a million of them cost nothing.
///
/// A server's window has a lifeline for each client and one for itself; a client's has one for
/// itself, whatever its connection is called, and one for the server. Window's thread.
class Ladder : public QObject
{
    Q_OBJECT
public:
    /// @param timeline outlives the ladder
    explicit Ladder(Timeline &timeline, QObject *parent = nullptr);

    Timeline &timeline() const { return m_timeline; }
    Side side() const { return m_timeline.side(); }
    const EventStore &store() const { return m_timeline.store(); }
    /// Where rows come and go: an event each, in the order in which they happened.
    const EventLogModel &rows() const { return *m_rows; }

    /// Only this client's events, which are looked for a slice at a time; 0: everybody's.
    void setClient(quint32 client);
    quint32 client() const { return m_client; }

    int rowCount() const { return m_rows->rowCount(); }
    quint64 sequenceAt(int row) const { return m_rows->sequenceAt(row); }
    /// -1 when it is not shown.
    int rowOf(quint64 sequence) const { return m_rows->rowOf(sequence); }
    /// The first row with this event or a later one; rowCount() when there is none.
    int rowFrom(quint64 sequence) const;
    LadderRow rowAt(int row) const;
    /// Of the row alone when it was.
    LadderRow timedRowAt(int row) const;
    /// Of the row alone what kind of line it is, which costs less.
    LadderShape shapeAt(int row) const;
    /// Event time from which times are counted: that of the first event since all were forgotten.
    qint64 start() const { return m_start.value_or(0); }

    /// A client's line.
    struct Lane
    {
        quint32 client = 0;
        SocketAddress endpoint; ///< may be null
        int firstRow = 0;       ///< may be rowCount()
        int lastRow = 0;        ///< the one that ended it, or rowCount() while it goes on
        bool operator==(const Lane &) const = default;
    };
    /// How many there are at the moment that is shown.
    int laneCount() const;
    /// @param row which tells whose line it is in a client's window, where connections follow one
    /// another in one lane
    Lane laneAt(int lane, int row) const;
    /// The lane of an event; -1 when it has none: it is the server's, or the line was dropped.
    int laneOf(quint64 sequence) const;
    SocketAddress serverAt(int row) const;
    /// The names at the heads of the lines.
    static QString nameOf(const Lane &lane);
    static QString nameOfServer(const SocketAddress &address);

    const Lifelines &lifelines() const { return m_lines; }

    /// Says everything anew in the language of now.
    void retranslate() { m_rows->retranslate(); }

signals:
    /// There are other lanes, or they are called otherwise.
    void lanesChanged();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void handleAppended(const EventBatch &events);
    void handleCleared();
    void readOn();
    quint64 momentOf(int row) const;

    Timeline &m_timeline;
    EventLogModel *m_rows;
    Lifelines m_lines;
    quint64 m_read = 0;   ///< the lifelines know all events before this one
    quint64 m_oldest = 0; ///< of the store, when lifelines were dropped last
    std::optional<qint64> m_start;
    quint32 m_client = 0;
    QBasicTimer m_timer; ///< active while there is something to read
};

} // namespace meari
