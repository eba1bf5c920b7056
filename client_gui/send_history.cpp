#include "client_gui/send_history.h"

namespace meari {

void SendHistory::add(const Entry &entry)
{
    if (m_entries.empty() || m_entries.back() != entry) {
        m_entries.push_back(entry);
        m_characters += entry.text.size();
    }
    while (m_entries.size() > 1 &&
           (qsizetype(m_entries.size()) > mostEntries || m_characters > mostCharacters)) {
        m_characters -= m_entries.front().text.size();
        m_entries.pop_front();
    }
    leave();
}

std::optional<SendHistory::Entry> SendHistory::older(const Entry &current)
{
    if (m_at == 0)
        return std::nullopt;
    if (m_at == m_entries.size())
        m_draft = current;
    return m_entries[--m_at];
}

std::optional<SendHistory::Entry> SendHistory::newer()
{
    if (m_at == m_entries.size())
        return std::nullopt;
    ++m_at;
    return m_at == m_entries.size() ? m_draft : m_entries[m_at];
}

void SendHistory::leave()
{
    m_at = m_entries.size();
    m_draft = {};
}

} // namespace meari
