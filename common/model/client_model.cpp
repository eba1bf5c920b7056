#include "model/client_model.h"

#include "event/event_clock.h"
#include "event/event_text.h"
#include "event/plural.h"

#include <QLocale>

#include <utility>

namespace meari {
namespace {

// Those that a server can see.
constexpr CloseReason serverCloseReasons[] = {
    CloseReason::PeerLeft,     CloseReason::EndCommand,    CloseReason::OneMessageServed,
    CloseReason::Disconnected, CloseReason::Reset,         CloseReason::ResetByPeer,
    CloseReason::NotReading,   CloseReason::ServerStopped, CloseReason::Lost,
};

} // namespace

ClientModel::ClientModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_now(currentEventTime())
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &ClientModel::tick);
}

void ClientModel::follow(const Timeline &timeline)
{
    m_timeline = &timeline;
    connect(&timeline, &Timeline::appended, this, &ClientModel::apply);
    connect(&timeline, &Timeline::momentChanged, this, &ClientModel::handleMomentChanged);
    connect(&timeline, &Timeline::cleared, this,
            [this] { m_replay.restart(m_timeline->latest()); });
}

void ClientModel::apply(const EventBatch &events)
{
    if (m_timeline)
        m_applied = m_timeline->latest() - events.size();
    int firstChanged = m_shown;
    int lastChanged = -1;
    for (const Event &event : events) {
        if (m_replay.isLive() && table().hasSurplus()) {
            tellChanges(firstChanged, lastChanged);
            removeSurplus();
            firstChanged = m_shown;
            lastChanged = -1;
        }
        m_replay.apply(event, m_applied++, m_timeline);
        const int row = m_replay.isLive() ? table().rowOf(event.client) : -1;
        if (row < 0 || row >= m_shown)
            continue;
        firstChanged = qMin(firstChanged, row);
        lastChanged = qMax(lastChanged, row);
    }
    if (m_timeline)
        m_replay.forgetBefore(m_timeline->earliest());
    if (!m_replay.isLive())
        return;
    if (!events.empty() && m_timeline && m_timeline->isRecorded())
        m_now = events.back().time;
    else if (!events.empty())
        m_now = qMax(m_now, events.back().time);
    tellChanges(firstChanged, lastChanged);
    countOn();
}

void ClientModel::tellChanges(int firstChanged, int lastChanged)
{
    if (table().size() > m_shown) {
        beginInsertRows({}, m_shown, table().size() - 1);
        m_shown = table().size();
        endInsertRows();
    }
    if (lastChanged >= 0)
        emit dataChanged(index(firstChanged, 0), index(lastChanged, columns - 1));
}

void ClientModel::removeSurplus()
{
    for (const ClientTable::Range rows : table().surplus()) {
        beginRemoveRows({}, rows.first, rows.last);
        m_replay.changing().remove(rows);
        m_shown = table().size();
        endRemoveRows();
    }
}

void ClientModel::handleMomentChanged()
{
    beginResetModel();
    m_replay.show(*m_timeline);
    m_shown = table().size();
    const quint64 moment = m_timeline->moment();
    const bool past = !m_replay.isLive() || m_timeline->isRecorded();
    m_now = past && m_timeline->store().contains(moment - 1)
                ? m_timeline->store().timeAt(moment - 1)
                : currentEventTime();
    endResetModel();
    countOn();
}

// The time of those who are connected goes on, unless one looks at what was.
void ClientModel::countOn()
{
    const bool recorded = m_timeline && m_timeline->isRecorded();
    if (table().alive() == 0 || !m_replay.isLive() || recorded)
        m_second.stop();
    else if (!m_second.isActive())
        m_second.start();
    if (std::exchange(m_work, table().work()) != m_work)
        emit threadsMatter(m_work == Work::ThreadPerClient);
}

void ClientModel::tick()
{
    m_now = currentEventTime();
    const int column = int(Column::ConnectedFor);
    if (m_shown > 0)
        emit dataChanged(index(0, column), index(m_shown - 1, column), {Qt::DisplayRole});
}

void ClientModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (m_shown > 0)
        emit dataChanged(index(0, 0), index(m_shown - 1, columns - 1));
}

QString ClientModel::duration(qint64 nanoseconds)
{
    const qint64 seconds = qMax<qint64>(nanoseconds, 0) / 1'000'000'000;
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600, 2, 10, QLatin1Char('0'))
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString ClientModel::stateText(ClientEntry::State state, CloseReason reason)
{
    switch (state) {
    case ClientEntry::State::Connected:
        return tr("connected");
    case ClientEntry::State::Lingering:
        return tr("closing soon");
    case ClientEntry::State::Ended:
        // In a narrow column; the tool tip has the whole of it.
        return reason == CloseReason::NotReading ? tr("does not read")
                                                 : EventText::closeReason(reason, Side::Server);
    }
    Q_UNREACHABLE();
}

QString ClientModel::readsText(qint64 reads, qint64 bytes)
{
    return tr("%Ln read(s) · %1", nullptr, plural(reads)).arg(EventText::shortByteCount(bytes));
}

QString ClientModel::writesText(qint64 writes, qint64 bytes)
{
    return tr("%Ln write(s) · %1", nullptr, plural(writes)).arg(EventText::shortByteCount(bytes));
}

QStringList ClientModel::samplesOf(Column column)
{
    switch (column) {
    case Column::Number:
        return {QStringLiteral("10000")};
    case Column::Address:
        return {QStringLiteral("127.0.0.1:65535")};
    case Column::State: {
        QStringList states{stateText(ClientEntry::State::Connected, {}),
                           stateText(ClientEntry::State::Lingering, {})};
        for (const CloseReason reason : serverCloseReasons)
            states += stateText(ClientEntry::State::Ended, reason);
        return states;
    }
    case Column::Received:
        return {readsText(1000, 1'000'000)};
    case Column::Sent:
        return {writesText(1000, 1'000'000)};
    case Column::LastMessage:
        return {};
    case Column::ConnectedFor:
        return {duration(0)};
    case Column::Thread:
        return {threadName(1'234'567)};
    }
    Q_UNREACHABLE();
}

QString threadName(quint32 thread)
{
    return QLatin1Char('T') + QString::number(thread);
}

int ClientModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown;
}

int ClientModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ClientModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ClientEntry &entry = table().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry, Column(index.column()));
    case Qt::ToolTipRole: // a tool tip guesses markup
        return QString(QLatin1String("<p>") % tipOf(entry, Column(index.column())).toHtmlEscaped() %
                       QLatin1String("</p>"));
    case Qt::TextAlignmentRole:
        return int((Column(index.column()) == Column::Number ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    case NumberRole:
        return entry.number;
    case StateRole:
        return int(entry.state);
    default:
        return {};
    }
}

QString ClientModel::textOf(const ClientEntry &entry, Column column) const
{
    switch (column) {
    case Column::Number:
        return QString::number(entry.number);
    case Column::Address:
        return entry.peer.isNull() ? tr("unknown") : entry.peer.toString();
    case Column::State:
        return stateText(entry.state, entry.reason);
    case Column::Received:
        return readsText(entry.readsIn, entry.bytesIn);
    case Column::Sent:
        return writesText(entry.writesOut, entry.bytesOut);
    case Column::LastMessage:
        return EventText::content(entry.lastMessage);
    case Column::ConnectedFor:
        return duration((entry.hasEnded() ? entry.until : m_now) - entry.since);
    case Column::Thread:
        return threadName(entry.thread);
    }
    Q_UNREACHABLE();
}

QString ClientModel::tipOf(const ClientEntry &entry, Column column) const
{
    if (column == Column::State && entry.hasEnded())
        return tr("ended: %1").arg(EventText::closeReason(entry.reason, Side::Server));
    return textOf(entry, column);
}

QVariant ClientModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return int((column == Column::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Number:
        return tr("#", "the number of a client");
    case Column::Address:
        return tr("Client address");
    case Column::State:
        return tr("State");
    case Column::Received:
        return tr("Received");
    case Column::Sent:
        return tr("Sent");
    case Column::LastMessage:
        return tr("Last read");
    case Column::ConnectedFor:
        return tr("Connected for");
    case Column::Thread:
        return tr("Thread");
    }
    Q_UNREACHABLE();
}

} // namespace meari
