#pragma once

#include "model/event_store.h"

#include <QObject>

#include <deque>

namespace meari {

/// Everything that has happened in a window, and the moment of it that the window shows. All panels
/// look at the same timeline, so that they tell one story.
///
/// A moment is a sequence number: of all events, those before it have happened. While the timeline
/// is live the moment is the end, and goes along with it. When somebody goes back, it stays where
/// they look; new events are kept meanwhile, and are not shown.
///
/// Window's thread.
class Timeline : public QObject
{
    Q_OBJECT
public:
    explicit Timeline(Side side, QObject *parent = nullptr);
    Timeline(Side side, EventStore::Limits limits, QObject *parent = nullptr);

    /// Whose events they are: the words differ.
    Side side() const { return m_side; }
    /// All events that are still here, those after the moment included.
    const EventStore &store() const { return m_store; }

    /// The newest, in the order in which they happened.
    void append(const EventBatch &events);
    /// Forgets all events and goes live. What they led to stays as it is: clients stay connected.
    void clear();

    /// Whether this happened before and was recorded: no time goes by in it.
    bool isRecorded() const { return m_recorded; }
    void setRecorded(bool recorded) { m_recorded = recorded; }

    quint64 moment() const { return m_live ? m_store.end() : m_moment; }
    /// The earliest moment one can go back to. It moves on when events leave for lack of room.
    quint64 earliest() const
    {
        // What led to the first event that is here is known at the marks only.
        return m_marks.front() >= m_store.first() ? m_marks.front() : latest();
    }
    quint64 latest() const { return m_store.end(); }
    bool isLive() const { return m_live; }
    /// Whether an event is here and has happened at the moment that is shown.
    bool shows(quint64 sequence) const { return m_store.contains(sequence) && sequence < moment(); }

    /// Goes to the nearest moment there is; to the latest is to go live.
    void goTo(quint64 moment);
    void goLive() { goTo(latest()); }
    /// So many events on, or back.
    void step(qint64 events);

    /// Between two marks, in events at most; fewer where they carry so much that the store has no
    /// room for as many. Going back costs as much as applying so many.
    static constexpr quint64 spacing = 16'384;
    /// Whether this moment is a mark: folds keep what it is then, and fold the past anew from
    /// there. The earliest moment is one.
    bool isMark(quint64 moment) const;

signals:
    /// Events have come, which are in the store; some that are older may have left it. While live,
    /// the moment has moved to the end.
    void appended(const meari::EventBatch &events);
    /// Another moment is shown for another reason than new events.
    void momentChanged(quint64 moment);
    void liveChanged(bool live);
    /// All events have been forgotten.
    void cleared();

private:
    void mark(const Event &next);
    void forgetMarks();

    const Side m_side;
    EventStore m_store;
    const qint64 m_markBytes;       ///< carried between two marks at most
    std::deque<quint64> m_marks{0}; ///< in order, never empty; no older one than is needed
    qint64 m_bytes = 0;             ///< carried since the last mark
    quint64 m_moment = 0;           ///< when not live
    bool m_live = true;
    bool m_recorded = false;
};

} // namespace meari
