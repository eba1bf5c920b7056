#pragma once

#include "model/client_table.h"
#include "model/replay.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <QTimer>

namespace meari {

/// The clients of a server as a table, at the moment that a timeline shows: a ClientTable with
/// words. Counts on the time of those who are connected every second. Window's thread.
class ClientModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column : quint8 {
        Number,
        Address,
        State,
        Received,
        Sent,
        LastMessage,
        ConnectedFor,
        Thread,
    };
    static constexpr int columns = 8;
    enum Role {
        NumberRole = Qt::UserRole, ///< quint32
        StateRole,                 ///< int of ClientEntry::State
    };

    explicit ClientModel(QObject *parent = nullptr);

    /// What is shown.
    const ClientTable &table() const { return m_replay.shown(); }
    /// From now on, shows what the timeline shows. Do not apply() then.
    /// @param timeline outlives the model; without events so far
    void follow(const Timeline &timeline);
    void apply(const EventBatch &events);
    void retranslate();

    /// How long a client has been or was connected: 00:01:12
    static QString duration(qint64 nanoseconds);
    /// The longest texts of a column, but for what clients send, in the language of now: a column
    /// that fits them fits its cells. Empty for the column of what clients send.
    static QStringList samplesOf(Column column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

signals:
    /// Whether clients have threads of their own.
    void threadsMatter(bool matter);

private:
    QString textOf(const ClientEntry &entry, Column column) const;
    QString tipOf(const ClientEntry &entry, Column column) const;
    static QString stateText(ClientEntry::State state, CloseReason reason);
    static QString readsText(qint64 reads, qint64 bytes);
    static QString writesText(qint64 writes, qint64 bytes);
    void handleMomentChanged();
    void tellChanges(int firstChanged, int lastChanged);
    void removeSurplus();
    void countOn();
    void tick();

    const Timeline *m_timeline = nullptr;
    quint64 m_applied = 0; ///< events, without a timeline
    Replay<ClientTable> m_replay;
    Work m_work = Work::EventLoop; ///< as the views know it
    int m_shown = 0;               ///< rows; the table runs ahead of it while rows are inserted
    qint64 m_now = 0;
    QTimer m_second;
};

/// A thread by the name it has in every table: "T26116".
QString threadName(quint32 thread);

} // namespace meari
