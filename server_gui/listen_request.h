#pragma once

#include "app/command_line.h"

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

/// The settings a request means, or which field makes no sense.
struct CheckedRequest
{
    ServerSettings settings;
    ListenField wrong = ListenField::None;
    QString sentence;
};
CheckedRequest check(const ListenRequest &request);

/// As ListenRequest::address has it.
QString addressText(const QHostAddress &address);

/// In numbers, as a program would write it: 0.0.0.0 for all of them.
QString listeningAddress(const QHostAddress &address);

/// What the command line says goes before what was used last time.
ListenRequest withOptions(ListenRequest request, const ServerOptions &options);

} // namespace meari
