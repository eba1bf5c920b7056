#include "lesson/lesson_lines.h"

#include "event/bytes_text.h"
#include "lesson/lesson_faults.h"
#include "lesson/lesson_scanner.h"
#include "lesson/lesson_terms.h"
#include "lesson/lesson_tokens.h"

#include <QCoreApplication>

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(LessonReader)
};

bool isNumber(const QString &text, const SettingTerm &term)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && text.front().isDigit() && number >= term.least && number <= term.most;
}

// What is wrong with a value; empty when it is good.
QString problemOf(const SettingTerm &term, const QString &value)
{
    const QString quoted = LessonFaults::quoted(value);
    switch (term.value) {
    case SettingTerm::Value::Number:
        if (!isNumber(value, term))
            return Text::tr("%1= wants a whole number from %2 to %3.")
                .arg(term.name)
                .arg(term.least)
                .arg(term.most);
        return {};
    case SettingTerm::Value::Choice:
        if (!term.choices.contains(value))
            return Text::tr("“%1” is nothing for %2=. There are: %3.")
                .arg(quoted, term.name, LessonFaults::listed(term.choices));
        return {};
    case SettingTerm::Value::Host:
        if (!isLoopbackHost(value))
            return Text::tr("“%1” may be another computer, and a lesson never sends anything "
                            "there. host= is 127.0.0.1, ::1 or localhost.")
                .arg(quoted);
        return {};
    case SettingTerm::Value::Address:
        if (!isLoopbackHost(value) && value != QLatin1String("all"))
            return Text::tr("“%1” is no address for a lesson. address= is 127.0.0.1, ::1, "
                            "localhost or all.")
                .arg(quoted);
        return {};
    }
    Q_UNREACHABLE();
}

// False, and a fault more, when it is none of these or its value is wrong.
bool readSetting(const LessonToken &token, const QStringList &allowed, int line,
                 QList<Setting> &settings, LessonFaults &faults)
{
    const SettingTerm *term = settingTerm(token.name);
    if (!term || !allowed.contains(token.name)) {
        const QString given = LessonFaults::quoted(
            token.name.isEmpty() ? wordOf(token) : QString(token.name % QLatin1Char('=')));
        faults.add(line, allowed.isEmpty()
                             ? Text::tr("“%1” cannot be set here. Leave it out.").arg(given)
                             : Text::tr("“%1” cannot be set here. There are: %2.")
                                   .arg(given, LessonFaults::listed(allowed)));
        return false;
    }
    const Setting setting{token.name, wordOf(token)};
    const QString problem = problemOf(*term, setting.value);
    if (!problem.isEmpty()) {
        faults.add(line, problem);
        return false;
    }
    for (const Setting &other : std::as_const(settings)) {
        if (other.name == setting.name) {
            faults.add(line, Text::tr("%1= is given twice. Leave one out.").arg(setting.name));
            return false;
        }
    }
    settings += setting;
    return true;
}

class Reader
{
public:
    Reader(int line, LessonFaults &faults)
        : m_line(line)
        , m_faults(faults)
    {
        m_action.line = line;
    }

    std::optional<Action> read(const QList<LessonToken> &tokens)
    {
        if (!readSubject(tokens))
            return std::nullopt;
        for (qsizetype i = 2; i < tokens.size(); ++i) {
            if (!readDetail(tokens[i]))
                return std::nullopt;
        }
        if (!isComplete())
            return std::nullopt;
        return m_action;
    }

private:
    const VerbTerm &term() const { return termOf(m_action.verb); }

    bool readSubject(const QList<LessonToken> &tokens)
    {
        if (tokens.size() < 2)
            return fail(Text::tr("Say who does what, such as “client1 connect”."));
        const auto role = readRole(tokens[0], m_line, m_faults);
        if (!role)
            return false;
        m_action.role = *role;
        const auto verb = tokens[1].isWord() ? verbFromName(tokens[1].word, *role) : std::nullopt;
        if (!verb)
            return fail(Text::tr("“%1” is nothing that %2 can do. There are: %3.")
                            .arg(LessonFaults::quoted(wordOf(tokens[1])), nameOf(*role),
                                 LessonFaults::listed(verbsOf(*role))));
        m_action.verb = *verb;
        return true;
    }

    bool readDetail(const LessonToken &token)
    {
        if (!token.name.isEmpty())
            return readSetting(token, term().settings, m_line, m_action.settings, m_faults);
        if (token.isText() && term().mostTexts > 0)
            return readText(token.text);
        if (token.isWord() && term().aboutClient && !m_action.about)
            return readAbout(token.word);
        if (token.isWord() && m_action.verb == Verb::Run && m_action.listing.isEmpty())
            return readListing(token.word);
        if (token.isWord() && term().mostTexts > 0)
            return fail(Text::tr("Put what is written in straight quotation marks, such as %1 "
                                 "\"hello\".")
                            .arg(term().name));
        if (token.isWord() && !term().settings.isEmpty())
            return readSetting(token, term().settings, m_line, m_action.settings, m_faults);
        return fail(Text::tr("%1 wants nothing like “%2”. Leave it out.")
                        .arg(term().name, LessonFaults::quoted(wordOf(token))));
    }

    bool readText(const QByteArray &text)
    {
        if (text.isEmpty())
            return fail(Text::tr("An empty text is nothing on the wire. Write something between "
                                 "the quotation marks."));
        if (m_action.texts.size() == term().mostTexts)
            return fail(Text::tr("%1 takes %n text(s) at most. Put the others into another do:.",
                                 nullptr, term().mostTexts)
                            .arg(term().name));
        if (m_action.verb == Verb::SendHex)
            return readHex(text);
        if (!QByteArrayView(text).isValidUtf8())
            return fail(Text::tr("These bytes are no UTF-8, so they cannot be typed. Use "
                                 "send-hex, such as send-hex \"ec 95\"."));
        if (m_action.verb == Verb::SendLines && text.contains('\n'))
            return fail(
                Text::tr("Each text of send-lines is one line: write \"A\" \"B\" instead of "
                         "\"A\\nB\"."));
        m_action.texts += text;
        return true;
    }

    bool readHex(const QByteArray &text)
    {
        const HexText hex = parseHex(QString::fromUtf8(text));
        if (hex.result != HexText::Result::Ok || hex.bytes.isEmpty())
            return fail(Text::tr("These are no bytes. Write two digits for each, such as "
                                 "send-hex \"ec 95 88\"."));
        m_action.texts += hex.bytes;
        return true;
    }

    bool readAbout(const QString &word)
    {
        const auto role = roleFromName(word);
        if (!role || (!role->isClient() && role->kind != Role::Kind::Program))
            return failAbout();
        m_action.about = role;
        return true;
    }

    bool readListing(const QString &word)
    {
        if (!runnableListings().contains(word))
            return fail(
                Text::tr("“%1” is no program that can be run. There are: %2.")
                    .arg(LessonFaults::quoted(word), LessonFaults::listed(runnableListings())));
        m_action.listing = word;
        return true;
    }

    bool isComplete()
    {
        if (term().aboutClient && !m_action.about)
            return failAbout();
        if (m_action.verb == Verb::Run && m_action.listing.isEmpty())
            return fail(Text::tr("Say which program runs. There are: %1.")
                            .arg(LessonFaults::listed(runnableListings())));
        if (m_action.verb == Verb::Connect &&
            m_action.setting(QLatin1String("port")) == QLatin1String("0"))
            return fail(Text::tr("Nobody can connect to port 0. Leave port= out: a client connects "
                                 "to where the server listens."));
        if (m_action.texts.size() < term().leastTexts)
            return fail(Text::tr("%1 wants a text in straight quotation marks behind it, such as "
                                 "%1 \"hello\".")
                            .arg(term().name));
        return true;
    }

    bool failAbout()
    {
        return fail(Text::tr("Say whose connection, such as “%1 %2 client1”, or program.")
                        .arg(nameOf(m_action.role), term().name));
    }

    bool fail(const QString &sentence)
    {
        m_faults.add(m_line, sentence);
        return false;
    }

    const int m_line;
    LessonFaults &m_faults;
    Action m_action;
};

} // namespace

std::optional<Action> readAction(const LessonMember &member, LessonFaults &faults)
{
    QList<LessonToken> tokens;
    if (!splitLessonLine(member.value, member.line, tokens, faults))
        return std::nullopt;
    return Reader(member.line, faults).read(tokens);
}

std::optional<QList<Setting>> readServing(const LessonMember &member, LessonFaults &faults)
{
    QList<LessonToken> tokens;
    if (!splitLessonLine(member.value, member.line, tokens, faults))
        return std::nullopt;
    QList<Setting> settings;
    for (const LessonToken &token : std::as_const(tokens)) {
        if (!readSetting(token, stageSettings(), member.line, settings, faults))
            return std::nullopt;
    }
    return settings;
}

} // namespace meari
