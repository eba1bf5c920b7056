#pragma once

#include "model/program_marks.h"

#include <QAbstractListModel>

namespace meari {

/// A program as a list of lines, with what is to be seen at each. Window's thread.
class ListingModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit ListingModel(QObject *parent = nullptr);

    /// Another program; nothing is marked in it.
    void setListing(const Listing &listing, CodeLanguage language);
    /// What is to be seen at each line; only lines that differ change.
    /// @param marks one for each line
    void setMarks(std::vector<LineMark> marks);

    const Listing &listing() const { return m_listing; }
    CodeLanguage language() const { return m_language; }
    const LineMark &markAt(int row) const { return m_marks[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString spoken(int row) const;

    Listing m_listing;
    CodeLanguage m_language = CodeLanguage::Python;
    std::vector<LineMark> m_marks; ///< one for each line
};

} // namespace meari
