#include "widgets/lesson_step_view.h"

#include "widgets/lesson_actions.h"
#include "widgets/lesson_buttons.h"
#include "widgets/lesson_column.h"
#include "widgets/lesson_words.h"
#include "widgets/markdown_text.h"
#include "widgets/question_box.h"
#include "widgets/sign_line.h"
#include "widgets/step_track.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace meari {
namespace {

using StepPhase = LessonRunner::StepPhase;

StepTrack::Step trackOf(StepPhase phase)
{
    switch (phase) {
    case StepPhase::Ahead:
        return StepTrack::Step::Ahead;
    case StepPhase::Waiting:
    case StepPhase::Doing:
        return StepTrack::Step::Begun;
    case StepPhase::Done:
        return StepTrack::Step::Done;
    case StepPhase::Skipped:
        return StepTrack::Step::Skipped;
    }
    Q_UNREACHABLE();
}

} // namespace

LessonStepView::LessonStepView(LessonRunner &runner, LessonActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_actions(actions)
    , m_scroll(new LessonColumn)
    , m_where(new QLabel)
    , m_title(new QLabel)
    , m_track(new StepTrack)
    , m_problem(new SignLine)
    , m_lost(new QWidget)
    , m_lostColumn(new QVBoxLayout(m_lost))
    , m_text(new MarkdownText)
    , m_question(new QuestionBox)
    , m_state(new SignLine)
    , m_after(new MarkdownText)
    , m_notes(new QFrame)
    , m_notesTitle(new QLabel)
    , m_notesText(new MarkdownText)
    , m_buttons(new LessonButtons(runner, actions))
{
    for (QLabel *label : {m_where, m_title, m_notesTitle}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setRole(m_where, "quiet");
    setRole(m_title, "headline");
    setRole(m_notesTitle, "title");
    setRole(m_notes, "notes");
    m_lostColumn->setContentsMargins(0, 0, 0, 0);
    auto *notes = new QVBoxLayout(m_notes);
    notes->setContentsMargins(12, 8, 12, 10);
    notes->addWidget(m_notesTitle);
    notes->addWidget(m_notesText);

    QVBoxLayout *column = m_scroll->column();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_where, m_title, m_track, m_problem, m_lost, m_text,
                                          m_question, m_state, m_after, m_notes})
        column->addWidget(widget);
    column->addStretch(1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_scroll, 1);
    rows->addWidget(m_buttons);

    for (const auto &[key, action] :
         {std::pair(Qt::Key_PageDown, actions.next()), std::pair(Qt::Key_PageUp, actions.back())}) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, action, &QAction::trigger);
    }
    connect(m_question, &QuestionBox::predicted, &runner, &LessonRunner::predict);
    connect(&runner, &LessonRunner::changed, this, &LessonStepView::refresh);
    connect(&actions, &LessonActions::endLeft, this, &LessonStepView::refresh);
    connect(&actions, &LessonActions::predictionMissed, this, [this] {
        m_question->insist();
        m_scroll->ensureWidgetVisible(m_question);
    });
    connect(&actions, &LessonActions::skipDoubted, this, [this] {
        m_doubted = true;
        showState();
        m_scroll->ensureWidgetVisible(m_state);
    });
    connect(actions.notes(), &QAction::toggled, this, [this] {
        showNotes();
        if (!m_notes->isHidden())
            m_scroll->ensureWidgetVisible(m_notes);
    });
    setFocusProxy(m_scroll);
    retranslate();
}

void LessonStepView::refresh()
{
    if (m_runner.phase() == LessonRunner::Phase::Idle) {
        m_shown.clear();
        m_buttons->refresh();
        return;
    }
    const QWidget *focus = window()->focusWidget();
    const QString shown =
        QStringLiteral("%1 %2 %3").arg(m_runner.lesson().id).arg(m_runner.index());
    const QString which = shown.arg(isPreparing() ? 0 : 1);
    const bool other = which != m_shown;
    m_shown = which;
    if (other)
        m_doubted = false;
    showWhere();
    showProblems();
    showLost();
    const bool preparing = isPreparing();
    m_text->setText(preparing ? m_runner.lesson().summary : m_runner.step().text);
    if (!preparing && m_runner.step().question)
        m_question->show(*m_runner.step().question, m_runner.state(), m_runner.canPredict());
    else
        m_question->hide();
    const bool happened = !preparing && m_runner.state().phase == StepPhase::Done;
    m_after->setText(happened ? m_runner.step().after : QString());
    showState();
    showNotes();
    m_buttons->refresh();
    keepFocus(focus);
    if (other) {
        m_scroll->goToTop();
        announce();
    } else if (happened && !m_happened) {
        // Not before there is room for it.
        QTimer::singleShot(0, this, [this] {
            m_scroll->ensureWidgetVisible(m_after->isHidden() ? static_cast<QWidget *>(m_state)
                                                              : m_after);
        });
    }
    m_happened = happened;
}

// What had the focus may have gone, or have nothing to do any more. Qt would give it to whatever
// comes next.
void LessonStepView::keepFocus(const QWidget *before)
{
    if (!before || !isAncestorOf(before))
        return;
    const bool waits = before == m_scroll;
    if (!waits && before->isVisibleTo(this) && before->isEnabled())
        return;
    if (m_actions.canGoOn())
        m_buttons->nextButton()->setFocus(Qt::OtherFocusReason);
    else if (!waits)
        m_scroll->setFocus(Qt::OtherFocusReason);
}

void LessonStepView::showWhere()
{
    const Lesson &lesson = m_runner.lesson();
    const int count = int(lesson.steps.size());
    if (isPreparing()) {
        m_where->setText(LessonWords::size(lesson.minutes, count));
        m_title->setText(lesson.title);
        m_track->show({}, -1);
        return;
    }
    m_where->setText(tr("%1 / %2 · %3").arg(m_runner.index() + 1).arg(count).arg(lesson.title));
    m_title->setText(m_runner.step().title);
    QList<StepTrack::Step> steps;
    steps.reserve(count);
    for (int i = 0; i < count; ++i)
        steps += trackOf(m_runner.stateOf(i).phase);
    m_track->show(steps, m_runner.index());
    m_track->setAccessibleName(tr("Step %1 of %2").arg(m_runner.index() + 1).arg(count));
}

// Of this step, and of the lesson.
void LessonStepView::showProblems()
{
    QString problem = isPreparing() ? QString() : m_runner.state().problem;
    if (problem.isEmpty() && m_runner.phase() == LessonRunner::Phase::Running)
        problem = m_runner.problem();
    if (problem.isEmpty())
        m_problem->silence();
    else if (problem != m_problem->sentence())
        m_problem->say(Mark::Failed, &Theme::bad, problem);
}

void LessonStepView::showLost()
{
    if (m_runner.lostRoles() == m_lostRoles)
        return;
    m_lostRoles = m_runner.lostRoles();
    while (QLayoutItem *item = m_lostColumn->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // a click may have come from within
        delete item;
    }
    for (const Role role : std::as_const(m_lostRoles)) {
        auto *line = new SignLine;
        m_lostColumn->addWidget(line);
        line->say(Mark::Failed, &Theme::bad, LessonWords::isGone(role));
        if (!LessonWords::isWindow(role))
            continue;
        auto *again = new QPushButton(tr("Open it again"));
        again->setAccessibleDescription(line->sentence());
        m_lostColumn->addWidget(again, 0, Qt::AlignLeft);
        connect(again, &QPushButton::clicked, this, [this, role] { emit reopenAsked(role); });
    }
    m_lost->setVisible(!m_lostRoles.isEmpty());
}

void LessonStepView::showState()
{
    if (m_runner.phase() == LessonRunner::Phase::Idle)
        return;
    if (isPreparing()) {
        m_state->say(Mark::Waiting, &Theme::quiet, tr("The windows for this lesson are opening…"));
        return;
    }
    switch (m_runner.state().phase) {
    case StepPhase::Ahead:
        m_state->silence();
        break;
    case StepPhase::Waiting:
        if (m_doubted) {
            m_state->say(Mark::Waiting, &Theme::sent,
                         tr("It has not happened yet. Press again to skip this step."),
                         SignLine::Weight::Strong);
        } else {
            m_state->say(Mark::Waiting, &Theme::quiet, LessonWords::waitingFor(m_runner.step()));
        }
        break;
    case StepPhase::Doing:
        m_state->say(Mark::Play, &Theme::received, tr("It is being done…"));
        break;
    case StepPhase::Done:
        m_state->say(Mark::Check, &Theme::good, tr("It has happened."), SignLine::Weight::Strong);
        break;
    case StepPhase::Skipped:
        m_state->say(Mark::Ring, &Theme::quiet, tr("Skipped"));
        break;
    }
}

// A projector shows what is here, so only on demand.
void LessonStepView::showNotes()
{
    QString notes;
    if (m_runner.phase() != LessonRunner::Phase::Idle && m_actions.notes()->isChecked()) {
        const Lesson &lesson = m_runner.lesson();
        QStringList parts;
        if (isPreparing() || m_runner.index() == 0)
            parts += lesson.notes;
        if (!isPreparing())
            parts += m_runner.step().notes;
        parts.removeAll(QString());
        notes = parts.join(QStringLiteral("\n\n"));
    }
    m_notesText->setText(notes);
    m_notes->setVisible(!notes.isEmpty());
}

void LessonStepView::announce()
{
    setAccessibleName(m_where->text() + QLatin1String(": ") + m_title->text());
    if (!isVisible())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

// A dock does not ask how high the row of buttons is at this width, and would cut its second line.
QSize LessonStepView::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    const int wrapped = m_buttons->heightForWidth(width()) - m_buttons->minimumSizeHint().height();
    return least + QSize(0, qMax(0, wrapped));
}

void LessonStepView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void LessonStepView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LessonStepView::retranslate()
{
    m_notesTitle->setText(tr("For the teacher"));
    m_scroll->setAccessibleName(tr("Step of the lesson"));
    m_text->setAccessibleName(tr("What to do"));
    m_after->setAccessibleName(tr("Why"));
    m_notesText->setAccessibleName(m_notesTitle->text());
    m_lostRoles.clear(); // their sentences are made anew
    refresh();
}

} // namespace meari
