#pragma once

#include "widgets/ladder_painter.h"

#include <QAbstractScrollArea>

namespace meari {

class Selection;

/// A ladder in a window: the heads of the lifelines stay at the top, times and notes at the sides.
/// Only the rows that are seen are made and drawn. It follows the end until somebody scrolls up,
/// and again once they are back there.
///
/// Clicking or moving to a row chooses its event; what is chosen anywhere is marked and comes into
/// sight.
class LadderView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    /// Per cent, on top of the size of the application's own type.
    static constexpr int leastZoom = 50;
    static constexpr int mostZoom = 300;
    static constexpr int zoomStep = 10;

    /// @param ladder, selection outlive the view
    LadderView(Ladder &ladder, Selection &selection, QWidget *parent = nullptr);

    const Ladder &ladder() const { return m_ladder; }
    const LadderGeometry &geometryOfLadder() const { return m_geometry; }

    int zoom() const { return m_zoom; }
    void setZoom(int percent);
    /// All lifelines in the width there is.
    bool isFit() const { return m_fit; }
    void setFit(bool on);
    LadderTime time() const { return m_time; }
    void setTime(LadderTime time);
    bool isFollowing() const { return m_following; }
    void setFollowing(bool on);
    /// What to say while there are no rows: what is so, and what to do next.
    void setEmptyText(const QString &title, const QString &hint);

    /// The row that is the chosen event; -1 when there is none here.
    int currentRow() const;
    void chooseRow(int row);
    /// In the viewport, -1 when there is none.
    int rowAt(const QPoint &point) const;
    /// In the viewport; may lie outside.
    QRect rectOf(int row) const;
    /// A row and its note in words, for those who do not see it, and for its tooltip.
    QString wordsOf(int row) const;
    /// Rows drawn when it was painted last.
    int paintedRows() const { return m_painted; }
    LadderPainter::Style style() const;

    QSize minimumSizeHint() const override;

signals:
    void followingChanged(bool following);
    void zoomChanged(int percent);
    void fitChanged(bool fit);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void handleRowsInserted(int first);
    void handleRowsRemoved(int first, int last);
    void handleMomentChanged();
    void handleSelectionChanged();
    void measure();
    void updateRanges();
    void setRanges();
    void scrollTo(int row);
    void zoomAt(int percent, int y);
    void tellCurrent();
    int rowsThatFit() const;
    int firstSeen() const;
    int lastSeen() const;
    QString tipAt(const QPoint &point) const;
    void paintRows(QPainter &painter, LadderPainter &ladder);

    Ladder &m_ladder;
    Selection &m_selection;
    LadderGeometry m_geometry;
    QString m_emptyTitle;
    QString m_emptyHint;
    LadderTime m_time = LadderTime::SinceStart;
    int m_zoom = 100;
    int m_wheel = 0; ///< turned so far, less than a step of the zoom
    int m_painted = 0;
    bool m_fit = false;
    bool m_following = true;
    bool m_pending = false;     ///< a row that is seen may look different when more happens
    bool m_bringChosen = false; ///< into sight, when this is shown
    bool m_adjusting = false;   ///< the scroll bars are moved by the view, not by the user
};

} // namespace meari
