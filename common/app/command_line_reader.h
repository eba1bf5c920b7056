#pragma once

#include "app/command_line.h"
#include "event/event_names.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <initializer_list>

namespace meari {

/// Reads one program's arguments for command_line.cpp; the first thing that is wrong is the
/// sentence to print.
class CommandLineReader
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    explicit CommandLineReader(const QString &description);

    void add(const char *name, const QString &description, const QString &value = {});
    /// What both programs take.
    void addCommon();

    /// True when there is nothing more to do: help, version, or nonsense.
    bool finished(const QStringList &arguments);

    bool isSet(const char *name) const { return m_parser.isSet(QString::fromLatin1(name)); }
    QString value(const char *name) const { return m_parser.value(QString::fromLatin1(name)); }
    QStringList values(const char *name) const
    {
        return m_parser.values(QString::fromLatin1(name));
    }

    void readCommon(CommonOptions &options);
    std::optional<quint16> port();
    std::optional<int> number(const char *name, int least, int most);
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
    /// What happened then cannot go together with what is to happen now.
    void refuseWithOpen(std::initializer_list<const char *> names);

    void fail(const QString &sentence);

    std::optional<int> exitCode;
    QString text;

private:
    QString file(const char *name);
    void failChoice(const char *name, const QString &choices);

    QCommandLineParser m_parser;
};

} // namespace meari
