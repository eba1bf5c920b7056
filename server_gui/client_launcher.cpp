#include "server_gui/client_launcher.h"

#include <QCoreApplication>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ClientLauncher)
};

// Beside this program; empty when it is not there.
QString programNamed(const QString &name)
{
    return QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
}

} // namespace

bool startClientWindow(const SocketAddress &server, bool connect, const QString &language)
{
    const QString program = programNamed(QStringLiteral("meari-client"));
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
    Stage::Launched launched;
    const QString name = invitation.role.isClient() ? QStringLiteral("meari-client")
                                                    : QStringLiteral("meari-server");
    const QString program = programNamed(name);
    if (program.isEmpty()) {
        launched.problem = Text::tr("The window could not be started: there is no %1 beside this "
                                    "program. Install or build it.")
                               .arg(name);
        return launched;
    }
    launched.process = std::make_unique<QProcess>();
    QProcess &process = *launched.process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(StageInvitation::variable), invitation.toEnvironment());
    process.setProcessEnvironment(environment);
    // What it says would else be kept here, and the standard output is ours.
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardInputFile(QProcess::nullDevice());
#ifdef Q_OS_LINUX
    // A window that is frozen would not notice that its stage is gone, and could not be closed.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    QStringList arguments{QStringLiteral("--language"), language};
    if (!server.isNull()) {
        const bool client = invitation.role.isClient();
        arguments += {client ? QStringLiteral("--host") : QStringLiteral("--address"), server.host};
        if (server.port != 0)
            arguments += {QStringLiteral("--port"), QString::number(server.port)};
    }
    process.start(program, arguments);
    return launched;
}

} // namespace meari
