#include "widgets/ladder_panel.h"

#include "event/visible_text.h"
#include "model/ladder_mermaid.h"
#include "model/selection.h"
#include "widgets/flow_layout.h"
#include "widgets/ladder_view.h"
#include "widgets/lazy_combo.h"
#include "widgets/mark.h"
#include "widgets/save_dialog.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace meari {
namespace {

// What a list to choose from can hold; the newest are the ones that are looked for.
constexpr int mostChoices = 500;

} // namespace

LadderPanel::LadderPanel(Timeline &timeline, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_ladder(timeline)
    , m_view(new LadderView(m_ladder, selection))
    , m_bar(new QFrame)
    , m_clients(new LazyCombo)
    , m_times(new QComboBox)
    , m_follow(new QPushButton)
    , m_larger(new QToolButton)
    , m_smaller(new QToolButton)
    , m_fitButton(new QToolButton)
    , m_saveButton(new QToolButton)
    , m_copy(new QAction(this))
    , m_save(new QAction(this))
    , m_zoomIn(new QAction(this))
    , m_zoomOut(new QAction(this))
    , m_normal(new QAction(this))
    , m_fit(new QAction(this))
{
    m_times->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    makeActions();
    makeBar();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_view, 1);

    connect(&m_ladder.rows(), &EventLogModel::changed, this, &LadderPanel::showPossible);
    connect(&m_ladder.rows(), &QAbstractItemModel::modelReset, this, &LadderPanel::showPossible);
    connect(m_view, &LadderView::followingChanged, this, &LadderPanel::showFollowing);
    connect(m_view, &LadderView::zoomChanged, this, &LadderPanel::showPossible);
    connect(m_view, &LadderView::fitChanged, m_fit, &QAction::setChecked);

    fillClients();
    fillTimes();
    retranslate();
    showFollowing(m_view->isFollowing());
    showPossible();
}

void LadderPanel::makeActions()
{
    // Keys of the ladder alone: with Ctrl they are the application's.
    m_zoomIn->setShortcuts({QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)});
    m_zoomOut->setShortcut(QKeySequence(Qt::Key_Minus));
    m_normal->setShortcut(QKeySequence(Qt::Key_0));
    m_fit->setShortcut(QKeySequence(Qt::Key_F));
    m_copy->setShortcut(QKeySequence::Copy);
    m_fit->setCheckable(true);
    auto *apart = new QAction(this);
    apart->setSeparator(true);
    for (QAction *action : {m_copy, m_save, apart, m_zoomIn, m_zoomOut, m_normal, m_fit}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(action);
    }
    connect(m_zoomIn, &QAction::triggered, this,
            [this] { m_view->setZoom(m_view->zoom() + LadderView::zoomStep); });
    connect(m_zoomOut, &QAction::triggered, this,
            [this] { m_view->setZoom(m_view->zoom() - LadderView::zoomStep); });
    connect(m_normal, &QAction::triggered, this, [this] { m_view->setZoom(100); });
    connect(m_fit, &QAction::triggered, m_view, &LadderView::setFit);
    connect(m_copy, &QAction::triggered, this, &LadderPanel::copy);
    connect(m_save, &QAction::triggered, this, &LadderPanel::askWhereToSave);
}

void LadderPanel::makeBar()
{
    setRole(m_bar, "row");
    auto *row = new FlowLayout(m_bar);
    row->setContentsMargins(12, 5, 12, 5);
    row->setSpacing(8);
    row->addWidget(m_clients);
    m_clients->setVisible(m_ladder.side() == Side::Server); // a client's window has only one
    row->addWidget(m_times);
    row->addWidget(m_smaller);
    row->addWidget(m_larger);
    row->addWidget(m_fitButton);
    row->addWidget(m_saveButton);
    row->addWidget(m_follow);
    const auto show = [](QToolButton *button, QAction *action) {
        setRole(button, "button");
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
    };
    show(m_smaller, m_zoomOut);
    show(m_larger, m_zoomIn);
    show(m_fitButton, m_fit);
    show(m_saveButton, m_save);
    m_follow->setCheckable(true);
    connect(m_follow, &QPushButton::clicked, m_view, &LadderView::setFollowing);
    connect(m_clients, &LazyCombo::choicesWanted, this, &LadderPanel::fillClients);
    connect(m_clients, &QComboBox::currentIndexChanged, this,
            [this] { m_ladder.setClient(m_clients->currentData().toUInt()); });
    connect(m_times, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_view->setTime(LadderTime(qMax(0, index))); });
}

// A splitter does not ask how high the bar is at this width, and would cut its second line off.
QSize LadderPanel::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    // Before it is laid out for the first time its width says nothing, and the window's does.
    const int room = qMax(width(), window()->width());
    const int wrapped = m_bar->heightForWidth(room) - m_bar->minimumSizeHint().height();
    return least + QSize(0, qMax(0, wrapped));
}

void LadderPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry();
}

void LadderPanel::showOnlyClient(quint32 client)
{
    fillClients();
    int index = m_clients->findData(client);
    if (index < 0) {
        m_clients->addItem(tr("Client %1").arg(client), client);
        index = m_clients->count() - 1;
    }
    m_clients->setCurrentIndex(index);
}

void LadderPanel::fillClients()
{
    const QSignalBlocker blocker(m_clients);
    const QVariant chosen = m_clients->currentData();
    m_clients->clear();
    m_clients->addItem(tr("All clients"), 0u);
    const Lifelines &lines = m_ladder.lifelines();
    for (int i = qMax(0, lines.size() - mostChoices); i < lines.size(); ++i)
        m_clients->addItem(tr("Client %1").arg(lines.at(i).client), lines.at(i).client);
    // One that left long ago may still be the one that is looked at.
    if (chosen.toUInt() != 0 && m_clients->findData(chosen) < 0)
        m_clients->addItem(tr("Client %1").arg(chosen.toUInt()), chosen);
    m_clients->setCurrentIndex(qMax(0, m_clients->findData(chosen)));
}

void LadderPanel::fillTimes()
{
    const QSignalBlocker blocker(m_times);
    const int chosen = qMax(0, m_times->currentIndex());
    m_times->clear();
    // In the order of LadderTime.
    m_times->addItems({tr("Time from start"), tr("Time since the last"), tr("Time of day")});
    m_times->setCurrentIndex(chosen);
}

void LadderPanel::showFollowing(bool following)
{
    m_follow->setChecked(following);
    m_follow->setIcon(markIcon(Mark::Down, following ? Theme::of(this).accent
                                                     : palette().color(QPalette::ButtonText)));
}

void LadderPanel::showPossible()
{
    const bool any = m_ladder.rowCount() > 0;
    m_copy->setEnabled(any);
    m_save->setEnabled(any);
    m_zoomIn->setEnabled(m_view->zoom() < LadderView::mostZoom);
    m_zoomOut->setEnabled(m_view->zoom() > LadderView::leastZoom);
    m_normal->setEnabled(m_view->zoom() != 100);
}

void LadderPanel::copy()
{
    const int rows = m_ladder.rowCount();
    const int count = qMin(rows, mostCopiedRows);
    if (count == 0)
        return;
    QGuiApplication::clipboard()->setText(
        QString::fromUtf8(LadderMermaid(m_ladder, rows - count, count).all()));
    if (count == rows) {
        emit copied();
        return;
    }
    emit copyCutShort([] {
        return tr("Only the newest %Ln event(s) of the ladder were copied. Save it to have more.",
                  nullptr, mostCopiedRows);
    });
}

void LadderPanel::askWhereToSave()
{
    auto *dialog = new SaveDialog(
        tr("Save the ladder"), QStringLiteral("meari-ladder"),
        {{tr("PNG, a picture"), QStringLiteral("png")},
         {tr("PDF, to print"), QStringLiteral("pdf")},
         {tr("Mermaid, for Markdown"), QStringLiteral("mmd"), {QStringLiteral("mermaid")}}},
        this);
    connect(dialog, &SaveDialog::chosen, this, [this](const QString &fileName, int choice) {
        saveTo(fileName, LadderSaver::Form(choice));
    });
    dialog->open();
}

// As the window shows it, but as large as type comes: a picture is zoomed elsewhere.
LadderPainter::Style LadderPanel::pictureStyle() const
{
    LadderPainter::Style style = m_view->style();
    style.font = m_view->font();
    return style;
}

void LadderPanel::saveTo(const QString &fileName, LadderSaver::Form form)
{
    const auto shown = [](const QString &name) {
        return visibleText(name, LineBreaks::Escape, 200);
    };
    auto *saver = new LadderSaver(m_ladder, fileName, form, pictureStyle(),
                                  m_view->viewport()->width(), m_view->isFit());
    connect(
        saver, &LadderSaver::saved, this, [this, shown](const QString &name, int rows, int left) {
            emit saved(
                tr("Saved %Ln event(s) of the ladder to %1.", nullptr, rows).arg(shown(name)));
            if (left == 0)
                return;
            emit saveFailed([name = shown(name), rows, left] {
                //: %n events are in the file, %2 is the number of those that are not
                return tr("%1 holds the newest %Ln event(s) of the ladder; there was no room "
                          "for the %2 before them. A PDF has room for more, and the log for all.",
                          nullptr, rows)
                    .arg(name, QLocale().toString(left));
            });
        });
    connect(saver, &LadderSaver::failed, this,
            [this, shown](const QString &name, const QString &reason) {
                emit saveFailed([name = shown(name), reason] {
                    return tr("The ladder could not be saved to %1. The system says: %2. Choose "
                              "another place.")
                        .arg(name, reason);
                });
            });
    saver->start();
}

void LadderPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        fillClients();
        fillTimes();
        retranslate();
        m_ladder.retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        showFollowing(m_follow->isChecked());
    }
    QWidget::changeEvent(event);
}

void LadderPanel::showEmptyText()
{
    if (m_ladder.side() == Side::Server) {
        m_view->setEmptyText(
            tr("Nothing to draw yet"),
            tr("Start the server and let a client connect: what they say to each other is drawn "
               "here as arrows, from top to bottom."));
    } else {
        m_view->setEmptyText(
            tr("Nothing to draw yet"),
            tr("Connect to a server and send something: what the two say to each other is drawn "
               "here as arrows, from top to bottom."));
    }
}

void LadderPanel::retranslate()
{
    setWindowTitle(tr("Ladder"));
    m_view->setAccessibleName(tr("Ladder: what happened, from top to bottom"));
    m_clients->setAccessibleName(tr("Show the events of this client"));
    m_times->setAccessibleName(tr("Which times stand at the left"));
    m_copy->setText(tr("Copy as Mermaid text"));
    m_save->setText(tr("Save…", "the ladder"));
    m_save->setToolTip(tr("Save the ladder as a picture, to print, or as Mermaid text"));
    const auto name = [](QToolButton *button, QAction *action, const QString &sign,
                         const QString &text) {
        action->setText(text);
        action->setIconText(sign);
        action->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_larger, m_zoomIn, QStringLiteral("+"), tr("Larger ladder"));
    name(m_smaller, m_zoomOut, QStringLiteral("−"), tr("Smaller ladder"));
    name(m_fitButton, m_fit, tr("Fit"), tr("Fit all clients into the width"));
    m_normal->setText(tr("Ladder at its normal size"));
    m_saveButton->setAccessibleName(tr("Save the ladder"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Keep the newest event in sight"));
    showEmptyText();
}

} // namespace meari
