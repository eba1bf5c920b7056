#include "client_gui/client_help.h"

#include "widgets/help_boxes.h"

namespace meari {

void ClientHelp::showAbout(QWidget *window)
{
    meari::showAbout(window, tr("About Meari Client"),
                     tr("Meari Client %1").arg(QStringLiteral(MEARI_VERSION)),
                     tr("Sends messages to a server over TCP and checks byte by byte what comes "
                        "back. Meari is Korean for echo. It works with every echo server, also "
                        "one you wrote yourself. MIT licence."));
}

void ClientHelp::showShortcuts(QWidget *window)
{
    using Key = QKeySequence;
    showKeys(window, tr("Keyboard shortcuts"),
             {
                 {{Qt::Key_Enter}, tr("Send the message")},
                 {{Qt::SHIFT | Qt::Key_Enter}, tr("A new line in the message")},
                 {{Qt::CTRL | Qt::SHIFT | Qt::Key_Enter}, tr("Send each line as a message")},
                 {{Qt::Key_Up, Qt::Key_Down}, tr("Messages sent before")},
                 {{Qt::Key_Escape}, tr("Clear what is being written")},
                 {{Qt::CTRL | Qt::Key_H}, tr("Write in hex")},
                 {{Qt::CTRL | Qt::Key_E}, tr("Send /end")},
                 {{Qt::CTRL | Qt::Key_Enter}, tr("Connect")},
                 {{Qt::CTRL | Qt::Key_D}, tr("Disconnect")},
                 {{Qt::CTRL | Qt::SHIFT | Qt::Key_F}, tr("Finish sending (FIN, half-close)")},
                 {{Qt::CTRL | Qt::SHIFT | Qt::Key_R}, tr("Reset (RST)")},
                 {{Qt::CTRL | Qt::SHIFT | Qt::Key_Delete}, tr("Clear the conversation")},
                 {{Key::Copy}, tr("Copy the selected messages")},
                 {{Key::Open}, tr("Open a recording")},
                 {{Key::Save}, tr("Save the conversation")},
                 {{Qt::CTRL | Qt::Key_1, Qt::CTRL | Qt::Key_2, Qt::CTRL | Qt::Key_3,
                   Qt::CTRL | Qt::Key_4},
                  tr("Show or hide the log and the other views")},
                 {{Qt::ALT | Qt::Key_Left, Qt::ALT | Qt::Key_Right},
                  tr("Go back and on through what has happened")},
                 {{Qt::Key_End}, tr("Outside of tables and texts: back to now")},
                 {{Qt::Key_Enter}, tr("In the log: go back to this event")},
                 {{Qt::CTRL | Qt::Key_F}, tr("Find in the log")},
                 {{Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Minus, Qt::CTRL | Qt::Key_0},
                  tr("Larger, smaller, normal text")},
                 {{Qt::Key_F9}, tr("Blackboard: large type, thick lines; and back")},
                 {{Qt::Key_F11}, tr("Full screen")},
                 {{Qt::Key_F1}, tr("Keyboard shortcuts")},
                 {{Qt::CTRL | Qt::Key_Q}, tr("Quit")},
             });
}

} // namespace meari
