#pragma once

#include <QObject>

class QMainWindow;

namespace meari {

class PanelDocks;
class PlaybackBar;
class Preferences;
class Selection;
class Timeline;
class ViewMenu;

/// All ways to look at what happens, beside a window's main job, the same in both windows: each a
/// dock of its own, and playback through all of them.
class Views : public QObject
{
    Q_OBJECT
public:
    /// @param window its parent
    /// @param timeline, selection outlive the window
    Views(Timeline &timeline, Selection &selection, QMainWindow *window);

    PanelDocks &docks() { return *m_docks; }
    /// Once, when there are no more panels to come.
    void addToMenu(ViewMenu &menu) const;

    void save(Preferences &preferences) const;
    void restore(Preferences &preferences);

private:
    PanelDocks *m_docks;
    PlaybackBar *m_playback;
};

} // namespace meari
