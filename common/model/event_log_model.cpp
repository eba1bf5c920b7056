#include "model/event_log_model.h"

#include "event/event_text.h"
#include "model/client_model.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTimerEvent>

#include <algorithm>
#include <vector>

namespace meari {
namespace {

// A quarter of a display frame. The window paints what was found between two slices, and both
// together are what somebody who types has to wait for.
constexpr qint64 sliceNanoseconds = 4'000'000;
// Looking at the clock costs as much as looking at an event.
constexpr int eventsPerLook = 256;

} // namespace

EventLogModel::EventLogModel(Timeline &timeline, QObject *parent)
    : QAbstractTableModel(parent)
    , m_timeline(timeline)
    , m_first(timeline.store().first())
    , m_end(timeline.moment())
{
    connect(&timeline, &Timeline::appended, this, &EventLogModel::handleAppended);
    connect(&timeline, &Timeline::momentChanged, this, &EventLogModel::handleMomentChanged);
    connect(&timeline, &Timeline::cleared, this, &EventLogModel::handleCleared);
}

void EventLogModel::handleAppended(const EventBatch &events)
{
    for (const Event &event : events) {
        if (const auto *started = event.as<ListenStarted>()) {
            m_namesThreads =
                started->serving == Serving::Many && started->work == Work::ThreadPerClient;
        }
    }
    removeRowsThatLeft();
    if (showsAll())
        insertRowsThatCame();
    else if (!isSearching())
        searchOn();
    emit changed();
}

void EventLogModel::handleMomentChanged()
{
    removeRowsThatLeft();
    removeRowsToCome();
    if (showsAll())
        insertRowsThatCame();
    else if (!isSearching())
        searchOn();
    emit changed();
}

void EventLogModel::handleCleared()
{
    beginResetModel();
    m_matches.clear();
    m_first = m_end = m_searched = store().end();
    endResetModel();
}

void EventLogModel::setFilter(const EventFilter &filter)
{
    const bool searched = isSearching();
    beginResetModel();
    m_timer.stop();
    m_filter = filter;
    m_matches.clear();
    m_first = m_searched = store().first();
    m_end = m_timeline.moment();
    endResetModel();
    if (!showsAll())
        searchOn();
    if (searched && !isSearching())
        emit searchingChanged(false);
}

void EventLogModel::removeRowsThatLeft()
{
    const quint64 oldest = store().first();
    if (showsAll()) {
        const quint64 kept = qMin(oldest, m_end);
        if (kept > m_first) {
            beginRemoveRows({}, 0, int(kept - m_first) - 1);
            m_first = kept;
            endRemoveRows();
        }
        // More came at once than there is room for.
        if (oldest > m_end)
            m_first = m_end = oldest;
        return;
    }
    m_searched = qMax(m_searched, oldest);
    const auto stays = std::lower_bound(m_matches.begin(), m_matches.end(), oldest);
    if (stays != m_matches.begin()) {
        beginRemoveRows({}, 0, int(stays - m_matches.begin()) - 1);
        m_matches.erase(m_matches.begin(), stays);
        endRemoveRows();
    }
}

// Somebody went back to before they happened.
void EventLogModel::removeRowsToCome()
{
    const quint64 moment = m_timeline.moment();
    if (showsAll()) {
        if (m_end <= moment)
            return;
        beginRemoveRows({}, int(moment - m_first), int(m_end - m_first) - 1);
        m_end = moment;
        endRemoveRows();
        return;
    }
    m_searched = qMin(m_searched, moment);
    const auto leaves = std::lower_bound(m_matches.begin(), m_matches.end(), moment);
    if (leaves != m_matches.end()) {
        beginRemoveRows({}, int(leaves - m_matches.begin()), int(m_matches.size()) - 1);
        m_matches.erase(leaves, m_matches.end());
        endRemoveRows();
    }
}

void EventLogModel::insertRowsThatCame()
{
    const quint64 moment = m_timeline.moment();
    if (moment <= m_end)
        return;
    beginInsertRows({}, int(m_end - m_first), int(moment - m_first) - 1);
    m_end = moment;
    endInsertRows();
}

// One slice; what is left over is searched when the window has nothing else to do.
void EventLogModel::searchOn()
{
    QElapsedTimer clock;
    clock.start();
    std::vector<quint64> found;
    const quint64 moment = m_timeline.moment();
    while (m_searched < moment) {
        const quint64 until = qMin(m_searched + eventsPerLook, moment);
        for (; m_searched < until; ++m_searched) {
            if (m_filter.matches(store(), m_searched, side()))
                found.push_back(m_searched);
        }
        if (clock.nsecsElapsed() >= sliceNanoseconds)
            break;
    }
    if (!found.empty()) {
        const int row = int(m_matches.size());
        beginInsertRows({}, row, row + int(found.size()) - 1);
        m_matches.insert(m_matches.end(), found.begin(), found.end());
        endInsertRows();
    }
    setSearching(m_searched < moment);
}

void EventLogModel::setSearching(bool searching)
{
    if (searching == isSearching())
        return;
    if (searching)
        m_timer.start(0, this);
    else
        m_timer.stop();
    emit searchingChanged(searching);
}

void EventLogModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        searchOn();
    else
        QAbstractTableModel::timerEvent(event);
}

quint64 EventLogModel::sequenceAt(int row) const
{
    return showsAll() ? m_first + quint64(row) : m_matches[std::size_t(row)];
}

int EventLogModel::rowOf(quint64 sequence) const
{
    if (showsAll())
        return sequence >= m_first && sequence < m_end ? int(sequence - m_first) : -1;
    const auto found = std::lower_bound(m_matches.begin(), m_matches.end(), sequence);
    return found != m_matches.end() && *found == sequence ? int(found - m_matches.begin()) : -1;
}

void EventLogModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    // Words that were found may read differently now.
    if (!m_filter.text().isEmpty())
        setFilter(m_filter);
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

qint64 EventLogModel::eventsSoFar() const
{
    const quint64 first = store().first();
    return qint64(qMax(m_timeline.moment(), first) - first);
}

int EventLogModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return showsAll() ? int(m_end - m_first) : int(m_matches.size());
}

int EventLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const quint64 sequence = sequenceAt(index.row());
    // While rows are being removed their events have left already.
    if (!store().contains(sequence))
        return {};
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textAt(sequence, column);
    case Qt::ToolTipRole:
        return tipAt(sequence);
    case Qt::TextAlignmentRole:
        if (column == Column::Bytes || column == Column::Client)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case KindRole:
        return store().kindAt(sequence);
    case SequenceRole:
        return sequence;
    case ClientRole:
        return store().clientAt(sequence);
    default:
        return {};
    }
}

QVariant EventLogModel::textAt(quint64 sequence, Column column) const
{
    switch (column) {
    case Column::Time:
        return EventText::timeOfDay(store().timeAt(sequence));
    case Column::Client: {
        const quint32 client = store().clientAt(sequence);
        if (client == 0)
            return QString();
        if (!m_namesThreads)
            return QString::number(client);
        return QString(QString::number(client) % QStringLiteral(" · ") %
                       threadName(store().threadAt(sequence)));
    }
    case Column::Event:
        return EventText::label(store().kindAt(sequence), side());
    case Column::Content:
        return EventStore::carriesBytes(store().kindAt(sequence))
                   ? EventText::content(store().bytesAt(sequence))
                   : EventText::content(store().at(sequence), side());
    case Column::Bytes:
        return EventStore::carriesBytes(store().kindAt(sequence))
                   ? QLocale().toString(store().bytesAt(sequence).size())
                   : QString();
    }
    Q_UNREACHABLE();
}

// A tool tip guesses markup, so what came from the wire is escaped.
QString EventLogModel::tipAt(quint64 sequence) const
{
    const Event event = store().at(sequence);
    const QString line = EventText::line(event, side()).toHtmlEscaped();
    const QString why = EventText::explanation(event, side()).toHtmlEscaped();
    const QString thread = tr("Thread %1").arg(threadName(store().threadAt(sequence)));
    return QLatin1String("<p>") % line % QLatin1String("<br>") % thread % QLatin1String("</p><p>") %
           why % QLatin1String("</p>");
}

QVariant EventLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole) {
        return int(
            (column == Column::Bytes || column == Column::Client ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Time:
        return tr("Time");
    case Column::Client:
        return tr("#", "the number of a client");
    case Column::Event:
        return tr("Event");
    case Column::Content:
        return tr("Content");
    case Column::Bytes:
        return tr("Bytes");
    }
    Q_UNREACHABLE();
}

} // namespace meari
