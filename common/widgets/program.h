#pragma once

#include "app/command_line.h"
#include "lesson/stage.h"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <optional>

namespace meari {

class Look;
class Preferences;

/// What main() does, the same for both programs: reads the command line, answers what needs no
/// window, sets up language and look, shows the window, ends cleanly when asked to (SIGINT and
/// SIGTERM included), and saves the picture that was asked for. The window ends the program with
/// QCoreApplication::exit(code).
template <class Options>
struct Program
{
    QString name; ///< "meari-server"
    CommandLine<Options> (*parse)(const QStringList &arguments);
    /// What only the files of this computer can tell, such as that there is no such lesson: the
    /// sentence to end with, or nothing. May be left out.
    QString (*refuse)(const Options &options, Preferences &preferences);
    /// The preferences and the look outlive the window. One that is invited joins the stage of a
    /// lesson, and keeps no preferences.
    std::function<std::unique_ptr<QMainWindow>(const Options &, Preferences &, Look &,
                                               const std::optional<StageInvitation> &)>
        makeWindow;
};

/// The exit code of the process. Instantiated for the options of both programs.
template <class Options>
int runProgram(int argc, char **argv, const Program<Options> &program);

} // namespace meari
