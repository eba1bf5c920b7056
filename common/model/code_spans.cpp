#include "model/code_spans.h"

#include <algorithm>
#include <array>

namespace meari {
namespace {

using Kind = CodeSpan::Kind;

constexpr std::array pythonWords{
    "and",  "as",    "break", "class",  "continue", "def",   "elif",   "else", "except", "for",
    "from", "if",    "in",    "import", "is",       "None",  "not",    "or",   "return", "try",
    "with", "while", "True",  "False",  "finally",  "raise", "lambda", "pass",
};
constexpr std::array cWords{
    "auto",      "bool",     "break",  "case",   "char",     "class",    "const",
    "constexpr", "continue", "do",     "double", "else",     "false",    "for",
    "if",        "int",      "long",   "new",    "nullptr",  "override", "private",
    "protected", "public",   "return", "sizeof", "static",   "struct",   "switch",
    "true",      "unsigned", "void",   "while",  "#include", "#define",
};

template <std::size_t count>
bool isOneOf(const std::array<const char *, count> &words, QStringView word)
{
    return std::any_of(words.begin(), words.end(),
                       [word](const char *known) { return word == QLatin1String(known); });
}

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('#');
}

// One past the closing quote, or the end of the line.
qsizetype endOfString(QStringView line, qsizetype begin)
{
    const QChar quote = line[begin];
    const QStringView triple = line.sliced(begin);
    if (triple.size() >= 6 && triple.startsWith(QLatin1String("\"\"\""))) {
        const qsizetype end = line.indexOf(QLatin1String("\"\"\""), begin + 3);
        return end < 0 ? line.size() : end + 3;
    }
    for (qsizetype i = begin + 1; i < line.size(); ++i) {
        if (line[i] == QLatin1Char('\\'))
            ++i;
        else if (line[i] == quote)
            return i + 1;
    }
    return line.size();
}

} // namespace

QList<CodeSpan> codeSpans(QStringView line, CodeLanguage language)
{
    const bool python = language == CodeLanguage::Python;
    QList<CodeSpan> spans;
    const auto add = [&spans](qsizetype begin, qsizetype end, Kind kind) {
        spans += CodeSpan{begin, end - begin, kind};
    };
    for (qsizetype i = 0; i < line.size();) {
        const QStringView rest = line.sliced(i);
        if (python ? rest.startsWith(QLatin1Char('#')) : rest.startsWith(QLatin1String("//"))) {
            add(i, line.size(), Kind::Comment);
            break;
        }
        if (!python && rest.startsWith(QLatin1String("/*"))) {
            const qsizetype close = line.indexOf(QLatin1String("*/"), i + 2);
            const qsizetype end = close < 0 ? line.size() : close + 2;
            add(i, end, Kind::Comment);
            i = end;
        } else if (line[i] == QLatin1Char('"') || line[i] == QLatin1Char('\'')) {
            const qsizetype end = endOfString(line, i);
            add(i, end, Kind::String);
            i = end;
        } else if (isWord(line[i])) {
            const qsizetype begin = i;
            while (i < line.size() && isWord(line[i]))
                ++i;
            const QStringView word = line.sliced(begin, i - begin);
            if (python && word == QLatin1String("b") && i < line.size() &&
                line[i] == QLatin1Char('"')) {
                const qsizetype end = endOfString(line, i);
                add(begin, end, Kind::String);
                i = end;
            } else if (python ? isOneOf(pythonWords, word) : isOneOf(cWords, word)) {
                add(begin, i, Kind::Keyword);
                // What is included is a name, whatever it looks like.
                if (word == QLatin1String("#include"))
                    break;
            }
        } else {
            ++i;
        }
    }
    return spans;
}

} // namespace meari
