#include "server_gui/clients_panel.h"

#include "model/client_model.h"
#include "widgets/row_view.h"
#include "widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

namespace meari {
namespace {

using Column = ClientModel::Column;

// Of a client who is connected, without colours.
CellLook plainLook(Column column)
{
    CellLook look;
    switch (column) {
    case Column::State:
        look.mark = Mark::Dot;
        break;
    case Column::Number:
    case Column::Address:
    case Column::ConnectedFor:
    case Column::Thread:
        look.fixedPitch = true;
        break;
    case Column::Received:
    case Column::Sent:
    case Column::LastMessage:
        break;
    }
    return look;
}

CellLook lookOf(const QModelIndex &index, const Theme &theme)
{
    const auto state = ClientEntry::State(index.data(ClientModel::StateRole).toInt());
    const bool ended = state == ClientEntry::State::Ended;
    CellLook look = plainLook(Column(index.column()));
    if (ended)
        look.colour = theme.quiet;
    if (Column(index.column()) != Column::State)
        return look;
    if (!ended)
        look.colour = theme.good;
    look.mark = ended ? Mark::Ring : Mark::Dot;
    if (state == ClientEntry::State::Lingering)
        look.mark = Mark::Waiting;
    return look;
}

} // namespace

ClientsPanel::ClientsPanel(ClientModel &clients, QWidget *parent)
    : QWidget(parent)
    , m_clients(clients)
    , m_view(new RowView)
    , m_showInLog(new QAction(this))
    , m_disconnect(new QAction(this))
    , m_reset(new QAction(this))
    , m_disconnectAll(new QAction(this))
{
    m_view->setModel(&m_clients);
    m_view->setLook([this](const QModelIndex &index) { return lookOf(index, Theme::of(this)); });
    m_view->setWideColumn(int(Column::LastMessage));
    showThreads(m_clients.table().work() == Work::ThreadPerClient);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);

    m_disconnect->setShortcut(QKeySequence(Qt::Key_Delete));
    m_disconnect->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addActions({m_showInLog, m_disconnect, m_reset, m_disconnectAll});

    connect(m_showInLog, &QAction::triggered, this, [this] {
        emit showInLogAsked(m_view->currentIndex().data(ClientModel::NumberRole).toUInt());
    });
    connect(m_view, &RowView::activated, m_showInLog, &QAction::trigger);
    connect(m_disconnect, &QAction::triggered, this,
            [this] { emit disconnectAsked(selectedAlive()); });
    connect(m_reset, &QAction::triggered, this, [this] { emit resetAsked(selectedAlive()); });
    connect(m_disconnectAll, &QAction::triggered, this, &ClientsPanel::disconnectAllAsked);
    connect(&m_clients, &ClientModel::threadsMatter, this, &ClientsPanel::showThreads);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ClientsPanel::enableActions);
    connect(&m_clients, &QAbstractItemModel::dataChanged, this, &ClientsPanel::enableActions);
    connect(&m_clients, &QAbstractItemModel::rowsInserted, this, &ClientsPanel::enableActions);
    connect(&m_clients, &QAbstractItemModel::rowsRemoved, this, &ClientsPanel::enableActions);
    connect(&m_clients, &QAbstractItemModel::modelReset, this, &ClientsPanel::enableActions);
    retranslate();
    enableActions();
}

void ClientsPanel::setEmptyText(const QString &title, const QString &hint)
{
    m_view->setEmptyText(title, hint);
}

void ClientsPanel::setRecorded(bool recorded)
{
    m_recorded = recorded;
    enableActions();
}

void ClientsPanel::select(quint32 client)
{
    const int row = m_clients.table().rowOf(client);
    if (row < 0 || row >= m_clients.rowCount())
        return;
    m_view->setCurrentIndex(m_clients.index(row, 0));
    m_view->scrollTo(m_clients.index(row, 0));
}

void ClientsPanel::showThreads(bool matter)
{
    m_view->header()->setSectionHidden(int(Column::Thread), !matter);
}

QList<quint32> ClientsPanel::selectedAlive() const
{
    QList<quint32> numbers;
    for (const RowView::Range &range : m_view->selectedRanges()) {
        for (int row = range.first; row <= range.last; ++row) {
            const ClientEntry &entry = m_clients.table().at(row);
            if (!entry.hasEnded())
                numbers += entry.number;
        }
    }
    return numbers;
}

void ClientsPanel::enableActions()
{
    const bool someAlive = !m_recorded && !selectedAlive().isEmpty();
    m_disconnect->setEnabled(someAlive);
    m_reset->setEnabled(someAlive);
    m_disconnectAll->setEnabled(!m_recorded && m_clients.table().alive() > 0);
    m_showInLog->setEnabled(m_view->currentIndex().isValid());
}

void ClientsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_clients.retranslate();
    }
    QWidget::changeEvent(event);
}

void ClientsPanel::retranslate()
{
    for (int column = 0; column < ClientModel::columns; ++column) {
        const QStringList samples = ClientModel::samplesOf(Column(column));
        if (!samples.isEmpty())
            m_view->setColumnSamples(column, samples, plainLook(Column(column)));
    }
    m_view->setAccessibleName(tr("Clients"));
    m_showInLog->setText(tr("&Show only this client in the log"));
    m_disconnect->setText(tr("&Disconnect the client"));
    m_reset->setText(tr("&Reset the client (RST)"));
    m_disconnectAll->setText(tr("Disconnect &all clients"));
}

} // namespace meari
