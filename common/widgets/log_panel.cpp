#include "widgets/log_panel.h"

#include "event/event_text.h"
#include "event/visible_text.h"
#include "model/client_model.h"
#include "model/event_log_model.h"
#include "model/log_saver.h"
#include "widgets/log_filter_bar.h"
#include "widgets/row_view.h"
#include "widgets/save_dialog.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace meari {
namespace {

CellLook lookOf(const QModelIndex &index, const Theme &theme)
{
    const auto kind = EventKind(index.data(EventLogModel::KindRole).toUInt());
    switch (EventLogModel::Column(index.column())) {
    case EventLogModel::Column::Time:
        return {theme.quiet, Mark::None, true, false};
    case EventLogModel::Column::Client:
    case EventLogModel::Column::Bytes:
        return {{}, Mark::None, true, false};
    case EventLogModel::Column::Event:
        return {colourOf(kind, theme, {}), markOf(kind), false, messageKinds().test(kind)};
    case EventLogModel::Column::Content:
        return {messageKinds().test(kind) || problemKinds().test(kind) ? QColor() : theme.quiet,
                Mark::None, false, false};
    }
    Q_UNREACHABLE();
}

} // namespace

LogPanel::LogPanel(EventLogModel &log, const ClientModel &clients, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_filter(new LogFilterBar(log.side(), clients))
    , m_view(new RowView)
    , m_note(new QLabel)
    , m_copy(new QAction(this))
    , m_clear(new QAction(this))
    , m_save(new QAction(this))
    , m_find(new QAction(this))
{
    setRole(m_note, "quiet");
    m_note->setTextFormat(Qt::PlainText);
    m_note->setContentsMargins(12, 3, 12, 3);

    m_view->setModel(&m_log);
    m_view->setLook([this](const QModelIndex &index) { return lookOf(index, Theme::of(this)); });
    m_view->setFollowsEnd(true);
    m_view->setWideColumn(int(EventLogModel::Column::Content));
    m_view->setColumnWidth(int(EventLogModel::Column::Time), QStringLiteral("00:00:00.0000"));
    showThreads(false);
    m_view->setColumnWidth(int(EventLogModel::Column::Event), QStringLiteral("Could not accept--"));
    m_view->setColumnWidth(int(EventLogModel::Column::Bytes), QStringLiteral("1,048,576"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_view, 1);
    column->addWidget(m_note);

    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_find->setShortcut(QKeySequence::Find);
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_clear->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete));
    m_view->addActions({m_copy, m_save, m_clear});
    addAction(m_find);

    connect(m_copy, &QAction::triggered, this, &LogPanel::copy);
    connect(m_clear, &QAction::triggered, &m_log, &EventLogModel::clear);
    connect(m_save, &QAction::triggered, this, &LogPanel::askWhereToSave);
    connect(m_find, &QAction::triggered, m_filter, &LogFilterBar::goToSearch);
    connect(m_filter, &LogFilterBar::filterChanged, this, &LogPanel::applyFilter);
    connect(m_filter, &LogFilterBar::followAsked, m_view, &RowView::setFollowing);
    connect(m_view, &RowView::followingChanged, m_filter, &LogFilterBar::showFollowing);
    connect(&clients, &ClientModel::threadsMatter, this, &LogPanel::showThreads);
    connect(&m_log, &QAbstractItemModel::rowsInserted, this, &LogPanel::showNote);
    connect(&m_log, &QAbstractItemModel::rowsRemoved, this, &LogPanel::showNote);
    connect(&m_log, &QAbstractItemModel::modelReset, this, &LogPanel::showNote);
    connect(&m_log, &EventLogModel::searchingChanged, this, &LogPanel::showNote);

    retranslate();
    m_filter->showFollowing(true);
}

void LogPanel::setEmptyText(const QString &title, const QString &hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    showEmptyText();
}

void LogPanel::showOnlyClient(quint32 client)
{
    m_filter->chooseClient(client);
}

void LogPanel::applyFilter(const EventFilter &filter)
{
    if (filter == m_log.filter())
        return;
    const QModelIndex current = m_view->currentIndex();
    const QVariant sequence = current.data(EventLogModel::SequenceRole);
    m_log.setFilter(filter);
    // The event one was looking at stays in sight, among others than before.
    const int row = sequence.isValid() ? m_log.rowOf(sequence.toULongLong()) : -1;
    if (row >= 0) {
        m_view->setCurrentIndex(m_log.index(row, 0));
        if (!m_view->isFollowing())
            m_view->scrollTo(m_log.index(row, 0), RowView::PositionAtCenter);
    }
    showEmptyText();
}

void LogPanel::copy()
{
    QString text;
    int rows = 0;
    bool all = true;
    for (const RowView::Range &range : m_view->selectedRanges()) {
        for (int row = range.first; row <= range.last && all; ++row) {
            all = rows++ < mostCopiedRows;
            if (all)
                text += EventText::line(m_log.eventAt(row), m_log.side()) % QLatin1Char('\n');
        }
    }
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    if (!all)
        emit problem(tr("Only the first %1 rows were copied. Save the log to have them all.")
                         .arg(QLocale().toString(mostCopiedRows)));
}

void LogPanel::askWhereToSave()
{
    auto *dialog = new SaveDialog(tr("Save the log"), QStringLiteral("meari-log"),
                                  {{tr("Text"), QStringLiteral("txt")},
                                   {tr("CSV, for spreadsheets"), QStringLiteral("csv")},
                                   {tr("JSON Lines, complete"), QStringLiteral("jsonl")}},
                                  this);
    connect(dialog, &SaveDialog::chosen, this, [this](const QString &fileName, int choice) {
        saveTo(fileName, ExportFormat(choice));
    });
    dialog->open();
}

void LogPanel::saveTo(const QString &fileName, ExportFormat format)
{
    const auto shown = [](const QString &name) {
        return visibleText(name, LineBreaks::Escape, 200);
    };
    auto *saver = new LogSaver(m_log, fileName, format);
    connect(saver, &LogSaver::saved, this,
            [this, shown](const QString &name, qint64 rows, qint64 missed) {
                emit saved(tr("Saved the log to %2. Events in it: %1.")
                               .arg(QLocale().toString(rows), shown(name)));
                if (missed > 0) {
                    emit problem(tr("%1 events left the log before they could be saved to %2: "
                                    "more came than there is room for.")
                                     .arg(QLocale().toString(missed), shown(name)));
                }
            });
    connect(
        saver, &LogSaver::failed, this, [this, shown](const QString &name, const QString &reason) {
            emit problem(tr("The log could not be saved to %1. The system says: %2. Choose another "
                            "place.")
                             .arg(shown(name), reason));
        });
    saver->start();
}

// The number of a client stands alone, or beside its thread.
void LogPanel::showThreads(bool matter)
{
    m_view->setColumnWidth(int(EventLogModel::Column::Client),
                           matter ? QStringLiteral("1000 - T1234567") : QStringLiteral("10000"));
}

void LogPanel::showNote()
{
    QStringList notes;
    const QLocale locale;
    if (m_log.isSearching())
        notes += tr("Searching…");
    else if (!m_log.filter().letsAllThrough())
        notes += tr("%1 of %2 events match")
                     .arg(locale.toString(m_log.rowCount()), locale.toString(m_log.store().size()));
    if (m_log.store().dropped() > 0)
        notes +=
            tr("%1 older events left to make room").arg(locale.toString(m_log.store().dropped()));
    m_note->setText(notes.join(QLatin1String(" · ")));
    m_note->setVisible(!notes.isEmpty());
    m_copy->setEnabled(m_log.rowCount() > 0);
    m_save->setEnabled(m_log.rowCount() > 0);
    m_clear->setEnabled(m_log.store().size() > 0);
}

void LogPanel::showEmptyText()
{
    if (m_log.filter().letsAllThrough())
        m_view->setEmptyText(m_emptyTitle, m_emptyHint);
    else
        m_view->setEmptyText(tr("No event matches"),
                             tr("Search for something else, or show all clients and all events."));
}

void LogPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_log.retranslate();
    }
    QWidget::changeEvent(event);
}

void LogPanel::retranslate()
{
    m_view->setAccessibleName(tr("Event log"));
    m_copy->setText(tr("&Copy"));
    m_clear->setText(tr("C&lear the log"));
    m_save->setText(tr("&Save the log…"));
    m_find->setText(tr("&Find"));
    showEmptyText();
    showNote();
}

} // namespace meari
