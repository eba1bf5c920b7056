#include "widgets/help_boxes.h"

#include "widgets/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

namespace meari {
namespace {

QString namesOf(const QList<QKeySequence> &keys)
{
    QStringList names;
    for (const QKeySequence &key : keys)
        names += key.toString(QKeySequence::NativeText);
    return names.join(QStringLiteral(", "));
}

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

void showKeys(QWidget *window, const QString &title, const QList<KeyHelp> &rows)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setHorizontalSpacing(table->fontMetrics().height());
    for (int row = 0; row < int(rows.size()); ++row) {
        QLabel *keys = plainLabel(namesOf(rows[row].keys));
        setRole(keys, "title");
        grid->addWidget(keys, row, 0);
        grid->addWidget(plainLabel(rows[row].does), row, 1);
    }
    grid->setColumnStretch(1, 1);
    // Three times the size is more than a small screen holds.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(table);
    scroll->setAccessibleName(title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(scroll);
    column->addWidget(buttons);

    dialog->ensurePolished();
    const QMargins around = column->contentsMargins();
    const QSize wanted =
        table->sizeHint() +
        QSize(around.left() + around.right() + scroll->verticalScrollBar()->sizeHint().width(),
              around.top() + around.bottom() + column->spacing() + buttons->sizeHint().height());
    dialog->resize(wanted.boundedTo(window->screen()->availableSize() * 9 / 10));
    const QRect over(window->mapToGlobal(QPoint()), window->size());
    dialog->move(over.center() - dialog->rect().center());
    dialog->open();
}

void showAbout(QWidget *window, const QString &title, const QString &name, const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, name, QMessageBox::Close, window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(text);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace meari
