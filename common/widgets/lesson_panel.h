#pragma once

#include "lesson/lesson_progress.h"
#include "lesson/lesson_runner.h"

#include <QWidget>

#include <functional>

class QStackedWidget;

namespace meari {

class LessonActions;
class LessonEnd;
class LessonLibrary;
class LessonList;
class LessonStepView;
class Preferences;

/// What a teacher and a class see of the lessons: all of them to pick one from, the step that is
/// played, and the end. It steers the runner; which windows a lesson opens, and where its progress
/// is kept, is the owner's.
class LessonPanel : public QWidget
{
    Q_OBJECT
public:
    /// @param runner, library outlive the panel
    LessonPanel(LessonRunner &runner, LessonLibrary &library, QWidget *parent = nullptr);

    LessonActions &actions() const { return *m_actions; }

    /// Why a lesson should not start just now ("3 clients are connected and would be
    /// disconnected."), asked each time; empty: nothing is against it. The panel asks what to do.
    void setObjection(const std::function<QString()> &objection);
    /// As the Start button does. Does nothing for a lesson that is not there.
    void start(const QString &id);

    const LessonProgress &progress() const;
    void setProgress(const LessonProgress &progress);
    /// Progress, pace, and whether notes are shown.
    void save(Preferences &preferences) const;
    void restore(Preferences &preferences);

signals:
    /// Begin it: LessonRunner::begin().
    void lessonAsked(const meari::Lesson &lesson);
    /// Leave it: LessonRunner::leave().
    void leaveAsked();
    void reopenAsked(meari::Role role);
    void openFolderAsked();
    void saveTemplateAsked();
    void exportAsked();
    void progressChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showPage();
    void handleStepDone(int index);
    void handleFinished();
    int rowShown() const;
    void showNext();
    void retranslate();

    LessonRunner &m_runner;
    LessonActions *m_actions;
    QStackedWidget *m_pages;
    LessonList *m_list;
    LessonStepView *m_step;
    LessonEnd *m_end;
};

} // namespace meari
