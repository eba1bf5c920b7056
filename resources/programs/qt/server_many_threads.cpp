// Serves many clients at once, each by a thread of its own.
#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

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

class Server : public QTcpServer
{
protected:
    void incomingConnection(qintptr descriptor) override //@accept
    {
        auto *client = new QTcpSocket;
        auto *thread = new QThread;
        client->moveToThread(thread);
        connect(client, &QTcpSocket::readyRead, client,
                [=] { sendBack(client); });
        connect(client, &QTcpSocket::bytesWritten, client,
                [=] { handleBytesWritten(client); });
        connect(client, &QTcpSocket::disconnected, thread,
                &QThread::quit);
        connect(thread, &QThread::started, client, [=] {
            client->setReadBufferSize(readSize);
            if (!client->setSocketDescriptor(descriptor))
                thread->quit();
        });
        connect(thread, &QThread::finished, client,
                &QObject::deleteLater);
        connect(thread, &QThread::finished, thread,
                &QObject::deleteLater);
        thread->start(); //@thread
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    Server listener;
    const QHostAddress host(QString::fromLatin1(address));
    if (!listener.listen(host, port)) { //@socket reuse bind listen
        std::fprintf(stderr, "listen: %s\n",
                     qPrintable(listener.errorString()));
        return 1;
    }
    return app.exec(); //@wait
}
