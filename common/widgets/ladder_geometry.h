#pragma once

#include <QFont>
#include <QRectF>

namespace meari {

struct LadderShape;

/// Where everything of a ladder lies, in pixels: the time at the left, the clients' lifelines, the
/// server's at the right of them, notes at the far right. The times, the server and the notes stay
/// where they are while the clients scroll between them. Rows are equally high, from 0 down.
///
/// A value without a widget: the same for the screen, a picture and paper.
class LadderGeometry
{
public:
    struct Wishes
    {
        QFont font;       ///< at the size in which it is drawn
        int width = 0;    ///< there is
        int lanes = 0;    ///< of clients
        bool fit = false; ///< all lanes in the width, however close together
        QString time;     ///< the widest
        QString name;     ///< the widest at the head of a lifeline
        QString note;     ///< the widest
    };
    explicit LadderGeometry(const Wishes &wishes);
    LadderGeometry() = default;

    int rowHeight() const { return m_rowHeight; }
    int headHeight() const { return m_headHeight; }
    /// From the top of a row to its line.
    double lineY() const { return m_lineY; }
    /// Of the words above the line, in a row at 0.
    double textHeight() const { return m_textHeight; }
    /// Half the length of an arrow's head, and the size of a mark.
    double headSize() const { return m_headSize; }
    double pad() const { return m_pad; }

    /// How far the clients are scrolled, from 0 to mostScroll().
    void setScroll(int scroll);
    int scroll() const { return m_scroll; }
    int mostScroll() const { return m_mostScroll; }
    /// Between neighbouring lifelines.
    double step() const { return m_step; }
    int lanes() const { return m_lanes; }

    /// The columns, in a row at 0.
    QRectF timeColumn() const;
    QRectF noteColumn() const;
    /// Where clients' lifelines can be seen.
    double lanesLeft() const { return m_lanesLeft; }
    double lanesRight() const { return m_serverX; }
    /// May lie outside.
    double laneX(int lane) const;
    double serverX() const { return m_serverX; }
    bool seesLane(int lane) const;
    /// Those that can be seen: from first to last; last < first when there are none.
    int firstLane() const;
    int lastLane() const;
    /// How far to scroll to see a lane; scroll() when it is in sight.
    int scrollFor(int lane) const;

    /// The line of a row from where it starts to where it got.
    struct Line
    {
        double from = 0;
        double to = 0;
        double aim = 0;    ///< where it wanted to get
        bool seen = false; ///< both lifelines are in sight; else it comes from the edge
    };
    Line lineOf(const LadderShape &shape, int lane) const;
    /// Where the words of a row go, given how wide they are: over the line where they fit, else up
    /// to the server's lifeline and as far to the left as they need.
    QRectF textBox(const LadderShape &shape, int lane, double width) const;

private:
    int m_rowHeight = 1; ///< never 0
    int m_headHeight = 0;
    double m_lineY = 0;
    double m_textTop = 0;
    double m_textHeight = 0;
    double m_headSize = 0;
    double m_pad = 0;
    double m_width = 0;
    double m_lanesLeft = 0;
    double m_lastX = 0; ///< of the last lane, not scrolled
    double m_step = 1;
    double m_serverX = 0;
    double m_noteLeft = 0;
    double m_stub = 0; ///< of what comes from a lane that is out of sight
    int m_lanes = 0;
    int m_scroll = 0;
    int m_mostScroll = 0;
};

} // namespace meari
