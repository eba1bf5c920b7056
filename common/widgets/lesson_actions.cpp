#include "widgets/lesson_actions.h"

#include "lesson/lesson_runner.h"

#include <QAction>
#include <QActionGroup>

namespace meari {
namespace {

using Phase = LessonRunner::Phase;

int millisecondsOf(LessonActions::Pace pace)
{
    switch (pace) {
    case LessonActions::Pace::Slow:
        return pace::usual * 7 / 4;
    case LessonActions::Pace::Normal:
        return pace::usual;
    case LessonActions::Pace::Fast:
        return pace::usual / 2;
    }
    Q_UNREACHABLE();
}

} // namespace

LessonActions::LessonActions(LessonRunner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_lessons(new QAction(this))
    , m_doIt(new QAction(this))
    , m_next(new QAction(this))
    , m_back(new QAction(this))
    , m_play(new QAction(this))
    , m_restart(new QAction(this))
    , m_leave(new QAction(this))
    , m_notes(new QAction(this))
    , m_openFolder(new QAction(this))
    , m_saveTemplate(new QAction(this))
    , m_exportHandout(new QAction(this))
    , m_paces(new QActionGroup(this))
{
    m_back->setShortcut(QKeySequence(Qt::Key_F6));
    m_doIt->setShortcut(QKeySequence(Qt::Key_F7));
    m_next->setShortcut(QKeySequence(Qt::Key_F8));
    m_play->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F8));
    m_notes->setCheckable(true);
    for (const Pace pace : {Pace::Slow, Pace::Normal, Pace::Fast}) {
        QAction *choice = m_paces->addAction(QString());
        choice->setCheckable(true);
        choice->setChecked(pace == m_pace);
        connect(choice, &QAction::triggered, this, [this, pace] { setPace(pace); });
    }
    connect(m_back, &QAction::triggered, this, &LessonActions::goBack);
    connect(m_doIt, &QAction::triggered, this, &LessonActions::perform);
    connect(m_next, &QAction::triggered, this, [this] { goOn(false); });
    connect(m_play, &QAction::triggered, &m_runner, &LessonRunner::togglePlaying);
    connect(m_restart, &QAction::triggered, &m_runner, &LessonRunner::restart);
    connect(&m_runner, &LessonRunner::changed, this, &LessonActions::showState);
    connect(&m_runner, &LessonRunner::finished, this, [this] { setAtEnd(true); });
    connect(&m_runner, &LessonRunner::stepBegan, this, [this] { m_doubted = m_missed = -1; });
    retranslate();
    showState();
}

void LessonActions::setPace(Pace pace)
{
    m_pace = pace;
    m_paces->actions().at(int(pace))->setChecked(true);
    m_runner.setPace(millisecondsOf(pace));
}

bool LessonActions::canGoOn() const
{
    return m_runner.canGoOn() || (m_runner.phase() == Phase::Finished && !m_atEnd);
}

void LessonActions::goOn(bool forced)
{
    const int index = m_runner.index();
    if (m_runner.phase() == Phase::Finished && index + 1 == m_runner.lesson().steps.size()) {
        setAtEnd(true);
    } else if (canGoOn() || forced || m_doubted == index) {
        m_doubted = -1;
        m_runner.next();
    } else if (m_runner.phase() == Phase::Running) {
        m_doubted = index;
        emit skipDoubted();
    }
}

void LessonActions::goBack()
{
    if (m_atEnd)
        setAtEnd(false);
    else
        m_runner.back();
}

void LessonActions::perform()
{
    const int index = m_runner.index();
    const bool missed =
        m_runner.canDoIt() && m_runner.canPredict() && m_runner.state().predicted < 0;
    if (missed && m_missed != index) {
        m_missed = index;
        emit predictionMissed();
        return;
    }
    m_runner.doIt();
}

void LessonActions::setAtEnd(bool on)
{
    if (m_atEnd == on)
        return;
    m_atEnd = on;
    showState();
    if (on)
        emit endReached();
    else
        emit endLeft();
}

void LessonActions::showState()
{
    const Phase phase = m_runner.phase();
    if (phase != Phase::Finished)
        setAtEnd(false);
    const bool runs = phase != Phase::Idle;
    m_doIt->setEnabled(m_runner.canDoIt());
    m_next->setEnabled(phase == Phase::Running || canGoOn());
    m_back->setEnabled(m_atEnd || m_runner.canGoBack());
    m_play->setEnabled(m_runner.canPlay());
    m_play->setText(m_runner.isPlaying() ? tr("&Pause") : tr("&Play"));
    m_restart->setEnabled(runs);
    m_leave->setEnabled(runs);
    m_exportHandout->setEnabled(runs && phase != Phase::Preparing);
}

void LessonActions::retranslate()
{
    m_lessons->setText(tr("&Lessons…"));
    m_doIt->setText(tr("&Do it for me"));
    m_next->setText(tr("&Next step"));
    m_back->setText(tr("&Back"));
    m_restart->setText(tr("&Restart"));
    m_leave->setText(tr("Lea&ve the lesson"));
    m_notes->setText(tr("Notes for the &teacher"));
    m_openFolder->setText(tr("&Open folder…"));
    m_saveTemplate->setText(tr("&Save a template…"));
    m_exportHandout->setText(tr("&Export handout…"));
    const QList<QAction *> paces = m_paces->actions();
    paces[int(Pace::Slow)]->setText(tr("&Slow"));
    paces[int(Pace::Normal)]->setText(tr("&Normal"));
    paces[int(Pace::Fast)]->setText(tr("&Fast"));
    showState();
}

} // namespace meari
