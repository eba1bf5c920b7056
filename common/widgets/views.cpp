#include "widgets/views.h"

#include "model/selection.h"
#include "widgets/look.h"
#include "widgets/panel_docks.h"
#include "widgets/playback_bar.h"

#include <QMainWindow>

namespace meari {

Views::Views(Timeline &timeline, Selection &selection, QMainWindow *window)
    : QObject(window)
    , m_docks(new PanelDocks(window))
    , m_playback(new PlaybackBar(timeline, selection))
{
    m_docks->addToBar(m_playback);
}

void Views::addToMenu(ViewMenu &menu) const
{
    menu.addAtTop({m_playback->backAction(), m_playback->onAction(), m_playback->nowAction()});
    menu.addAtTop(m_docks->actions());
}

void Views::save(Preferences &preferences) const
{
    m_docks->save(preferences);
}

void Views::restore(Preferences &preferences)
{
    m_docks->restore(preferences);
}

} // namespace meari
