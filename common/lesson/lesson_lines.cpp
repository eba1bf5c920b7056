#include "lesson/lesson_lines.h"

#include "lesson/lesson_faults.h"
#include "lesson/lesson_markdown.h"
#include "lesson/lesson_scanner.h"
#include "lesson/lesson_terms.h"
#include "lesson/lesson_tokens.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(LessonReader)
};

struct Places
{
    Role role;
    QStringList names;
};

// "client2 connect", where the words behind the first are some of those that the window has.
template <class NamesOf>
std::optional<Places> readPlaces(const QString &text, qsizetype most, int line, NamesOf &&namesOf,
                                 LessonFaults &faults)
{
    QList<LessonToken> tokens;
    if (!splitLessonLine(text, line, tokens, faults))
        return std::nullopt;
    if (tokens.size() < 2 || tokens.size() > most + 1) {
        faults.add(line, Text::tr("Say in which window and what, such as “client1 message” for a "
                                  "spotlight and “client1 ladder” for a view."));
        return std::nullopt;
    }
    const auto role = readRole(tokens[0], line, faults);
    if (!role)
        return std::nullopt;
    if (role->kind == Role::Kind::Program) {
        faults.add(line, Text::tr("A program has no window here. Name a server or a client."));
        return std::nullopt;
    }
    const QStringList names = namesOf(*role);
    Places places{*role, {}};
    for (const LessonToken &token : std::as_const(tokens).mid(1)) {
        if (!token.isWord() || !names.contains(token.word)) {
            const QString given = token.name.isEmpty() ? wordOf(token) : token.name;
            faults.add(line, Text::tr("There is no “%1” in the window of %2. There are: %3.")
                                 .arg(LessonFaults::quoted(given), nameOf(*role),
                                      LessonFaults::listed(names)));
            return std::nullopt;
        }
        places.names += token.word;
    }
    return places;
}

} // namespace

std::optional<Role> readRole(const LessonToken &token, int line, LessonFaults &faults)
{
    const auto role = token.isWord() ? roleFromName(token.word) : std::nullopt;
    if (!role) {
        const QString given = token.name.isEmpty() ? wordOf(token) : token.name;
        faults.add(line, Text::tr("“%1” is nobody. There are server, server2, client1 to client%2 "
                                  "and program.")
                             .arg(LessonFaults::quoted(given))
                             .arg(Role::mostClients));
    }
    return role;
}

std::optional<Spot> readSpot(const LessonMember &member, LessonFaults &faults)
{
    const qsizetype bar = member.value.indexOf(QLatin1Char('|'));
    const QString words = bar < 0 ? member.value : member.value.left(bar);
    const auto places = readPlaces(words, 1, member.line, controlsOf, faults);
    if (!places)
        return std::nullopt;
    Spot spot{places->role, places->names.constFirst(), {}};
    if (bar >= 0)
        spot.callout = member.value.mid(bar + 1).trimmed();
    if (!checkLength(spot.callout, lesson_limits::phrase, member.line, faults))
        return std::nullopt;
    return spot;
}

QList<WantedView> readViews(const LessonMember &member, LessonFaults &faults)
{
    const qsizetype most = lesson_limits::linesOfAKind;
    const auto places = readPlaces(member.value, most, member.line, viewsOf, faults);
    QList<WantedView> views;
    if (!places)
        return views;
    views.reserve(places->names.size());
    for (const QString &name : places->names)
        views.append({places->role, name});
    return views;
}

bool checkText(const LessonMember &member, qsizetype most, LessonFaults &faults)
{
    if (member.value.isEmpty()) {
        faults.add(member.line, Text::tr("There is nothing behind “%1:”. Write a text there, or "
                                         "leave the line out.")
                                    .arg(LessonFaults::quoted(member.name)));
        return false;
    }
    const QString problem = markdownProblem(member.value);
    if (!problem.isEmpty())
        faults.add(member.line, problem);
    return checkLength(member.value, most, member.line, faults);
}

bool checkLength(const QString &text, qsizetype most, int line, LessonFaults &faults)
{
    if (text.size() > most)
        faults.add(line, Text::tr("This is too long: %1 characters at most.").arg(most));
    return text.size() <= most;
}

bool isLessonId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9]+(-[a-z0-9]+)*\\z"));
    return id.size() <= lesson_limits::id && form.match(id).hasMatch();
}

} // namespace meari
