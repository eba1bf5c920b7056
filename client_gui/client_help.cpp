#include "client_gui/client_help.h"

#include <QMessageBox>

namespace meari {
namespace {

void showBox(QWidget *window, const QString &title, const QString &text, const QString &more)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(more);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace

void ClientHelp::showAbout(QWidget *window)
{
    showBox(window, tr("About Meari"), tr("Meari Client %1").arg(QStringLiteral(MEARI_VERSION)),
            tr("Sends messages to a server over TCP and checks byte by byte what comes back. "
               "Meari is Korean for echo. It works with every echo server, also one you wrote "
               "yourself. MIT licence."));
}

void ClientHelp::showShortcuts(QWidget *window)
{
    showBox(window, tr("Keyboard shortcuts"), tr("Keyboard shortcuts"),
            tr("Enter: send the message\n"
               "Shift+Enter: a new line in the message\n"
               "Ctrl+Shift+Enter: send each line as a message\n"
               "Up, Down: messages sent before\n"
               "Esc: clear the message\n"
               "Ctrl+H: write in hex\n"
               "Ctrl+E: send /end\n"
               "Ctrl+Enter: connect\n"
               "Ctrl+D: disconnect\n"
               "Ctrl+Shift+F: finish sending (FIN)\n"
               "Ctrl+Shift+R: reset (RST)\n"
               "Ctrl+L: clear the conversation\n"
               "Ctrl+C: copy the selected messages\n"
               "Ctrl+S: save the conversation\n"
               "Ctrl++, Ctrl+-, Ctrl+0: size of the type\n"
               "F11: full screen"));
}

} // namespace meari
