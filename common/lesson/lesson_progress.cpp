#include "lesson/lesson_progress.h"

#include <QStringList>

#include <algorithm>

namespace meari {
namespace {

// As lesson files have it.
bool isId(const QString &text)
{
    return !text.isEmpty() && text.size() <= LessonProgress::longestId &&
           std::all_of(text.cbegin(), text.cend(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
           });
}

} // namespace

void LessonProgress::reach(const QString &id, int steps)
{
    if (Lesson *lesson = entry(id))
        lesson->reached = qBound(lesson->reached, steps, mostSteps);
}

void LessonProgress::finish(const QString &id)
{
    if (Lesson *lesson = entry(id))
        lesson->done = true;
}

LessonProgress::Lesson *LessonProgress::entry(const QString &id)
{
    if (!isId(id) || (m_lessons.size() >= mostLessons && !m_lessons.contains(id)))
        return nullptr;
    return &m_lessons[id];
}

QByteArray LessonProgress::toBytes() const
{
    QStringList words;
    words.reserve(m_lessons.size());
    for (auto it = m_lessons.cbegin(); it != m_lessons.cend(); ++it) {
        words += it.key() + QLatin1Char('=') + QString::number(it->reached) +
                 QLatin1String(it->done ? "!" : "");
    }
    words.sort();
    return words.join(QLatin1Char(' ')).toLatin1();
}

std::optional<LessonProgress> LessonProgress::fromBytes(const QByteArray &bytes)
{
    LessonProgress progress;
    if (bytes.isEmpty())
        return progress;
    if (bytes.size() > mostLessons * (longestId + 8))
        return std::nullopt;
    for (const QString &word : QString::fromLatin1(bytes).split(QLatin1Char(' '))) {
        const qsizetype sign = word.indexOf(QLatin1Char('='));
        const QString id = word.left(sign);
        QString steps = word.mid(sign + 1);
        const bool done = steps.endsWith(QLatin1Char('!'));
        if (done)
            steps.chop(1);
        bool ok = false;
        const int reached = steps.toInt(&ok);
        if (sign < 0 || !isId(id) || !ok || reached < 0 || reached > mostSteps ||
            progress.m_lessons.contains(id) || progress.m_lessons.size() >= mostLessons)
            return std::nullopt;
        progress.m_lessons.insert(id, {reached, done});
    }
    return progress;
}

} // namespace meari
