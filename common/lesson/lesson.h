#pragma once

#include "event/event.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

/// A lesson as data: what a class reads, what it is asked, what happens in which window, and which
/// real events end each step. Read from a file by lesson_reader; played by LessonRunner. Values.
namespace meari {

/// Who takes part: windows of Meari, and a program of one's own.
struct Role
{
    enum class Kind : quint8 {
        Server,  ///< the window the lesson runs in
        Server2, ///< a second server window
        Client,  ///< a client window; there are several
        Program, ///< a program that is not Meari's
    };
    static constexpr int mostClients = 8;

    Kind kind = Kind::Server;
    quint8 number = 0; ///< of a client, from 1; 0 for all others

    static Role client(int number) { return {Kind::Client, quint8(number)}; }
    bool isClient() const { return kind == Kind::Client; }
    /// Which side its events are seen from.
    Side side() const { return isClient() ? Side::Client : Side::Server; }
    // The 0 that it is compared with is the language's own.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    auto operator<=>(const Role &) const = default;
};

/// What a role can be asked to do. Each ends when it has really happened, and does nothing when it
/// is so already: somebody may have done half of it by hand.
enum class Verb : quint8 {
    // Server, Server2
    Listen,           ///< with the settings given, anew if it listens with others
    Stop,             ///< listening
    DisconnectClient, ///< about another role
    ResetClient,      ///< about another role
    // Client
    Connect,    ///< to where the server listens, or to host and port
    Disconnect, ///< with a FIN, or gives up connecting
    Reset,      ///< with a RST
    Finish,     ///< sending: half-close
    Send,       ///< each text as a message, one after the other is written
    SendLines,  ///< all texts at once, as "send each line" does
    SendHex,    ///< one message
    Type,       ///< into the send row, without sending
    // Every window but the one the lesson runs in
    Open,   ///< the window
    Close,  ///< the window
    Crash,  ///< ends the process without a goodbye, as kill -9 does
    Freeze, ///< stops the process: it does nothing any more
    Thaw,   ///< lets a frozen process go on
    // Program
    Run, ///< a listing of the Program view in Python, with the lines that are typed into it
    Kill,
};

struct Setting
{
    QString name; ///< "port", as the command line has it
    QString value;
    bool operator==(const Setting &) const = default;
};

/// One thing that "do it for me" does.
struct Action
{
    Role role;
    Verb verb = Verb::Listen;
    QList<Setting> settings;
    QList<QByteArray> texts;   ///< for Send, SendLines, Type and Run; for SendHex the bytes
    std::optional<Role> about; ///< for DisconnectClient and ResetClient
    QString listing;           ///< for Run: "client", "server_one_client"
    int line = 0;              ///< in the file, from 1
    bool operator==(const Action &) const = default;

    QString setting(QLatin1String name) const;
};

/// A kind of event that may come.
struct Condition
{
    Role role; ///< in whose window
    EventKind kind = 0;
    std::optional<Role> from;        ///< of a server's events: about which client; Program: none of ours
    std::optional<QByteArray> bytes; ///< exactly these
    std::optional<qint64> size;      ///< so many bytes in one event
    QString reason;                  ///< of a close, a stop, a refusal or a failure, by its name
    /// Of all events like it: how many there must be, and how many bytes in all, at least.
    int count = 1;
    qint64 total = 0;
    int line = 0; ///< in the file, from 1
    bool operator==(const Condition &) const = default;
};

/// For so long, milliseconds, after all else of the step has happened, nothing like it may come:
/// that no answer comes can only be seen by waiting.
struct Quiet
{
    int milliseconds = 0;
    Condition condition;
    bool operator==(const Quiet &) const = default;
};

/// What a choice says will be so when the step ends: all of it.
struct Outcome
{
    Condition condition;
    bool negated = false; ///< nothing like it came
    bool exact = false;   ///< so many and no more
    bool operator==(const Outcome &) const = default;
};

struct Choice
{
    QString id; ///< the same in every language
    QString text;
    QList<Outcome> when;
};

/// A prediction to make before the outcome is seen.
struct Question
{
    QString text;
    QList<Choice> choices; ///< two at least
    QString truth;         ///< the id of the choice that real events confirm
};

/// Which control to look at.
struct Spot
{
    Role role;
    QString control; ///< see lesson_terms.h
    QString callout; ///< a few words beside it; may be empty
};

/// A view that is wanted in a window: "bytes", "ladder", "program", "log".
struct WantedView
{
    Role role;
    QString view;
    bool operator==(const WantedView &) const = default;
};

struct LessonStep
{
    QString id; ///< the same in every language
    QString title;
    QString text;  ///< Markdown, without HTML
    QString after; ///< the same, once it has happened; may be empty
    QString notes; ///< the same, for the teacher; may be empty
    std::optional<Question> question;
    QList<Spot> spots; ///< one for each window at most
    QList<WantedView> views;
    QList<Action> actions;
    QList<Condition> until; ///< all of them, in any order; never empty
    QList<Quiet> quiet;
    int line = 0; ///< in the file, from 1
};

struct Lesson
{
    QString id;
    QString language; ///< "ko", "en"
    QString title;
    QString summary;
    QString notes;          ///< for the teacher, about all of it
    int minutes = 0;        ///< about
    int clients = 0;        ///< client windows that are opened at once
    QList<Setting> serving; ///< how the server is set up before the first step
    QList<LessonStep> steps;
    QString fileName;
};

} // namespace meari
