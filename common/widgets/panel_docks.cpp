#include "widgets/panel_docks.h"

#include "app/preferences.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QLayout>
#include <QMainWindow>
#include <QScreen>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>

#include <utility>

namespace meari {
namespace {

// Of the state that is saved: what an older window wrote for other panels is not restored.
constexpr int stateVersion = 2;

// What a window needs to show a view besides its main job, in the heights of a line of text.
constexpr int linesAcross = 78;
constexpr int linesDown = 52;

// Without a margin: in very large type every pixel counts; and Qt would take one at the side for
// one above, too. With each change of style it comes back.
class Bar : public QToolBar
{
public:
    using QToolBar::QToolBar;

protected:
    bool event(QEvent *event) override
    {
        const bool done = QToolBar::event(event);
        if (event->type() == QEvent::StyleChange)
            layout()->setContentsMargins(0, 0, 0, 0);
        return done;
    }
};

void nameAction(QAction &action, const QString &name)
{
    action.setText(name);
    action.setToolTip(
        QStringLiteral("%1 (%2)").arg(name, action.shortcut().toString(QKeySequence::NativeText)));
}

} // namespace

PanelDocks::PanelDocks(QMainWindow *window)
    : QObject(window)
    , m_window(window)
    , m_bar(new Bar(window))
{
    window->setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks |
                           QMainWindow::GroupedDragging);
    window->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    // What stands at the side is tall: programs, lessons.
    window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_bar->setObjectName(QStringLiteral("views"));
    m_bar->setMovable(false);
    m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_end = m_bar->addWidget(gap);
    window->addToolBar(Qt::BottomToolBarArea, m_bar);
    window->installEventFilter(this);
    retranslate();
}

void PanelDocks::add(const char *id, QWidget *panel, Qt::DockWidgetArea area)
{
    // Beside those that are there already, one behind the other.
    const QList<QDockWidget *> neighbours = docksIn(area);
    QDockWidget *dock = addDock(id, panel);
    m_window->addDockWidget(area, dock);
    if (!neighbours.isEmpty())
        m_window->tabifyDockWidget(neighbours.constLast(), dock);
    dock->hide();
}

void PanelDocks::addAbove(const char *id, QWidget *panel, Qt::DockWidgetArea area)
{
    const QList<QDockWidget *> neighbours = docksIn(area);
    QDockWidget *dock = addDock(id, panel);
    m_window->addDockWidget(area, dock);
    // One of them brings those behind it along.
    if (!neighbours.isEmpty())
        m_window->splitDockWidget(dock, neighbours.constFirst(), Qt::Vertical);
    dock->hide();
}

QList<QDockWidget *> PanelDocks::docksIn(Qt::DockWidgetArea area) const
{
    QList<QDockWidget *> docks;
    for (const Panel &panel : m_panels) {
        if (m_window->dockWidgetArea(panel.dock) == area)
            docks += panel.dock;
    }
    return docks;
}

QDockWidget *PanelDocks::addDock(const char *id, QWidget *panel)
{
    auto *dock = new QDockWidget(panel->windowTitle(), m_window);
    dock->setObjectName(QString::fromLatin1(id));
    dock->setWidget(panel);
    auto *action = new QAction(this);
    action->setCheckable(true);
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + m_panels.size())));
    m_bar->insertAction(m_end, action);
    const Panel added{dock, action};

    m_panels += added;
    connect(action, &QAction::triggered, this, [this, added] { handleAction(added); });
    connect(dock, &QDockWidget::visibilityChanged, this,
            [this, added](bool visible) { handleVisibility(added, visible); });
    connect(dock, &QDockWidget::topLevelChanged, this, &PanelDocks::showTitles);
    connect(dock, &QDockWidget::dockLocationChanged, this, &PanelDocks::showTitles);
    connect(panel, &QWidget::windowTitleChanged, this, [added](const QString &title) {
        added.dock->setWindowTitle(title);
        nameAction(*added.action, title);
    });
    nameAction(*action, panel->windowTitle());
    return dock;
}

void PanelDocks::addToBar(QWidget *widget)
{
    m_bar->addWidget(widget);
}

QList<QAction *> PanelDocks::actions() const
{
    QList<QAction *> actions;
    for (const Panel &panel : m_panels)
        actions += panel.action;
    return actions;
}

void PanelDocks::open(const QWidget *panel)
{
    for (const Panel &each : std::as_const(m_panels)) {
        if (each.dock->widget() != panel)
            continue;
        const bool hidden = each.dock->isHidden();
        each.dock->show();
        each.dock->raise();
        if (hidden)
            giveRoom(each.dock);
    }
}

void PanelDocks::shareWidth()
{
    const int most = m_window->width() * 9 / 20;
    for (const Qt::DockWidgetArea area : {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea}) {
        for (QDockWidget *dock : docksIn(area)) {
            if (!dock->isHidden() && !dock->isFloating() && dock->width() > most)
                m_window->resizeDocks({dock}, {most}, Qt::Horizontal);
        }
    }
}

// Enough to see something, and never more than the main job keeps; unless it floats, or shares a
// place that has been given its room.
void PanelDocks::giveRoom(QDockWidget *dock)
{
    for (const QDockWidget *other : m_window->tabifiedDockWidgets(dock)) {
        if (!other->isHidden())
            return;
    }
    if (dock->isFloating())
        return;
    const Qt::DockWidgetArea area = m_window->dockWidgetArea(dock);
    for (QDockWidget *other : docksIn(area)) {
        if (other == dock || other->isHidden() || other->isFloating())
            continue;
        // The area has its width; in height both share it, and what is to be read has more of it.
        growWindow(Qt::BottomDockWidgetArea);
        const bool above = other->y() < dock->y();
        m_window->resizeDocks({above ? other : dock, above ? dock : other}, {3, 2}, Qt::Vertical);
        return;
    }
    growWindow(area);
    if (area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea)
        m_window->resizeDocks({dock}, {m_window->width() * 2 / 5}, Qt::Horizontal);
    else
        m_window->resizeDocks({dock}, {m_window->height() * 2 / 5}, Qt::Vertical);
}

// A small window becomes one that holds both, if the screen does.
void PanelDocks::growWindow(Qt::DockWidgetArea area)
{
    if (m_keepsSize || m_window->isMaximized() || m_window->isFullScreen())
        return;
    const bool beside = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
    const int line = m_window->fontMetrics().height();
    const QSize size = m_window->size();
    const QSize wanted =
        beside ? QSize(line * linesAcross, size.height()) : QSize(size.width(), line * linesDown);
    const QRect screen = m_window->screen()->availableGeometry();
    const QSize around = m_window->frameSize() - size; // the title bar, and edges
    m_window->resize(size.expandedTo(wanted.boundedTo(screen.size() - around)));
    const QRect frame = m_window->frameGeometry();
    const QPoint over = frame.bottomRight() - screen.bottomRight();
    if (over.x() > 0 || over.y() > 0) {
        m_window->move(qMax(screen.left(), frame.left() - qMax(0, over.x())),
                       qMax(screen.top(), frame.top() - qMax(0, over.y())));
    }
}

void PanelDocks::handleAction(const Panel &panel)
{
    // The action has changed already: checked means that it could not be seen.
    if (!panel.action->isChecked()) {
        panel.dock->close();
        return;
    }
    open(panel.dock->widget());
    panel.dock->widget()->setFocus(Qt::ShortcutFocusReason);
}

void PanelDocks::handleVisibility(const Panel &panel, bool visible)
{
    panel.action->setChecked(visible);
    // Not while the window is being taken down, when it is no window any more.
    if (m_window->isVisible())
        showTitles();
}

// A tab says the name already; a dock that floats or stands alone needs a title to be moved by.
void PanelDocks::showTitles()
{
    // Qt makes them when docks share a place.
    for (QTabBar *tabs : m_window->findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly))
        tabs->setAccessibleName(tr("Views"));
    for (const Panel &panel : std::as_const(m_panels)) {
        bool tabbed = false;
        for (const QDockWidget *other : m_window->tabifiedDockWidgets(panel.dock))
            tabbed = tabbed || !other->isHidden();
        const bool plain = tabbed && !panel.dock->isFloating();
        QWidget *title = panel.dock->titleBarWidget();
        if (plain == (title != nullptr))
            continue;
        panel.dock->setTitleBarWidget(plain ? new QWidget(panel.dock) : nullptr);
        delete title;
    }
}

void PanelDocks::save(Preferences &preferences) const
{
    preferences.set(QStringLiteral("panels"), m_window->saveState(stateVersion));
}

void PanelDocks::restore(Preferences &preferences)
{
    m_window->restoreState(preferences.bytes(QStringLiteral("panels")), stateVersion);
    showTitles();
}

bool PanelDocks::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void PanelDocks::retranslate()
{
    m_bar->setWindowTitle(tr("Views"));
    showTitles();
    // Qt's own button, for what a narrow window has no room for.
    if (auto *more = m_bar->findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button")))
        more->setAccessibleName(tr("More views"));
}

} // namespace meari
