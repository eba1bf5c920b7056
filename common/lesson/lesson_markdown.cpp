#include "lesson/lesson_markdown.h"

#include "lesson/lesson_faults.h"

#include <QCoreApplication>

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(LessonReader)
};

constexpr qsizetype shortestFence = 3;
constexpr qsizetype deepestFence = 3; // with more spaces before it, it is code itself
constexpr qsizetype sample = 12;      // characters that are quoted

qsizetype runAt(QStringView text, qsizetype at)
{
    const QChar sign = text[at];
    qsizetype end = at;
    while (end < text.size() && text[end] == sign)
        ++end;
    return end - at;
}

bool isAsciiLetter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
           (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
}

// <b>, </b>, <!-- and <?: what a browser would take for a tag.
bool beginsHtml(QStringView text)
{
    if (text.size() < 2 || text[0] != QLatin1Char('<'))
        return false;
    return isAsciiLetter(text[1]) || text[1] == QLatin1Char('/') || text[1] == QLatin1Char('!') ||
           text[1] == QLatin1Char('?');
}

} // namespace

bool MarkdownFence::take(QStringView line)
{
    const QStringView text = line.trimmed();
    if (text.isEmpty() || line.indexOf(text[0]) > deepestFence)
        return false;
    const QChar sign = text[0];
    const qsizetype length = runAt(text, 0);
    if (isOpen()) {
        if (sign != m_sign || length < m_length || length < text.size())
            return false;
        m_length = 0;
        return true;
    }
    if ((sign != QLatin1Char('`') && sign != QLatin1Char('~')) || length < shortestFence)
        return false;
    // ```code``` is code within a line.
    if (sign == QLatin1Char('`') && text.mid(length).contains(sign))
        return false;
    m_sign = sign;
    m_length = length;
    return true;
}

QString markdownProblem(QStringView line)
{
    qsizetype code = 0; // backticks that began code
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == QLatin1Char('`')) {
            const qsizetype run = runAt(line, i);
            if (code == 0)
                code = run;
            else if (code == run)
                code = 0;
            i += run - 1;
            continue;
        }
        if (code > 0)
            continue;
        if (c == QLatin1Char('\\')) {
            ++i; // the next one is itself
            continue;
        }
        const QStringView rest = line.mid(i);
        const auto quoted = [rest] { return LessonFaults::quoted(rest.left(sample)); };
        if (beginsHtml(rest))
            return Text::tr("“%1” looks like HTML, which is not shown. Put it between backticks "
                            "(`), or a space behind <.")
                .arg(quoted());
        if (rest.startsWith(QLatin1String("![")))
            return Text::tr("A lesson has no pictures in its text: take “%1” out.").arg(quoted());
        if (rest.startsWith(QLatin1String("](")))
            return Text::tr("A lesson has no links: write the address as text, or take “%1” out.")
                .arg(quoted());
    }
    return {};
}

} // namespace meari
