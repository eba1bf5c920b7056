#include "widgets/lesson_list_model.h"

#include "app/language.h"
#include "event/visible_text.h"
#include "widgets/lesson_words.h"

#include <utility>

namespace meari {
namespace {

constexpr qsizetype shownCharacters = 500;

QString shown(const QString &text)
{
    return visibleText(text, LineBreaks::Escape, shownCharacters);
}

} // namespace

LessonListModel::LessonListModel(LessonLibrary &library, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
{
    connect(&library, &LessonLibrary::changed, this, [this] {
        if (m_isFilled)
            fillAgain();
    });
}

void LessonListModel::fill()
{
    if (!std::exchange(m_isFilled, true))
        fillAgain();
}

void LessonListModel::fillAgain()
{
    beginResetModel();
    m_entries = m_library.entries();
    m_heading = -1;
    for (int i = 0; i < m_entries.size() && m_heading < 0; ++i) {
        if (m_entries[i].own)
            m_heading = i;
    }
    endResetModel();
}

void LessonListModel::setProgress(const LessonProgress &progress)
{
    if (progress == m_progress)
        return;
    m_progress = progress;
    retranslate();
}

void LessonListModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

const LessonListModel::Entry *LessonListModel::entryAt(int row) const
{
    if (row < 0 || row >= rowCount() || row == m_heading)
        return nullptr;
    return &m_entries[m_heading >= 0 && row > m_heading ? row - 1 : row];
}

int LessonListModel::rowOf(const QString &id) const
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const Entry *entry = entryAt(row);
        if (entry && entry->id == id && entry->faults.isEmpty())
            return row;
    }
    return -1;
}

int LessonListModel::rowOfFile(const QString &fileName) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const Entry *entry = entryAt(row);
        if (entry && entry->fileName == fileName)
            return row;
    }
    return -1;
}

int LessonListModel::rowAfter(int row) const
{
    for (int next = row + 1; next < rowCount(); ++next) {
        const Entry *entry = entryAt(next);
        if (entry && entry->faults.isEmpty())
            return next;
    }
    return -1;
}

int LessonListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size()) + (m_heading >= 0 ? 1 : 0);
}

Qt::ItemFlags LessonListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.row() == m_heading)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant LessonListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Entry *entry = entryAt(index.row());
    return entry ? ofEntry(*entry, role) : ofHeading(role);
}

QVariant LessonListModel::ofHeading(int role) const
{
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return tr("Your own lessons");
    return {};
}

QVariant LessonListModel::ofEntry(const Entry &entry, int role) const
{
    const bool broken = !entry.faults.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return shown(broken && entry.title.isEmpty() ? entry.id : entry.title);
    case Qt::ToolTipRole:
        return QString(QLatin1String("<p>") % shown(entry.fileName).toHtmlEscaped() %
                       QLatin1String("</p>"));
    case Qt::AccessibleTextRole: {
        QStringList parts{ofEntry(entry, Qt::DisplayRole).toString()};
        if (broken)
            parts += faultsOf(entry);
        else
            parts += {shown(entry.summary), sizeOf(entry)};
        return parts.join(QLatin1String(". "));
    }
    case IdRole:
        return entry.id;
    case SummaryRole:
        return broken ? QString() : shown(entry.summary);
    case SizeRole:
        return broken ? QString() : sizeOf(entry);
    case ReachedRole:
        return entry.steps > 0 ? qMin(1.0, double(m_progress.reached(entry.id)) / entry.steps) : 0;
    case DoneRole:
        return m_progress.isDone(entry.id);
    case FaultsRole:
        return faultsOf(entry);
    case HintRole:
        return broken ? tr("Mend it in a text editor, then press Reload. Save a template shows how "
                           "such a file looks.")
                      : QString();
    default:
        return {};
    }
}

QString LessonListModel::sizeOf(const Entry &entry) const
{
    QStringList parts{LessonWords::size(entry.minutes, entry.steps)};
    if (m_progress.isDone(entry.id))
        parts += tr("gone through");
    else if (const int reached = m_progress.reached(entry.id); reached > 0)
        parts += tr("%Ln step(s) done", nullptr, reached);
    if (!entry.languages.contains(m_library.language())) {
        for (const QString &code : entry.languages)
            parts += Language::nameOf(code);
    }
    return parts.join(QStringLiteral(" · "));
}

QStringList LessonListModel::faultsOf(const Entry &entry)
{
    QStringList sentences;
    for (const LessonFault &fault : entry.faults) {
        if (sentences.size() == mostFaults) {
            sentences += tr("and %Ln more", nullptr, int(entry.faults.size()) - mostFaults);
            break;
        }
        const QString sentence = shown(fault.sentence);
        sentences += fault.line > 0 ? tr("Line %1: %2").arg(fault.line).arg(sentence) : sentence;
    }
    return sentences;
}

} // namespace meari
