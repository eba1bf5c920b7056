#pragma once

#include "model/ladder.h"
#include "widgets/ladder_geometry.h"

#include <QFontMetricsF>
#include <QPalette>
#include <QPen>

class QPainter;

namespace meari {

/// What the column of times says.
enum class LadderTime : quint8 {
    SinceStart,
    SincePrevious,
    OfDay,
};

/// Draws parts of a ladder: for the window, a picture and paper. Lives as long as a painting does.
class LadderPainter
{
public:
    struct Style
    {
        QFont font;
        QPalette palette;
        LadderTime time = LadderTime::SinceStart;
    };
    /// @param ladder, geometry, painter outlive this
    LadderPainter(const Ladder &ladder, const LadderGeometry &geometry, const Style &style,
                  QPainter &painter);

    /// Texts as wide as any that stand in the columns, in the language of now.
    static LadderGeometry::Wishes wishes(const Ladder &ladder, const Style &style);

    /// The names over the lifelines, at y.
    /// @param row the last one below, which tells who is who
    void paintHead(double y, int row);
    /// The ground under a row that is selected.
    void paintSelected(double y);
    /// The lifelines beside rows first to last, the first of them at y.
    /// @param bottom to where lines go on that are not over by then
    void paintLifelines(double y, int first, int last, double bottom);
    /// What happened.
    /// @param saysTime even where the row above has the same
    /// @return whether it may look different when more has happened
    bool paintRow(double y, int row, bool selected, bool saysTime);

private:
    void paintLifeline(double x, double from, double to);
    QPen lifelinePen() const;
    void paintBreaks(double y, int row, const QColor &ground);
    void paintLine(double y, const LadderRow &row, int lane, const QColor &ground);
    void paintHeadOfLine(const QPointF &tip, double towards, LadderShape::Head head,
                         const QColor &colour);
    /// What stands at a line, and where.
    struct Words
    {
        QString text;
        QString size; ///< after it
        QRectF box;
    };
    Words wordsOf(double y, const LadderRow &row, int lane) const;
    void paintWords(const LadderRow &row, const Words &words);
    QString ownerOf(const LadderRow &row, int lane) const;
    void paintTime(double y, int row, const LadderRow &shown, bool saysTime);
    void paintNote(double y, const LadderRow &row);
    QString timeOf(const LadderRow &row, int index) const;
    QColor colourOf(LadderShape::Tone tone) const;

    const Ladder &m_ladder;
    const LadderGeometry &m_geometry;
    const Style &m_style;
    const QFontMetricsF m_metrics;
    QPainter &m_painter;
};

} // namespace meari
