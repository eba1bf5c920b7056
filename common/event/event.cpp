#include "event/event.h"

namespace meari {

QString SocketAddress::toString() const
{
    const QString number = QString::number(port);
    if (host.contains(QLatin1Char(':')))
        return QLatin1Char('[') + host + QLatin1String("]:") + number;
    return host + QLatin1Char(':') + number;
}

const QByteArray *bytesOf(const Event &event)
{
    if (const auto *received = event.as<BytesReceived>())
        return &received->bytes;
    if (const auto *sent = event.as<BytesSent>())
        return &sent->bytes;
    if (const auto *failed = event.as<SendFailed>())
        return &failed->bytes;
    return nullptr;
}

} // namespace meari
