#pragma once

#include "lesson/actor.h"
#include "lesson/stage_message.h"

#include <QList>
#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>

class QLocalServer;
class QProcess;

namespace meari {

class StageLink;

/// How a window finds the stage it is to join. Goes into the environment of its process, which only
/// the same user can read: a command line can be read by everybody.
struct StageInvitation
{
    QString socket; ///< the name of a local socket, random
    QString token;  ///< says which window it is, random; good for one window and one time
    Role role;
    bool isAlone = false; ///< no other client comes: it has the room of all

    /// From MEARI_STAGE in this process's environment, which is then taken out of it, so that no
    /// child has it; nothing when there is none, or it is none. Before other threads run.
    static std::optional<StageInvitation> take();
    static std::optional<StageInvitation> fromEnvironment(const QString &value);
    QString toEnvironment() const;
    static constexpr char variable[] = "MEARI_STAGE";
};

/// The windows of one lesson beside the server's own, each a process of its own: starts them, lets
/// them join over a local socket that only this user can use, and is their actor here. The network
/// never sees it. Window's thread.
///
/// Every window goes through enter() to joined() or failed(), and from joined() to left() or
/// lost(). None of these is emitted from within the call that asked for it.
class Stage : public QObject
{
    Q_OBJECT
public:
    /// What became of starting a window.
    struct Launched
    {
        /// On its way. None when the member is made in this process, as tests do. Its output is
        /// not read: let it go where ours goes, or nowhere (QProcess::setProcessChannelMode).
        std::unique_ptr<QProcess> process;
        QString problem; ///< why it could not be started, in a sentence
    };
    using Launcher = std::function<Launched(const StageInvitation &)>;

    explicit Stage(Launcher launcher, QObject *parent = nullptr);
    /// Ends its windows at once; leaveAll() and left() before it are the polite way.
    ~Stage() override;

    /// False when there can be no local socket; problem() says why. Does nothing when it is open.
    bool open();
    QString problem() const { return m_problem; }

    /// Starts the window of a role, unless it is here or on its way: then nothing comes of it. One
    /// that is just leaving comes back once it has left.
    void enter(Role role);
    /// Closes a window, politely at first; ends in left(), also when it was on its way. Nothing
    /// comes of it when there is no such window.
    void leave(Role role);
    void leaveAll();
    /// Without a goodbye: Verb::Crash. Ends in left().
    void crash(Role role);
    /// False where the system cannot, or there is no process. A frozen window that is to leave is
    /// thawed by itself.
    bool freeze(Role role);
    bool thaw(Role role);
    bool isFrozen(Role role) const;

    /// Whether its window is here. One that is leaving is not.
    bool has(Role role) const { return actor(role) != nullptr; }
    /// Those that are here, in order.
    QList<Role> roles() const;
    /// Whether all have gone, those on their way and those just leaving included.
    bool isEmpty() const { return m_places.empty(); }
    /// The window of a role; nullptr while it is not here. What it is still to do when it goes, it
    /// says it could not do.
    Actor *actor(Role role) const;

    static constexpr int joinTimeout = 20'000; ///< milliseconds
    static constexpr int helloTimeout = 5'000; ///< for a socket to say who it is, milliseconds
    /// For a window to close before it is ended, milliseconds.
    static constexpr int leaveTimeout = 3'000;
    static constexpr int mostStrangers = 16; ///< sockets that have not said who they are

signals:
    void joined(meari::Role role);
    /// It did not come, and why.
    void failed(meari::Role role, const QString &problem);
    /// It is gone, as it was asked to.
    void left(meari::Role role);
    /// It is gone and nobody asked for it: closed by hand, or crashed.
    void lost(meari::Role role, bool crashed);

private:
    class Place;

    Place *find(Role role) const;
    void handleConnection();
    void handleHello(StageLink *link, const StageHello &hello);
    void follow(Place &place);
    void end(Place &place);
    void settle(Place &place);
    void depart(Place &place, const QString &problem);
    void departSoon(Place &place, const QString &problem);

    Launcher m_launcher;
    QLocalServer *m_server = nullptr;
    QString m_problem;
    std::map<Role, Place *> m_places;
    QList<StageLink *> m_strangers;
};

} // namespace meari
