#include "model/byte_scope.h"

#include <algorithm>

namespace meari {
namespace {

using Direction = ByteStream::Direction;

// A message is widened by no more than so many chunks: what is not text is cut everywhere.
constexpr int mostWidening = 64;
constexpr qsizetype mostComparedChunks = 4096;
constexpr qint64 mostComparedBytes = 1024 * 1024;
// A character has so many bytes at most.
constexpr qint64 longest = 4;

// The character that has bytes on both sides of an offset, if it is a good one.
std::optional<Character> characterAcross(const ByteStream &stream, Direction direction, qint64 at)
{
    if (at <= stream.begin(direction) || at >= stream.end(direction))
        return std::nullopt;
    const qint64 from = qMax(at - longest + 1, stream.begin(direction));
    const QByteArray around = stream.bytes(direction, from, at + longest);
    const qsizetype start = characterStart(around, qsizetype(at - from));
    Character character = characterAt(around, start);
    character.offset += from;
    if (!character.isValid() || character.offset >= at || character.end() <= at)
        return std::nullopt;
    return character;
}

ByteRange widened(const ByteStream &stream, Direction direction, ByteRange bytes)
{
    const ByteStream::Chunks &chunks = stream.chunks(direction);
    ChunkSpan span = chunksOf(stream, direction, bytes);
    if (span.count == 0)
        return bytes;
    qsizetype first = span.first;
    qsizetype last = span.first + span.count - 1;
    const auto begin = [&] { return qMin(bytes.begin, chunks[std::size_t(first)].begin); };
    const auto end = [&] { return qMax(bytes.end, chunks[std::size_t(last)].end); };
    for (int i = 0; i < mostWidening && first > 0; ++i) {
        if (!characterAcross(stream, direction, begin()))
            break;
        --first;
    }
    for (int i = 0; i < mostWidening && last + 1 < qsizetype(chunks.size()); ++i) {
        if (!characterAcross(stream, direction, end()))
            break;
        ++last;
    }
    return {begin(), end()};
}

} // namespace

ByteRange wholeRange(const ByteStream &stream)
{
    ByteRange range;
    bool any = false;
    for (const Direction direction : {Direction::In, Direction::Out}) {
        if (stream.chunks(direction).empty())
            continue;
        const ByteRange one{stream.begin(direction), stream.end(direction)};
        range = any ? ByteRange{qMin(range.begin, one.begin), qMax(range.end, one.end)} : one;
        any = true;
    }
    return range;
}

ByteRange messageRange(const ByteStream &stream, Direction messages, ByteRange bytes)
{
    // A server that speaks without being asked: there is no message at this place.
    if (chunksOf(stream, messages, bytes).count == 0)
        messages = ByteStream::opposite(messages);
    return widened(stream, messages, bytes);
}

ChunkSpan chunksOf(const ByteStream &stream, Direction direction, ByteRange bytes)
{
    const ByteRange known{qMax(bytes.begin, stream.begin(direction)),
                          qMin(bytes.end, stream.end(direction))};
    if (known.isEmpty())
        return {};
    const qsizetype first = stream.indexAt(direction, known.begin);
    return {first, stream.indexAt(direction, known.end - 1) - first + 1};
}

Comparison compareDirections(const ByteStream &stream, ByteRange bytes)
{
    const ByteRange both{
        qMax(bytes.begin, qMax(stream.begin(Direction::In), stream.begin(Direction::Out))),
        qMin(bytes.end, qMin(stream.end(Direction::In), stream.end(Direction::Out)))};
    if (both.isEmpty())
        return {};
    const qsizetype chunks =
        chunksOf(stream, Direction::In, both).count + chunksOf(stream, Direction::Out, both).count;
    if (both.size() > mostComparedBytes || chunks > mostComparedChunks)
        return {Comparison::Result::TooLong, 0};
    const QByteArray in = stream.bytes(Direction::In, both.begin, both.end);
    const QByteArray out = stream.bytes(Direction::Out, both.begin, both.end);
    const auto different = std::mismatch(in.begin(), in.end(), out.begin(), out.end());
    if (different.first == in.end())
        return {};
    return {Comparison::Result::Different, both.begin + (different.first - in.begin())};
}

std::optional<CutCharacter> firstCut(const ByteStream &stream, Direction direction, ByteRange bytes)
{
    const ByteStream::Chunks &chunks = stream.chunks(direction);
    const ChunkSpan span = chunksOf(stream, direction, bytes);
    for (qsizetype i = span.first; i < span.first + span.count; ++i) {
        const qint64 at = chunks[std::size_t(i)].end;
        if (at > bytes.end)
            break;
        if (const auto character = characterAcross(stream, direction, at))
            return CutCharacter{i, *character, at};
    }
    return std::nullopt;
}

} // namespace meari
