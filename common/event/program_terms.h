#pragma once

#include "event/terms.h"

#include <QLatin1String>
#include <QStringView>

#include <array>
#include <optional>

/// The vocabulary of the programs that behave as a window does: which there are, in which
/// languages, and the steps they take. resources/programs/README.md says which line makes which.
namespace meari {

enum class CodeLanguage : quint8 {
    Python,
    C,  ///< POSIX
    Qt, ///< C++
};
inline constexpr std::array codeLanguages{CodeLanguage::Python, CodeLanguage::C, CodeLanguage::Qt};

/// "python", "c", "qt": stable, for settings and folders.
QLatin1String nameOf(CodeLanguage language);
std::optional<CodeLanguage> codeLanguageOf(QStringView name);
/// Of a file: "py", "c", "cpp".
QLatin1String fileEnding(CodeLanguage language);

enum class ProgramKind : quint8 {
    OneMessage,
    OneClient,
    OneAtATime,
    ManyEventLoop,
    ManyThreads,
    Client,
};
inline constexpr std::array programKinds{ProgramKind::OneMessage,  ProgramKind::OneClient,
                                         ProgramKind::OneAtATime,  ProgramKind::ManyEventLoop,
                                         ProgramKind::ManyThreads, ProgramKind::Client};

ProgramKind programKindOf(Serving serving, Work work);
/// "server_one_message": the listing's file without its ending.
QLatin1String nameOf(ProgramKind kind);

enum class Step : quint8 {
    // What a server does for one client, first, so that a client needs to remember no others.
    Accept,
    Thread,
    Recv,
    Send,
    End,
    Linger,
    CloseClient,
    // What it does once.
    Socket,
    Reuse,
    Bind,
    Listen,
    Wait,
    CloseListener,
    // What only a client does.
    Connect,
    Input,
    Print,
    Close,
};
constexpr std::size_t clientStepCount = std::size_t(Step::CloseClient) + 1;
constexpr std::size_t stepCount = std::size_t(Step::Close) + 1;

/// As listings mark it: "close-client".
QLatin1String nameOf(Step step);
std::optional<Step> stepOf(QStringView name);

} // namespace meari
