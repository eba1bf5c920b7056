#pragma once

#include <QTest>

/// Included by force in every test (see CMakeLists.txt). Qt's own five seconds are too short under
/// a sanitizer on a busy machine; only a hang takes this long.
namespace meari {
constexpr int testPatience = 60'000; // milliseconds
}

#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, ::meari::testPatience)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expression, message)                                                          \
    QTRY_VERIFY2_WITH_TIMEOUT(expression, message, ::meari::testPatience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expression, expected)                                                         \
    QTRY_COMPARE_WITH_TIMEOUT(expression, expected, ::meari::testPatience)
