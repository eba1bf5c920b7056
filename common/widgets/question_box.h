#pragma once

#include "lesson/lesson_runner.h"

#include <QFrame>
#include <QStringList>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace meari {

class MarkdownText;
class SignLine;

/// A prediction to make, and afterwards what was predicted beside what happened. Right and wrong
/// have a shape, too.
class QuestionBox : public QFrame
{
    Q_OBJECT
public:
    explicit QuestionBox(QWidget *parent = nullptr);

    /// @param open a prediction can be made now
    void show(const Question &question, const LessonRunner::StepState &state, bool open);
    /// Nothing was predicted, and somebody wants to see what happens.
    void insist();
    void stopInsisting();

    /// "You said: …", "It did: …"; the second alone where nobody said anything.
    static QStringList outcome(const Question &question, const LessonRunner::StepState &state);

signals:
    void predicted(int choice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setChoices(const QStringList &texts);
    void showOutcome(const Question &question, const LessonRunner::StepState &state);
    void retranslate();

    QLabel *m_title;
    MarkdownText *m_question;
    QWidget *m_choices;
    QVBoxLayout *m_column;
    QButtonGroup *m_group = nullptr;
    SignLine *m_hint;
    SignLine *m_said;
    SignLine *m_did;
    QStringList m_texts;
};

} // namespace meari
