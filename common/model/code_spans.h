#pragma once

#include "event/program_terms.h"

#include <QList>
#include <QStringView>

namespace meari {

/// A part of a line of code that is written in a colour of its own.
struct CodeSpan
{
    enum class Kind : quint8 { Comment, String, Keyword };
    qsizetype begin = 0;
    qsizetype size = 0;
    Kind kind = Kind::Keyword;
    bool operator==(const CodeSpan &) const = default;
};

/// The parts of one line, in order; what is between them is plain. Knows as much of the languages
/// as the programs under resources/programs need: no string or comment goes over a line's end but
/// for Python's first line. Pure.
QList<CodeSpan> codeSpans(QStringView line, CodeLanguage language);

} // namespace meari
