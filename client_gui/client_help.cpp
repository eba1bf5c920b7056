#include "client_gui/client_help.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QMessageBox>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include <utility>

namespace meari {
namespace {

// As the menus write them.
QString keys(const QList<QKeySequence> &sequences)
{
    QStringList names;
    for (const QKeySequence &sequence : sequences)
        names += sequence.toString(QKeySequence::NativeText);
    return names.join(QStringLiteral(", "));
}

} // namespace

void ClientHelp::showAbout(QWidget *window)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Meari Client"),
                                tr("Meari Client %1").arg(QStringLiteral(MEARI_VERSION)),
                                QMessageBox::Close, window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        tr("Sends messages to a server over TCP and checks byte by byte what comes back. Meari is "
           "Korean for echo. It works with every echo server, also one you wrote yourself. MIT "
           "licence."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void ClientHelp::showShortcuts(QWidget *window)
{
    using Key = QKeySequence;
    const QList<std::pair<QString, QString>> rows{
        {keys({Key(Qt::Key_Enter)}), tr("Send the message")},
        {keys({Key(Qt::SHIFT | Qt::Key_Enter)}), tr("A new line in the message")},
        {keys({Key(Qt::CTRL | Qt::SHIFT | Qt::Key_Enter)}), tr("Send each line as a message")},
        {keys({Key(Qt::Key_Up), Key(Qt::Key_Down)}), tr("Messages sent before")},
        {keys({Key(Qt::Key_Escape)}), tr("Clear what is being written")},
        {keys({Key(Qt::CTRL | Qt::Key_H)}), tr("Write in hex")},
        {keys({Key(Qt::CTRL | Qt::Key_E)}), tr("Send /end")},
        {keys({Key(Qt::CTRL | Qt::Key_Enter)}), tr("Connect")},
        {keys({Key(Qt::CTRL | Qt::Key_D)}), tr("Disconnect")},
        {keys({Key(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}), tr("Finish sending (FIN, half-close)")},
        {keys({Key(Qt::CTRL | Qt::SHIFT | Qt::Key_R)}), tr("Reset (RST)")},
        {keys({Key(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete)}), tr("Clear the conversation")},
        {keys({Key(Key::Copy)}), tr("Copy the selected messages")},
        {keys({Key(Key::Open)}), tr("Open a recording")},
        {keys({Key(Key::Save)}), tr("Save the conversation")},
        {keys({Key(Qt::CTRL | Qt::Key_1), Key(Qt::CTRL | Qt::Key_2), Key(Qt::CTRL | Qt::Key_3),
               Key(Qt::CTRL | Qt::Key_4)}),
         tr("Show or hide the log and the other views")},
        {keys({Key(Qt::ALT | Qt::Key_Left), Key(Qt::ALT | Qt::Key_Right)}),
         tr("Go back and on through what has happened")},
        {keys({Key(Qt::Key_End)}), tr("Back to now")},
        {keys({Key(Qt::Key_Enter)}), tr("In the log: go back to this event")},
        {keys({Key(Qt::CTRL | Qt::Key_F)}), tr("Find in the log")},
        {keys({Key(Qt::CTRL | Qt::Key_Plus), Key(Qt::CTRL | Qt::Key_Minus),
               Key(Qt::CTRL | Qt::Key_0)}),
         tr("Larger, smaller, normal text")},
        {keys({Key(Qt::Key_F9)}), tr("Blackboard: large type, thick lines; and back")},
        {keys({Key(Qt::Key_F11)}), tr("Full screen")},
        {keys({Key(Qt::Key_F1)}), tr("Keyboard shortcuts")},
        {keys({Key(Qt::CTRL | Qt::Key_Q)}), tr("Quit")},
    };

    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keyboard shortcuts"));
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setHorizontalSpacing(table->fontMetrics().height());
    for (int row = 0; row < int(rows.size()); ++row) {
        grid->addWidget(new QLabel(rows[row].first), row, 0);
        grid->addWidget(new QLabel(rows[row].second), row, 1);
    }
    grid->setColumnStretch(1, 1);
    // Three times the size is more than a small screen holds.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(table);
    scroll->setAccessibleName(dialog->windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(scroll);
    column->addWidget(buttons);
    const QMargins around = column->contentsMargins();
    const QSize wanted =
        table->sizeHint() +
        QSize(around.left() + around.right() + scroll->verticalScrollBar()->sizeHint().width(),
              around.top() + around.bottom() + column->spacing() + buttons->sizeHint().height());
    dialog->resize(wanted.boundedTo(window->screen()->availableSize() * 9 / 10));
    dialog->open();
}

} // namespace meari
