#include "app/command_line.h"

#include "app/language.h"
#include "event/event_names.h"
#include "event/visible_text.h"
#include "net/bind_address.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <initializer_list>

namespace meari {
namespace {

constexpr qsizetype longestSentence = 400;
constexpr qsizetype longestHost = 255; // RFC 1035

// One class for the context of the translations.
class Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QCommandLineOption option(const char *name, const QString &description, const QString &value = {})
{
    return {QString::fromLatin1(name), description, value};
}

// Names have no spaces and no controls.
bool isHost(const QString &text)
{
    return !text.isEmpty() && !text.contains(QLatin1Char(' ')) &&
           visibleText(text, LineBreaks::Escape, longestHost) == text;
}

// Reads one program's arguments; the first thing that is wrong is the sentence to print.
class Reader
{
public:
    explicit Reader(const QString &description)
    {
        m_parser.setApplicationDescription(description);
        m_parser.addOption(
            {{QStringLiteral("h"), QStringLiteral("help")}, Text::tr("Show this help and exit.")});
        m_parser.addOption({{QStringLiteral("v"), QStringLiteral("version")},
                            Text::tr("Show the version and exit.")});
    }

    void add(const char *name, const QString &description, const QString &value = {})
    {
        m_parser.addOption(option(name, description, value));
    }

    void addCommon()
    {
        add("transport", Text::tr("tcp. (udp is not available yet.)"), QStringLiteral("tcp|udp"));
        add("record", Text::tr("Append every event to FILE as it happens, one line of JSON each."),
            QStringLiteral("FILE"));
        add("open", Text::tr("Open a recording made with --record, instead of a connection."),
            QStringLiteral("FILE"));
        add("language", Text::tr("Speak Korean or English."), QStringLiteral("ko|en"));
        add("print", Text::tr("Write every event to standard output as well."));
        add("picture", Text::tr("Save a picture of the window as a PNG before it closes."),
            QStringLiteral("FILE"));
    }

    /// True when there is nothing more to do: help, version, or nonsense.
    bool finished(const QStringList &arguments)
    {
        if (!m_parser.parse(arguments)) {
            fail(m_parser.errorText());
            return true;
        }
        if (isSet("help")) {
            exitCode = 0;
            text = m_parser.helpText();
        } else if (isSet("version")) {
            exitCode = 0;
            text = QStringLiteral("Meari " MEARI_VERSION "\n");
        } else if (!m_parser.positionalArguments().isEmpty()) {
            fail(Text::tr("“%1” is not an option. See --help.")
                     .arg(m_parser.positionalArguments().constFirst()));
        }
        return exitCode.has_value();
    }

    bool isSet(const char *name) const { return m_parser.isSet(QString::fromLatin1(name)); }
    QString value(const char *name) const { return m_parser.value(QString::fromLatin1(name)); }
    QStringList values(const char *name) const
    {
        return m_parser.values(QString::fromLatin1(name));
    }

    void fail(const QString &sentence)
    {
        if (exitCode)
            return;
        exitCode = 2;
        // It may quote what was typed, however long.
        text = visibleText(sentence, LineBreaks::Escape, longestSentence) + QLatin1Char('\n');
    }

    void readCommon(CommonOptions &options)
    {
        if (isSet("transport") && value("transport") == QLatin1String("udp"))
            fail(Text::tr("UDP is not available yet: leave --transport out, or say tcp."));
        else if (isSet("transport") && value("transport") != QLatin1String("tcp"))
            failChoice("transport", QStringLiteral("tcp"));
        if (isSet("language") && !Language::codes().contains(value("language")))
            failChoice("language", Language::codes().join(QLatin1String(", ")));
        options.language = value("language");
        options.recordFile = file("record");
        options.openFile = file("open");
        options.picture = file("picture");
        options.print = isSet("print");
    }

    // What happened then cannot go together with what is to happen now.
    void refuseWithOpen(std::initializer_list<const char *> names)
    {
        if (!isSet("open"))
            return;
        for (const char *name : names) {
            if (isSet(name))
                fail(Text::tr("--open shows what was recorded and talks to nobody, so it does not "
                              "go with --%1: leave one of them out.")
                         .arg(QString::fromLatin1(name)));
        }
    }

    std::optional<quint16> port()
    {
        if (!isSet("port"))
            return std::nullopt;
        const auto port = portFrom(value("port"));
        if (!port)
            fail(Text::tr("--port: “%1” is not a valid port. Ports are numbers from 0 to 65535.")
                     .arg(value("port")));
        return port;
    }

    std::optional<int> number(const char *name, int least, int most)
    {
        if (!isSet(name))
            return std::nullopt;
        bool ok = false;
        const int number = value(name).toInt(&ok);
        if (ok && number >= least && number <= most)
            return number;
        fail(Text::tr("--%1: “%2” is not a whole number from %3 to %4.")
                 .arg(QString::fromLatin1(name), value(name), QString::number(least),
                      QString::number(most)));
        return std::nullopt;
    }

    template <class Enum>
    std::optional<Enum> choice(const char *name, const QString &choices)
    {
        if (!isSet(name))
            return std::nullopt;
        const auto found = fromName<Enum>(value(name));
        if (!found)
            failChoice(name, choices);
        return found;
    }

    std::optional<int> exitCode;
    QString text;

private:
    QString file(const char *name)
    {
        if (isSet(name) && value(name).isEmpty())
            fail(Text::tr("--%1 wants the name of a file.").arg(QString::fromLatin1(name)));
        return value(name);
    }

    void failChoice(const char *name, const QString &choices)
    {
        fail(Text::tr("--%1: “%2” is not one of: %3.")
                 .arg(QString::fromLatin1(name), value(name), choices));
    }

    QCommandLineParser m_parser;
};

template <class Options>
CommandLine<Options> result(const Reader &reader, Options options)
{
    return {std::move(options), reader.exitCode, reader.text};
}

} // namespace

CommandLine<ServerOptions> parseServerCommandLine(const QStringList &arguments)
{
    const QString servings = QStringLiteral("one-message, one-client, one-at-a-time, many");
    const QString works = QStringLiteral("event-loop, thread-per-client");
    Reader reader(Text::tr("Meari server: a window that sends back whatever clients send it, and "
                           "shows everything that happens."));
    reader.add("address",
               Text::tr("Listen there: an address or interface of this computer, or \"all\". "
                        "Default: 127.0.0.1, this computer only."),
               QStringLiteral("A"));
    reader.add("port", Text::tr("Listen on this port; 0 lets the system choose. Default: 3333."),
               QStringLiteral("N"));
    reader.add("serve", Text::tr("How to treat clients: %1. Default: many.").arg(servings),
               QStringLiteral("HOW"));
    reader.add("work",
               Text::tr("Who does the work for many clients: %1. Default: event-loop.").arg(works),
               QStringLiteral("WHO"));
    reader.add("read-size",
               Text::tr("Read at most N bytes at once; 0 reads whatever is there. Default: 0."),
               QStringLiteral("N"));
    reader.add("max-clients",
               Text::tr("Serve at most N clients at once; close the others. Default: %1.")
                   .arg(limits::defaultMaxClients),
               QStringLiteral("N"));
    reader.add("max-per-address",
               Text::tr("Serve at most N clients from one address; 0 sets no such limit. "
                        "Default: 0."),
               QStringLiteral("N"));
    reader.add("linger",
               Text::tr("With one-message: close N milliseconds after the echo. Default: %1.")
                   .arg(limits::defaultLinger),
               QStringLiteral("N"));
    reader.add("start", Text::tr("Start listening at once, and say where on standard output."));
    reader.add("lesson", Text::tr("Start a lesson. (Not available yet.)"), QStringLiteral("ID"));
    reader.add("play", Text::tr("Play the lesson by itself. (Not available yet.)"));
    reader.add(
        "quit-when-stopped",
        Text::tr("Exit with 0 when the serving ends by itself, with 1 when listening fails."));
    reader.addCommon();

    ServerOptions options;
    if (reader.finished(arguments))
        return result(reader, options);
    if (reader.isSet("lesson") || reader.isSet("play"))
        reader.fail(Text::tr("Lessons are not available yet: leave --lesson and --play out."));
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
    options.quitWhenStopped = reader.isSet("quit-when-stopped");
    reader.refuseWithOpen({"start", "quit-when-stopped", "record"});
    reader.readCommon(options.common);
    return result(reader, options);
}

CommandLine<ClientOptions> parseClientCommandLine(const QStringList &arguments)
{
    Reader reader(Text::tr("Meari client: a window that sends messages to a server and checks "
                           "what comes back."));
    reader.add("host", Text::tr("The server's name or address. Default: 127.0.0.1."),
               QStringLiteral("H"));
    reader.add("port", Text::tr("The server's port. Default: 3333."), QStringLiteral("N"));
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
        if (!isHost(*options.host))
            reader.fail(Text::tr("--host wants a name or an address."));
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
