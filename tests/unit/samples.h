#pragma once

#include "event/event.h"

#include <QTest>

namespace meari::samples {

/// One event of every kind, with every member set to something that is not its default.
inline EventBatch everyKind()
{
    const SocketAddress here{QStringLiteral("127.0.0.1"), 3333};
    const SocketAddress there{QStringLiteral("::1"), 49800};
    const QString words = QStringLiteral("the system's \"words\"");
    EventBatch events;
    const auto add = [&events](EventBody body) {
        const auto number = quint32(events.size());
        events.push_back(
            {1'700'000'000'123'456'789 + number, number, 4000 + number, std::move(body)});
    };
    add(ListenStarted{here, Serving::OneAtATime, Work::ThreadPerClient, 100});
    add(ListenFailed{here, Failure::PortInUse, words});
    add(ListenStopped{StopReason::Served});
    add(ClientAccepted{there, here});
    add(ClientRefused{there, RefuseReason::TooManyFromAddress, 7});
    add(AcceptFailed{Failure::TooManyFiles, words});
    add(LingerStarted{5000});
    add(BytesReceived{QByteArray("안녕하세요")});
    add(BytesSent{QByteArray("\xec\x95\x00\xff", 4)});
    add(PeerFinished{});
    add(ConnectionClosed{CloseReason::Lost, 12, words});
    add(ConnectStarted{{QStringLiteral("localhost"), 3333}});
    add(Connected{there, here});
    add(ConnectFailed{here, Failure::Refused, words});
    add(ConnectCancelled{here});
    add(SendFailed{QByteArray("too late")});
    add(SendingFinished{});
    return events;
}

} // namespace meari::samples
