#pragma once

#include "lesson/lesson_library.h"

#include <QWidget>

#include <functional>

class QListView;
class QPushButton;

namespace meari {

class AskBar;
class LessonActions;
class LessonListModel;
class SignLine;

/// All lessons there are, to pick one from.
class LessonList : public QWidget
{
    Q_OBJECT
public:
    /// @param library, actions outlive the list
    LessonList(LessonLibrary &library, LessonActions &actions, QWidget *parent = nullptr);

    /// Fills the list, the first time. To read all lessons and to lay out the list would take a
    /// quarter of the time until a window is seen, so both wait until somebody wants them.
    void load();
    LessonListModel &model() const { return *m_model; }
    /// Why a lesson should not start just now, in a sentence; empty: it can.
    void setObjection(std::function<QString()> objection) { m_objection = std::move(objection); }
    /// Starts the lesson in a row, once nothing is objected to it.
    void start(int row);
    void choose(int row);
    /// What went wrong with the last one; empty: nothing.
    void showProblem(const QString &problem);

    QSize minimumSizeHint() const override;

signals:
    void lessonAsked(const meari::Lesson &lesson);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void startChosen();
    void ask(const QString &fileName);
    int chosen() const;
    void chooseNew();
    void handleReset();
    void showState();
    void paintEmpty();
    void retranslate();

    LessonLibrary &m_library;
    LessonActions &m_actions;
    LessonListModel *m_model;
    QListView *m_view;
    SignLine *m_problem;
    SignLine *m_folder;
    AskBar *m_ask;
    QWidget *m_row;
    QPushButton *m_openFolder;
    QPushButton *m_reload;
    QPushButton *m_start;
    std::function<QString()> m_objection;
    LessonLibrary::Entry m_chosen; ///< while the model is filled anew
};

} // namespace meari
