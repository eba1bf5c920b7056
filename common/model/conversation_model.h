#pragma once

#include "model/conversation.h"
#include "model/replay.h"
#include "model/selection.h"

#include <QAbstractListModel>

namespace meari {

/// A Conversation as a model of one column, at the moment that a timeline shows: one insertion, one
/// change and one removal per batch of events, however many there are. Window's thread.
class ConversationModel : public QAbstractListModel
{
    Q_OBJECT
public:
    /// Qt::DisplayRole is what stands in the bubble, Qt::AccessibleTextRole all of it in words,
    /// Qt::ToolTipRole (escaped) what more there is to say, and why it happened.
    enum Role {
        KindRole = Qt::UserRole, ///< int(ConversationItem::Kind)
        CheckRole,               ///< int(ConversationItem::Check)
        BytesRole,               ///< QByteArray, whole
        TimeRole,                ///< qint64, event time
        VerdictRole,             ///< QString: "same 15 bytes"
        DetailRole,              ///< QString: "0.21 ms · in 2 reads"
        ReadsRole,               ///< int
        RoundTripRole,           ///< qint64, nanoseconds; invalid while bytes are missing
        CharactersRole,          ///< qint64; invalid when the bytes are not UTF-8
        FailureRole,             ///< bool: a note that something went wrong
    };

    explicit ConversationModel(QObject *parent = nullptr);
    explicit ConversationModel(Conversation::Limits limits, QObject *parent = nullptr);

    /// From now on, shows what the timeline shows. Do not append() then.
    /// @param timeline outlives the model; without events so far
    void follow(const Timeline &timeline);
    void append(const EventBatch &events);
    void clear();
    /// The words of all rows are to be asked for again: the language has changed.
    void retranslate();

    /// What is shown.
    const Conversation &conversation() const { return m_replay.shown(); }
    /// What all events together led to, whatever is shown.
    const Conversation &whole() const { return m_replay.live(); }
    /// Wants a valid index of this model.
    const ConversationItem &itemAt(const QModelIndex &index) const;
    /// The bubble or note for what is chosen: of a message and its echo, the one that tells of the
    /// chosen event, else the message; invalid when there is none.
    QModelIndex indexOf(const Chosen &chosen) const;
    /// Whether an item is, or is about, what is chosen.
    static bool touches(const Chosen &chosen, const ConversationItem &item);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    /// After every batch.
    void countsChanged();

private:
    QString tipOf(const ConversationItem &item) const;
    void handleMomentChanged();
    void tellViews();
    Conversation &changing() { return m_replay.changing(); }

    const Timeline *m_timeline = nullptr;
    quint64 m_appended = 0; ///< events, without a timeline
    Replay<Conversation> m_replay;
    // What the views know. The conversation is ahead of it while a batch is being told.
    quint64 m_first = 0;
    quint64 m_end = 0;
};

} // namespace meari
