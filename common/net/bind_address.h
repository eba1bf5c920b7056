#pragma once

#include <QHostAddress>
#include <QList>

#include <optional>

namespace meari {

/// An address this computer can listen on.
struct LocalAddress
{
    QHostAddress address;
    QString interfaceName; ///< "eth0"; empty for loopback and for all interfaces
};

/// Reads where to listen: an IPv4 address of four decimal numbers, an IPv6 address, "localhost",
/// the name of an interface of this computer (its first address, IPv4 before IPv6), or "all"
/// for all of IPv4.
/// Nothing when the text is none of these. It is never guessed: QHostAddress takes "3333" for
/// 0.0.13.5, and QTcpServer takes what is no address for all interfaces.
/// Asks the system for its interfaces only when the text may be the name of one.
std::optional<QHostAddress> bindAddressFrom(const QString &text);

/// Reads a port, 0 to 65535, with spaces around it allowed. Nothing when it is none.
std::optional<quint16> portFrom(const QString &text);

/// Loopback first (IPv4, IPv6 where there is one), then each interface that is up, then all.
QList<LocalAddress> localAddresses();

/// Whether other computers can connect to what listens there.
bool isReachableFromOutside(const QHostAddress &address);

/// As people write it: "::ffff:127.0.0.1" is 127.0.0.1. Keeps the scope of link-local IPv6.
QString normalised(const QHostAddress &address);

} // namespace meari
