#pragma once

#include "event/event.h"

#include <QStringView>

#include <optional>

/// The names that the command line and recordings use: stable, English, lower case with hyphens.
/// One table per enum, read in both directions.
namespace meari {

QLatin1String nameOf(Serving serving);
QLatin1String nameOf(Work work);
QLatin1String nameOf(Failure failure);
QLatin1String nameOf(CloseReason reason);
QLatin1String nameOf(StopReason reason);
QLatin1String nameOf(RefuseReason reason);
/// Of the kind of event.
QLatin1String nameOfKind(EventKind kind);

/// The value that has this name, or nothing. Instantiated for the enums above.
template <class Enum>
std::optional<Enum> fromName(QStringView name);
std::optional<EventKind> kindFromName(QStringView name);

} // namespace meari
