// Sends one message of one client back, waits a little, ends.
#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <cstdio>

constexpr char address[] = "@ADDRESS@";
constexpr quint16 port = @PORT@;
constexpr qint64 readSize = @READ_SIZE@;
constexpr int linger = int(1000 * @LINGER@); // milliseconds

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTcpServer listener;

    const auto stop = [&] {
        listener.close(); //@close-listener
        QCoreApplication::quit();
    };
    const auto serve = [&] {
        QTcpSocket *client = listener.nextPendingConnection(); //@accept
        listener.setMaxPendingConnections(0); // the others wait
        client->setReadBufferSize(readSize);
        QObject::connect(client, &QTcpSocket::readyRead, client, [=] {
            const QByteArray message = client->peek(readSize); //@recv
            client->setReadBufferSize(1); // full: no more is read
            client->write(message); //@send
        });
        const auto end = [=] { client->disconnectFromHost(); }; //@close-client
        const auto waitThenEnd = [=] {
            if (client->bytesToWrite() == 0)
                QTimer::singleShot(linger, client, end); //@linger
        };
        QObject::connect(client, &QTcpSocket::bytesWritten, client,
                         waitThenEnd);
        QObject::connect(client, &QTcpSocket::disconnected, client,
                         stop);
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
