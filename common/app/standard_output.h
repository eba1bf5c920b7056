#pragma once

#include <QByteArray>

namespace meari {

/// Standard output, written on a thread of its own: whoever reads along may stop reading, like a
/// pager that waits for a key, and the window must go on. In order. Any thread.
class StandardOutput
{
public:
    /// Writes it as soon as all before it is written.
    static void write(const QByteArray &text);
    /// Bytes that nobody has read yet. When they grow, write less.
    static qint64 waiting();
    /// Before the program ends: waits until all is written, but not for a reader that takes
    /// nothing any more.
    static void finish();
};

} // namespace meari
