#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <vector>

namespace meari {

/// A deque whose copies share what they have in common, so that a copy of a long one costs next to
/// nothing: what is changed afterwards is copied then, a block at a time. A value.
template <class T>
class SharedDeque
{
public:
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    const T &operator[](std::size_t index) const
    {
        const std::size_t place = m_skipped + index;
        return (*m_blocks[place / blockSize])[place % blockSize];
    }
    const T &front() const { return (*this)[0]; }
    const T &back() const { return (*this)[m_size - 1]; }

    /// For writing. The reference is good until the deque or a copy of it is used otherwise.
    T &writable(std::size_t index)
    {
        const std::size_t place = m_skipped + index;
        return own(m_blocks[place / blockSize])[place % blockSize];
    }

    void push_back(T value)
    {
        if (m_blocks.empty() || m_blocks.back()->size() == blockSize) {
            m_blocks.push_back(std::make_shared<Block>());
            m_blocks.back()->reserve(blockSize);
        }
        own(m_blocks.back()).push_back(std::move(value));
        ++m_size;
    }

    void pop_front()
    {
        --m_size;
        if (++m_skipped == blockSize || m_size == 0) {
            m_blocks.pop_front();
            m_skipped = 0;
        }
    }

    void clear() { *this = {}; }

private:
    static constexpr std::size_t blockSize = 128;
    using Block = std::vector<T>;

    static Block &own(std::shared_ptr<Block> &block)
    {
        if (block.use_count() > 1) {
            auto copy = std::make_shared<Block>();
            copy->reserve(blockSize);
            copy->assign(block->begin(), block->end());
            block = std::move(copy);
        }
        return *block;
    }

    std::deque<std::shared_ptr<Block>> m_blocks; ///< all but the last are full
    std::size_t m_skipped = 0;                   ///< of the first block: those that have left
    std::size_t m_size = 0;
};

} // namespace meari
