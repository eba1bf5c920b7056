#pragma once

#include "event/characters.h"
#include "model/byte_stream.h"

#include <optional>

namespace meari {

/// Some bytes of a connection, by their offsets in its stream.
struct ByteRange
{
    qint64 begin = 0;
    qint64 end = 0;

    qint64 size() const { return end - begin; }
    bool isEmpty() const { return end <= begin; }
    bool contains(const ByteRange &other) const { return begin <= other.begin && other.end <= end; }
    bool operator==(const ByteRange &) const = default;
};

/// Everything that is known of the stream, both directions.
ByteRange wholeRange(const ByteStream &stream);

/// The message that some bytes belong to: TCP keeps no bounds, so it is what was written at once,
/// or read at once where only reads are known, and as much more as it takes to cut no character.
/// @param messages the direction in which messages go: out of a client, into a server
ByteRange messageRange(const ByteStream &stream, ByteStream::Direction messages, ByteRange bytes);

/// How many chunks of a direction carried some bytes, and the first of them.
struct ChunkSpan
{
    qsizetype first = 0; ///< index in the stream's chunks
    qsizetype count = 0;
};
ChunkSpan chunksOf(const ByteStream &stream, ByteStream::Direction direction, ByteRange bytes);

/// What came back, held against what was sent, where both are known.
struct Comparison
{
    enum class Result : quint8 {
        Same, ///< as far as both go
        Different,
        TooLong, ///< not compared: it would take too long
    };
    Result result = Result::Same;
    qint64 firstDifferent = 0; ///< offset, when Different
};
Comparison compareDirections(const ByteStream &stream, ByteRange bytes);

/// A chunk that ends inside a character, which the next one goes on with.
struct CutCharacter
{
    qsizetype chunk = 0; ///< index in the stream's chunks
    Character character;
    qint64 at = 0; ///< offset of the cut
    bool operator==(const CutCharacter &) const = default;
};
/// The first cut at an offset behind begin and up to end.
std::optional<CutCharacter> firstCut(const ByteStream &stream, ByteStream::Direction direction,
                                     ByteRange bytes);

} // namespace meari
