#pragma once

#include "model/timeline.h"

#include <deque>
#include <optional>
#include <utility>

namespace meari {

/// A fold over the events of a timeline that can go back: what it is now, what it is at the moment
/// that is shown, and copies from the timeline's marks, from which every moment is reached by
/// applying no more than Timeline::spacing events.
///
/// A Fold is a value with apply(const Event &, quint64 sequence), or without the sequence number,
/// cheap to copy. A value itself.
template <class Fold>
class Replay
{
public:
    explicit Replay(Fold start = {})
        : m_live(std::move(start))
    {
        m_copies.push_back({0, m_live});
    }

    /// What all events together led to.
    const Fold &live() const { return m_live; }
    /// To change it otherwise than by an event; then restart().
    Fold &live() { return m_live; }
    /// shown(), to change what does not belong to the fold.
    Fold &changing() { return m_past ? *m_past : m_live; }
    /// What is to be shown: live(), or what was at the moment one went back to.
    const Fold &shown() const { return m_past ? *m_past : m_live; }
    bool isLive() const { return !m_past; }

    /// One more event has happened, whatever is shown.
    /// @param timeline that it is in; nullptr: nobody goes back
    void apply(const Event &event, quint64 sequence, const Timeline *timeline)
    {
        if (timeline && timeline->isMark(sequence) && sequence > m_copies.back().moment)
            m_copies.push_back({sequence, m_live});
        applyTo(m_live, event, sequence);
    }

    /// The events that a timeline has just taken in.
    void append(const Timeline &timeline, const EventBatch &events)
    {
        quint64 sequence = timeline.latest() - events.size();
        for (const Event &event : events)
            apply(event, sequence++, &timeline);
        forgetBefore(timeline.earliest());
    }

    /// Shows a moment of the timeline; when it is live, what is now. Returns the moment from which
    /// on events were applied to what was shown before, or nothing when it was made anew.
    std::optional<quint64> show(const Timeline &timeline)
    {
        forgetBefore(timeline.earliest());
        if (timeline.isLive()) {
            m_past.reset();
            return std::nullopt;
        }
        const quint64 moment = timeline.moment();
        const auto &copy = copyBefore(moment);
        std::optional<quint64> from;
        if (m_past && m_pastMoment >= copy.moment && m_pastMoment <= moment) {
            from = m_pastMoment;
        } else {
            m_past = copy.fold;
            m_pastMoment = copy.moment;
        }
        for (; m_pastMoment < moment; ++m_pastMoment)
            applyTo(*m_past, timeline.store().at(m_pastMoment), m_pastMoment);
        return from;
    }

    /// Nobody can go back behind this moment, which led to what is now.
    void restart(quint64 moment)
    {
        m_past.reset();
        m_copies.clear();
        m_copies.push_back({moment, m_live});
    }

    /// Drops what nobody can go back to any more.
    void forgetBefore(quint64 earliest)
    {
        while (m_copies.size() > 1 && m_copies[1].moment <= earliest)
            m_copies.pop_front();
    }

private:
    static void applyTo(Fold &fold, const Event &event, quint64 sequence)
    {
        if constexpr (requires { fold.apply(event, sequence); })
            fold.apply(event, sequence);
        else
            fold.apply(event);
    }

    struct Copy
    {
        quint64 moment;
        Fold fold;
    };
    const Copy &copyBefore(quint64 moment) const
    {
        std::size_t i = m_copies.size() - 1;
        while (i > 0 && m_copies[i].moment > moment)
            --i;
        return m_copies[i];
    }

    Fold m_live;
    std::deque<Copy> m_copies; ///< the first is at or before the earliest moment; never empty
    std::optional<Fold> m_past;
    quint64 m_pastMoment = 0;
};

} // namespace meari
