#pragma once

#include <QObject>

#include <functional>

class QMainWindow;

namespace meari {

class ExplanationBar;

class PanelDocks;
class PlaybackBar;
class Preferences;
class ProgramPanel;
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
    ProgramPanel &program() { return *m_program; }
    /// What the chosen event means: for the window to place below its main job.
    ExplanationBar *explanation() const { return m_explanation; }
    /// Once, when there are no more panels to come.
    void addToMenu(ViewMenu &menu) const;

    void save(Preferences &preferences) const;
    void restore(Preferences &preferences);

    /// A sentence in the language of now, whenever it is asked for.
    using Sentence = std::function<QString()>;

signals:
    /// Something a view was asked for was done: saved, copied.
    void succeeded(const QString &sentence);
    /// Or it could not be, or not all of it.
    void failed(const meari::Views::Sentence &sentence);

private:
    template <class Panel>
    void connectFiles(const Panel *panel);

    PanelDocks *m_docks;
    PlaybackBar *m_playback;
    ExplanationBar *m_explanation;
    ProgramPanel *m_program;
};

} // namespace meari
