#include "server_gui/client_launcher.h"

#include "lesson/lesson_text.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ClientLauncher)
};

// Beside this program; empty when it is not there.
QString programNamed(const char *name)
{
    return QStandardPaths::findExecutable(QString::fromLatin1(name),
                                          {QCoreApplication::applicationDirPath()});
}

} // namespace

bool startClientWindow(const SocketAddress &server, bool connect, const QString &language)
{
    const QString program = programNamed("meari-client");
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

Stage::Launched startStageWindow(const StageInvitation &invitation, const SocketAddress &server,
                                 const QString &language)
{
    const bool client = invitation.role.isClient();
    const char *name = client ? "meari-client" : "meari-server";
    const QString program = programNamed(name);
    if (program.isEmpty())
        return {nullptr, Text::tr("There is no %1 beside this program, so %2 cannot be opened. "
                                  "Install or build it.")
                             .arg(QString::fromLatin1(name), LessonText::role(invitation.role))};
    QStringList arguments{QStringLiteral("--language"), language};
    if (!server.isNull()) {
        arguments += {client ? QStringLiteral("--host") : QStringLiteral("--address"), server.host};
        if (server.port != 0)
            arguments += {QStringLiteral("--port"), QString::number(server.port)};
    }
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(StageInvitation::variable), invitation.toEnvironment());
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->setStandardOutputFile(QProcess::nullDevice());
    process->start(program, arguments, QIODevice::NotOpen);
    return {std::move(process), {}};
}

} // namespace meari
