#include "server_gui/help_menu.h"

#include "widgets/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace meari {
namespace {

struct Key
{
    QString keys;
    QString does;
};

QLabel *label(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// Belongs to its window alone, and the server goes on behind it.
void present(QWidget *window, const QString &title, QLayout *contents)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addLayout(contents);
    column->addWidget(buttons);
    dialog->adjustSize();
    const QRect over(window->mapToGlobal(QPoint()), window->size());
    dialog->move(over.center() - dialog->rect().center());
    dialog->open();
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
    const QList<Key> keys{
        {QStringLiteral("F5, Ctrl+L"), tr("Start or stop listening")},
        {QStringLiteral("Ctrl+N"), tr("New client window")},
        {QStringLiteral("Ctrl+F"), tr("Find in the log")},
        {QStringLiteral("Ctrl+C"), tr("Copy the selected events")},
        {QStringLiteral("Ctrl+O"), tr("Open a recording")},
        {QStringLiteral("Ctrl+S"), tr("Save the log")},
        {QStringLiteral("Ctrl+Shift+Delete"), tr("Clear the log")},
        {QStringLiteral("Delete"), tr("In the table of clients: disconnect the selected clients")},
        {QStringLiteral("Enter"), tr("In the table of clients: show only this client in the log")},
        {QStringLiteral("Home, End, Page Up, Page Down"), tr("Move in a table")},
        {QStringLiteral("Ctrl+1, Ctrl+2, Ctrl+3, Ctrl+4"), tr("Show or hide the views")},
        {QStringLiteral("F6, F7, F8"), tr("In a lesson: back, do it for me, next")},
        {QStringLiteral("Shift+F8"), tr("Play the lesson, or pause")},
        {QStringLiteral("Alt+Left, Alt+Right"), tr("Go back and on through what has happened")},
        {QStringLiteral("Enter"), tr("In the log: go back to this event")},
        {QStringLiteral("End"), tr("Back to now")},
        {QStringLiteral("Ctrl++, Ctrl+-, Ctrl+0"), tr("Larger, smaller, normal text")},
        {QStringLiteral("F9, Escape"), tr("Blackboard: large type, thick lines; and back")},
        {QStringLiteral("F11"), tr("Full screen")},
        {QStringLiteral("F1"), tr("Keyboard shortcuts")},
        {QStringLiteral("Ctrl+Q"), tr("Quit")},
    };
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * fontMetrics().averageCharWidth());
    for (int row = 0; row < keys.size(); ++row) {
        QLabel *name = label(keys[row].keys);
        setRole(name, "title");
        grid->addWidget(name, row, 0);
        grid->addWidget(label(keys[row].does), row, 1);
    }
    present(parentWidget(), tr("Keyboard shortcuts"), grid);
}

void HelpMenu::showAbout()
{
    auto *column = new QVBoxLayout;
    QLabel *name = label(tr("Meari Server %1").arg(QStringLiteral(MEARI_VERSION)));
    setRole(name, "title");
    QLabel *text = label(tr("See two programs talk: this window sends back whatever clients send "
                            "it, byte for byte, and shows everything that happens on the way.\n\n"
                            "Meari is free software under the MIT licence."));
    text->setWordWrap(true);
    text->setMinimumWidth(50 * fontMetrics().averageCharWidth());
    column->addWidget(name);
    column->addWidget(text);
    present(parentWidget(), tr("About Meari Server"), column);
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
