#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace meari {

/// Commands for another thread: post() from any thread, and they run one after the other, in that
/// order, on the thread the mailbox lives on. What has not run when the mailbox goes is dropped.
///
/// QMetaObject::invokeMethod() does the same, but hands over what the command captured in a way the
/// thread sanitizer cannot follow into Qt's library; here a lock that it sees stands between.
class Mailbox : public QObject
{
public:
    using Command = std::function<void()>;

    void post(Command command);

protected:
    bool event(QEvent *event) override;

private:
    std::mutex m_mutex;
    std::vector<Command> m_commands;
};

} // namespace meari
