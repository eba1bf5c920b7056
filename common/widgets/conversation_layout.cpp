#include "widgets/conversation_layout.h"

#include <algorithm>

namespace meari {
namespace {

// Heights that are remembered: more than are ever visible at once.
constexpr std::size_t mostHeights = 2000;

} // namespace

ConversationLayout::ConversationLayout(std::function<int(int)> measure)
    : m_measure(std::move(measure))
{
}

void ConversationLayout::setViewport(int width, int height)
{
    if (m_width != width)
        m_heights.clear();
    m_width = width;
    m_height = height;
}

void ConversationLayout::forget(int first, int last)
{
    std::erase_if(m_heights, [first, last](const auto &entry) {
        return entry.first >= first && entry.first <= last;
    });
}

void ConversationLayout::removeRows(int first, int last)
{
    if (m_place.row > last)
        m_place.row -= last - first + 1;
    else if (m_place.row >= first)
        m_place = {first, 0};
    m_lines.clear();
    m_heights.clear();
}

void ConversationLayout::reset()
{
    m_heights.clear();
    m_lines.clear();
    m_place = {};
    m_following = true;
}

int ConversationLayout::heightOf(int row)
{
    const auto known = m_heights.find(row);
    if (known != m_heights.end())
        return known->second;
    if (m_heights.size() >= mostHeights)
        m_heights.clear();
    const int height = std::max(1, m_measure(row));
    m_heights.emplace(row, height);
    return height;
}

// Where it stands when the last row ends at the bottom edge.
ConversationLayout::Place ConversationLayout::endPlace()
{
    int room = m_height;
    for (int row = m_rows - 1; row >= 0; --row) {
        const int height = heightOf(row);
        if (height >= room)
            return {row, height - room};
        room -= height;
    }
    return {};
}

void ConversationLayout::layOut()
{
    m_lines.clear();
    const Place end = endPlace();
    m_place.row = std::clamp(m_place.row, 0, std::max(0, m_rows - 1));
    const bool beyond =
        m_place.row > end.row || (m_place.row == end.row && m_place.hidden >= end.hidden);
    if (m_following || beyond) {
        m_place = end;
        m_following = true;
    } else if (m_rows > 0) {
        m_place.hidden = std::clamp(m_place.hidden, 0, heightOf(m_place.row) - 1);
    }
    const bool fits = end.row == 0 && end.hidden == 0;
    m_lastTopRow = fits ? 0 : std::max(1, end.row);

    int top = -m_place.hidden;
    for (int row = m_place.row; row < m_rows && top < m_height; ++row) {
        const int height = heightOf(row);
        m_lines.push_back({row, top, height});
        top += height;
    }
}

const ConversationLayout::Line *ConversationLayout::lineOf(int row) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [row](const Line &line) { return line.row == row; });
    return found == m_lines.end() ? nullptr : &*found;
}

const ConversationLayout::Line *ConversationLayout::lineAt(int y) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [y](const Line &line) {
        return y >= line.top && y < line.top + line.height;
    });
    return found == m_lines.end() ? nullptr : &*found;
}

void ConversationLayout::scrollBy(int pixels)
{
    if (m_rows == 0 || pixels == 0)
        return;
    m_place.hidden += pixels;
    while (m_place.hidden < 0 && m_place.row > 0)
        m_place.hidden += heightOf(--m_place.row);
    m_place.hidden = std::max(0, m_place.hidden);
    while (m_place.row < m_rows - 1 && m_place.hidden >= heightOf(m_place.row))
        m_place.hidden -= heightOf(m_place.row++);
    m_following = false; // layOut() finds out whether this is the end
}

void ConversationLayout::goTo(int row)
{
    m_place = {row, 0};
    m_following = false;
}

} // namespace meari
