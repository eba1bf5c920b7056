#pragma once

/// How long a played lesson shows a step of average length, milliseconds; longer texts are shown
/// longer. 0 plays at full speed.
namespace meari::pace {

constexpr int usual = 8'000;
constexpr int slowest = 60'000;

} // namespace meari::pace
