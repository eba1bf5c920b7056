#pragma once

#include "lesson/lesson_runner.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace meari {

class LessonActions;
class LessonColumn;
class SignLine;
class StepTrack;

/// The end of a lesson: what was predicted and what happened, and what comes next.
class LessonEnd : public QWidget
{
    Q_OBJECT
public:
    /// @param runner, actions outlive the page
    LessonEnd(LessonRunner &runner, LessonActions &actions, QWidget *parent = nullptr);

    /// @param title of the lesson that comes next; empty: none does
    void setNext(const QString &title);
    void refresh();

    QSize minimumSizeHint() const override;

signals:
    void nextAsked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPredictions();
    void retranslate();

    LessonRunner &m_runner;
    LessonColumn *m_scroll;
    QLabel *m_where;
    SignLine *m_title;
    StepTrack *m_track;
    SignLine *m_problem;
    QLabel *m_sum;
    QWidget *m_predictions;
    QVBoxLayout *m_predictionColumn;
    QLabel *m_comes;
    QWidget *m_row;
    QPushButton *m_back;
    QPushButton *m_restart;
    QPushButton *m_export;
    QPushButton *m_lessons;
    QPushButton *m_next;
    QString m_nextTitle;
};

} // namespace meari
