#pragma once

#include <QByteArray>

#include <deque>

namespace meari {

/// Memory to read into, in blocks of many reads. What was read is kept where it is, so that bytes
/// that nobody copies can stay in the log, and the system is asked for memory once in a block and
/// not once in a read: a page that is touched for the first time can cost more than the read.
///
/// A value of one thread. What take() returned may go to others and lives as long as they want. A
/// block that nobody wants any more can be used again, before the system is asked for another one.
class ReadMemory
{
public:
    /// @param blockSize bytes
    /// @param watchedBlocks how many full ones are looked after until they can be used again. They
    /// stay here even when nobody wants them any more, until the next block is needed; 0: none do.
    ReadMemory(qsizetype blockSize, std::size_t watchedBlocks);

    /// Room for so many bytes. The same as before while nothing is taken.
    char *room(qsizetype size);
    /// The first bytes of the room, without copying. They are followed by anything, not by a 0.
    QByteArray take(qsizetype size);
    /// Gives back what is not in use, and the rest once nobody wants it.
    void release();

private:
    void nextBlock(qsizetype size);

    const qsizetype m_blockSize;
    const std::size_t m_watchedBlocks;
    QByteArray m_block;
    qsizetype m_taken = 0;
    std::deque<QByteArray> m_full; ///< the oldest first
};

} // namespace meari
