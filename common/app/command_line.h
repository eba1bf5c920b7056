#pragma once

#include "net/settings.h"

#include <QStringList>

#include <optional>

/// What each program can be told at start. Parsing is pure: it prints nothing and ends nothing.
namespace meari {

/// What both programs take.
struct CommonOptions
{
    QString language;   ///< "ko", "en"; empty: as last time, or the system's
    QString recordFile; ///< append every event to it; empty: do not
    QString openFile;   ///< show this recording instead of talking to a network; empty: do not
    QString picture;    ///< save a picture of the window there before the program ends
    bool print = false; ///< write every event to standard output as well
};

/// Absent: what the window used last time.
struct ServerOptions
{
    CommonOptions common;
    std::optional<QHostAddress> address;
    std::optional<quint16> port;
    std::optional<Serving> serving;
    std::optional<Work> work;
    std::optional<int> readSize;
    std::optional<int> maxClients;
    std::optional<int> maxPerAddress;
    std::optional<int> linger; ///< milliseconds
    QString lesson;            ///< the id of one to start with; empty: none
    std::optional<int> pace;   ///< milliseconds for a step of average length; 0: at full speed
    bool play = false;         ///< the lesson, by itself
    bool start = false;
    bool quitWhenStopped = false;
};

struct ClientOptions
{
    CommonOptions common;
    std::optional<QString> host;
    std::optional<quint16> port;
    QString name; ///< in the window's title, to tell several windows apart
    QStringList send;
    bool connect = false;
    bool quitWhenEchoed = false;
};

/// Either options, or a text to print and a code to exit with: 0 for --help and --version, on
/// standard output; 2 for what cannot be understood, one sentence on standard error.
template <class Options>
struct CommandLine
{
    Options options;
    std::optional<int> exitCode;
    QString text;
};

/// @param arguments with the program's name in front. Translated with the translators installed.
CommandLine<ServerOptions> parseServerCommandLine(const QStringList &arguments);
CommandLine<ClientOptions> parseClientCommandLine(const QStringList &arguments);

/// What --language says, before there are translators to report anything else with. Empty when it
/// says nothing Meari understands.
QString languageFrom(const QStringList &arguments);

} // namespace meari
