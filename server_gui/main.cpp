#include "server_gui/lessons.h"
#include "server_gui/server_window.h"
#include "widgets/program.h"

using namespace meari;

int main(int argc, char **argv)
{
    const Program<ServerOptions> program{
        QStringLiteral("meari-server"), parseServerCommandLine, Lessons::refuse,
        [](const ServerOptions &options, Preferences &preferences, Look &look,
           const std::optional<StageInvitation> &invitation) {
            return std::make_unique<ServerWindow>(options, preferences, look, invitation);
        }};
    return runProgram(argc, argv, program);
}
