#pragma once

#include "event/event.h"

namespace meari {

/// What a server is doing and what it has done, a fold over its events. A value. The counters
/// count from the program's start, over every listening, but for the peak.
struct ServerState
{
    enum class Phase : quint8 { Stopped, Listening, Failed };

    Phase phase = Phase::Stopped;
    SocketAddress local;  ///< where it listens, or could not
    ListenStarted listen; ///< the last one, when it listens
    ListenFailed failure; ///< when Failed

    int clients = 0;     ///< connected now
    int mostClients = 0; ///< at once, since it listens
    qint64 reads = 0;    ///< times that bytes came
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    qint64 refused = 0; ///< clients that were closed at once

    bool isListening() const { return phase == Phase::Listening; }
    void apply(const Event &event);
};

} // namespace meari
