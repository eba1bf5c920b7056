#include "event/program_text.h"

namespace meari {
namespace {

QString base(ProgramKind kind)
{
    return kind == ProgramKind::Client ? QStringLiteral("client") : QStringLiteral("server");
}

} // namespace

QString ProgramText::language(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Python:
        return QStringLiteral("Python");
    case CodeLanguage::C:
        return QStringLiteral("C (POSIX)");
    case CodeLanguage::Qt:
        return QStringLiteral("C++ (Qt)");
    }
    Q_UNREACHABLE();
}

QString ProgramText::fileType(CodeLanguage language)
{
    return tr("%1 program").arg(ProgramText::language(language));
}

QString ProgramText::ofClient(quint32 client, const QString &text)
{
    return tr("client %1: %2").arg(QString::number(client), text);
}

QString ProgramText::waiting(Step step)
{
    switch (step) {
    case Step::Accept:
        return tr("waiting for a client");
    case Step::Recv:
        return tr("waiting for bytes");
    case Step::Wait:
        return tr("waiting for anything to happen");
    case Step::Linger:
        return tr("waiting before it closes");
    case Step::Connect:
        return tr("waiting for the server");
    case Step::Input:
        return tr("waiting for a line to send");
    case Step::Thread:
    case Step::Send:
    case Step::End:
    case Step::CloseClient:
    case Step::Socket:
    case Step::Reuse:
    case Step::Bind:
    case Step::Listen:
    case Step::CloseListener:
    case Step::Print:
    case Step::Close:
        return tr("waiting");
    }
    Q_UNREACHABLE();
}

QString ProgramText::running()
{
    return tr("running");
}

QString ProgramText::failed()
{
    return tr("ended here");
}

QString ProgramText::mainThread()
{
    return tr("main thread");
}

QString ProgramText::clients(const QList<quint32> &first, int more)
{
    QStringList numbers;
    numbers.reserve(first.size());
    for (const quint32 client : first)
        numbers += QString::number(client);
    if (numbers.size() == 1 && more == 0)
        return tr("client %1").arg(numbers.constFirst());
    const QString listed = numbers.join(QLatin1String(", "));
    if (more == 0)
        return tr("clients %1").arg(listed);
    return tr("clients %1 and %Ln more", nullptr, more).arg(listed);
}

QString ProgramText::notStarted(Side side)
{
    return side == Side::Server
               ? tr("This program does what the server will do. Start the server to see it run.")
               : tr("This program does what the client will do. Connect to see it run.");
}

QString ProgramText::ended()
{
    return tr("The program has ended.");
}

QString ProgramText::otherEnd(Side side)
{
    return side == Side::Server ? tr("This program is a client that can talk to this window.")
                                : tr("This program is a server that this window can talk to.");
}

QString ProgramText::howToRun(Side side, ProgramKind kind, CodeLanguage language,
                              const SocketAddress &address, bool isListening)
{
    const QString name = fileName(kind, language);
    const QString port = QString::number(address.port);
    if (kind == ProgramKind::Client) {
        if (side == Side::Client)
            return tr("Save the program as %1 and run it in a terminal: it talks to the server at "
                      "%2, as this window does.")
                .arg(name, address.toString());
        return isListening
                   ? tr("Save the program as %1 and run it in a terminal: it connects to this "
                        "window, as one more client.")
                         .arg(name)
                   : tr("Start the server here, save the program as %1 and run it in a terminal: "
                        "it "
                        "connects to this window.")
                         .arg(name);
    }
    if (side == Side::Client)
        return tr("Save the program as %1 and run it in a terminal, then connect from here. No "
                  "other server may use port %2 meanwhile.")
            .arg(name, port);
    if (isListening)
        return tr("Save the program as %1, then stop this window's server: both want port %2. Run "
                  "it in a terminal and connect clients to it.")
            .arg(name, port);
    return tr("Save the program as %1 and run it in a terminal: it takes port %2, and clients "
              "connect to it instead of this window.")
        .arg(name, port);
}

QString ProgramText::command(ProgramKind kind, CodeLanguage language)
{
    const QString name = base(kind);
    const QString file = fileName(kind, language);
    switch (language) {
    case CodeLanguage::Python:
        return QLatin1String("python3 ") % file;
    case CodeLanguage::C: {
        const QLatin1String threads(kind == ProgramKind::ManyThreads ? " -pthread" : "");
        return QStringLiteral("cc -std=c17%1 -o %2 %3 &&\n./%2").arg(threads, name, file);
    }
    case CodeLanguage::Qt:
        return QStringLiteral("c++ -std=c++20 -fPIC -o %1 %2 $(pkg-config --cflags --libs "
                              "Qt6Network) &&\n./%1")
            .arg(name, file);
    }
    Q_UNREACHABLE();
}

QString ProgramText::fileName(ProgramKind kind, CodeLanguage language)
{
    return base(kind) % QLatin1Char('.') % fileEnding(language);
}

} // namespace meari
