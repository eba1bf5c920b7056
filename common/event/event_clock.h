#pragma once

#include <QtGlobal>

namespace meari {

/// Nanoseconds since 1970-01-01 UTC: the wall clock when the program first asked, and the
/// monotonic clock from there on, so that times never go back and differences are true even when
/// the computer's clock is set in between. Any thread.
qint64 currentEventTime();

/// The operating system's id of the calling thread, the one `ps -T` and debuggers show.
quint32 currentThreadId();

} // namespace meari
