#pragma once

#include "lesson/lesson_library.h"
#include "lesson/lesson_progress.h"

#include <QAbstractListModel>

namespace meari {

/// The lessons of a library with how far one has come, and a heading over the teacher's own.
class LessonListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< empty: a heading
        SummaryRole,
        SizeRole,    ///< "8 min · 7 steps", and how far one has come
        ReachedRole, ///< 0 to 1
        DoneRole,
        FaultsRole, ///< QStringList, with their lines; not empty: a broken file
        HintRole,   ///< how a broken file is mended
    };
    /// Faults of one file that are told here; the number of all others is.
    static constexpr int mostFaults = 4;

    /// @param library outlives the model
    explicit LessonListModel(LessonLibrary &library, QObject *parent = nullptr);

    /// Asks the library for its lessons, the first time; there are none before. From then on it
    /// follows the library.
    void fill();
    bool isFilled() const { return m_isFilled; }

    const LessonProgress &progress() const { return m_progress; }
    void setProgress(const LessonProgress &progress);
    void retranslate();

    using Entry = LessonLibrary::Entry;
    /// nullptr for a heading, or where there is no such row. Until the library changes.
    const Entry *entryAt(int row) const;
    /// The row of a lesson that can be played, of two the teacher's own; -1: there is none.
    int rowOf(const QString &id) const;
    /// The row of the lesson in that file; -1: there is none.
    int rowOfFile(const QString &fileName) const;
    /// The row of the next lesson that can be played; -1: there is none.
    int rowAfter(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void fillAgain();
    QVariant ofHeading(int role) const;
    QVariant ofEntry(const Entry &entry, int role) const;
    QString sizeOf(const Entry &entry) const;
    static QStringList faultsOf(const Entry &entry);

    LessonLibrary &m_library;
    LessonProgress m_progress;
    bool m_isFilled = false;
    QList<Entry> m_entries;
    int m_heading = -1; ///< its row
};

} // namespace meari
