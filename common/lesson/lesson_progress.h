#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace meari {

/// How far a class has come in each lesson. A value, kept between two starts as text.
class LessonProgress
{
public:
    /// Lessons that are kept; more than a folder holds.
    static constexpr int mostLessons = 1'000;
    static constexpr int mostSteps = 1'000;
    static constexpr qsizetype longestId = 100;

    /// Steps of a lesson that were done, at least once; 0: it was never begun.
    int reached(const QString &id) const { return m_lessons.value(id).reached; }
    /// Whether a lesson was gone through to its end.
    bool isDone(const QString &id) const { return m_lessons.value(id).done; }

    /// So many steps are done. Never takes anything back.
    void reach(const QString &id, int steps);
    void finish(const QString &id);

    /// One lesson after the other: "first-echo=7! until-end=3", the sign for those gone through.
    QByteArray toBytes() const;
    /// What toBytes() wrote; nothing when any of it makes no sense.
    static std::optional<LessonProgress> fromBytes(const QByteArray &bytes);

    bool operator==(const LessonProgress &) const = default;

private:
    struct Lesson
    {
        int reached = 0;
        bool done = false;
        bool operator==(const Lesson &) const = default;
    };
    Lesson *entry(const QString &id);

    QHash<QString, Lesson> m_lessons;
};

} // namespace meari
