#pragma once

#include <QFrame>

class QMenu;
class QPushButton;
class QToolButton;

namespace meari {

class LessonActions;
class LessonRunner;

/// The row below a step: back, do it for me, play, more, and on. Always to be seen; wraps.
class LessonButtons : public QFrame
{
    Q_OBJECT
public:
    /// @param runner, actions outlive the row
    LessonButtons(LessonRunner &runner, LessonActions &actions, QWidget *parent = nullptr);

    /// Shows what can be done now. The owner calls it, who knows where the focus was.
    void refresh();
    QWidget *nextButton() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();
    void retranslate();

    LessonRunner &m_runner;
    LessonActions &m_actions;
    QPushButton *m_back;
    QPushButton *m_doIt;
    QPushButton *m_play;
    QToolButton *m_more;
    QPushButton *m_next;
    QMenu *m_menu;
    QMenu *m_pace;
    int m_drawn = -1; ///< which icons the buttons have
};

} // namespace meari
