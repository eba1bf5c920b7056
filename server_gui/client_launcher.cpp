#include "server_gui/client_launcher.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

namespace meari {

bool startClientWindow(const SocketAddress &server, bool connect, const QString &language)
{
    const QString program = QStandardPaths::findExecutable(
        QStringLiteral("meari-client"), {QCoreApplication::applicationDirPath()});
    if (program.isEmpty())
        return false;
    QStringList arguments{QStringLiteral("--language"), language};
    if (!server.isNull())
        arguments += {QStringLiteral("--host"), server.host};
    if (server.port != 0)
        arguments += {QStringLiteral("--port"), QString::number(server.port)};
    if (connect)
        arguments += QStringLiteral("--connect");
    return QProcess::startDetached(program, arguments);
}

} // namespace meari
