#include "widgets/lesson_end.h"

#include "widgets/flow_layout.h"
#include "widgets/lesson_actions.h"
#include "widgets/lesson_column.h"
#include "widgets/markdown.h"
#include "widgets/question_box.h"
#include "widgets/sign_line.h"
#include "widgets/step_track.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace meari {
namespace {

using StepPhase = LessonRunner::StepPhase;

} // namespace

LessonEnd::LessonEnd(LessonRunner &runner, LessonActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_scroll(new LessonColumn)
    , m_where(new QLabel)
    , m_title(new SignLine)
    , m_track(new StepTrack)
    , m_problem(new SignLine)
    , m_sum(new QLabel)
    , m_predictions(new QWidget)
    , m_predictionColumn(new QVBoxLayout(m_predictions))
    , m_comes(new QLabel)
    , m_row(new QFrame)
    , m_back(new QPushButton)
    , m_restart(new QPushButton)
    , m_export(new QPushButton)
    , m_lessons(new QPushButton)
    , m_next(new QPushButton)
{
    for (QLabel *label : {m_where, m_sum, m_comes}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setRole(m_where, "quiet");
    setRole(m_row, "sendrow");
    setRole(m_next, "primary");
    m_predictionColumn->setContentsMargins(0, 4, 0, 0);
    QVBoxLayout *column = m_scroll->column();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_where, m_title, m_track, m_problem,
                                                            m_sum, m_predictions, m_comes})
        column->addWidget(widget);
    column->addStretch(1);
    auto *row = new FlowLayout(m_row);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->setLastApart(true);
    for (QWidget *button : {m_back, m_restart, m_export, m_lessons, m_next})
        row->addWidget(button);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_scroll, 1);
    rows->addWidget(m_row);
    setFocusProxy(m_next);

    connect(m_back, &QPushButton::clicked, actions.back(), &QAction::trigger);
    connect(m_restart, &QPushButton::clicked, actions.restart(), &QAction::trigger);
    connect(m_export, &QPushButton::clicked, actions.exportHandout(), &QAction::trigger);
    connect(m_lessons, &QPushButton::clicked, actions.leave(), &QAction::trigger);
    connect(m_next, &QPushButton::clicked, this, &LessonEnd::nextAsked);
    retranslate();
}

void LessonEnd::setNext(const QString &title)
{
    m_nextTitle = title;
    const bool any = !title.isEmpty();
    m_next->setVisible(any);
    setRole(m_lessons, any ? "" : "primary");
    setFocusProxy(any ? m_next : m_lessons);
    m_comes->setText(tr("Next comes: %1").arg(title));
    m_comes->setVisible(any);
}

void LessonEnd::refresh()
{
    if (m_runner.phase() != LessonRunner::Phase::Finished)
        return;
    const Lesson &lesson = m_runner.lesson();
    m_where->setText(lesson.title);
    m_title->say(Mark::Check, &Theme::good, tr("You have finished this lesson."),
                 SignLine::Weight::Headline);
    QList<StepTrack::Step> steps;
    steps.reserve(lesson.steps.size());
    int skipped = 0;
    for (int i = 0; i < lesson.steps.size(); ++i) {
        const bool done = m_runner.stateOf(i).phase == StepPhase::Done;
        steps += done ? StepTrack::Step::Done : StepTrack::Step::Skipped;
        skipped += done ? 0 : 1;
    }
    m_track->show(steps, -1);
    m_track->setAccessibleName(tr("%Ln of the steps skipped", nullptr, skipped));
    if (m_runner.problem().isEmpty())
        m_problem->silence();
    else
        m_problem->say(Mark::Ring, &Theme::quiet, m_runner.problem());
    showPredictions();
    setAccessibleName(m_title->sentence());
}

void LessonEnd::showPredictions()
{
    while (QLayoutItem *item = m_predictionColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int made = 0;
    int right = 0;
    const Lesson &lesson = m_runner.lesson();
    for (int i = 0; i < lesson.steps.size(); ++i) {
        const auto &question = lesson.steps[i].question;
        const LessonRunner::StepState &state = m_runner.stateOf(i);
        if (!question || state.happened < 0)
            continue;
        const bool guessed = state.predicted >= 0;
        const bool isRight = guessed && state.predicted == state.happened;
        made += guessed ? 1 : 0;
        right += isRight ? 1 : 0;
        auto *line = new SignLine;
        m_predictionColumn->addWidget(line);
        const QStringList outcome = QuestionBox::outcome(*question, state);
        line->say(isRight   ? Mark::Check
                  : guessed ? Mark::Failed
                            : Mark::Dot,
                  isRight   ? &Theme::good
                  : guessed ? &Theme::bad
                            : &Theme::quiet,
                  withoutMarkup(question->text) + QLatin1Char('\n') +
                      (isRight ? outcome.constLast() : outcome.join(QLatin1Char('\n'))));
    }
    m_sum->setText(tr("%1 of %Ln prediction(s) came true.", nullptr, made).arg(right));
    m_sum->setVisible(made > 0);
}

// A dock does not ask how high the row of buttons is at this width, and would cut its second line.
QSize LessonEnd::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    const int wrapped = m_row->heightForWidth(width()) - m_row->minimumSizeHint().height();
    return least + QSize(0, qMax(0, wrapped));
}

void LessonEnd::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void LessonEnd::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LessonEnd::retranslate()
{
    m_scroll->setAccessibleName(tr("End of the lesson"));
    m_back->setText(tr("Back"));
    m_restart->setText(tr("Restart"));
    m_export->setText(tr("Export handout…"));
    m_lessons->setText(tr("All lessons"));
    m_next->setText(tr("Next lesson"));
    setNext(m_nextTitle);
    refresh();
}

} // namespace meari
