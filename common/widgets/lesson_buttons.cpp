#include "widgets/lesson_buttons.h"

#include "lesson/lesson_runner.h"
#include "widgets/flow_layout.h"
#include "widgets/lesson_actions.h"
#include "widgets/mark.h"
#include "widgets/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace meari {
namespace {

QString withKeys(const QString &text, const QAction *action)
{
    return QStringLiteral("%1 (%2)").arg(text,
                                         action->shortcut().toString(QKeySequence::NativeText));
}

} // namespace

LessonButtons::LessonButtons(LessonRunner &runner, LessonActions &actions, QWidget *parent)
    : QFrame(parent)
    , m_runner(runner)
    , m_actions(actions)
    , m_back(new QPushButton)
    , m_doIt(new QPushButton)
    , m_play(new QPushButton)
    , m_more(new QToolButton)
    , m_next(new QPushButton)
    , m_menu(new QMenu(this))
    , m_pace(new QMenu(m_menu))
{
    meari::setRole(this, "sendrow");
    meari::setRole(m_more, "button");
    m_next->setLayoutDirection(Qt::RightToLeft); // its sign points onwards
    m_more->setText(QStringLiteral("…"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setFocusPolicy(Qt::StrongFocus);
    auto *row = new FlowLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->setLastApart(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_back, m_doIt, m_play, m_more, m_next})
        row->addWidget(widget);
    m_pace->addActions(actions.paces()->actions());
    m_menu->addMenu(m_pace);
    m_menu->addAction(actions.notes());
    m_menu->addSeparator();
    m_menu->addAction(actions.exportHandout());
    m_menu->addSeparator();
    m_menu->addAction(actions.restart());
    m_menu->addAction(actions.leave());

    connect(m_back, &QPushButton::clicked, actions.back(), &QAction::trigger);
    connect(m_doIt, &QPushButton::clicked, actions.doIt(), &QAction::trigger);
    connect(m_play, &QPushButton::clicked, actions.play(), &QAction::trigger);
    connect(m_next, &QPushButton::clicked, this, [this] { m_actions.goOn(true); });
    retranslate();
    colour();
}

void LessonButtons::refresh()
{
    const bool goesOn = m_actions.canGoOn();
    m_back->setEnabled(m_actions.back()->isEnabled());
    m_doIt->setEnabled(m_actions.doIt()->isEnabled());
    m_play->setEnabled(m_actions.play()->isEnabled());
    m_play->setVisible(m_runner.phase() != LessonRunner::Phase::Finished);
    m_next->setEnabled(m_actions.next()->isEnabled());
    m_next->setText(goesOn ? tr("Next") : tr("Skip"));
    m_next->setToolTip(
        withKeys(goesOn ? tr("Go on to the next step") : tr("Go on, though the step is not over"),
                 m_actions.next()));
    meari::setRole(m_next, goesOn ? "primary" : "flat");
    m_play->setText(m_runner.isPlaying() ? tr("Pause") : tr("Play"));
    m_play->setToolTip(withKeys(m_runner.isPlaying() ? tr("Stop playing by itself")
                                                     : tr("Play the lesson by itself"),
                                m_actions.play()));
    const int drawn = (goesOn ? 1 : 0) + (m_runner.isPlaying() ? 2 : 0);
    if (drawn != m_drawn) {
        m_drawn = drawn;
        colour();
    }
}

QWidget *LessonButtons::nextButton() const
{
    return m_next;
}

void LessonButtons::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        colour();
    QFrame::changeEvent(event);
}

void LessonButtons::colour()
{
    const QPalette palette = QGuiApplication::palette();
    const Theme &theme = Theme::of(palette);
    const QColor plain = palette.color(QPalette::ButtonText);
    const int side = qMax(10, fontMetrics().ascent() * 4 / 5);
    for (QPushButton *button : {m_back, m_play, m_next})
        button->setIconSize({side, side});
    m_back->setIcon(markIcon(Mark::Back, plain));
    m_play->setIcon(markIcon(m_runner.isPlaying() ? Mark::Pause : Mark::Play, plain));
    m_next->setIcon(markIcon(Mark::Next, m_actions.canGoOn() ? theme.accentText : theme.quiet));
}

void LessonButtons::retranslate()
{
    m_back->setText(tr("Back"));
    m_back->setToolTip(withKeys(tr("Back to the step before"), m_actions.back()));
    m_doIt->setText(tr("Do it for me"));
    m_doIt->setToolTip(withKeys(tr("Do what this step asks for"), m_actions.doIt()));
    m_more->setToolTip(tr("More: pace, notes, restart, leave"));
    m_more->setAccessibleName(tr("More for this lesson"));
    m_pace->setTitle(tr("&Pace"));
    refresh();
}

} // namespace meari
