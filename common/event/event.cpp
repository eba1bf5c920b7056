#include "event/event.h"

#include "event/visible_text.h"

namespace meari {
namespace {

// Names have 253 characters at most (RFC 1035, 2.3.4).
constexpr qsizetype longestHost = 253;

} // namespace

QString SocketAddress::toString() const
{
    const QString shown = visibleText(host, LineBreaks::Escape, longestHost);
    const QString number = QString::number(port);
    if (host.contains(QLatin1Char(':')))
        return QLatin1Char('[') + shown + QLatin1String("]:") + number;
    return shown + QLatin1Char(':') + number;
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
