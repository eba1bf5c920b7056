#pragma once

#include <QFocusFrame>
#include <QVariantAnimation>

namespace meari {

/// What a Spotlight draws above a whole window. A focus frame, because those are in the way of
/// neither mouse nor focus, and assistive technologies pass them over.
class SpotlightOverlay : public QFocusFrame
{
    Q_OBJECT
public:
    explicit SpotlightOverlay(QWidget *window);

    /// In the window's coordinates.
    /// @param hole what the ring is around
    /// @param messages what stays bright, too, and what the words keep off where they can
    void setHole(const QRect &hole, const QList<QRect> &messages = {});
    void setCallout(const QString &callout);
    void setThick(bool thick);

    QRect hole() const { return m_hole; }
    /// Where the words are; null when there are none.
    QRect calloutBox() const { return m_box; }
    /// Pulses a few times and then rests: what never rests takes eyes off everything else
    /// (WCAG 2.1, 2.2.2).
    bool isPulsing() const { return m_pulse.state() == QAbstractAnimation::Running; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    int unit() const;
    int ringWidth() const;
    QRectF ring() const;
    int textFlags() const;
    void layOut();
    bool layOutAt(Qt::Edge edge, const QRect &around);
    bool isOverMessages() const;
    QPolygonF arrow() const;

    QRect m_hole;
    QList<QRect> m_messages;
    QRect m_box;
    Qt::Edge m_edge = Qt::BottomEdge; ///< of the hole, at which the words are
    QString m_callout;
    QVariantAnimation m_pulse;
    bool m_thick = false;
};

} // namespace meari
