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
    Verb verb;
    QLatin1String name; ///< "listen"
    QStringList roles;  ///< who can do it: "server", "client"
    QStringList settings;
    int leastTexts = 0;
    int mostTexts = 0;
    bool aboutClient = false;
};
const VerbTerm &termOf(Verb verb);
/// The verb of that name that such a role has; the same name may mean another with another role.
std::optional<Verb> verbFromName(QStringView name, Role role);

/// Names of controls that a spotlight can be put on: objectName() of a widget in such a window.
QStringList controlsOf(Role role);
/// Names of views, as the docks have them.
QStringList viewsOf(Role role);

/// The listings that can be run: "client", "server_one_client".
QStringList runnableListings();

} // namespace meari
