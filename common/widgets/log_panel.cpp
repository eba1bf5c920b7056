#include "widgets/log_panel.h"

#include "event/event_text.h"
#include "event/plural.h"
#include "event/visible_text.h"
#include "model/client_model.h"
#include "model/event_log_model.h"
#include "model/log_saver.h"
#include "model/selection.h"
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
#include <QResizeEvent>
#include <QVBoxLayout>

namespace meari {
namespace {

CellLook lookOf(const QModelIndex &index, Side side, const Theme &theme)
{
    const auto kind = EventKind(index.data(EventLogModel::KindRole).toUInt());
    switch (EventLogModel::Column(index.column())) {
    case EventLogModel::Column::Time:
        return {theme.quiet, Mark::None, true, false};
    case EventLogModel::Column::Client:
    case EventLogModel::Column::Bytes:
        return {{}, Mark::None, true, false};
    case EventLogModel::Column::Event:
        return {colourOf(kind, side, theme, {}), markOf(kind, side), false,
                messageKinds().test(kind)};
    case EventLogModel::Column::Content:
        return {messageKinds().test(kind) || problemKinds().test(kind) ? QColor() : theme.quiet,
                Mark::None, false, false};
    }
    Q_UNREACHABLE();
}

} // namespace

LogPanel::LogPanel(EventLogModel &log, Selection &selection, const ClientModel *clients,
                   QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_selection(selection)
    , m_filter(new LogFilterBar(log.side(), clients))
    , m_view(new RowView)
    , m_note(new QLabel)
    , m_copy(new QAction(this))
    , m_clear(new QAction(this))
    , m_save(new QAction(this))
    , m_find(new QAction(this))
    , m_catchUp([this] { showNote(); })
{
    setRole(m_note, "quiet");
    m_note->setTextFormat(Qt::PlainText);
    m_note->setContentsMargins(12, 3, 12, 3);

    m_view->setModel(&m_log);
    m_view->setLook(
        [this](const QModelIndex &index) { return lookOf(index, m_log.side(), Theme::of(this)); });
    m_view->setHighlight([this](int row) { return m_selection.touches(m_log.sequenceAt(row)); });
    m_view->setFollowsEnd(true);
    m_view->setWideColumn(int(EventLogModel::Column::Content));
    m_view->setColumnThatGivesWay(int(EventLogModel::Column::Time));
    m_namesThreads = clients && clients->table().work() == Work::ThreadPerClient;

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_view, 1);
    column->addWidget(m_note);

    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_find->setShortcut(QKeySequence::Find);
    // In a client's window these keys are for the conversation.
    if (m_log.side() == Side::Server) {
        m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
        m_clear->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete));
    }
    m_view->addActions({m_copy, m_save, m_clear});
    addAction(m_find);

    connect(m_copy, &QAction::triggered, this, &LogPanel::copy);
    connect(m_clear, &QAction::triggered, &m_log.timeline(), &Timeline::clear);
    connect(m_save, &QAction::triggered, this, &LogPanel::askWhereToSave);
    connect(m_find, &QAction::triggered, m_filter, &LogFilterBar::goToSearch);
    connect(m_filter, &LogFilterBar::filterChanged, this, &LogPanel::applyFilter);
    connect(m_filter, &LogFilterBar::followAsked, m_view, &RowView::setFollowing);
    connect(m_view, &RowView::followingChanged, m_filter, &LogFilterBar::showFollowing);
    if (clients)
        connect(clients, &ClientModel::threadsMatter, this, &LogPanel::showThreads);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LogPanel::chooseCurrent);
    connect(&m_selection, &Selection::changed, this, &LogPanel::showChosen);
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        emit momentAsked(m_log.sequenceAt(index.row()) + 1);
    });
    // Rows alone do not tell: with a filter, events come that no row shows.
    connect(&m_log, &EventLogModel::changed, this, &LogPanel::noteChanges);
    connect(&m_log, &QAbstractItemModel::rowsInserted, this, &LogPanel::noteChanges);
    connect(&m_log, &QAbstractItemModel::modelReset, this, &LogPanel::showNote);
    connect(&m_log, &EventLogModel::searchingChanged, this, &LogPanel::showNote);

    retranslate();
    m_filter->showFollowing(true);
}

// A splitter does not ask how high the filter is at this width, and would cut its second line off.
QSize LogPanel::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    // Before it is laid out for the first time its width says nothing, and the window's does.
    const int room = qMax(width(), window()->width());
    const int wrapped = m_filter->heightForWidth(room) - m_filter->minimumSizeHint().height();
    return least + QSize(0, qMax(0, wrapped));
}

void LogPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry();
}

QWidget *LogPanel::filterBar() const
{
    return m_filter;
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
    if (all) {
        emit copied();
        return;
    }
    emit copyCutShort([] {
        return tr("Only the first %Ln row(s) were copied. Save the log to have them all.", nullptr,
                  mostCopiedRows);
    });
}

void LogPanel::askWhereToSave()
{
    const QString title =
        m_log.filter().letsAllThrough()
            ? tr("Save the log")
            : tr("Save the log: only the %Ln matching event(s)", nullptr, m_log.rowCount());
    auto *dialog = new SaveDialog(
        title, QStringLiteral("meari-log"),
        {{tr("Text"), QStringLiteral("txt")},
         {tr("CSV, for spreadsheets"), QStringLiteral("csv")},
         {tr("JSON Lines, complete"), QStringLiteral("jsonl"), {QStringLiteral("meari")}},
         {tr("Markdown, for reports"), QStringLiteral("md"), {QStringLiteral("markdown")}}},
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
    connect(
        saver, &LogSaver::saved, this,
        [this, shown](const QString &name, qint64 rows, qint64 missed) {
            emit saved(
                tr("Saved %Ln event(s) of the log to %1.", nullptr, int(rows)).arg(shown(name)));
            if (missed == 0)
                return;
            emit saveFailed([name = shown(name), missed] {
                return tr("%Ln event(s) left the log before they could be saved to %1: more "
                          "came than there is room for.",
                          nullptr, int(missed))
                    .arg(name);
            });
        });
    connect(
        saver, &LogSaver::failed, this, [this, shown](const QString &name, const QString &reason) {
            emit saveFailed([name = shown(name), reason] {
                return tr("The log could not be saved to %1. The system says: %2. Choose another "
                          "place.")
                    .arg(name, reason);
            });
        });
    saver->start();
}

void LogPanel::chooseCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (m_view->selectionModel()->isSelected(current))
        m_selection.chooseEvent(m_log.sequenceAt(current.row()));
}

void LogPanel::showChosen()
{
    const std::optional<quint64> event = m_selection.chosen().event;
    const int row = event ? m_log.rowOf(*event) : -1;
    if (row < 0) {
        m_view->clearSelection();
    } else if (!m_view->selectionModel()->isSelected(m_log.index(row, 0))) {
        m_view->setCurrentIndex(m_log.index(row, 0));
        m_view->scrollTo(m_log.index(row, 0));
    }
    m_view->viewport()->update();
}

// The number of a client stands alone, or beside its thread.
void LogPanel::showThreads(bool matter)
{
    m_namesThreads = matter;
    setSamples();
}

void LogPanel::setSamples()
{
    using Column = EventLogModel::Column;
    CellLook fixed;
    fixed.fixedPitch = true;
    m_view->setColumnSamples(int(Column::Time), {EventText::timeOfDay(0)}, fixed);
    QString client = QStringLiteral("10000");
    if (m_namesThreads)
        client += QStringLiteral(" · ") + threadName(1'234'567);
    m_view->setColumnSamples(int(Column::Client), {client}, fixed);
    m_view->setColumnSamples(int(Column::Bytes), {QLocale().toString(1'048'576)}, fixed);
    CellLook event;
    event.bold = true;
    event.mark = Mark::Dot;
    m_view->setColumnSamples(int(Column::Event), LogFilterBar::labels(m_log.side()), event);
}

// A new text has the whole window laid out again.
void LogPanel::noteChanges()
{
    const qint64 changes = qMax(qAbs(qint64(m_log.store().end() - m_notedEnd)),
                                qAbs<qint64>(m_log.rowCount() - m_notedRows));
    if (!m_catchUp.putsOff(changes))
        showNote();
}

void LogPanel::showNote()
{
    m_notedEnd = m_log.store().end();
    m_notedRows = m_log.rowCount();
    QStringList notes;
    if (m_log.isSearching()) {
        notes += tr("Searching…");
    } else if (!m_log.filter().letsAllThrough()) {
        notes += tr("%1 of %Ln event(s) match", nullptr, plural(m_log.eventsSoFar()))
                     .arg(QLocale().toString(m_log.rowCount()));
    }
    if (const quint64 dropped = m_log.store().dropped(); dropped > 0) {
        notes += tr("%Ln older event(s) dropped", nullptr, plural(qint64(dropped)));
    }
    m_note->setText(notes.join(QStringLiteral(" · ")));
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
    setSamples();
    setWindowTitle(tr("Log"));
    m_view->setAccessibleName(tr("Event log"));
    m_copy->setText(tr("&Copy"));
    m_clear->setText(tr("C&lear the log"));
    m_save->setText(tr("&Save the log…"));
    m_find->setText(tr("&Find"));
    showEmptyText();
    showNote();
}

} // namespace meari
