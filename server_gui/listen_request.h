#pragma once

#include "net/settings.h"

#include <QString>

namespace meari {

/// Where and how to listen, as it was typed: whether the texts make sense is for the controller to
/// find out, and to put into words.
struct ListenRequest
{
    QString address;         ///< as bindAddressFrom() reads it
    QString port;            ///< as portFrom() reads it
    QString readSize;        ///< bytes; 0: whatever is there
    ServerSettings settings; ///< the rest; address, port and readSize in here do not count
};

/// What may be wrong with it.
enum class ListenField : quint8 {
    None, ///< nothing one could type differently
    Address,
    Port,
    ReadSize,
};

} // namespace meari
