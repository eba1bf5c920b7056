#pragma once

namespace meari {

/// How many files this process may still open: the system's limit (RLIMIT_NOFILE) less what is
/// open now. A large number where the system has no such limit.
int filesLeft();

/// Raises the soft limit to the hard one, as a server may: getrlimit(2). Does nothing the second
/// time.
void raiseFileLimit();

} // namespace meari
