#pragma once

#include "net/settings.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

class QThread;

namespace meari {

class EchoSession;
class EchoTurn;
class EventQueue;
class Listener;
class Mailbox;
class TcpSocket;

/// The server: listens, accepts as its serving says, and gives each client a session.
///
/// Lives on the network's thread; its commands are called there. What happens is told to the
/// queue and to nobody else: start() ends in ListenStarted or ListenFailed, stop() in
/// ListenStopped, once every client is gone.
class TcpEchoServer : public QObject
{
    Q_OBJECT
public:
    /// @param queue outlives the server
    explicit TcpEchoServer(EventQueue &queue);
    /// Ends every connection and waits for the clients' threads.
    ~TcpEchoServer() override;

    /// Does nothing while it listens or is still stopping.
    void start(const ServerSettings &settings);
    /// Closes the listening socket and every connection. Does nothing when it does not listen.
    void stop();
    /// Nothing happens to a client who is no longer there.
    void disconnectClient(quint32 client);
    void resetClient(quint32 client);
    void disconnectAll();

private:
    struct Client
    {
        EchoSession *session = nullptr; ///< lives on the client's thread where it has one
        QThread *thread = nullptr;
        Mailbox *commands = nullptr; ///< for the thread, where it has one
        QString host;
    };

    void handleAccepted(TcpSocket *socket);
    void handlePlaceTimeout();
    void refuseWaiting();
    void handleLostConnection();
    void handleClosed(quint32 client);
    void handleAcceptError();
    std::optional<RefuseReason> reasonToRefuse(const QString &host) const;
    void refuse(TcpSocket &socket, RefuseReason reason);
    void serve(std::unique_ptr<TcpSocket> socket);
    bool usesThreads() const;
    QThread *startThread() const;
    static void tell(const Client &client, void (*command)(EchoSession &));
    void stopBecause(StopReason reason);
    void finishStop();
    void removeThread(const Client &client);

    EventQueue &m_queue;
    ServerSettings m_settings;
    Listener *m_listener;
    EchoTurn *m_turn; ///< of the clients without a thread of their own
    QTimer m_acceptRetry;
    QTimer m_placeTimeout;
    std::vector<std::unique_ptr<TcpSocket>> m_waitingForPlace; ///< accepted at a limit just now
    QMap<quint32, Client> m_clients;
    QHash<QString, int> m_clientsPerAddress;
    quint32 m_lastClient = 0;
    int m_filesLimit = 0; ///< clients the system's limit on open files has room for
    bool m_acceptFailing = false;
    std::optional<StopReason> m_stopping;
};

} // namespace meari
