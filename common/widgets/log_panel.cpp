#include "widgets/log_panel.h"

#include "event/event_text.h"
#include "event/visible_text.h"
#include "model/client_model.h"
#include "model/event_log_model.h"
#include "model/log_saver.h"
#include "widgets/lazy_combo.h"
#include "widgets/row_view.h"
#include "widgets/save_dialog.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace meari {
namespace {

// After the last key, before a million events are searched.
constexpr int typingPause = 150;

using Kinds = EventFilter::Kinds;

Kinds kindsOf(std::initializer_list<EventKind> kinds)
{
    Kinds set;
    for (const EventKind kind : kinds)
        set.set(kind);
    return set;
}

const Kinds messages = kindsOf({kindOf<BytesReceived>, kindOf<BytesSent>, kindOf<SendFailed>});
const Kinds problems = kindsOf({kindOf<ListenFailed>, kindOf<ClientRefused>, kindOf<AcceptFailed>,
                                kindOf<ConnectFailed>, kindOf<SendFailed>});
const Kinds clientOnly = kindsOf({kindOf<ConnectStarted>, kindOf<Connected>, kindOf<ConnectFailed>,
                                  kindOf<ConnectCancelled>, kindOf<SendFailed>});
const Kinds serverOnly = kindsOf(
    {kindOf<ListenStarted>, kindOf<ListenFailed>, kindOf<ListenStopped>, kindOf<ClientAccepted>,
     kindOf<ClientRefused>, kindOf<AcceptFailed>, kindOf<LingerStarted>});

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
        return {colourOf(kind, theme, {}), markOf(kind), false, messages.test(kind)};
    case EventLogModel::Column::Content:
        return {messages.test(kind) || problems.test(kind) ? QColor() : theme.quiet, Mark::None,
                false, false};
    }
    Q_UNREACHABLE();
}

} // namespace

LogPanel::LogPanel(EventLogModel &log, const ClientModel &clients, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_clientModel(clients)
    , m_search(new QLineEdit)
    , m_clients(new LazyCombo)
    , m_kinds(new LazyCombo)
    , m_follow(new QPushButton)
    , m_view(new RowView)
    , m_note(new QLabel)
    , m_copy(new QAction(this))
    , m_clear(new QAction(this))
    , m_save(new QAction(this))
    , m_find(new QAction(this))
{
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_follow->setCheckable(true);
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

    auto *bar = new QFrame;
    setRole(bar, "row");
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 7, 12, 7);
    row->setSpacing(8);
    row->addWidget(m_search, 1);
    row->addWidget(m_clients);
    row->addWidget(m_kinds);
    row->addWidget(m_follow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
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
    connect(m_find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &LogPanel::applyFilter);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &LogPanel::applyFilter);
    connect(m_clients, &LazyCombo::choicesWanted, this, &LogPanel::fillClients);
    connect(m_clients, &QComboBox::currentIndexChanged, this, &LogPanel::applyFilter);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &LogPanel::applyFilter);
    connect(m_follow, &QPushButton::clicked, m_view, &RowView::setFollowing);
    connect(m_view, &RowView::followingChanged, this, &LogPanel::showFollowing);
    connect(&m_clientModel, &ClientModel::threadsMatter, this, &LogPanel::showThreads);
    connect(&m_log, &QAbstractItemModel::rowsInserted, this, &LogPanel::showNote);
    connect(&m_log, &QAbstractItemModel::rowsRemoved, this, &LogPanel::showNote);
    connect(&m_log, &QAbstractItemModel::modelReset, this, &LogPanel::showNote);
    connect(&m_log, &EventLogModel::searchingChanged, this, &LogPanel::showNote);

    fillClients();
    fillKinds();
    retranslate();
    showFollowing(true);
}

void LogPanel::setEmptyText(const QString &title, const QString &hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    showEmptyText();
}

void LogPanel::showOnlyClient(quint32 client)
{
    fillClients();
    m_clients->setCurrentIndex(qMax(0, m_clients->findData(client)));
}

void LogPanel::fillClients()
{
    const QSignalBlocker blocker(m_clients);
    const QVariant chosen = m_clients->currentData();
    m_clients->clear();
    m_clients->addItem(tr("All clients"), 0u);
    const ClientTable &table = m_clientModel.table();
    for (int row = 0; row < table.size(); ++row)
        m_clients->addItem(tr("Client %1").arg(table.at(row).number), table.at(row).number);
    // One that left the table long ago may still be the one that is looked at.
    if (chosen.toUInt() != 0 && m_clients->findData(chosen) < 0)
        m_clients->addItem(tr("Client %1").arg(chosen.toUInt()), chosen);
    m_clients->setCurrentIndex(qMax(0, m_clients->findData(chosen)));
}

void LogPanel::fillKinds()
{
    const QSignalBlocker blocker(m_kinds);
    const int chosen = qMax(0, m_kinds->currentIndex());
    m_kinds->clear();
    const auto add = [this](const QString &text, const Kinds &kinds) {
        m_kinds->addItem(text, qulonglong(kinds.to_ullong()));
    };
    const Kinds others = m_log.side() == Side::Server ? clientOnly : serverOnly;
    add(tr("All events"), Kinds().set());
    add(tr("Messages"), messages);
    add(tr("Connections"), ~messages);
    add(tr("Problems"), problems);
    m_kinds->insertSeparator(m_kinds->count());
    for (EventKind kind = 0; kind < eventKindCount; ++kind) {
        if (!others.test(kind))
            add(EventText::label(kind, m_log.side()), Kinds().set(kind));
    }
    m_kinds->setCurrentIndex(chosen);
}

void LogPanel::applyFilter()
{
    m_typing.stop();
    EventFilter filter;
    filter.setText(m_search->text());
    filter.setClient(m_clients->currentData().toUInt());
    filter.setKinds(Kinds(m_kinds->currentData().toULongLong()));
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

void LogPanel::showFollowing(bool following)
{
    m_follow->setChecked(following);
    m_follow->setIcon(markIcon(Mark::Down, following ? Theme::of(this).accent
                                                     : palette().color(QPalette::ButtonText)));
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
        fillClients();
        fillKinds();
        retranslate();
        m_log.retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        showFollowing(m_view->isFollowing());
    }
    QWidget::changeEvent(event);
}

void LogPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Find in the log"));
    m_search->setAccessibleName(tr("Find in the log"));
    m_clients->setAccessibleName(tr("Show the events of this client"));
    m_kinds->setAccessibleName(tr("Show these events"));
    m_follow->setText(tr("Fo&llow"));
    m_follow->setToolTip(tr("Keep the newest event in sight"));
    m_view->setAccessibleName(tr("Event log"));
    m_copy->setText(tr("&Copy"));
    m_clear->setText(tr("C&lear the log"));
    m_save->setText(tr("&Save the log…"));
    m_find->setText(tr("&Find"));
    showEmptyText();
    showNote();
}

} // namespace meari
