#include "event/recording_parser.h"

#include <utility>

namespace meari {
namespace {

constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");

// Something that is surely no recording is not read to its first line feed, which may be far away
// in a picture or a film.
bool mayBeginRecording(QByteArrayView start)
{
    if (byteOrderMark.startsWith(start))
        return true;
    if (start.startsWith(byteOrderMark))
        start = start.sliced(byteOrderMark.size());
    start = start.trimmed();
    return start.isEmpty() || start.front() == '{';
}

// A damaged line of a recording, as opposed to one of another file. The same whether the line came
// whole or in pieces.
bool hasTracesOfAnEvent(QByteArrayView line)
{
    return mayBeginRecording(line) && line.contains("\"event\"") && line.contains("\"time\"");
}

} // namespace

void RecordingParser::add(QByteArrayView piece)
{
    // Only the beginning of a line is left of what came before.
    m_buffer.remove(0, std::exchange(m_at, 0));
    m_searched = m_buffer.size();
    m_buffer.append(piece);
}

void RecordingParser::addFailure(const QString &reason)
{
    if (m_over)
        return;
    m_end.fault = LineFault::Unreadable;
    m_end.reason = reason;
    m_end.line = m_line + 1;
    m_end.offset = m_offset;
    finish(RecordingEnd::Kind::Damaged);
}

bool RecordingParser::next(Event &event)
{
    while (!m_over) {
        const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_at);
        const qsizetype feed = m_buffer.indexOf('\n', m_searched);
        m_searched = feed < 0 ? m_buffer.size() : feed + 1;
        const bool last = feed < 0;
        if (last && !m_ended) {
            if (m_end.events == 0 && !mayBeginRecording(rest))
                fail({{}, LineFault::NotJson, {}}, rest, false);
            else if (rest.size() > longestRecordedLine)
                fail({{}, LineFault::TooLong, {}}, rest, false);
            return false;
        }
        if (last && rest.isEmpty()) {
            finish(m_end.events > 0 ? RecordingEnd::Kind::Whole : RecordingEnd::Kind::Empty);
            return false;
        }
        const QByteArrayView line = last ? rest : rest.first(feed - m_at);
        const qsizetype size = last ? rest.size() : line.size() + 1;
        const bool found = parse(line, last, event);
        if (m_over)
            return false; // the offset stays where the line begins
        ++m_line;
        m_at += size;
        m_offset += size;
        if (found)
            return true;
    }
    return false;
}

// False when there is nothing on the line, or it is damaged.
bool RecordingParser::parse(QByteArrayView line, bool last, Event &event)
{
    if (m_offset == 0 && line.startsWith(byteOrderMark))
        line = line.sliced(byteOrderMark.size());
    if (line.trimmed().isEmpty())
        return false;
    ParsedLine parsed;
    if (line.size() > longestRecordedLine)
        parsed.fault = LineFault::TooLong;
    else
        parsed = fromJsonLine(line);
    if (!parsed.ok()) {
        fail(parsed, line, last);
        return false;
    }
    event = std::move(parsed.event);
    note(event);
    return true;
}

void RecordingParser::note(Event &event)
{
    ++m_end.events;
    if (event.time < m_lastTime) {
        event.time = m_lastTime;
        ++m_end.timesRaised;
    }
    m_lastTime = event.time;
    const std::optional<Side> side = sideOf(event);
    if (!m_end.side)
        m_end.side = side;
    else if (side && side != m_end.side)
        m_end.bothSides = true;
}

void RecordingParser::fail(const ParsedLine &parsed, QByteArrayView line, bool last)
{
    m_end.line = m_line + 1;
    m_end.offset = m_offset;
    m_end.fault = parsed.fault;
    m_end.member = parsed.member;
    const bool first = m_end.events == 0;
    // The members come in any order, so of a line that is cut off early there may be little.
    if (last && parsed.fault == LineFault::Incomplete && (!first || line.startsWith("{\"")))
        finish(RecordingEnd::Kind::CutOff);
    else if (first && !hasTracesOfAnEvent(line))
        finish(RecordingEnd::Kind::NotARecording);
    else
        finish(RecordingEnd::Kind::Damaged);
}

void RecordingParser::finish(RecordingEnd::Kind kind)
{
    m_end.kind = kind;
    m_over = true;
    m_buffer.clear();
    m_at = m_searched = 0;
}

} // namespace meari
