#include "widgets/question_box.h"

#include "widgets/choice_button.h"
#include "widgets/markdown.h"
#include "widgets/markdown_text.h"
#include "widgets/sign_line.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace meari {

QuestionBox::QuestionBox(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel)
    , m_question(new MarkdownText)
    , m_choices(new QWidget)
    , m_column(new QVBoxLayout(m_choices))
    , m_hint(new SignLine)
    , m_said(new SignLine)
    , m_did(new SignLine)
{
    meari::setRole(this, "question");
    meari::setRole(m_title, "accent");
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(5);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_title, m_question, m_choices, m_hint, m_said, m_did})
        column->addWidget(widget);
    retranslate();
    hide();
}

void QuestionBox::show(const Question &question, const LessonRunner::StepState &state, bool open)
{
    m_question->setText(question.text);
    m_choices->setAccessibleName(withoutMarkup(question.text));
    QStringList texts;
    texts.reserve(question.choices.size());
    for (const Choice &choice : question.choices)
        texts += choice.text;
    setChoices(texts);
    m_group->setExclusive(false); // so that none can be chosen
    for (QAbstractButton *button : m_group->buttons()) {
        button->setChecked(m_group->id(button) == state.predicted);
        button->setEnabled(open);
    }
    m_group->setExclusive(true);
    if (state.predicted >= 0 || !open)
        stopInsisting();
    m_choices->setVisible(!state.isOver());
    showOutcome(question, state);
    QFrame::show();
}

// Anew only when they are others: the one that has the focus keeps it.
void QuestionBox::setChoices(const QStringList &texts)
{
    if (m_group && texts == m_texts)
        return;
    m_texts = texts;
    if (m_group) {
        // Whoever clicks is still inside one of them.
        for (QAbstractButton *button : m_group->buttons()) {
            m_column->removeWidget(button);
            button->hide();
            button->deleteLater();
        }
        delete m_group;
    }
    m_group = new QButtonGroup(this);
    for (int i = 0; i < texts.size(); ++i) {
        auto *button = new ChoiceButton(texts[i], m_choices);
        m_group->addButton(button, i);
        m_column->addWidget(button);
        connect(button, &ChoiceButton::clicked, this, [this, i] { emit predicted(i); });
    }
}

QStringList QuestionBox::outcome(const Question &question, const LessonRunner::StepState &state)
{
    QStringList sentences;
    if (state.predicted >= 0)
        sentences += tr("You said: %1").arg(withoutMarkup(question.choices[state.predicted].text));
    if (state.happened >= 0)
        sentences += tr("It did: %1").arg(withoutMarkup(question.choices[state.happened].text));
    else if (state.phase == LessonRunner::StepPhase::Done)
        sentences += tr("It did something else than any of the answers says.");
    else
        sentences += tr("The step was skipped, so nobody has seen what happens.");
    return sentences;
}

void QuestionBox::showOutcome(const Question &question, const LessonRunner::StepState &state)
{
    m_said->silence();
    m_did->silence();
    if (!state.isOver())
        return;
    const QStringList sentences = outcome(question, state);
    const bool known = state.happened >= 0;
    if (state.predicted >= 0) {
        if (!known)
            m_said->say(Mark::Ring, &Theme::quiet, sentences.constFirst());
        else if (state.predicted == state.happened)
            m_said->say(Mark::Check, &Theme::good, sentences.constFirst());
        else
            m_said->say(Mark::Failed, &Theme::bad, sentences.constFirst());
    }
    m_did->say(known ? Mark::Dot : Mark::Ring, known ? &Theme::good : &Theme::quiet,
               sentences.constLast(), known ? SignLine::Weight::Strong : SignLine::Weight::Plain);
}

void QuestionBox::insist()
{
    m_hint->say(Mark::Waiting, &Theme::sent, tr("Predict first; or press again."),
                SignLine::Weight::Strong);
    QAccessibleEvent alert(m_hint, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (m_group && !m_group->buttons().isEmpty())
        m_group->buttons().constFirst()->setFocus(Qt::OtherFocusReason);
}

void QuestionBox::stopInsisting()
{
    m_hint->silence();
}

void QuestionBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void QuestionBox::retranslate()
{
    m_title->setText(tr("Predict"));
    m_question->setAccessibleName(m_title->text());
    if (!m_hint->isHidden())
        m_hint->say(Mark::Waiting, &Theme::sent, tr("Predict first; or press again."),
                    SignLine::Weight::Strong);
}

} // namespace meari
