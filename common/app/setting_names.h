#pragma once

#include <QStringList>

namespace meari {

/// Settings that could not be used, by the names they have in the window: "port, language". What
/// has no name there, such as the file itself, is named as it is.
QString namesOfSettings(const QStringList &keys);

} // namespace meari
