#include "net/tcp_echo_server.h"

#include "event/event_queue.h"
#include "event/mailbox.h"
#include "net/bind_address.h"
#include "net/echo_session.h"
#include "net/echo_turn.h"
#include "net/epoll_dispatcher.h"
#include "net/file_limit.h"
#include "net/listener.h"
#include "net/net_error.h"

#include <QNetworkProxy>
#include <QPointer>
#include <QThread>

namespace meari {
TcpEchoServer::TcpEchoServer(EventQueue &queue)
    : m_queue(queue)
    , m_listener(new Listener(this))
    , m_turn(new EchoTurn(this))
    , m_acceptRetry(this)
    , m_placeTimeout(this)
{
    m_listener->setProxy(QNetworkProxy::NoProxy);
    m_listener->setListenBacklogSize(limits::listenBacklog);
    connect(m_listener, &Listener::accepted, this, &TcpEchoServer::handleAccepted);
    connect(m_listener, &Listener::acceptError, this, &TcpEchoServer::handleAcceptError);

    connect(m_listener, &Listener::connectionLost, this, &TcpEchoServer::handleLostConnection);

    m_placeTimeout.setSingleShot(true);
    m_placeTimeout.setInterval(limits::placeTimeout);
    connect(&m_placeTimeout, &QTimer::timeout, this, &TcpEchoServer::handlePlaceTimeout);
    m_acceptRetry.setSingleShot(true);
    m_acceptRetry.setInterval(limits::acceptRetry);
    connect(&m_acceptRetry, &QTimer::timeout, this, [this] {
        if (m_listener->isListening())
            m_listener->resumeAccepting();
    });
}

TcpEchoServer::~TcpEchoServer()
{
    const bool served = m_listener->isListening() || m_stopping;
    m_listener->close();
    refuseWaiting();
    const QMap<quint32, Client> clients = std::exchange(m_clients, {});
    for (const Client &client : clients) {
        client.session->disconnect(this);
        tell(client, [](EchoSession &session) { session.closeNow(CloseReason::ServerStopped); });
        if (client.thread) // a quit() from here could overtake the close
            client.commands->post([thread = client.thread] { thread->quit(); });
        else
            delete client.session;
    }
    // Told first, awaited then: they end side by side.
    for (const Client &client : clients)
        removeThread(client);
    if (served)
        m_queue.push(0, ListenStopped{m_stopping.value_or(StopReason::Asked)});
}

void TcpEchoServer::start(const ServerSettings &settings)
{
    if (m_listener->isListening() || m_stopping)
        return;
    m_settings = settings;
    m_acceptFailing = false;
    // Others say that they are about to wait only when nothing is left to do at all: while one
    // client sends and sends, the turn of the others would not come.
    if (hasSocketDispatcher())
        m_turn->watchEventLoop();
    raiseFileLimit();
    // A client's socket; and where it has a thread, what the thread's event loop wakes up by.
    const int filesPerClient = usesThreads() ? 1 + filesPerDispatcher : 1;
    m_filesLimit = qMax(1, (filesLeft() - limits::spareFiles) / filesPerClient);

    const SocketAddress wanted{normalised(settings.address), settings.port};
    if (settings.address.isNull()) {
        // QTcpServer would listen on every interface.
        m_queue.push(0, ListenFailed{wanted, Failure::AddressInvalid, {}});
        return;
    }
    m_listener->allow(settings.serving == Serving::Many ? Listener::unlimited : 1);
    if (!m_listener->listen(settings.address, settings.port)) {
        m_queue.push(0, ListenFailed{wanted, failureOf(m_listener->serverError()),
                                     m_listener->errorString()});
        return;
    }
    m_queue.push(0, ListenStarted{{wanted.host, m_listener->serverPort()},
                                  settings.serving,
                                  settings.work,
                                  settings.readSize});
}

void TcpEchoServer::stop()
{
    stopBecause(StopReason::Asked);
}

void TcpEchoServer::disconnectClient(quint32 client)
{
    tell(m_clients.value(client),
         [](EchoSession &session) { session.close(CloseReason::Disconnected); });
}

void TcpEchoServer::resetClient(quint32 client)
{
    tell(m_clients.value(client), [](EchoSession &session) { session.reset(); });
}

void TcpEchoServer::disconnectAll()
{
    // Who has closed is taken off the list later, not while it is walked.
    for (const Client &client : std::as_const(m_clients))
        tell(client, [](EchoSession &session) { session.close(CloseReason::Disconnected); });
}

void TcpEchoServer::handleAccepted(TcpSocket *accepted)
{
    std::unique_ptr<TcpSocket> socket(accepted);
    m_acceptFailing = false;
    const auto reason = reasonToRefuse(socket->peer().host);
    if (!reason) {
        serve(std::move(socket));
        return;
    }
    // Somebody's leaving may have come before this client and not have been read yet: who comes
    // just after must not be told that the place is taken.
    if (m_waitingForPlace.size() < limits::waitingForPlace) {
        m_waitingForPlace.push_back(std::move(socket));
        if (!m_placeTimeout.isActive())
            m_placeTimeout.start();
        return;
    }
    refuse(*socket, *reason);
}

void TcpEchoServer::handlePlaceTimeout()
{
    for (std::unique_ptr<TcpSocket> &socket : std::exchange(m_waitingForPlace, {})) {
        if (const auto reason = reasonToRefuse(socket->peer().host))
            refuse(*socket, *reason);
        else
            serve(std::move(socket));
    }
}

// Before it stops: nobody who was accepted goes without a word.
void TcpEchoServer::refuseWaiting()
{
    for (const std::unique_ptr<TcpSocket> &socket : std::exchange(m_waitingForPlace, {}))
        refuse(*socket, reasonToRefuse(socket->peer().host).value_or(RefuseReason::TooManyClients));
}

// The system accepted a connection that could not be taken over.
void TcpEchoServer::handleLostConnection()
{
    m_queue.push(0, AcceptFailed{Failure::TooManyFiles, {}});
}

std::optional<RefuseReason> TcpEchoServer::reasonToRefuse(const QString &host) const
{
    const auto clients = int(m_clients.size());
    if (clients >= m_filesLimit)
        return RefuseReason::TooManyFiles;
    if (clients >= m_settings.maxClients)
        return RefuseReason::TooManyClients;
    if (usesThreads() && clients >= limits::maxThreads)
        return RefuseReason::TooManyClients;
    if (m_settings.maxPerAddress > 0 && m_clientsPerAddress.value(host) >= m_settings.maxPerAddress)
        return RefuseReason::TooManyFromAddress;
    return std::nullopt;
}

void TcpEchoServer::refuse(TcpSocket &socket, RefuseReason reason)
{
    int limit = 0;
    switch (reason) {
    case RefuseReason::TooManyClients:
    case RefuseReason::TooManyFiles:
    case RefuseReason::NoThread:
        limit = int(m_clients.size());
        break;
    case RefuseReason::TooManyFromAddress:
        limit = m_settings.maxPerAddress;
        break;
    }
    m_queue.push(0, ClientRefused{socket.peer(), reason, limit});
    socket.abort();
}

void TcpEchoServer::serve(std::unique_ptr<TcpSocket> socket)
{
    // An echo is often one small write: without this, Nagle's algorithm would hold it back until
    // the peer has acknowledged the one before (RFC 896, RFC 1122 4.2.3.4).
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);

    Client client;
    client.host = socket->peer().host;
    if (usesThreads()) {
        client.thread = startThread();
        if (!client.thread) {
            refuse(*socket, RefuseReason::NoThread);
            return;
        }
    }
    const SessionSettings settings{m_settings.readSize, m_settings.serving == Serving::OneMessage,
                                   m_settings.linger, m_settings.stallTimeout};
    client.session = new EchoSession(++m_lastClient, std::move(socket), settings, m_queue,
                                     client.thread ? nullptr : m_turn);
    connect(client.session, &EchoSession::closed, this, &TcpEchoServer::handleClosed,
            Qt::QueuedConnection);
    if (client.thread) {
        client.commands = new Mailbox;
        client.session->moveToThread(client.thread);
        client.commands->moveToThread(client.thread);
        connect(client.thread, &QThread::finished, client.session, &QObject::deleteLater);
        connect(client.thread, &QThread::finished, client.commands, &QObject::deleteLater);
    }
    m_clients.insert(m_lastClient, client);
    ++m_clientsPerAddress[client.host];
    tell(client, [](EchoSession &session) { session.start(); });
}

bool TcpEchoServer::usesThreads() const
{
    return m_settings.serving == Serving::Many && m_settings.work == Work::ThreadPerClient;
}

// Nothing when the system has no more threads to give.
QThread *TcpEchoServer::startThread() const
{
    auto thread = std::make_unique<QThread>();
    thread->setObjectName(QStringLiteral("client-%1").arg(m_lastClient + 1));
    const QPointer<QAbstractEventDispatcher> dispatcher = newSocketDispatcher();
    thread->setEventDispatcher(dispatcher);
    // A hundred threads that are busy would each have as large a share of a processor as the
    // window, which then shows what happens a second late.
    thread->start(QThread::IdlePriority);
    if (thread->isRunning())
        return thread.release();
    thread.reset();
    delete dispatcher; // the thread would have done it at its end
    return nullptr;
}

void TcpEchoServer::handleClosed(quint32 number)
{
    if (!m_clients.contains(number))
        return;
    const Client client = m_clients.take(number);
    if (--m_clientsPerAddress[client.host] == 0)
        m_clientsPerAddress.remove(client.host);

    if (client.thread) {
        client.thread->quit();
        removeThread(client);
    } else {
        client.session->deleteLater();
    }

    if (m_stopping) {
        finishStop();
        return;
    }
    switch (m_settings.serving) {
    case Serving::OneMessage:
    case Serving::OneClient:
        // One that was gone before it was accepted, like a port scan, was not the one client.
        if (client.host.isEmpty()) {
            m_listener->allow(1);
            return;
        }
        stopBecause(StopReason::Served);
        return;
    case Serving::OneAtATime:
        m_listener->allow(1);
        return;
    case Serving::Many:
        return;
    }
}

void TcpEchoServer::handleAcceptError()
{
    // Until a file is closed every attempt fails; one event says so.
    if (!m_acceptFailing) {
        m_queue.push(0,
                     AcceptFailed{failureOf(m_listener->serverError()), m_listener->errorString()});
    }
    m_acceptFailing = true;
    m_acceptRetry.start();
}

// Runs the command where the client lives: at once, or on the client's own thread. A client that is
// not there takes no commands.
void TcpEchoServer::tell(const Client &client, void (*command)(EchoSession &))
{
    if (client.commands)
        client.commands->post([session = client.session, command] { command(*session); });
    else if (client.session)
        command(*client.session);
}

void TcpEchoServer::stopBecause(StopReason reason)
{
    if (!m_listener->isListening() || m_stopping)
        return;
    m_stopping = reason;
    m_acceptRetry.stop();
    m_placeTimeout.stop();
    refuseWaiting();
    m_listener->close();
    for (const Client &client : std::as_const(m_clients))
        tell(client, [](EchoSession &session) { session.close(CloseReason::ServerStopped); });
    finishStop();
}

void TcpEchoServer::finishStop()
{
    if (!m_clients.isEmpty())
        return;
    m_turn->memory().release();
    m_queue.push(0, ListenStopped{*m_stopping});
    m_stopping.reset();
}

void TcpEchoServer::removeThread(const Client &client)
{
    if (!client.thread)
        return;
    client.thread->wait();
    delete client.thread;
}

} // namespace meari
