#include "widgets/lesson_panel.h"

#include "app/preferences.h"
#include "lesson/lesson_library.h"
#include "widgets/lesson_actions.h"
#include "widgets/lesson_end.h"
#include "widgets/lesson_list.h"
#include "widgets/lesson_list_model.h"
#include "widgets/lesson_step_view.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace meari {
namespace {

using Phase = LessonRunner::Phase;

const QStringList paceNames{QStringLiteral("slow"), QStringLiteral("normal"),
                            QStringLiteral("fast")};

// As large as the page that is shown needs, not as the largest.
class Pages : public QStackedWidget
{
public:
    QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
    }
    QSize sizeHint() const override
    {
        return currentWidget() ? currentWidget()->sizeHint() : QSize();
    }
};

} // namespace

LessonPanel::LessonPanel(LessonRunner &runner, LessonLibrary &library, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_actions(new LessonActions(runner, this))
    , m_pages(new Pages)
    , m_list(new LessonList(library, *m_actions))
    , m_step(new LessonStepView(runner, *m_actions))
    , m_end(new LessonEnd(runner, *m_actions))
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_list, m_step, m_end})
        m_pages->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    setAutoFillBackground(true);

    connect(m_list, &LessonList::lessonAsked, this, &LessonPanel::lessonAsked);
    connect(m_step, &LessonStepView::reopenAsked, this, &LessonPanel::reopenAsked);
    connect(m_actions->leave(), &QAction::triggered, this, &LessonPanel::leaveAsked);
    connect(m_actions->openFolder(), &QAction::triggered, this, &LessonPanel::openFolderAsked);
    connect(m_actions->saveTemplate(), &QAction::triggered, this, &LessonPanel::saveTemplateAsked);
    connect(m_actions->exportHandout(), &QAction::triggered, this, &LessonPanel::exportAsked);
    connect(m_actions, &LessonActions::endReached, this, &LessonPanel::showPage);
    connect(m_actions, &LessonActions::endLeft, this, &LessonPanel::showPage);
    connect(m_end, &LessonEnd::nextAsked, this, [this] {
        const int row = m_list->model().rowAfter(rowShown());
        emit leaveAsked(); // what there is to ask is asked in the list
        m_list->start(row);
    });
    connect(&runner, &LessonRunner::changed, this, &LessonPanel::showPage);
    connect(&runner, &LessonRunner::stepDone, this, &LessonPanel::handleStepDone);
    connect(&runner, &LessonRunner::finished, this, &LessonPanel::handleFinished);
    connect(&library, &LessonLibrary::changed, this, &LessonPanel::showNext);
    retranslate();
    setFocusProxy(m_pages->currentWidget());
    showPage();
}

void LessonPanel::setObjection(const std::function<QString()> &objection)
{
    m_list->setObjection(objection);
}

void LessonPanel::start(const QString &id)
{
    m_list->load();
    m_list->start(m_list->model().rowOf(id));
}

const LessonProgress &LessonPanel::progress() const
{
    return m_list->model().progress();
}

void LessonPanel::setProgress(const LessonProgress &progress)
{
    m_list->model().setProgress(progress);
}

void LessonPanel::save(Preferences &preferences) const
{
    preferences.set(QStringLiteral("lessonProgress"), progress().toBytes());
    preferences.set(QStringLiteral("lessonPace"), paceNames[int(m_actions->pace())]);
    preferences.set(QStringLiteral("lessonNotes"), m_actions->notes()->isChecked());
}

void LessonPanel::restore(Preferences &preferences)
{
    const QString key = QStringLiteral("lessonProgress");
    if (const auto progress = LessonProgress::fromBytes(preferences.bytes(key)))
        setProgress(*progress);
    else
        preferences.complain(key);
    const QString pace = preferences.choice(QStringLiteral("lessonPace"), paceNames[1], paceNames);
    m_actions->setPace(LessonActions::Pace(paceNames.indexOf(pace)));
    m_actions->notes()->setChecked(preferences.flag(QStringLiteral("lessonNotes"), false));
}

void LessonPanel::showPage()
{
    const Phase phase = m_runner.phase();
    QWidget *page = phase == Phase::Idle   ? static_cast<QWidget *>(m_list)
                    : m_actions->isAtEnd() ? static_cast<QWidget *>(m_end)
                                           : m_step;
    if (page == m_list)
        m_list->showProblem(m_runner.problem());
    if (page == m_end) {
        m_list->load();
        showNext();
        m_end->refresh();
    }
    if (page == m_pages->currentWidget())
        return;
    const bool focused = isAncestorOf(window()->focusWidget());
    if (page == m_list && rowShown() >= 0)
        m_list->choose(rowShown());
    m_pages->setCurrentWidget(page);
    m_pages->updateGeometry();
    // Keys go on where they were, not to what happens to come next.
    setFocusProxy(page);
    if (focused)
        page->setFocus(Qt::OtherFocusReason);
    if (page == m_end && isVisible()) {
        QAccessibleEvent alert(m_end, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void LessonPanel::handleStepDone(int index)
{
    LessonProgress progress = this->progress();
    progress.reach(m_runner.lesson().id, index + 1);
    setProgress(progress);
    emit progressChanged();
}

void LessonPanel::handleFinished()
{
    LessonProgress progress = this->progress();
    progress.finish(m_runner.lesson().id);
    setProgress(progress);
    emit progressChanged();
}

// The row of the lesson that is played, or was played last.
int LessonPanel::rowShown() const
{
    const int row = m_list->model().rowOfFile(m_runner.lesson().fileName);
    return row < 0 ? m_list->model().rowOf(m_runner.lesson().id) : row;
}

void LessonPanel::showNext()
{
    const LessonListModel &model = m_list->model();
    const int row = rowShown() < 0 ? -1 : model.rowAfter(rowShown());
    m_end->setNext(row < 0 ? QString() : model.index(row).data().toString());
}

void LessonPanel::showEvent(QShowEvent *event)
{
    m_list->load();
    QWidget::showEvent(event);
}

void LessonPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LessonPanel::retranslate()
{
    setWindowTitle(tr("Lesson"));
    m_actions->retranslate();
}

} // namespace meari
