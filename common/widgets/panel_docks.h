#pragma once

#include <QList>
#include <QObject>

class QAction;
class QByteArray;
class QDockWidget;
class QMainWindow;
class QToolBar;

namespace meari {

class Preferences;

/// The panels around a window's main job, each in a dock of its own: hidden at first, and one click
/// away on a narrow bar of named buttons at the window's lower edge. Remembers which are open and
/// where.
class PanelDocks : public QObject
{
    Q_OBJECT
public:
    /// @param window its parent
    explicit PanelDocks(QMainWindow *window);

    /// Takes the panel, whose windowTitle() is its name, in every language.
    /// @param id names it in the settings, and never changes
    /// @param area where it opens for the first time
    void add(const char *id, QWidget *panel, Qt::DockWidgetArea area);
    /// The same, in a place of its own above the others: to be seen together with them.
    void addAbove(const char *id, QWidget *panel, Qt::DockWidgetArea area);
    /// At the far end of the bar.
    void addToBar(QWidget *widget);

    /// Whether the window stays as large as it is when a panel opens: others stand beside it.
    void keepSize(bool on) { m_keepsSize = on; }

    /// Once the window was made narrower, which it takes from the main job alone: what stands
    /// beside that has no more than its share.
    void shareWidth();

    /// One per panel, checked while it can be seen: it opens, comes to the front, and closes it.
    QList<QAction *> actions() const;
    /// Opens a panel, or brings it to the front.
    void open(const QWidget *panel);

    void save(Preferences &preferences) const;
    /// What save() wrote; anything else changes nothing.
    void restore(Preferences &preferences);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Panel
    {
        QDockWidget *dock;
        QAction *action;
    };

    QDockWidget *addDock(const char *id, QWidget *panel);
    QList<QDockWidget *> docksIn(Qt::DockWidgetArea area) const;
    void handleAction(const Panel &panel);
    void handleVisibility(const Panel &panel, bool visible);
    void giveRoom(QDockWidget *dock);
    void growWindow(Qt::DockWidgetArea area);
    void showTitles();
    void retranslate();

    QMainWindow *m_window;
    QToolBar *m_bar;
    QAction *m_end; ///< what is at the far end comes behind it
    QList<Panel> m_panels;
    bool m_keepsSize = false;
};

} // namespace meari
