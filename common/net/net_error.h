#pragma once

#include "event/terms.h"

#include <QAbstractSocket>

namespace meari {

/// What a Qt socket error means to a person.
Failure failureOf(QAbstractSocket::SocketError error);

} // namespace meari
