#include "lesson/stage_link.h"

#include <QLocalSocket>
#include <QPointer>

#include <utility>

namespace meari {
namespace {

constexpr qint64 readAtOnce = 1024 * 1024; // bytes; the window is painted in between

} // namespace

StageLink::StageLink(QLocalSocket *socket, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readAtOnce);
    connect(m_socket, &QLocalSocket::connected, this, &StageLink::opened);
    connect(m_socket, &QLocalSocket::readyRead, this, &StageLink::read);
    // Also of one that was never connected, which does not tell that it is disconnected.
    connect(m_socket, &QLocalSocket::stateChanged, this,
            [this](QLocalSocket::LocalSocketState state) {
                if (state == QLocalSocket::UnconnectedState)
                    handleDisconnected();
            });
}

StageLink::~StageLink()
{
    m_closed = true;
    m_socket->disconnect(this);
}

bool StageLink::send(const StageMessage &message)
{
    if (m_closed || m_socket->state() != QLocalSocket::ConnectedState ||
        m_socket->bytesToWrite() > mostUnsent)
        return false;
    m_socket->write(toStageLine(message));
    return true;
}

void StageLink::abort()
{
    if (m_closed)
        return;
    m_closed = true; // what is still unread is of no interest
    m_socket->abort();
    emit closed();
}

void StageLink::read()
{
    // Whoever takes a message may be done with this link, or with all of it.
    const QPointer<StageLink> alive(this);
    m_lines.add(m_socket->readAll());
    EventBatch events;
    const auto handEvents = [&] {
        if (!events.empty())
            emit eventsReceived(std::exchange(events, {}));
        return alive && !m_closed;
    };
    while (const auto line = m_lines.take()) {
        std::optional<StageMessage> message = fromStageLine(*line);
        if (!message) {
            if (handEvents())
                abort();
            return;
        }
        if (auto *event = std::get_if<Event>(&*message)) {
            events.push_back(std::move(*event));
            continue;
        }
        if (!handEvents())
            return;
        emit received(*message);
        if (!alive || m_closed)
            return;
    }
    if (handEvents() && m_lines.isTooLong())
        abort();
}

void StageLink::handleDisconnected()
{
    if (m_closed)
        return;
    // What came before the end is still to be read.
    const QPointer<StageLink> alive(this);
    if (m_socket->bytesAvailable() > 0)
        read();
    if (!alive || m_closed)
        return;
    m_closed = true;
    emit closed();
}

} // namespace meari
