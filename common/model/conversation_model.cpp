#include "model/conversation_model.h"

#include "event/event_text.h"
#include "model/conversation_text.h"

#include <utility>

namespace meari {

ConversationModel::ConversationModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

ConversationModel::ConversationModel(Conversation::Limits limits, QObject *parent)
    : QAbstractListModel(parent)
    , m_replay(Conversation(limits))
{
}

void ConversationModel::follow(const Timeline &timeline)
{
    m_timeline = &timeline;
    connect(&timeline, &Timeline::appended, this, &ConversationModel::append);
    connect(&timeline, &Timeline::momentChanged, this, &ConversationModel::handleMomentChanged);
    connect(&timeline, &Timeline::cleared, this, &ConversationModel::clear);
}

void ConversationModel::append(const EventBatch &events)
{
    if (m_timeline)
        m_appended = m_timeline->latest() - events.size();
    for (const Event &event : events)
        m_replay.apply(event, m_appended++, m_timeline);
    if (m_timeline)
        m_replay.forgetBefore(m_timeline->earliest());
    if (!m_replay.isLive())
        return;
    tellViews();
    emit countsChanged();
}

void ConversationModel::handleMomentChanged()
{
    if (m_replay.show(*m_timeline)) {
        tellViews(); // some steps on
    } else {
        beginResetModel();
        m_replay.changing().takeFirstChanged();
        m_first = conversation().first();
        m_end = conversation().end();
        endResetModel();
    }
    emit countsChanged();
}

void ConversationModel::clear()
{
    beginResetModel();
    m_replay.live().clear();
    m_replay.restart(m_timeline ? m_timeline->latest() : m_appended);
    m_first = conversation().first();
    m_end = m_first;
    endResetModel();
    emit countsChanged();
}

void ConversationModel::retranslate()
{
    if (m_end > m_first)
        emit dataChanged(index(0), index(rowCount() - 1));
}

// Tells the views how they get from what they know to what the conversation is by now.
void ConversationModel::tellViews()
{
    const quint64 first = conversation().first();
    if (first > m_first && m_end > m_first) {
        const quint64 gone = qMin(first, m_end) - m_first;
        beginRemoveRows({}, 0, int(gone) - 1);
        m_first += gone;
        endRemoveRows();
    }
    m_first = first;
    m_end = qMax(m_end, first);

    if (const auto changed = m_replay.changing().takeFirstChanged(); changed && *changed < m_end) {
        const quint64 from = qMax(*changed, m_first);
        emit dataChanged(index(int(from - m_first)), index(rowCount() - 1));
    }

    if (conversation().end() > m_end) {
        beginInsertRows({}, rowCount(), int(conversation().end() - m_first) - 1);
        m_end = conversation().end();
        endInsertRows();
    }
}

const ConversationItem &ConversationModel::itemAt(const QModelIndex &index) const
{
    return conversation().at(m_first + quint64(index.row()));
}

bool ConversationModel::touches(const Chosen &chosen, const ConversationItem &item)
{
    if (chosen.event == item.event && !chosen.hasBytes())
        return true;
    return chosen.hasBytes() && item.offset >= 0 && item.client == chosen.client &&
           item.offset < chosen.end && item.offset + item.length() > chosen.begin;
}

QModelIndex ConversationModel::indexOf(const Chosen &chosen) const
{
    QModelIndex found;
    for (int row = rowCount() - 1; row >= 0; --row) {
        const ConversationItem &item = conversation().at(m_first + quint64(row));
        if (touches(chosen, item)) {
            found = index(row);
            if (chosen.event == item.event)
                break;
        } else if (found.isValid()) {
            break; // what touches stands together, the message before its echo
        }
    }
    return found;
}

int ConversationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_end - m_first);
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (m_first + quint64(index.row()) < conversation().first())
        return {}; // the views are just being told that it has left
    const ConversationItem &item = itemAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return ConversationText::body(item);
    case Qt::AccessibleTextRole:
        return ConversationText::spoken(item);
    case Qt::ToolTipRole:
        return tipOf(item);
    case KindRole:
        return int(item.kind);
    case CheckRole:
        return int(item.check);
    case BytesRole:
        return item.bytes;
    case TimeRole:
        return item.time;
    case VerdictRole:
        return ConversationText::verdict(item);
    case DetailRole:
        return ConversationText::detail(item);
    case ReadsRole:
        return item.reads;
    case RoundTripRole:
        return item.kind == ConversationItem::Kind::Echo && item.stillMissing() == 0
                   ? QVariant(item.roundTrip)
                   : QVariant();
    case CharactersRole:
        return item.characters ? QVariant(*item.characters) : QVariant();
    case FailureRole:
        return item.note && item.farewell == ConversationItem::Farewell::None &&
               !EventText::problem(*item.note).isEmpty();
    default:
        return {};
    }
}

// A tool tip guesses markup, so what came from the wire is escaped.
QString ConversationModel::tipOf(const ConversationItem &item) const
{
    QStringList paragraphs;
    if (const QString more = ConversationText::more(item); !more.isEmpty())
        paragraphs += more;
    // The place of an echo stands for no event before something has come back.
    const bool happened = item.kind != ConversationItem::Kind::Echo || item.reads > 0;
    if (m_timeline && happened && m_timeline->store().contains(item.event))
        paragraphs += EventText::explanation(m_timeline->store().at(item.event), Side::Client);
    QString tip;
    for (const QString &paragraph : std::as_const(paragraphs))
        tip += QLatin1String("<p>") % paragraph.toHtmlEscaped() % QLatin1String("</p>");
    return tip;
}

QHash<int, QByteArray> ConversationModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{KindRole, "kind"},
                  {CheckRole, "check"},
                  {BytesRole, "bytes"},
                  {TimeRole, "time"},
                  {VerdictRole, "verdict"},
                  {DetailRole, "detail"},
                  {ReadsRole, "reads"},
                  {RoundTripRole, "roundTrip"},
                  {CharactersRole, "characters"},
                  {FailureRole, "failure"}});
    return names;
}

} // namespace meari
