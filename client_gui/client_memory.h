#pragma once

#include "app/command_line.h"
#include "event/event.h"

#include <QRect>

#include <optional>

class QWidget;

namespace meari {

class Preferences;

/// What a client's window remembers until next time, beside its views: where it stood, and which
/// server it was last connected to.
class ClientMemory
{
public:
    /// @param preferences, window outlive the memory
    ClientMemory(Preferences &preferences, QWidget &window, const ClientOptions &options);

    /// As the command line says, else as last time, else the default.
    SocketAddress server() const;
    /// Only what somebody typed is remembered, and only once it has worked.
    void rememberServer(const SocketAddress &server);

    /// Several windows remember the same place: each steps aside a little.
    void restorePlace();
    void rememberPlace();

private:
    Preferences &m_preferences;
    QWidget &m_window;
    const std::optional<QString> m_givenHost; ///< on the command line: not to be remembered
    const std::optional<quint16> m_givenPort;
    QRect m_restored; ///< with pos(), which knows no frame; null when nothing was restored
};

} // namespace meari
