#pragma once

#include <QString>

namespace meari {

/// A sentence for a label, which breaks lines between words only: one of three hundred letters, as
/// a host or a file may be called, would make the window wider than the screen. Its beginning and
/// its end tell which it is.
QString withoutLongWords(const QString &sentence);

} // namespace meari
