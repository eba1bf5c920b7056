#pragma once

#include <QFont>
#include <QString>

#include <array>
#include <optional>

class QPainter;
class QRect;

namespace meari {

/// A font that cells of a table are drawn with, and the work that can be done once for it.
///
/// To shape a text, to kern it and to break it into lines takes most of the time in which a table
/// is painted. Letters of Latin-1 need none of it: their widths are added, and one that is too wide
/// is cut off where they do not fit any more. All other texts are left to Qt. Every text stands on
/// the same line, whichever way it is drawn and whatever fonts help out.
///
/// A value; the window's thread. Nothing is measured before it is needed.
class CellFont
{
public:
    CellFont() = default;
    explicit CellFont(const QFont &font);

    /// Of a line of text, rounded up.
    int widthOf(const QString &text) const;
    /// One line, in the middle of the area's height; elided at its end where it does not fit.
    void draw(QPainter &painter, const QRect &area, const QString &text,
              Qt::Alignment alignment) const;

private:
    /// What of a text fits.
    struct Line
    {
        QString text;
        std::optional<qreal> latinWidth; ///< nothing where Qt is to draw it
    };
    Line fitted(const QString &text, int room) const;
    QString fittedByQt(const QString &text, int room) const;
    qreal advanceOf(QChar letter) const; ///< negative: not one of Latin-1
    void measure() const;

    QFont m_font;
    QFont m_latin;                               ///< the same without shaping and kerning
    mutable std::array<float, 256> m_advances{}; ///< 0: not measured yet
    mutable QString m_ellipsis;
    mutable qreal m_ellipsisWidth = 0;
    mutable qreal m_ascent = 0;
    mutable qreal m_height = 0; ///< 0: not measured yet
};

} // namespace meari
