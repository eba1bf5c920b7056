#pragma once

#include "event/recording.h"

#include <QByteArray>

namespace meari {

/// How the reading of a recording ended. All events before the end were handed over, whatever it
/// is.
struct RecordingEnd
{
    enum class Kind : quint8 {
        Whole,
        CutOff,  ///< the last line ends in the middle: a full disk, a crash, a copy broken off
        Damaged, ///< a line is no event; what follows it was not read
        NotARecording, ///< the first line has nothing of one
        Empty,         ///< there is nothing in the file
        CouldNotOpen,  ///< the system said no
        NotAFile,      ///< a folder, a pipe or a device, which was not opened
        Cancelled,
    };
    Kind kind = Kind::Whole;
    qint64 events = 0; ///< that were handed over
    // Where it is cut off or damaged.
    qint64 line = 0;   ///< from 1
    qint64 offset = 0; ///< of the line's first byte, from 0
    LineFault fault = LineFault::None;
    QString member; ///< see ParsedLine
    QString reason; ///< the system's words, for CouldNotOpen and LineFault::Unreadable
    // About the events.
    std::optional<Side> side; ///< who recorded them; nothing when no event tells
    bool bothSides = false;   ///< some are a server's and some a client's: two wrote to one file
    /// So many times were before the one of the event before, as when a clock was set back between
    /// two runs that were recorded to one file. They were raised to it: times never go back.
    qint64 timesRaised = 0;

    bool operator==(const RecordingEnd &) const = default;
};

/// Makes events of the bytes of a recording, which may come in pieces of any size. Holds one piece
/// and the beginning of one line, longestRecordedLine at most. A value, for one thread at a time.
///
///     parser.add(piece) ... while (parser.next(event)) ...     until isOver()
///     parser.addEnd();      while (parser.next(event)) ...     now it is
class RecordingParser
{
public:
    void add(QByteArrayView piece);
    /// There is nothing more.
    void addEnd() { m_ended = true; }
    /// The system could not read on.
    void addFailure(const QString &reason);

    /// The next event; false when more bytes are wanted or it is over.
    bool next(Event &event);

    bool isOver() const { return m_over; }
    /// How it ended, when it is over; until then what is known about the events so far.
    const RecordingEnd &end() const { return m_end; }
    /// Bytes up to the end of the last line that was looked at.
    qint64 offset() const { return m_offset; }

private:
    bool parse(QByteArrayView line, bool last, Event &event);
    void fail(const ParsedLine &parsed, QByteArrayView line, bool last);
    void finish(RecordingEnd::Kind kind);
    void note(Event &event);

    QByteArray m_buffer;
    qsizetype m_at = 0;       ///< in the buffer: where the next line begins
    qsizetype m_searched = 0; ///< in the buffer: no line feed between m_at and here
    qint64 m_offset = 0;      ///< of m_at in the file
    qint64 m_line = 0;        ///< lines that were looked at
    qint64 m_lastTime = 0;
    bool m_ended = false;
    bool m_over = false;
    RecordingEnd m_end;
};

} // namespace meari
