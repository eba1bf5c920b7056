#include "widgets/lesson_list.h"

#include "event/visible_text.h"
#include "widgets/ask_bar.h"
#include "widgets/empty_text.h"
#include "widgets/flow_layout.h"
#include "widgets/lesson_actions.h"
#include "widgets/lesson_delegate.h"
#include "widgets/lesson_list_model.h"
#include "widgets/sign_line.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace meari {
namespace {

constexpr qsizetype folderCharacters = 200;
constexpr double leastLines = 4;

} // namespace

LessonList::LessonList(LessonLibrary &library, LessonActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_actions(actions)
    , m_model(new LessonListModel(library, this))
    , m_view(new QListView)
    , m_problem(new SignLine)
    , m_folder(new SignLine)
    , m_ask(new AskBar)
    , m_row(new QFrame)
    , m_openFolder(new QPushButton)
    , m_reload(new QPushButton)
    , m_start(new QPushButton)
{
    setRole(m_row, "sendrow");
    setRole(m_start, "primary");
    m_view->setModel(m_model);
    m_view->setItemDelegate(new LessonDelegate(m_view));
    m_view->setResizeMode(QListView::Adjust);
    m_view->setWordWrap(true); // else only another height lays rows out anew
    m_view->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMinimumSize(1, 1);
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);
    for (SignLine *line : {m_problem, m_folder})
        line->setContentsMargins(12, 6, 12, 6);

    auto *row = new FlowLayout(m_row);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->setLastApart(true);
    for (QWidget *button : {m_openFolder, m_reload, m_start})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addWidget(m_view, 1);
    column->addWidget(m_folder);
    column->addWidget(m_ask);
    column->addWidget(m_row);
    setFocusProxy(m_view);

    connect(m_view, &QListView::doubleClicked, this, &LessonList::startChosen);
    connect(m_start, &QPushButton::clicked, this, &LessonList::startChosen);
    connect(m_openFolder, &QPushButton::clicked, actions.openFolder(), &QAction::trigger);
    connect(m_reload, &QPushButton::clicked, this, [this] { m_library.reload(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_ask->withdraw();
        showState();
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const LessonLibrary::Entry *entry = m_model->entryAt(chosen());
        m_chosen = entry ? *entry : LessonLibrary::Entry();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &LessonList::handleReset);
    retranslate();
}

void LessonList::load()
{
    m_model->fill();
}

int LessonList::chosen() const
{
    return m_view->currentIndex().row();
}

void LessonList::choose(int row)
{
    m_view->setCurrentIndex(m_model->index(row));
}

// In another language its file is another, too.
void LessonList::handleReset()
{
    int row = m_model->rowOfFile(m_chosen.fileName);
    if (row < 0)
        row = m_model->rowOf(m_chosen.id);
    if (row < 0)
        chooseNew();
    else
        choose(row);
    showState();
}

// The first one that was not gone through.
void LessonList::chooseNew()
{
    const int first = m_model->rowAfter(-1);
    int row = first;
    while (row >= 0 && m_model->index(row).data(LessonListModel::DoneRole).toBool())
        row = m_model->rowAfter(row);
    choose(qMax(0, row < 0 ? first : row));
}

void LessonList::startChosen()
{
    start(chosen());
}

void LessonList::start(int row)
{
    const LessonLibrary::Entry *entry = m_model->entryAt(row);
    if (!entry || !entry->faults.isEmpty())
        return;
    choose(row);
    showProblem({});
    const QString fileName = entry->fileName;
    if (m_objection && !m_objection().isEmpty())
        m_ask->ask(m_objection, [this, fileName] { ask(fileName); });
    else
        ask(fileName);
}

// The file may be another one by now.
void LessonList::ask(const QString &fileName)
{
    const LessonLibrary::Entry *entry = m_model->entryAt(m_model->rowOfFile(fileName));
    if (!entry)
        return;
    const LessonReading reading = m_library.lesson(*entry);
    if (reading.ok()) {
        emit lessonAsked(reading.lesson);
        return;
    }
    const LessonFault fault = reading.faults.constFirst();
    showProblem(fault.line > 0 ? tr("Line %1: %2").arg(fault.line).arg(fault.sentence)
                               : fault.sentence);
}

void LessonList::showProblem(const QString &problem)
{
    if (problem.isEmpty())
        m_problem->silence();
    else
        m_problem->say(Mark::Failed, &Theme::bad, problem);
}

void LessonList::showState()
{
    const LessonLibrary::Entry *entry = m_model->entryAt(chosen());
    m_start->setEnabled(entry && entry->faults.isEmpty());
    m_reload->setVisible(!m_library.folder().isEmpty());
    if (!m_model->isFilled())
        return;
    const QList<LessonLibrary::Entry> &entries = m_library.entries();
    const bool own = std::any_of(entries.cbegin(), entries.cend(),
                                 [](const LessonLibrary::Entry &each) { return each.own; });
    if (!m_library.problem().isEmpty()) {
        m_folder->say(Mark::Failed, &Theme::bad, m_library.problem());
    } else if (!m_library.folder().isEmpty() && !own) {
        m_folder->say(
            Mark::Ring, &Theme::quiet,
            tr("There are no lessons in %1 yet.")
                .arg(visibleText(m_library.folder(), LineBreaks::Escape, folderCharacters)));
    } else {
        m_folder->silence();
    }
}

bool LessonList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Paint &&
        m_model->rowCount() == 0) {
        paintEmpty();
        return true;
    }
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            startChosen();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LessonList::paintEmpty()
{
    QPainter painter(m_view->viewport());
    painter.fillRect(m_view->viewport()->rect(), palette().base());
    paintEmptyText(painter, m_view->viewport(),
                   {tr("No lessons"), tr("Open a folder that holds some.")});
}

// A dock does not ask how high the row of buttons is at this width, and would cut its second line.
QSize LessonList::minimumSizeHint() const
{
    const int height = m_row->heightForWidth(qMax(width(), m_row->minimumSizeHint().width()));
    return {qMax(m_row->minimumSizeHint().width(), fontMetrics().height() * 8),
            height + int(fontMetrics().height() * leastLines)};
}

void LessonList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void LessonList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LessonList::retranslate()
{
    m_view->setAccessibleName(tr("Lessons"));
    m_openFolder->setText(tr("Open folder…"));
    m_openFolder->setToolTip(tr("Lessons of your own, from a folder"));
    m_reload->setText(tr("Reload"));
    m_reload->setToolTip(tr("Read the lessons in the folder again"));
    m_start->setText(tr("Start"));
    m_start->setToolTip(tr("Start the lesson: the windows it needs open by themselves"));
    m_model->retranslate();
    m_view->doItemsLayout(); // other words need other room
    showState();
}

} // namespace meari
