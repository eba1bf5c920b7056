#include "net/read_memory.h"

#include <utility>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace meari {
namespace {

// Two clients' bytes in one line of the cache would have two threads wait for each other.
constexpr qsizetype alignment = 64;
constexpr qsizetype hugePage = 2 * 1024 * 1024;

// One fault instead of 512. Only a wish: madvise(2).
void wantHugePages([[maybe_unused]] const QByteArray &block)
{
#ifdef Q_OS_LINUX
    const auto place = qsizetype(quintptr(block.constData()) % hugePage);
    const qsizetype before = place == 0 ? 0 : hugePage - place;
    const qsizetype size = (block.size() - before) / hugePage * hugePage;
    if (size > 0)
        ::madvise(const_cast<char *>(block.constData()) + before, std::size_t(size), MADV_HUGEPAGE);
#endif
}

} // namespace

ReadMemory::ReadMemory(qsizetype blockSize, std::size_t watchedBlocks)
    : m_blockSize(blockSize)
    , m_watchedBlocks(watchedBlocks)
{
}

char *ReadMemory::room(qsizetype size)
{
    if (m_block.size() - m_taken < size)
        nextBlock(size);
    // Not data(), which would copy what is taken: nobody looks at the room.
    return const_cast<char *>(m_block.constData()) + m_taken;
}

// One that is free is enough, the others go back.
void ReadMemory::nextBlock(qsizetype size)
{
    if (!m_block.isNull())
        m_full.push_back(std::exchange(m_block, {}));
    if (m_full.size() > m_watchedBlocks)
        m_full.pop_front();
    for (auto block = m_full.begin(); block != m_full.end();) {
        if (!block->isDetached()) {
            ++block;
            continue;
        }
        if (m_block.isNull() && block->size() >= size)
            m_block = std::move(*block);
        block = m_full.erase(block);
    }
    if (m_block.isNull()) {
        m_block = QByteArray(qMax(m_blockSize, size), Qt::Uninitialized);
        wantHugePages(m_block);
    }
    m_taken = 0;
}

void ReadMemory::release()
{
    m_full.clear();
    m_block.clear();
    m_taken = 0;
}

QByteArray ReadMemory::take(qsizetype size)
{
    QByteArray::DataPointer part = m_block.data_ptr();
    part.setBegin(part.begin() + m_taken);
    part.size = size;
    m_taken = qMin(m_block.size(), (m_taken + size + alignment - 1) / alignment * alignment);
    return QByteArray(std::move(part));
}

} // namespace meari
