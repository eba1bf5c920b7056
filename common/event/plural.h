#pragma once

#include <QtGlobal>

#include <climits>

namespace meari {

/// For tr(), which counts in ints: more than one holds is as many as it holds.
constexpr int plural(qint64 count)
{
    return int(qMin<qint64>(count, INT_MAX));
}

} // namespace meari
