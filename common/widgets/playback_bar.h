#pragma once

#include "widgets/catch_up.h"

#include <QWidget>

class QAction;
class QLabel;
class QSlider;
class QToolButton;

namespace meari {

class Selection;
class Timeline;

/// Goes back and forth through what has happened: event by event, by dragging, and back to now.
/// Each step chooses the event it has come to, so that every panel shows it.
class PlaybackBar : public QWidget
{
    Q_OBJECT
public:
    /// @param timeline, selection outlive the bar
    PlaybackBar(Timeline &timeline, Selection &selection, QWidget *parent = nullptr);

    QAction *backAction() const { return m_back; }
    QAction *onAction() const { return m_on; }
    /// Only enabled while another moment is shown: its key belongs to the panels else.
    QAction *nowAction() const { return m_now; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void step(int events);
    void goTo(quint64 moment);
    void showMoment();
    void handleDragged(int position);
    int widthWith(int slider, bool place) const;
    void fitPlace();
    void measure();
    void retranslate();

    Timeline &m_timeline;
    Selection &m_selection;
    QAction *m_back;
    QAction *m_on;
    QAction *m_now;
    QSlider *m_slider;
    QLabel *m_place;
    CatchUp m_catchUp;
};

} // namespace meari
