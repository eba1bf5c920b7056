#pragma once

#include <QString>

/// What the Markdown of a lesson may hold: text, emphasis, lists, tables, code. Nothing is loaded
/// for it, and nobody is led elsewhere from it. Pure.
namespace meari {

/// Follows blocks of code between ``` or ~~~, line by line.
class MarkdownFence
{
public:
    bool isOpen() const { return m_length > 0; }
    /// True when the line begins such a block or ends one.
    bool take(QStringView line);

private:
    QChar m_sign;
    qsizetype m_length = 0;
};

/// What is not allowed in a line outside such a block, in a sentence; empty when all is well.
QString markdownProblem(QStringView line);

} // namespace meari
