#include "client_gui/client_window.h"
#include "widgets/program.h"

int main(int argc, char **argv)
{
    using namespace meari;
    const Program<ClientOptions> program{
        .name = QStringLiteral("meari-client"),
        .parse = parseClientCommandLine, nullptr,
        .makeWindow = [](const ClientOptions &options, Preferences &preferences,
                         Look &look) -> std::unique_ptr<QMainWindow> {
            return std::make_unique<ClientWindow>(options, preferences, look);
        },
    };
    return runProgram(argc, argv, program);
}
