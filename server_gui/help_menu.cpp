#include "server_gui/help_menu.h"

#include <QEvent>
#include <QMessageBox>

namespace meari {
namespace {

// Not modal: the server goes on, and one wants to try the keys while reading about them.
void say(QWidget *window, const QString &title, const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
}

} // namespace

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
    say(parentWidget(), tr("Keys"),
        tr("F5 or Ctrl+L: start or stop listening\n"
           "Ctrl+N: new client window\n"
           "Ctrl+F: find in the log\n"
           "Ctrl+C: copy the selected events\n"
           "Ctrl+S: save the log\n"
           "Ctrl+Shift+Delete: clear the log\n"
           "Delete, in the table of clients: disconnect the selected clients\n"
           "Enter, in the table of clients: show only this client in the log\n"
           "Home, End, Page Up, Page Down, arrows: move in a table\n"
           "Ctrl++, Ctrl+-, Ctrl+0: larger, smaller, normal type\n"
           "F11: full screen\n"
           "Ctrl+Q: quit"));
}

void HelpMenu::showAbout()
{
    say(parentWidget(), tr("About Meari"),
        tr("Meari %1\n\nSee two programs talk: this window sends back whatever clients send it, "
           "byte for byte, and shows everything that happens on the way.\n\n"
           "Meari is free software under the MIT licence.")
            .arg(QStringLiteral(MEARI_VERSION)));
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
    m_keys->setText(tr("&Keys"));
    m_about->setText(tr("&About Meari"));
}

} // namespace meari
