#include "model/listing_model.h"

#include <QStringList>

namespace meari {

ListingModel::ListingModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ListingModel::setListing(const Listing &listing, CodeLanguage language)
{
    beginResetModel();
    m_listing = listing;
    m_language = language;
    m_marks.assign(std::size_t(listing.lines.size()), {});
    endResetModel();
}

void ListingModel::setMarks(std::vector<LineMark> marks)
{
    if (marks.size() != m_marks.size())
        return;
    m_marks.swap(marks);
    // A view lays its rows out once, whatever the number of changes.
    for (std::size_t row = 0; row < marks.size(); ++row) {
        if (m_marks[row] != marks[row])
            emit dataChanged(index(int(row)), index(int(row)));
    }
}

int ListingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_listing.lines.size());
}

QVariant ListingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return m_listing.lines[index.row()].text;
    case Qt::AccessibleTextRole:
        return spoken(index.row());
    default:
        return {};
    }
}

// The line, who is there, what it returned.
QString ListingModel::spoken(int row) const
{
    const LineMark &mark = markAt(row);
    QStringList parts{QString::number(row + 1) % QLatin1Char(' ') %
                      m_listing.lines[row].text.trimmed()};
    if (!mark.here.isEmpty())
        parts += mark.here;
    if (!mark.value.text.isEmpty())
        parts += mark.value.text;
    return parts.join(QLatin1String("; "));
}

} // namespace meari
