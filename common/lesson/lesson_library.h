#pragma once

#include "lesson/lesson_reader.h"

#include <QObject>

namespace meari {

/// All lessons there are: those that come with Meari, in their order, and behind them those in a
/// folder of the teacher's own, by name. A file that is no lesson is listed too, with what is wrong
/// with it. Reads again when asked; keeps nothing open. Window's thread.
class LessonLibrary : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostFiles = 500; ///< of a folder

    struct Entry
    {
        QString id;            ///< of the lesson; of a broken file its name
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

    /// In this language where there is such a file, otherwise in another. Emits changed().
    void setLanguage(const QString &language);
    QString language() const { return m_language; }
    /// The folder and its folders one level down; empty: none. Emits changed().
    void setFolder(const QString &folder);
    QString folder() const { return m_folder; }
    /// Why the folder could not be read; empty when it could, or there is none.
    QString problem() const { return m_problem; }
    void reload();

    const QList<Entry> &entries() const { return m_entries; }
    /// In the language of now. One that is not there, or is broken, comes back with faults.
    LessonReading lesson(const QString &id) const;

signals:
    void changed();

private:
    QString m_language;
    QString m_folder;
    QString m_problem;
    QList<Entry> m_entries;
};

} // namespace meari
