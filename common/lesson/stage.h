#pragma once

#include "lesson/actor.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <map>
#include <memory>

class QLocalServer;
class QLocalSocket;
class QProcess;

namespace meari {

/// How a window finds the stage it is to join. Goes into the environment of its process, which only
/// the same user can read: a command line can be read by everybody.
struct StageInvitation
{
    QString socket; ///< the name of a local socket, random
    QString token;  ///< says which window it is, random
    Role role;

    /// From MEARI_STAGE in this process's environment, which is then taken out of it, so that no
    /// child has it; nothing when there is none.
    static std::optional<StageInvitation> take();
    QString toEnvironment() const;
    static constexpr char variable[] = "MEARI_STAGE";
};

/// The windows of one lesson beside the server's own, each a process of its own: starts them, lets
/// them join over a local socket that only this user can use, and is their actor here. The network
/// never sees it. Window's thread.
class Stage : public QObject
{
    Q_OBJECT
public:
    /// Starts a window with an invitation; nullptr when it cannot be started, or is no process.
    using Launcher = std::function<std::unique_ptr<QProcess>(const StageInvitation &)>;

    explicit Stage(Launcher launcher, QObject *parent = nullptr);
    /// Closes its windows.
    ~Stage() override;

    /// False when there can be no local socket; problem() says why.
    bool open();
    QString problem() const;

    /// Starts the window of a role, unless it is here or on its way. Ends in joined(), or in
    /// failed() when it does not join in time.
    void enter(Role role);
    /// Closes a window, politely; its going is then not a loss.
    void leave(Role role);
    void leaveAll();
    /// Without a goodbye: Verb::Crash. Freeze and thaw do nothing where a system cannot.
    void crash(Role role);
    void freeze(Role role);
    void thaw(Role role);

    bool has(Role role) const;
    QList<Role> roles() const;
    /// The window of a role; nullptr while it is not here.
    Actor *actor(Role role) const;

    static constexpr int joinTimeout = 20'000;                    ///< milliseconds
    static constexpr qsizetype longestMessage = 32 * 1024 * 1024; ///< bytes, of one line

signals:
    void joined(meari::Role role);
    void failed(meari::Role role, const QString &problem);
    /// It is gone and nobody asked for it: closed by hand, or crashed.
    void lost(meari::Role role, bool crashed);
};

} // namespace meari
