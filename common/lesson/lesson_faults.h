#pragma once

#include "lesson/lesson_reader.h"

namespace meari {

/// What is found wrong while a lesson is read: the first lesson_limits::faults of it.
class LessonFaults
{
public:
    void add(int line, const QString &sentence);
    bool isEmpty() const { return m_faults.isEmpty(); }
    /// By line.
    QList<LessonFault> sorted() const;

    /// What stands in a file, to be quoted in a sentence: on one line, and not endless.
    static QString quoted(QStringView text);
    /// "listen, stop, disconnect"
    static QString listed(const QStringList &names);

private:
    QList<LessonFault> m_faults;
};

} // namespace meari
