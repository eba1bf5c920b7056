#pragma once

namespace meari {

class BytesView;

/// Makes views of bytes say what is selected in them, as their value.
void installBytesAccessibility();
/// Another selection.
void tellSelection(BytesView *view);

} // namespace meari
