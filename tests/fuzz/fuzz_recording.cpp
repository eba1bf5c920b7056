#include "fuzz/dice.h"
#include "unit/samples.h"

#include "event/event_text.h"
#include "event/recording_parser.h"
#include "model/client_table.h"
#include "model/conversation.h"
#include "model/event_store.h"
#include "model/server_state.h"

using namespace meari;

// Breaks good recordings in many ways and holds what is read against a plain reader that takes the
// file apart at its line feeds. The same seed breaks them the same way:
//
//     MEARI_FUZZ_SEED=7 MEARI_FUZZ_ROUNDS=1000000 fuzz_recording

namespace {

using Kind = RecordingEnd::Kind;

EventBatch goodEvents(Dice &dice)
{
    const EventBatch kinds = samples::everyKind();
    EventBatch events;
    const qsizetype count = 1 + dice.below(12);
    events.reserve(std::size_t(count));
    for (qsizetype i = 0; i < count; ++i) {
        Event event = kinds[std::size_t(dice.below(qsizetype(kinds.size())))];
        event.time = 1'000'000 + i;
        event.client = quint32(dice.below(3));
        if (auto *read = std::get_if<BytesReceived>(&event.body)) {
            read->bytes.clear();
            for (qsizetype n = dice.below(20); n > 0; --n)
                read->bytes += dice.byte();
        }
        events.push_back(std::move(event));
    }
    return events;
}

QByteArray recordingOf(const EventBatch &events)
{
    QByteArray file;
    for (const Event &event : events)
        file += toJsonLine(event);
    return file;
}

// What people who mean harm, and editors, put into files.
QByteArray oddity(Dice &dice)
{
    static const QByteArray oddities[] = {
        "\n",
        "\r\n",
        "\xef\xbb\xbf",
        QByteArray(1, '\0'),
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\\u0000",
        "\\ud800",
        "\\udc00",
        "\\u00",
        "1e999",
        "-1",
        "null",
        "true",
        "{}",
        "[[[[[[[[[[[[[[[",
        "\xec\x95",
        "\xff",
        "\t",
        " \n \n",
        "\"time\":",
        "\"event\":",
        "/*",
        "0x10",
        "\"\":0,",
        "NaN",
        "99999999999999999999",
        "\xe2\x80\xae",
        "{\"time\":\"1\",\"event\":\"peer-finished\"}\n",
    };
    return oddities[dice.below(std::size(oddities))];
}

// Returns where the first byte was changed.
qsizetype breakOnce(QByteArray &file, Dice &dice)
{
    const qsizetype at = dice.below(file.size() + 1);
    const qsizetype some = 1 + dice.below(40);
    switch (dice.below(8)) {
    case 0: // another bit
        if (at < file.size())
            file[at] = char(file[at] ^ (1 << dice.below(8)));
        return at;
    case 1: // another byte
        if (at < file.size())
            file[at] = dice.byte();
        return at;
    case 2: // the end is missing
        file.truncate(at);
        return at;
    case 3: // a hole
        file.remove(at, some);
        return at;
    case 4: // something odd
        file.insert(at, oddity(dice));
        return at;
    case 5: // a part of it again
        file.insert(at, file.mid(dice.below(file.size() + 1), some));
        return at;
    case 6: // a block of zeros, as some disks leave it
        file.replace(at, some, QByteArray(some, '\0'));
        return at;
    default: // two parts in each other's place
        const QByteArray part = file.mid(at);
        file.truncate(at);
        const qsizetype where = dice.below(file.size() + 1);
        file.insert(where, part);
        return where;
    }
}

struct Read
{
    EventBatch events;
    RecordingEnd end;
};

Read readInPieces(const QByteArray &file, Dice &dice)
{
    Read read;
    RecordingParser parser;
    Event event;
    const qsizetype largest = dice.below(2) == 0 ? 5 : 5000;
    for (qsizetype at = 0; at < file.size() && !parser.isOver();) {
        const qsizetype size = qMin(1 + dice.below(largest), file.size() - at);
        parser.add(QByteArrayView(file).sliced(at, size));
        at += size;
        while (parser.next(event))
            read.events.push_back(event);
    }
    parser.addEnd();
    while (parser.next(event))
        read.events.push_back(event);
    read.end = parser.end();
    return read;
}

// The same, line by line and as plainly as can be.
Read readPlainly(const QByteArray &file)
{
    Read read;
    qint64 offset = 0;
    qint64 number = 0;
    QList<QByteArray> lines = file.split('\n');
    const bool feedAtEnd = lines.constLast().isEmpty();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QByteArray line = lines[i];
        const qint64 begin = offset;
        offset += line.size() + 1;
        ++number;
        if (i == 0 && line.startsWith("\xef\xbb\xbf"))
            line.remove(0, 3);
        if (line.trimmed().isEmpty())
            continue;
        ParsedLine parsed = fromJsonLine(line);
        if (!parsed.ok()) {
            const bool last = i == lines.size() - 1 && !feedAtEnd;
            const bool cut = last && parsed.fault == LineFault::Incomplete &&
                             (!read.events.empty() || line.startsWith("{\""));
            const QByteArray bare = line.startsWith("\xef\xbb\xbf") ? line.mid(3) : line;
            const bool ours = bare.trimmed().startsWith('{') && line.contains("\"event\"") &&
                              line.contains("\"time\"");
            read.end.kind = cut                            ? Kind::CutOff
                            : read.events.empty() && !ours ? Kind::NotARecording
                                                           : Kind::Damaged;
            read.end.line = number;
            read.end.offset = begin;
            return read;
        }
        if (!read.events.empty())
            parsed.event.time = qMax(parsed.event.time, read.events.back().time);
        read.events.push_back(std::move(parsed.event));
    }
    read.end.kind = read.events.empty() ? Kind::Empty : Kind::Whole;
    return read;
}

// All that a window does with events: none of it may rely on their being in a sensible order.
void fold(const EventBatch &events)
{
    EventStore store;
    ClientTable table;
    ServerState state;
    Conversation conversation;
    quint64 named = 0;
    for (const Event &event : events) {
        store.append(event);
        table.apply(event);
        state.apply(event);
        conversation.apply(event, named++);
        for (const Side side : {Side::Server, Side::Client}) {
            QVERIFY(!EventText::line(event, side).isEmpty());
            QVERIFY(!EventText::explanation(event, side).isEmpty());
        }
    }
    QCOMPARE(store.size(), qint64(events.size()));
    for (quint64 sequence = store.first(); sequence < store.end(); ++sequence)
        QVERIFY(store.at(sequence) == events[std::size_t(sequence)]);
}

quint32 number(const char *variable, quint32 otherwise)
{
    bool ok = false;
    const uint value = qEnvironmentVariable(variable).toUInt(&ok);
    return ok ? value : otherwise;
}

} // namespace

class FuzzRecording : public QObject
{
    Q_OBJECT
private slots:
    void readsUpToTheDamage();
    void readsNoise();
};

void FuzzRecording::readsUpToTheDamage()
{
    const quint32 rounds = number("MEARI_FUZZ_ROUNDS", 3000);
    const quint32 seed = number("MEARI_FUZZ_SEED", 1);
    QHash<int, int> seen;
    for (quint32 round = 0; round < rounds; ++round) {
        Dice dice(seed * 1'000'003U + round);
        const EventBatch good = goodEvents(dice);
        QByteArray file = recordingOf(good);
        const QByteArray whole = file;
        qsizetype first = file.size();
        for (qsizetype changes = dice.below(4); changes > 0; --changes)
            first = qMin(first, breakOnce(file, dice));

        const Read read = readInPieces(file, dice);
        const Read plain = readPlainly(file);
        const auto about = [&] {
            return QByteArray("round " + QByteArray::number(round) + ": " + file.toBase64());
        };
        QVERIFY2(read.events == plain.events, about().constData());
        QVERIFY2(read.end.kind == plain.end.kind, about().constData());
        QVERIFY2(read.end.line == plain.end.line, about().constData());
        QVERIFY2(read.end.offset == plain.end.offset, about().constData());
        QVERIFY2(read.end.events == qint64(read.events.size()), about().constData());
        ++seen[int(read.end.kind)];

        // Whatever was broken, the lines before it are all there.
        const qsizetype untouched = whole.first(first).count('\n');
        QVERIFY2(qsizetype(read.events.size()) >= untouched, about().constData());
        for (qsizetype i = 0; i < untouched; ++i)
            QVERIFY2(read.events[std::size_t(i)] == good[std::size_t(i)], about().constData());
        if (file == whole)
            QVERIFY2(read.events == good && read.end.kind == Kind::Whole, about().constData());
        fold(read.events);
    }
    for (const Kind kind : {Kind::Whole, Kind::CutOff, Kind::Damaged, Kind::NotARecording})
        QVERIFY2(seen[int(kind)] > 0 || rounds < 3000, "a kind of end that is never tried");
}

void FuzzRecording::readsNoise()
{
    const quint32 rounds = number("MEARI_FUZZ_ROUNDS", 3000);
    const quint32 seed = number("MEARI_FUZZ_SEED", 1);
    for (quint32 round = 0; round < rounds; ++round) {
        Dice dice(seed * 1'000'033U + round);
        QByteArray file(dice.below(2) == 0 ? "{\"time\":\"1\",\"event\":" : "");
        for (qsizetype parts = dice.below(30); parts > 0; --parts)
            file += dice.below(3) == 0 ? QByteArray(1, dice.byte()) : oddity(dice);
        const Read read = readInPieces(file, dice);
        const Read plain = readPlainly(file);
        QVERIFY2(read.events == plain.events && read.end.kind == plain.end.kind &&
                     read.end.line == plain.end.line,
                 file.toBase64().constData());
        fold(read.events);
    }
}

QTEST_GUILESS_MAIN(FuzzRecording)
#include "fuzz_recording.moc"
