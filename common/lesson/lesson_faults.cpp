#include "lesson/lesson_faults.h"

#include "event/visible_text.h"

#include <algorithm>

namespace meari {
namespace {
constexpr qsizetype longestQuote = 40; // characters
}

void LessonFaults::add(int line, const QString &sentence)
{
    if (m_faults.size() < lesson_limits::faults)
        m_faults.append({line, sentence});
}

QList<LessonFault> LessonFaults::sorted() const
{
    QList<LessonFault> faults = m_faults;
    std::stable_sort(faults.begin(), faults.end(),
                     [](const LessonFault &a, const LessonFault &b) { return a.line < b.line; });
    return faults;
}

QString LessonFaults::quoted(QStringView text)
{
    return visibleText(text, LineBreaks::Escape, longestQuote);
}

QString LessonFaults::listed(const QStringList &names)
{
    return names.join(QLatin1String(", "));
}

} // namespace meari
