#pragma once

namespace meari {

/// Lets screen readers read a LadderView as a list, a row an item. Call once before the first view
/// is made; more often does no harm.
void installLadderAccessibility();

} // namespace meari
