#include "app/command_line_reader.h"

#include "app/language.h"
#include "event/visible_text.h"
#include "net/bind_address.h"

namespace meari {
namespace {

constexpr qsizetype longestSentence = 400;

} // namespace

CommandLineReader::CommandLineReader(const QString &description)
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help and exit.")});
    m_parser.addOption(
        {{QStringLiteral("v"), QStringLiteral("version")}, tr("Show the version and exit.")});
}

void CommandLineReader::add(const char *name, const QString &description, const QString &value)
{
    m_parser.addOption({QString::fromLatin1(name), description, value});
}

void CommandLineReader::addCommon()
{
    add("transport", tr("tcp. (udp is not available yet.)"), QStringLiteral("tcp|udp"));
    add("record", tr("Append every event to FILE as it happens, one line of JSON each."),
        QStringLiteral("FILE"));
    add("open", tr("Open a recording made with --record, instead of a connection."),
        QStringLiteral("FILE"));
    add("language", tr("Speak Korean or English."), QStringLiteral("ko|en"));
    add("print", tr("Write every event to standard output as well."));
    add("picture", tr("Save a picture of the window as a PNG before it closes."),
        QStringLiteral("FILE"));
}

bool CommandLineReader::finished(const QStringList &arguments)
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
        fail(tr("“%1” is not an option. See --help.")
                 .arg(m_parser.positionalArguments().constFirst()));
    }
    return exitCode.has_value();
}

void CommandLineReader::fail(const QString &sentence)
{
    if (exitCode)
        return;
    exitCode = 2;
    // It may quote what was typed, however long.
    text = visibleText(sentence, LineBreaks::Escape, longestSentence) + QLatin1Char('\n');
}

void CommandLineReader::readCommon(CommonOptions &options)
{
    if (isSet("transport") && value("transport") == QLatin1String("udp"))
        fail(tr("UDP is not available yet: leave --transport out, or say tcp."));
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

void CommandLineReader::refuseWithOpen(std::initializer_list<const char *> names)
{
    if (!isSet("open"))
        return;
    for (const char *name : names) {
        if (isSet(name))
            fail(tr("--open shows what was recorded and talks to nobody, so it does not "
                    "go with --%1: leave one of them out.")
                     .arg(QString::fromLatin1(name)));
    }
}

std::optional<quint16> CommandLineReader::port()
{
    if (!isSet("port"))
        return std::nullopt;
    const auto port = portFrom(value("port"));
    if (!port)
        fail(tr("--port: “%1” is not a valid port. Ports are numbers from 0 to 65535.")
                 .arg(value("port")));
    return port;
}

std::optional<int> CommandLineReader::number(const char *name, int least, int most)
{
    if (!isSet(name))
        return std::nullopt;
    bool ok = false;
    const int number = value(name).toInt(&ok);
    if (ok && number >= least && number <= most)
        return number;
    fail(tr("--%1: “%2” is not a whole number from %3 to %4.")
             .arg(QString::fromLatin1(name), value(name), QString::number(least),
                  QString::number(most)));
    return std::nullopt;
}

QString CommandLineReader::file(const char *name)
{
    if (isSet(name) && value(name).isEmpty())
        fail(tr("--%1 wants the name of a file.").arg(QString::fromLatin1(name)));
    return value(name);
}

void CommandLineReader::failChoice(const char *name, const QString &choices)
{
    fail(tr("--%1: “%2” is not one of: %3.").arg(QString::fromLatin1(name), value(name), choices));
}

} // namespace meari
