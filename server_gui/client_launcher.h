#pragma once

#include "event/event.h"
#include "lesson/stage.h"

namespace meari {

/// Starts a client window, a program of its own that outlives this one. False when the program is
/// not beside this one or does not start.
/// @param server where it is to connect; a port of 0 leaves that to the user
/// @param connect at once
bool startClientWindow(const SocketAddress &server, bool connect, const QString &language);

/// Starts a window that takes part in a lesson: a client, or a second server. It ends with this
/// program at the latest.
/// @param server where a client is to connect, and another server to listen, when it is asked to
Stage::Launched startStageWindow(const StageInvitation &invitation, const SocketAddress &server,
                                 const QString &language);

} // namespace meari
