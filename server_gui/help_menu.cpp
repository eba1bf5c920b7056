#include "server_gui/help_menu.h"

#include "widgets/help_boxes.h"

#include <QEvent>

namespace meari {

HelpMenu::HelpMenu(QWidget *window)
    : QMenu(window)
    , m_keys(addAction(QString()))
    , m_about(addAction(QString()))
{
    m_keys->setShortcut(QKeySequence(Qt::Key_F1));
    m_about->setMenuRole(QAction::AboutRole);
    connect(m_keys, &QAction::triggered, this, &HelpMenu::showKeys);
    connect(m_about, &QAction::triggered, this, &HelpMenu::showAbout);
    retranslate();
}

void HelpMenu::showKeys()
{
    using Key = QKeySequence;
    meari::showKeys(
        parentWidget(), tr("Keyboard shortcuts"),
        {
            {{Qt::Key_F5, Qt::CTRL | Qt::Key_L}, tr("Start or stop listening")},
            {{Qt::CTRL | Qt::Key_N}, tr("New client window")},
            {{Key::Find}, tr("Find in the log")},
            {{Key::Copy}, tr("Copy the selected events")},
            {{Key::Open}, tr("Open a recording")},
            {{Key::Save}, tr("Save the log")},
            {{Qt::CTRL | Qt::SHIFT | Qt::Key_Delete}, tr("Clear the log")},
            {{Qt::Key_Delete}, tr("In the table of clients: disconnect the selected clients")},
            {{Qt::Key_Enter}, tr("In the table of clients: show only this client in the log")},
            {{Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown},
             tr("In a table: to its beginning, to its end, a page up, a page down")},
            {{Qt::CTRL | Qt::Key_1, Qt::CTRL | Qt::Key_2, Qt::CTRL | Qt::Key_3,
              Qt::CTRL | Qt::Key_4},
             tr("Show or hide the views")},
            {{Qt::Key_F6, Qt::Key_F7, Qt::Key_F8}, tr("In a lesson: back, do it for me, next")},
            {{Qt::Key_PageUp, Qt::Key_PageDown},
             tr("In the text of a lesson, and from a presenter's remote control: back, next")},
            {{Qt::SHIFT | Qt::Key_F8}, tr("Play the lesson, or pause")},
            {{Qt::ALT | Qt::Key_Left, Qt::ALT | Qt::Key_Right},
             tr("Go back and on through what has happened")},
            {{Qt::Key_Enter}, tr("In the log: go back to this event")},
            {{Qt::Key_End}, tr("Outside of tables and texts: back to now")},
            {{Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Minus, Qt::CTRL | Qt::Key_0},
             tr("Larger, smaller, normal text")},
            {{Qt::Key_F9, Qt::Key_Escape}, tr("Blackboard: large type, thick lines; and back")},
            {{Qt::Key_F11}, tr("Full screen")},
            {{Qt::Key_F1}, tr("Keyboard shortcuts")},
            {{Qt::CTRL | Qt::Key_Q}, tr("Quit")},
        });
}

void HelpMenu::showAbout()
{
    meari::showAbout(parentWidget(), tr("About Meari Server"),
                     tr("Meari Server %1").arg(QStringLiteral(MEARI_VERSION)),
                     tr("See two programs talk: this window sends back whatever clients send it, "
                        "byte for byte, and shows everything that happens on the way.\n\n"
                        "Meari is free software under the MIT licence."));
}

void HelpMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void HelpMenu::retranslate()
{
    setTitle(tr("&Help"));
    m_keys->setText(tr("&Keyboard shortcuts"));
    m_about->setText(tr("&About Meari Server"));
}

} // namespace meari
