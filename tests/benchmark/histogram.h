#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace meari::benchmark {

/// How often each duration occurred, to within 1.6 %, from 1 ns to 584 years in 30 KiB: as HDR
/// histograms do, each power of two is cut into as many equal pieces. A value.
class Histogram
{
public:
    void add(std::int64_t nanoseconds)
    {
        const auto value = std::uint64_t(nanoseconds > 0 ? nanoseconds : 0);
        ++m_counts[placeOf(value)];
        ++m_total;
        m_max = value > m_max ? value : m_max;
    }

    std::uint64_t count() const { return m_total; }
    /// Nanoseconds.
    std::uint64_t max() const { return m_max; }

    /// The duration that the given share of all does not exceed, in nanoseconds.
    std::uint64_t percentile(double share) const
    {
        const auto wanted = std::uint64_t(std::llround(share * double(m_total) / 100.0));
        std::uint64_t seen = 0;
        for (std::size_t place = 0; place < m_counts.size(); ++place) {
            seen += m_counts[place];
            if (seen >= wanted && m_counts[place] > 0)
                return valueAt(place) < m_max ? valueAt(place) : m_max;
        }
        return m_max;
    }

private:
    static constexpr unsigned pieceBits = 6;
    static constexpr std::size_t pieces = std::size_t(1) << pieceBits;

    static std::size_t placeOf(std::uint64_t value)
    {
        if (value < pieces)
            return std::size_t(value);
        const auto shift = unsigned(std::bit_width(value)) - 1 - pieceBits;
        return (shift + 1) * pieces + std::size_t((value >> shift) - pieces);
    }
    // The largest value that belongs there.
    static std::uint64_t valueAt(std::size_t place)
    {
        if (place < pieces)
            return place;
        const auto shift = unsigned(place / pieces - 1);
        return ((pieces + place % pieces + 1) << shift) - 1;
    }

    std::array<std::uint64_t, (64 - pieceBits + 1) * pieces> m_counts{};
    std::uint64_t m_total = 0;
    std::uint64_t m_max = 0;
};

} // namespace meari::benchmark
