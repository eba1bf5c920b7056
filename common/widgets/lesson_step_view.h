#pragma once

#include "lesson/lesson_runner.h"

#include <QWidget>

class QFrame;
class QLabel;
class QVBoxLayout;

namespace meari {

class LessonActions;
class LessonButtons;
class LessonColumn;
class MarkdownText;
class QuestionBox;
class SignLine;
class StepTrack;

/// One step of a lesson: what to read, what to predict, whether it has happened, and why. Page
/// Down and Page Up, which the remote control of a presenter sends, go on and back.
class LessonStepView : public QWidget
{
    Q_OBJECT
public:
    /// @param runner, actions outlive the view
    LessonStepView(LessonRunner &runner, LessonActions &actions, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

signals:
    void leaveAsked();
    void reopenAsked(meari::Role role);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void showWhere();
    void showProblems();
    void showLost();
    void showState();
    void showNotes();
    void announce();
    void keepFocus(const QWidget *before);
    void retranslate();
    bool isPreparing() const { return m_runner.phase() == LessonRunner::Phase::Preparing; }

    LessonRunner &m_runner;
    LessonActions &m_actions;
    LessonColumn *m_scroll;
    QLabel *m_where;
    QLabel *m_title;
    StepTrack *m_track;
    SignLine *m_problem;
    QWidget *m_lost;
    QVBoxLayout *m_lostColumn;
    MarkdownText *m_text;
    QuestionBox *m_question;
    SignLine *m_state;
    MarkdownText *m_after;
    QFrame *m_notes;
    QLabel *m_notesTitle;
    MarkdownText *m_notesText;
    LessonButtons *m_buttons;
    QList<Role> m_lostRoles;
    QString m_shown; ///< which step, so that another one begins at its top
    bool m_doubted = false;
    bool m_happened = false; ///< as shown
};

} // namespace meari
