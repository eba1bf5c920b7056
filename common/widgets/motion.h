#pragma once

namespace meari {

/// Whether what moves only to be noticed may move. One choice for the whole program, on the
/// window's thread.
class Motion
{
public:
    static void setReduced(bool reduced);
    static bool isReduced();
};

} // namespace meari
