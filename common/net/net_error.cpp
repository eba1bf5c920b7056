#include "net/net_error.h"

namespace meari {

Failure failureOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::AddressInUseError:
        return Failure::PortInUse;
    case QAbstractSocket::SocketAccessError:
        return Failure::NotPermitted;
    case QAbstractSocket::SocketAddressNotAvailableError:
        return Failure::AddressNotLocal;
    case QAbstractSocket::ConnectionRefusedError:
        return Failure::Refused;
    case QAbstractSocket::SocketTimeoutError:
        return Failure::TimedOut;
    case QAbstractSocket::HostNotFoundError:
        return Failure::HostNotFound;
    case QAbstractSocket::NetworkError: // ENETUNREACH, EHOSTUNREACH
        return Failure::Unreachable;
    case QAbstractSocket::SocketResourceError:
        return Failure::TooManyFiles;
    default:
        return Failure::Other;
    }
}

} // namespace meari
