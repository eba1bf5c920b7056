#pragma once

#include "lesson/lesson_reader.h"

#include <QObject>

namespace meari {

/// All lessons there are: those that come with Meari, in their order, and behind them those in a
/// folder of the teacher's own, by name. A file that is no lesson is listed too, with what is wrong
/// with it. Reads when it is asked for what is there, and again after a reload(); keeps nothing
/// open. Window's thread.
class LessonLibrary : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostFiles = 500;          ///< of a folder
    static constexpr int mostFolderEntries = 5000; ///< that are looked at for lessons

    struct Entry
    {
        QString id;            ///< of the lesson; of a broken file its path in the folder
        QStringList languages; ///< in which it can be had
        bool own = false;      ///< from the teacher's folder
        QString fileName;      ///< of what is shown
        QString title;
        QString summary;
        int minutes = 0;
        int steps = 0;
        QList<LessonFault> faults; ///< then there is nothing to play
    };

    explicit LessonLibrary(QObject *parent = nullptr);

    /// The lessons that come with Meari, in the order they are taught in.
    static QStringList builtInIds();
    /// A lesson to begin with, for "Save a template", in this language, in English for those there
    /// are no lessons in; UTF-8.
    static QByteArray templateFile(const QString &language);

    /// In this language where there is such a file, otherwise in another. Emits changed().
    void setLanguage(const QString &language);
    QString language() const { return m_language; }
    /// The folder and its folders one level down; empty: none. Emits changed().
    void setFolder(const QString &folder);
    QString folder() const { return m_folder; }
    /// Why the folder could not be read, or not all of it; empty when it could, or there is none.
    QString problem();
    /// What is in the files now counts. Emits changed().
    void reload();

    /// A teacher's lesson with the id of one that comes with Meari stands beside it, as own.
    const QList<Entry> &entries();
    /// In the language of now. One that is not there, or is broken, comes back with faults. Of two
    /// with the same id the teacher's own; the other can be had by its entry.
    LessonReading lesson(const QString &id);
    LessonReading lesson(const Entry &entry) const;

signals:
    void changed();

private:
    struct Found;
    void read();
    QList<Found> readBuiltIn() const;
    QList<Found> readFolder();
    void list(const QList<Found> &files, bool own);

    QString m_language;
    QString m_folder;
    bool m_isRead = false;
    QString m_problem;
    QList<Entry> m_entries;
};

} // namespace meari
