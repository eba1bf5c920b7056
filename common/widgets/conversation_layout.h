#pragma once

#include <functional>
#include <unordered_map>
#include <vector>

namespace meari {

/// Where the rows of a long list of bubbles stand, when only those are measured that can be seen.
/// It stands on one row, so that many pixels of it hidden above; the whole height is never known.
/// Follows the end until it is scrolled away from there, and again once it is back.
///
/// All lengths in pixels of the viewport. Knows no widgets.
class ConversationLayout
{
public:
    struct Line
    {
        int row = 0;
        int top = 0;
        int height = 0;
    };

    /// @param measure the height of a row, for the width that is set; asked once and remembered
    explicit ConversationLayout(std::function<int(int row)> measure);

    void setRows(int rows) { m_rows = rows; }
    void setViewport(int width, int height);
    /// The heights of these rows are no longer true.
    void forget(int first, int last);
    void forgetAll() { m_heights.clear(); }
    /// What one reads stays where it is, when older rows leave.
    void removeRows(int first, int last);
    void reset();

    /// Puts the visible rows in their places. Call after any of the above and below.
    void layOut();
    const std::vector<Line> &lines() const { return m_lines; }
    const Line *lineOf(int row) const;
    const Line *lineAt(int y) const;

    int heightOf(int row);
    bool isFollowing() const { return m_following; }
    void follow() { m_following = true; }
    void scrollBy(int pixels);
    /// The row at the top edge of the viewport.
    void goTo(int row);

    int topRow() const { return m_place.row; }
    int hidden() const { return m_place.hidden; } ///< of the top row
    /// The top row when the end is visible; 0 when everything fits.
    int lastTopRow() const { return m_lastTopRow; }

private:
    struct Place
    {
        int row = 0;
        int hidden = 0;
    };

    Place endPlace();

    std::function<int(int)> m_measure;
    std::unordered_map<int, int> m_heights;
    std::vector<Line> m_lines;
    Place m_place;
    int m_rows = 0;
    int m_width = 0;
    int m_height = 0;
    int m_lastTopRow = 0;
    bool m_following = true;
};

} // namespace meari
