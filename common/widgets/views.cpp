#include "widgets/views.h"

#include "app/preferences.h"
#include "event/program_terms.h"
#include "model/selection.h"
#include "widgets/bytes_panel.h"
#include "widgets/explanation_bar.h"
#include "widgets/ladder_panel.h"
#include "widgets/look.h"
#include "widgets/panel_docks.h"
#include "widgets/playback_bar.h"
#include "widgets/program_panel.h"

#include <QMainWindow>

namespace meari {

Views::Views(Timeline &timeline, Selection &selection, QMainWindow *window)
    : QObject(window)
    , m_docks(new PanelDocks(window))
    , m_playback(new PlaybackBar(timeline, selection))
    , m_explanation(new ExplanationBar(timeline, selection))
    , m_program(new ProgramPanel(timeline, selection))
{
    auto *ladder = new LadderPanel(timeline, selection);
    m_docks->add("bytes", new BytesPanel(timeline, selection), Qt::BottomDockWidgetArea);
    m_docks->add("ladder", ladder, Qt::BottomDockWidgetArea);
    m_docks->add("program", m_program, Qt::RightDockWidgetArea);
    m_docks->addToBar(m_playback);
    connectFiles(ladder);
    connectFiles(m_program);
    connect(ladder, &LadderPanel::copyCutShort, this, &Views::failed);
}

template <class Panel>
void Views::connectFiles(const Panel *panel)
{
    connect(panel, &Panel::saved, this, &Views::succeeded);
    connect(panel, &Panel::copied, this, [this] { emit succeeded({}); });
    connect(panel, &Panel::saveFailed, this, &Views::failed);
}

void Views::addToMenu(ViewMenu &menu) const
{
    menu.addAtTop({m_playback->backAction(), m_playback->onAction(), m_playback->nowAction()});
    menu.addAtTop(m_docks->actions());
}

void Views::save(Preferences &preferences) const
{
    m_docks->save(preferences);
    preferences.set(QStringLiteral("programLanguage"), m_program->language());
}

void Views::restore(Preferences &preferences)
{
    QStringList languages;
    for (const CodeLanguage language : codeLanguages)
        languages += nameOf(language);
    m_program->setLanguage(
        preferences.choice(QStringLiteral("programLanguage"), languages.constFirst(), languages));
    m_docks->restore(preferences);
}

} // namespace meari
