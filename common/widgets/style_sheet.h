#pragma once

#include <QString>

class QPalette;

namespace meari {

/// The application's style sheet in the colours of a palette's theme. Shapes and grounds only:
/// other sizes follow the font, so that large type needs nothing here.
/// @param points the size of the application's type
/// @param thick lines that can be seen from the back row
QString styleSheetOf(const QPalette &palette, double points, bool thick);

} // namespace meari
