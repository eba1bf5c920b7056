#include "lesson/lesson_lines.h"

#include "event/event_names.h"
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

constexpr qint64 mostBytes = 1'000'000'000;

QStringList kindNames(Role role)
{
    QStringList names;
    const QList<EventKind> kinds = eventKindsOf(role);
    names.reserve(kinds.size());
    for (const EventKind kind : kinds)
        names += nameOfKind(kind);
    return names;
}

std::optional<qint64> numberFrom(QStringView text, qint64 least, qint64 most)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok || number < least || number > most || !text.front().isDigit())
        return std::nullopt;
    return number;
}

// What a condition may say depends on where it stands.
enum class Place : quint8 { Until, Quiet, When, WhenNot };

class Reader
{
public:
    Reader(int line, Place place, LessonFaults &faults)
        : m_line(line)
        , m_place(place)
        , m_faults(faults)
    {
        m_condition.line = line;
    }

    std::optional<Condition> read(const QList<LessonToken> &tokens)
    {
        if (!readSubject(tokens))
            return std::nullopt;
        for (qsizetype i = 2; i < tokens.size(); ++i) {
            if (!readDetail(tokens[i]))
                return std::nullopt;
        }
        if (!fits())
            return std::nullopt;
        return m_condition;
    }

    bool isCounted() const { return m_counted; }

private:
    bool readSubject(const QList<LessonToken> &tokens)
    {
        if (tokens.size() < 2)
            return fail(Text::tr("Say in whose window and which event, such as “client1 "
                                 "connected”."));
        const auto role = readRole(tokens[0], m_line, m_faults);
        if (!role)
            return false;
        if (role->kind == Role::Kind::Program)
            return fail(Text::tr("A program tells Meari no events. Say what the server sees of "
                                 "it, such as “server client-accepted from=program”."));
        m_condition.role = *role;
        const auto kind = tokens[1].isWord() ? kindFromName(tokens[1].word) : std::nullopt;
        if (!kind || !eventKindsOf(*role).contains(*kind))
            return fail(Text::tr("“%1” is no event of %2. There are: %3.")
                            .arg(LessonFaults::quoted(wordOf(tokens[1])), nameOf(*role),
                                 LessonFaults::listed(kindNames(*role))));
        m_condition.kind = *kind;
        return true;
    }

    bool readDetail(const LessonToken &token)
    {
        const QString &name = token.name;
        if (token.isWord() && token.word.startsWith(QLatin1Char('x')))
            return readCount(token.word);
        if (name == QLatin1String("from"))
            return readFrom(token);
        if (name == QLatin1String("bytes"))
            return readBytes(token);
        if (name == QLatin1String("size") || name == QLatin1String("total"))
            return readSize(token);
        if (name == QLatin1String("reason"))
            return readReason(token);
        const QString given = name.isEmpty() ? wordOf(token) : name;
        return fail(Text::tr("“%1” says nothing about an event. There are from=, bytes=, size=, "
                             "total=, reason= and a count such as x3.")
                        .arg(LessonFaults::quoted(given)));
    }

    bool readCount(const QString &word)
    {
        const QStringView digits = QStringView(word).mid(1);
        const auto count =
            digits.isEmpty() ? std::nullopt : numberFrom(digits, 1, lesson_limits::count);
        if (!count)
            return fail(Text::tr("“%1” is no count. Write x1 to x%2.")
                            .arg(LessonFaults::quoted(word))
                            .arg(lesson_limits::count));
        if (m_place == Place::Quiet || m_place == Place::WhenNot)
            return failCounted();
        m_condition.count = int(*count);
        m_counted = true;
        return true;
    }

    bool readFrom(const LessonToken &token)
    {
        if (m_condition.role.isClient() || !isAboutConnection(m_condition.kind))
            return fail(Text::tr("from= goes with a server's events about one connection, such as "
                                 "“server bytes-received from=client1”."));
        const auto role = roleFromName(token.word);
        if (!role || (!role->isClient() && role->kind != Role::Kind::Program))
            return fail(Text::tr("“from=%1” is wrong. Write from=client1 to from=client%2, or "
                                 "from=program.")
                            .arg(LessonFaults::quoted(token.word))
                            .arg(Role::mostClients));
        m_condition.from = role;
        return true;
    }

    bool readBytes(const LessonToken &token)
    {
        if (!carriesBytes(m_condition.kind))
            return failBytes(token.name);
        if (!token.quoted || token.text.isEmpty())
            return fail(Text::tr("bytes= wants a text in straight quotation marks, such as "
                                 "bytes=\"hello\"."));
        m_condition.bytes = token.text;
        return true;
    }

    bool readSize(const LessonToken &token)
    {
        if (!carriesBytes(m_condition.kind))
            return failBytes(token.name);
        const auto number = token.quoted ? std::nullopt : numberFrom(token.word, 1, mostBytes);
        if (!number)
            return fail(Text::tr("%1= wants a number of bytes, from 1.").arg(token.name));
        if (token.name == QLatin1String("size")) {
            m_condition.size = number;
            return true;
        }
        if (m_place == Place::Quiet || m_place == Place::WhenNot)
            return failCounted();
        m_condition.total = *number;
        return true;
    }

    bool readReason(const LessonToken &token)
    {
        const QStringList reasons = reasonsOf(m_condition.kind);
        const QString kind = nameOfKind(m_condition.kind);
        if (reasons.isEmpty())
            return fail(Text::tr("%1 has no reason=. Leave it out.").arg(kind));
        if (token.quoted || !reasons.contains(token.word))
            return fail(
                Text::tr("“%1” is no reason of %2. There are: %3.")
                    .arg(LessonFaults::quoted(token.word), kind, LessonFaults::listed(reasons)));
        m_condition.reason = token.word;
        return true;
    }

    bool fits()
    {
        const auto &bytes = m_condition.bytes;
        if (bytes && m_condition.size && *m_condition.size != bytes->size())
            return fail(Text::tr("These are %1 bytes, so this never comes: leave size= out.")
                            .arg(bytes->size()));
        return true;
    }

    bool failCounted()
    {
        return fail(Text::tr("That nothing comes is not counted: leave total= and x3 out."));
    }

    bool failBytes(const QString &name)
    {
        return fail(Text::tr("%1= goes with events that carry bytes: bytes-received, bytes-sent, "
                             "send-failed.")
                        .arg(name));
    }

    bool fail(const QString &sentence)
    {
        m_faults.add(m_line, sentence);
        return false;
    }

    const int m_line;
    const Place m_place;
    LessonFaults &m_faults;
    Condition m_condition;
    bool m_counted = false;
};

} // namespace

std::optional<Condition> readCondition(const LessonMember &member, LessonFaults &faults)
{
    QList<LessonToken> tokens;
    if (!splitLessonLine(member.value, member.line, tokens, faults))
        return std::nullopt;
    return Reader(member.line, Place::Until, faults).read(tokens);
}

std::optional<Quiet> readQuiet(const LessonMember &member, LessonFaults &faults)
{
    QList<LessonToken> tokens;
    if (!splitLessonLine(member.value, member.line, tokens, faults))
        return std::nullopt;
    const auto time = !tokens.isEmpty() && tokens[0].isWord()
                          ? numberFrom(tokens[0].word, 1, lesson_limits::quiet)
                          : std::nullopt;
    if (!time) {
        faults.add(member.line, Text::tr("quiet: begins with the milliseconds in which nothing "
                                         "comes, 1 to %1, such as “quiet: 1500 client2 "
                                         "bytes-received”.")
                                    .arg(lesson_limits::quiet));
        return std::nullopt;
    }
    const auto condition = Reader(member.line, Place::Quiet, faults).read(tokens.mid(1));
    if (!condition)
        return std::nullopt;
    return Quiet{int(*time), *condition};
}

std::optional<Outcome> readOutcome(const LessonMember &member, LessonFaults &faults)
{
    QList<LessonToken> tokens;
    if (!splitLessonLine(member.value, member.line, tokens, faults))
        return std::nullopt;
    const bool negated =
        !tokens.isEmpty() && tokens[0].isWord() && tokens[0].word == QLatin1String("not");
    Reader reader(member.line, negated ? Place::WhenNot : Place::When, faults);
    const auto condition = reader.read(negated ? tokens.mid(1) : tokens);
    if (!condition)
        return std::nullopt;
    return Outcome{*condition, negated, reader.isCounted()};
}

} // namespace meari
