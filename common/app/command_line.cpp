#include "app/command_line.h"

#include "app/command_line_reader.h"
#include "app/language.h"
#include "event/visible_text.h"
#include "lesson/pace.h"
#include "net/bind_address.h"

namespace meari {
namespace {

constexpr qsizetype longestHost = 255; // RFC 1035

// One class for the context of the translations.
class Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// Names have no spaces and no controls.
bool isHost(const QString &text)
{
    return !text.isEmpty() && !text.contains(QLatin1Char(' ')) &&
           visibleText(text, LineBreaks::Escape, longestHost) == text;
}

template <class Options>
CommandLine<Options> result(const CommandLineReader &reader, Options options)
{
    return {std::move(options), reader.exitCode, reader.text};
}

} // namespace

CommandLine<ServerOptions> parseServerCommandLine(const QStringList &arguments)
{
    const QString servings = QStringLiteral("one-message, one-client, one-at-a-time, many");
    const QString works = QStringLiteral("event-loop, thread-per-client");
    CommandLineReader reader(
        Text::tr("Meari server: a window that sends back whatever clients send it, and "
                 "shows everything that happens. What is not given is as it was the last time."));
    reader.add("address",
               Text::tr("Listen there: an address or interface of this computer, or \"all\" of "
                        "its IPv4 addresses. "
                        "At first: 127.0.0.1, this computer only."),
               QStringLiteral("A"));
    reader.add("port", Text::tr("Listen on this port; 0 lets the system choose. At first: 3333."),
               QStringLiteral("N"));
    reader.add("serve", Text::tr("How to treat clients: %1. At first: many.").arg(servings),
               QStringLiteral("HOW"));
    reader.add("work",
               Text::tr("Who does the work for many clients: %1. At first: event-loop.").arg(works),
               QStringLiteral("WHO"));
    reader.add("read-size",
               Text::tr("Read at most N bytes at once; 0 reads whatever is there. At first: 0."),
               QStringLiteral("N"));
    reader.add("max-clients",
               Text::tr("Serve at most N clients at once; close the others. At first: %1.")
                   .arg(limits::defaultMaxClients),
               QStringLiteral("N"));
    reader.add("max-per-address",
               Text::tr("Serve at most N clients from one address; 0 sets no such limit. "
                        "At first: 0."),
               QStringLiteral("N"));
    reader.add("linger",
               Text::tr("With one-message: close N milliseconds after the echo. At first: %1.")
                   .arg(limits::defaultLinger),
               QStringLiteral("N"));
    reader.add("start", Text::tr("Start listening at once, and say where on standard output."));
    reader.add("lesson",
               Text::tr("Start this lesson, which sets up the server and opens the client windows "
                        "it needs. ID is a name such as first-echo."),
               QStringLiteral("ID"));
    reader.add("play", Text::tr("Play the lesson by itself."));
    reader.add("pace",
               Text::tr("Show each step for about N milliseconds; 0 plays at full speed. "
                        "At first: %1.")
                   .arg(pace::usual),
               QStringLiteral("N"));
    reader.add(
        "quit-when-stopped",
        Text::tr("Exit with 0 when the serving ends by itself, with 1 when listening fails. With "
                 "--lesson: with 0 when every step of it has ended as it should, else with 1."));
    reader.addCommon();

    ServerOptions options;
    if (reader.finished(arguments))
        return result(reader, options);
    if (reader.isSet("address")) {
        options.address = bindAddressFrom(reader.value("address"));
        if (!options.address)
            reader.fail(Text::tr("--address: “%1” is neither an IP address nor an interface of "
                                 "this computer.")
                            .arg(reader.value("address")));
    }
    options.port = reader.port();
    options.serving = reader.choice<Serving>("serve", servings);
    options.work = reader.choice<Work>("work", works);
    options.readSize = reader.number("read-size", 0, limits::maxReadSize);
    options.maxClients = reader.number("max-clients", 1, limits::highestMaxClients);
    options.maxPerAddress = reader.number("max-per-address", 0, limits::highestMaxClients);
    options.linger = reader.number("linger", 0, limits::maxLinger);
    options.start = reader.isSet("start");
    options.lesson = reader.value("lesson").trimmed();
    options.play = reader.isSet("play");
    options.pace = reader.number("pace", 0, pace::slowest);
    if (reader.isSet("lesson") && options.lesson.isEmpty())
        reader.fail(Text::tr("--lesson wants the name of a lesson, such as first-echo."));
    if (options.play && !reader.isSet("lesson"))
        reader.fail(Text::tr("--play needs --lesson: which one?"));
    if (options.pace && !options.play)
        reader.fail(Text::tr("--pace needs --play."));
    if (options.start && reader.isSet("lesson"))
        reader.fail(Text::tr("--lesson starts the server itself when the lesson comes to that: "
                             "leave --start out."));
    options.quitWhenStopped = reader.isSet("quit-when-stopped");
    reader.refuseWithOpen({"start", "lesson", "quit-when-stopped", "record"});
    reader.readCommon(options.common);
    return result(reader, options);
}

CommandLine<ClientOptions> parseClientCommandLine(const QStringList &arguments)
{
    CommandLineReader reader(
        Text::tr("Meari client: a window that sends messages to a server and checks "
                 "what comes back. What is not given is as it was the last time."));
    reader.add("host", Text::tr("The server's name or address. At first: 127.0.0.1."),
               QStringLiteral("H"));
    reader.add("port", Text::tr("The server's port. At first: 3333."), QStringLiteral("N"));
    reader.add("name", Text::tr("A name for the window, to tell several apart."),
               QStringLiteral("TEXT"));
    reader.add("connect", Text::tr("Connect at once."));
    reader.add("send", Text::tr("Connect, and send TEXT; may be given again for more messages."),
               QStringLiteral("TEXT"));
    reader.add("quit-when-echoed",
               Text::tr("Exit with 0 when every --send came back the same; with 1 when one did "
                        "not, or nothing came for 10 seconds."));
    reader.addCommon();

    ClientOptions options;
    if (reader.finished(arguments))
        return result(reader, options);
    if (reader.isSet("host")) {
        options.host = reader.value("host").trimmed();
        if (options.host->isEmpty())
            reader.fail(Text::tr("--host wants a name or an address."));
        else if (!isHost(*options.host))
            reader.fail(
                Text::tr("--host: “%1” can be neither a name nor an address.").arg(*options.host));
    }
    options.port = reader.port();
    if (options.port && *options.port == 0)
        reader.fail(Text::tr("--port: a client cannot connect to port 0. Use the port the server "
                             "listens on."));
    options.name = reader.value("name");
    options.send = reader.values("send");
    options.quitWhenEchoed = reader.isSet("quit-when-echoed");
    if (options.send.contains(QString()))
        reader.fail(Text::tr("--send wants a text: an empty message is nothing on the wire."));
    if (options.quitWhenEchoed && options.send.isEmpty())
        reader.fail(Text::tr("--quit-when-echoed needs at least one --send."));
    reader.refuseWithOpen({"connect", "send", "quit-when-echoed", "record"});
    // There is nobody to press Connect when messages wait.
    options.connect = reader.isSet("connect") || !options.send.isEmpty();
    reader.readCommon(options.common);
    return result(reader, options);
}

QString languageFrom(const QStringList &arguments)
{
    const QString flag = QStringLiteral("--language");
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        QString code;
        if (arguments[i] == flag && i + 1 < arguments.size())
            code = arguments[i + 1];
        else if (arguments[i].startsWith(flag + QLatin1Char('=')))
            code = arguments[i].mid(flag.size() + 1);
        if (Language::codes().contains(code))
            return code;
    }
    return {};
}

} // namespace meari
