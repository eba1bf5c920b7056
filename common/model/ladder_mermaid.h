#pragma once

#include <QByteArray>
#include <QString>

namespace meari {

class Ladder;

/// A ladder as the text of a Mermaid sequence diagram (https://mermaid.js.org), which Markdown on
/// many sites draws. UTF-8, a line at a time, so that long ones can be written in slices.
class LadderMermaid
{
public:
    /// @param ladder outlives this
    /// @param first, count rows
    LadderMermaid(const Ladder &ladder, int first, int count);

    /// The title and those who take part.
    QByteArray header() const;
    /// One row, with what stands between it and the row above; of the rows given.
    QByteArray row(int row) const;

    /// All of it. For short ones.
    QByteArray all() const;

    /// Text in which Mermaid finds nothing to interpret: neither an end of line or of the diagram,
    /// nor markup, formulas, directives or its own words.
    static QString escaped(const QString &text);
    /// How much of a message stands at its arrow.
    static constexpr qsizetype mostCharacters = 80;

private:
    QString clientId(int lane) const;

    const Ladder &m_ladder;
    const int m_first;
    const int m_count;
    const int m_lanes;
};

} // namespace meari
