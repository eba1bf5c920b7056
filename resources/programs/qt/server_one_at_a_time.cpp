// Serves one client until /end or until it leaves, then the next.
#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>

#include <cstdio>

constexpr char address[] = "@ADDRESS@";
constexpr quint16 port = @PORT@;
constexpr qint64 readSize = @READ_SIZE@;

// Sends one read back. Until all of it is sent no more is read: on the
// end of the stream Qt would drop what is still to be sent.
void sendBack(QTcpSocket *client)
{
    const QByteArray message = client->peek(readSize); //@recv
    client->setReadBufferSize(1); // holds more already: it is full
    client->write(message); //@send
}

void handleBytesWritten(QTcpSocket *client)
{
    if (client->bytesToWrite() > 0)
        return;
    const QByteArray message = client->readAll();
    client->setReadBufferSize(readSize);
    if (message == "/end") //@end
        client->disconnectFromHost(); //@close-client
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTcpServer listener;

    const auto serveNext = [&] {
        listener.setMaxPendingConnections(1);
        listener.resumeAccepting();
    };
    const auto serve = [&] {
        QTcpSocket *client = listener.nextPendingConnection(); //@accept
        listener.setMaxPendingConnections(0); // the others wait
        client->setReadBufferSize(readSize);
        QObject::connect(client, &QTcpSocket::readyRead, client,
                         [=] { sendBack(client); });
        QObject::connect(client, &QTcpSocket::bytesWritten, client,
                         [=] { handleBytesWritten(client); });
        QObject::connect(client, &QTcpSocket::disconnected, client,
                         serveNext);
        QObject::connect(client, &QTcpSocket::disconnected, client,
                         &QObject::deleteLater);
    };
    QObject::connect(&listener, &QTcpServer::newConnection, &listener,
                     serve);

    const QHostAddress host(QString::fromLatin1(address));
    if (!listener.listen(host, port)) { //@socket reuse bind listen
        std::fprintf(stderr, "listen: %s\n",
                     qPrintable(listener.errorString()));
        return 1;
    }
    return app.exec(); //@wait
}
