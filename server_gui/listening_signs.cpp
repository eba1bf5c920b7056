#include "server_gui/listening_signs.h"

#include "server_gui/clients_panel.h"
#include "server_gui/server_controller.h"
#include "widgets/log_panel.h"
#include "widgets/message_bar.h"

#include <QWidget>

namespace meari {

ListeningSigns::ListeningSigns(const Place &place)
    : m_place(place)
{
}

void ListeningSigns::show(const ListenRequest &request, const QString &recording) const
{
    showTitle(recording);
    showNotice();
    showWhatToDo(request);
}

void ListeningSigns::showTitle(const QString &recording) const
{
    const ServerState &state = m_place.controller.state();
    QStringList parts;
    if (m_place.isSecond)
        parts += tr("Second server", "in a lesson");
    if (!recording.isEmpty())
        parts += recording;
    else if (state.isListening())
        parts += state.local.toString();
    parts += tr("Meari Server");
    m_place.window.setWindowTitle(parts.join(QStringLiteral(" — ")));
}

void ListeningSigns::showNotice() const
{
    if (!m_place.controller.isReachableFromOutside()) {
        m_place.notice.silence();
        return;
    }
    const QStringList reachable = m_place.controller.reachableAddresses();
    m_place.notice.say(reachable.isEmpty()
                           ? tr("Other computers on this network can connect.")
                           : tr("Other computers on this network can connect, to %1.")
                                 .arg(reachable.join(tr(" or "))));
}

void ListeningSigns::showWhatToDo(const ListenRequest &request) const
{
    const bool listening = m_place.controller.state().isListening();
    if (listening) {
        const SocketAddress local = m_place.controller.addressForClients(request);
        m_place.clients.setEmptyText(
            tr("No clients yet"), tr("Open a client window (Ctrl+N), or connect any program to %1.")
                                      .arg(local.toString()));
    } else {
        m_place.clients.setEmptyText(tr("Not listening"),
                                     tr("Press Start (F5); then clients can connect."));
    }
    m_place.log.setEmptyText(tr("Nothing has happened yet"),
                             listening
                                 ? tr("What clients and the server do appears here, as it happens.")
                                 : tr("Start the server: everything that happens appears here."));
}

} // namespace meari
