#pragma once

namespace meari {

/// Lets screen readers read a RowView as a table: Qt knows only its own views. Call once before the
/// first view is made; more often does no harm.
void installRowViewAccessibility();

} // namespace meari
