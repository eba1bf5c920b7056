#include "client_gui/client_window.h"
#include "widgets/program.h"

int main(int argc, char **argv)
{
    using namespace meari;
    const Program<ClientOptions> program{
        .name = QStringLiteral("meari-client"),
        .parse = parseClientCommandLine,
        .refuse = nullptr,
        .makeWindow =
            [](const ClientOptions &options, Preferences &preferences, Look &look,
               const std::optional<StageInvitation> &invitation) -> std::unique_ptr<QMainWindow> {
            return std::make_unique<ClientWindow>(options, preferences, look, invitation);
        },
    };
    return runProgram(argc, argv, program);
}
