#include "client_gui/client_memory.h"

#include "app/preferences.h"
#include "client_gui/window_place.h"

#include <QCoreApplication>
#include <QScreen>
#include <QWidget>

namespace meari {
namespace {

constexpr int windowPlaces = 8;

} // namespace

ClientMemory::ClientMemory(Preferences &preferences, QWidget &window, const ClientOptions &options)
    : m_preferences(preferences)
    , m_window(window)
    , m_givenHost(options.host)
    , m_givenPort(options.port)
{
}

SocketAddress ClientMemory::server() const
{
    const QString host =
        m_preferences.text(QStringLiteral("host"), QLatin1String(limits::defaultHost));
    const int port = m_preferences.number(QStringLiteral("port"), limits::defaultPort, 1, 65535);
    return {m_givenHost.value_or(host), m_givenPort.value_or(quint16(port))};
}

void ClientMemory::rememberServer(const SocketAddress &server)
{
    if (server.host != m_givenHost)
        m_preferences.set(QStringLiteral("host"), server.host);
    if (server.port != m_givenPort)
        m_preferences.set(QStringLiteral("port"), int(server.port));
}

void ClientMemory::restorePlace()
{
    if (!m_window.restoreGeometry(m_preferences.bytes(QStringLiteral("geometry"))) ||
        m_window.isMaximized() || m_window.isFullScreen())
        return;
    // The process tells them apart.
    const int step = m_window.fontMetrics().height() * 3 / 2;
    m_window.move(steppedAside(m_window.frameGeometry(), m_window.screen()->availableGeometry(),
                               int(QCoreApplication::applicationPid() % windowPlaces), step));
    m_restored = {m_window.pos(), m_window.size()};
}

void ClientMemory::rememberPlace()
{
    // Where it was put aside is not where somebody wanted it.
    if (QRect(m_window.pos(), m_window.size()) != m_restored)
        m_preferences.set(QStringLiteral("geometry"), m_window.saveGeometry());
}

} // namespace meari
