#include "net/bind_address.h"

#include <QNetworkInterface>
#include <QRegularExpression>

namespace meari {
namespace {

// The addresses of an interface one may want to listen on, IPv4 first.
QList<QHostAddress> addressesOf(const QNetworkInterface &interface)
{
    QList<QHostAddress> v4;
    QList<QHostAddress> v6;
    const auto entries = interface.addressEntries();
    for (const QNetworkAddressEntry &entry : entries) {
        if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol)
            v4 += entry.ip();
        else
            v6 += entry.ip();
    }
    return v4 + v6;
}

} // namespace

std::optional<QHostAddress> bindAddressFrom(const QString &text)
{
    QString wanted = text.trimmed();
    if (wanted.startsWith(QLatin1Char('[')) && wanted.endsWith(QLatin1Char(']')))
        wanted = wanted.mid(1, wanted.size() - 2); // as IPv6 stands before a port
    if (wanted.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return QHostAddress(QHostAddress::LocalHost);
    // Not both families at once, which has no address to be shown as: 0.0.0.0 does not answer IPv6
    // in any other program.
    if (wanted.compare(QLatin1String("all"), Qt::CaseInsensitive) == 0)
        return QHostAddress(QHostAddress::AnyIPv4);

    // Four decimal numbers without leading zeros, which other programs read as octal.
    static const QRegularExpression quad(
        QStringLiteral("\\A(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}\\z"));
    const QHostAddress address(wanted);
    if (address.isMulticast() || address.isBroadcast())
        return std::nullopt; // nobody can connect to them
    if (!address.isNull() && (quad.match(wanted).hasMatch() || wanted.contains(QLatin1Char(':'))))
        return address;

    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        if (interface.name() != wanted && interface.humanReadableName() != wanted)
            continue;
        const QList<QHostAddress> addresses = addressesOf(interface);
        if (!addresses.isEmpty())
            return addresses.first();
    }
    return std::nullopt;
}

std::optional<quint16> portFrom(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("\\A[0-9]{1,5}\\z"));
    const QString trimmed = text.trimmed();
    if (!digits.match(trimmed).hasMatch())
        return std::nullopt;
    const uint number = trimmed.toUInt();
    if (number > 65535)
        return std::nullopt;
    return quint16(number);
}

QList<LocalAddress> localAddresses()
{
    QList<LocalAddress> all{{QHostAddress(QHostAddress::LocalHost), {}}};
    QList<LocalAddress> others;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        if (!interface.flags().testFlag(QNetworkInterface::IsUp))
            continue;
        for (const QHostAddress &address : addressesOf(interface)) {
            if (address == QHostAddress(QHostAddress::LocalHostIPv6))
                all.append({address, {}});
            else if (!address.isLoopback())
                others.append({address, interface.humanReadableName()});
        }
    }
    return all + others + QList<LocalAddress>{{QHostAddress(QHostAddress::AnyIPv4), {}}};
}

bool isReachableFromOutside(const QHostAddress &address)
{
    return !address.isLoopback();
}

QString normalised(const QHostAddress &address)
{
    // toIPv4Address() says that "::" is 0.0.0.0, which it is not.
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 && v4 != 0 ? QHostAddress(v4).toString() : address.toString();
}

} // namespace meari
