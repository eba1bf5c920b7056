#pragma once

#include "lesson/lesson.h"

#include <QStringList>
#include <QStringView>

#include <optional>

/// The words that lesson files are written in: stable, English, lower case with hyphens, the same
/// in every language.
namespace meari {

/// "server", "server2", "client1", "program".
QString nameOf(Role role);
std::optional<Role> roleFromName(QStringView name);

/// What can follow a verb.
struct VerbTerm
{
    Verb verb = Verb::Listen;
    QLatin1String name;   ///< "listen"
    QStringList roles;    ///< the kinds that can do it: "server", "server2", "client", "program"
    QStringList settings; ///< "address", "port"
    int leastTexts = 0;
    int mostTexts = 0;
    bool aboutClient = false;
};
/// All of them, each once; in the order of Verb.
const QList<VerbTerm> &verbTerms();
const VerbTerm &termOf(Verb verb);
/// The verb of that name that such a role has; the same name may mean another with another role.
std::optional<Verb> verbFromName(QStringView name, Role role);
/// Names of what a role can be asked to do.
QStringList verbsOf(Role role);

/// What can be set, and to what.
struct SettingTerm
{
    QLatin1String name; ///< "read-size", as the command line has it
    enum class Value : quint8 {
        Number,
        Choice,
        Address, ///< where a server listens: loopback, or "all"
        Host,    ///< where a client connects: loopback
    } value = Value::Number;
    int least = 0; ///< of a number
    int most = 0;
    QStringList choices;
};
/// nullptr when there is none of that name.
const SettingTerm *settingTerm(QStringView name);
/// Of "server:" before the first step.
QStringList stageSettings();
/// A lesson never sends anything to other computers: only those of loopback are good.
bool isLoopbackHost(const QString &host);

/// The kinds of events that a role's window has.
QList<EventKind> eventKindsOf(Role role);
/// Whether an event of the kind is about one connection that has a number, so that "from=" makes
/// sense. One that was refused has none.
bool isAboutConnection(EventKind kind);
/// Whether it carries bytes.
bool carriesBytes(EventKind kind);
/// The names "reason=" can have; empty for a kind without one.
QStringList reasonsOf(EventKind kind);

/// Names of controls that a spotlight can be put on: objectName() of a widget in such a window.
QStringList controlsOf(Role role);
/// Names of views, as the docks have them.
QStringList viewsOf(Role role);

/// The listings that can be run: "client", "server_one_client".
QStringList runnableListings();

/// The languages a lesson can be in: "ko", "en".
QStringList lessonLanguages();

} // namespace meari
