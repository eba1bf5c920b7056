#pragma once

#include <QString>

#include <deque>
#include <optional>

namespace meari {

/// What was sent from the send row, for Up and Down, and the draft one left to look at it. Bounded.
/// A value.
class SendHistory
{
public:
    struct Entry
    {
        QString text;
        bool hex = false; ///< typed as hex
        bool operator==(const Entry &) const = default;
    };

    static constexpr qsizetype mostEntries = 500;
    static constexpr qsizetype mostCharacters = 16LL * 1024 * 1024;

    /// Remembers what was sent and is at the end again, where the draft is.
    void add(const Entry &entry);
    /// The one before or after; the draft after the newest; nothing when there is none.
    /// @param current what stands in the row: the draft, when one leaves it
    std::optional<Entry> older(const Entry &current);
    std::optional<Entry> newer();
    /// Goes back to the end without asking for the draft.
    void leave();

private:
    std::deque<Entry> m_entries;
    qsizetype m_characters = 0;
    std::size_t m_at = 0; ///< m_entries.size(): at the draft
    Entry m_draft;
};

} // namespace meari
