#include "model/ladder_mermaid.h"

#include "event/event_text.h"
#include "model/ladder.h"

namespace meari {
namespace {

const QString server = QStringLiteral("s");
// Of refused clients, and of those whose lifelines were dropped.
const QString nobody = QStringLiteral("other");

// What Mermaid takes as it is, of ASCII; all else might mean something to it.
bool isPlain(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           QStringView(u" ()./,_-+=!?'").contains(c) || c >= 0x80;
}

QString entity(char16_t c)
{
    return QLatin1Char('#') % QString::number(uint(c)) % QLatin1Char(';');
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_');
}

// "end" ends a block wherever it stands as a word.
bool isEnd(QStringView text, qsizetype at)
{
    return text.sliced(at).startsWith(QLatin1String("end"), Qt::CaseInsensitive) &&
           (at == 0 || !isWordPart(text[at - 1])) &&
           (at + 3 == text.size() || !isWordPart(text[at + 3]));
}

QString arrowOf(const LadderShape &shape)
{
    const bool cross = shape.head == LadderShape::Head::Cross;
    if (shape.dashed)
        return cross ? QStringLiteral("--x") : QStringLiteral("-->>");
    return cross ? QStringLiteral("-x") : QStringLiteral("->>");
}

QString elided(const QString &text)
{
    if (text.size() <= LadderMermaid::mostCharacters)
        return text;
    qsizetype keep = LadderMermaid::mostCharacters;
    if (text[keep - 1].isHighSurrogate())
        --keep;
    return text.left(keep) % QChar(0x2026);
}

QString labelOf(const LadderRow &row)
{
    QString label = elided(row.text);
    for (const QString &part : {row.size, row.note}) {
        if (!part.isEmpty())
            label += QStringLiteral(" · ") % part;
    }
    return label;
}

} // namespace

QString LadderMermaid::escaped(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (isPlain(c) && !isEnd(text, i))
            safe += QChar(c);
        else
            safe += entity(c);
    }
    return safe;
}

LadderMermaid::LadderMermaid(const Ladder &ladder, int first, int count)
    : m_ladder(ladder)
    , m_first(first)
    , m_count(count)
    , m_lanes(ladder.laneCount())
{
}

QString LadderMermaid::clientId(int lane) const
{
    return lane < 0 ? nobody : QLatin1Char('c') + QString::number(lane + 1);
}

QByteArray LadderMermaid::header() const
{
    QString text = QStringLiteral("sequenceDiagram\n");
    const int last = m_first + m_count - 1;
    bool others = false;
    for (int row = m_first; row <= last && !others; ++row) {
        const LadderShape shape = m_ladder.shapeAt(row);
        others = shape.course != LadderShape::Course::AtServer &&
                 m_ladder.laneOf(m_ladder.sequenceAt(row)) < 0;
    }
    const auto take = [&text](const QString &id, const QString &name) {
        text += QLatin1String("    participant ") % id % QLatin1String(" as ") % escaped(name) %
                QLatin1Char('\n');
    };
    for (int lane = 0; lane < m_lanes; ++lane) {
        const Ladder::Lane shown = m_ladder.laneAt(lane, last);
        // Who was over before these rows begin, or came after them, takes no part.
        if (shown.lastRow >= m_first && shown.firstRow <= last)
            take(clientId(lane), Ladder::nameOf(shown));
    }
    if (others)
        take(nobody, EventText::clientNumber(0));
    take(server, Ladder::nameOfServer(m_ladder.serverAt(last)));
    return text.toUtf8();
}

QByteArray LadderMermaid::row(int row) const
{
    const LadderRow shown = m_ladder.rowAt(row);
    const QString client = clientId(m_ladder.laneOf(shown.sequence));
    const QString label = escaped(labelOf(shown));
    QString text;
    if (row > m_first && shown.hasGap()) {
        text += QLatin1String("    Note over ") % server % QLatin1String(": ") %
                escaped(EventText::silence(shown.sincePrevious)) % QLatin1Char('\n');
    }
    text += QLatin1String("    ");
    switch (shown.shape.course) {
    case LadderShape::Course::ToServer:
        text += client % arrowOf(shown.shape) % server;
        break;
    case LadderShape::Course::ToClient:
        text += server % arrowOf(shown.shape) % client;
        break;
    case LadderShape::Course::Between: {
        const bool here = m_ladder.side() == Side::Server;
        text += (here ? server : client) % arrowOf(shown.shape) % (here ? client : server);
        break;
    }
    case LadderShape::Course::AtServer:
        text += QLatin1String("Note over ") % server;
        break;
    case LadderShape::Course::AtClient:
        text += QLatin1String("Note over ") % client;
        break;
    }
    text += QLatin1String(": ") % label % QLatin1Char('\n');
    return text.toUtf8();
}

QByteArray LadderMermaid::all() const
{
    QByteArray text = header();
    for (int i = m_first; i < m_first + m_count; ++i)
        text += row(i);
    return text;
}

} // namespace meari
