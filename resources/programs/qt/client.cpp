// Sends each line that is typed and prints what comes back.
#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>
#include <QTcpSocket>

#include <cstdio>
#include <unistd.h>

constexpr char address[] = "@ADDRESS@";
constexpr quint16 port = @PORT@;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QFile input, output;
    // Unbuffered: the next line stays where the notifier sees it.
    input.open(STDIN_FILENO, QFile::ReadOnly | QFile::Unbuffered);
    output.open(STDOUT_FILENO, QFile::WriteOnly);
    QSocketNotifier typed(STDIN_FILENO, QSocketNotifier::Read);
    typed.setEnabled(false);
    QTcpSocket client;
    QByteArray message, echo;

    const auto send = [&] {
        message = input.readLine(); //@input
        if (message.isEmpty())
            QCoreApplication::quit(); // end of input
        if (message.endsWith('\n'))
            message.chop(1);
        typed.setEnabled(message.isEmpty());
        client.write(message); //@send
    };
    const auto receive = [&] {
        echo += client.readAll(); //@recv
        if (echo.size() < message.size())
            return;
        output.write(echo + '\n'); //@print
        output.flush();
        echo.clear();
        typed.setEnabled(true);
        if (message == "/end") //@end
            QCoreApplication::quit();
    };
    const auto fail = [&] {
        std::fprintf(stderr, "client: %s\n",
                     qPrintable(client.errorString()));
        QCoreApplication::exit(1);
    };
    QObject::connect(&client, &QTcpSocket::connected, &app,
                     [&] { typed.setEnabled(true); });
    QObject::connect(&typed, &QSocketNotifier::activated, &app, send);
    QObject::connect(&client, &QTcpSocket::readyRead, &app, receive);
    QObject::connect(&client, &QTcpSocket::errorOccurred, &app, fail);

    client.connectToHost(QString::fromLatin1(address), port); //@socket connect
    const int result = app.exec(); //@wait
    client.close(); //@close
    return result;
}
