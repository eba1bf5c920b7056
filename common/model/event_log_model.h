#pragma once

#include "model/event_filter.h"
#include "model/timeline.h"

#include <QAbstractTableModel>
#include <QBasicTimer>

#include <deque>

namespace meari {

/// The log: all events of a timeline that have happened at the moment it shows, or those of them
/// that a filter lets through, oldest first. Without a filter a row is an event, and no row costs
/// anything of its own; with one, the events are searched a slice at a time, so that the window
/// never waits.
///
/// When there are too many events the oldest leave, and so do their rows, at the front.
/// Window's thread.
class EventLogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column : quint8 { Time, Client, Event, Content, Bytes };
    static constexpr int columns = 5;
    enum Role {
        KindRole = Qt::UserRole, ///< EventKind
        SequenceRole,            ///< quint64
        ClientRole,              ///< quint32
    };

    /// @param timeline outlives the model
    explicit EventLogModel(Timeline &timeline, QObject *parent = nullptr);

    Side side() const { return m_timeline.side(); }
    Timeline &timeline() const { return m_timeline; }
    const EventStore &store() const { return m_timeline.store(); }

    /// That have happened by the moment shown and are still here, whether or not a row shows them.
    qint64 eventsSoFar() const;

    void setFilter(const EventFilter &filter);
    const EventFilter &filter() const { return m_filter; }
    /// Whether events are still being searched.
    bool isSearching() const { return m_timer.isActive(); }

    /// The event of a row, or of any cell in it.
    Event eventAt(int row) const { return store().at(sequenceAt(row)); }
    /// The row of an event, -1 when it is not shown.
    int rowOf(quint64 sequence) const;
    quint64 sequenceAt(int row) const;

    /// Says everything anew in the language of now.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

signals:
    /// Events came, or another moment is shown, whether or not a row shows it.
    void changed();
    void searchingChanged(bool searching);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    bool showsAll() const { return m_filter.letsAllThrough(); }
    QVariant textAt(quint64 sequence, Column column) const;
    QString tipAt(quint64 sequence) const;
    void handleAppended(const EventBatch &events);
    void handleMomentChanged();
    void handleCleared();
    void removeRowsThatLeft();
    void removeRowsToCome();
    void insertRowsThatCame();
    void searchOn();
    void setSearching(bool searching);

    Timeline &m_timeline;
    EventFilter m_filter;
    bool m_namesThreads = false; ///< the server works with a thread per client

    // What the rows show; the timeline runs ahead of it while rows are inserted and removed.
    quint64 m_first = 0;           ///< without a filter: the sequence number of row 0
    quint64 m_end = 0;             ///< without a filter: one past the last row
    std::deque<quint64> m_matches; ///< with a filter: a sequence number per row
    quint64 m_searched = 0;        ///< with a filter: all events before this one were looked at
    QBasicTimer m_timer;           ///< active while there is something to search
};

} // namespace meari
