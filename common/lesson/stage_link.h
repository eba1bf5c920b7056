#pragma once

#include "lesson/stage_message.h"

#include <QObject>

class QLocalSocket;

namespace meari {

/// One end of the connection between a stage and a member: messages in, messages out. Whoever
/// writes what is no message is cut off. Window's thread.
class StageLink : public QObject
{
    Q_OBJECT
public:
    /// What may wait to be read at the other end, bytes: a window that is frozen reads nothing.
    static constexpr qint64 mostUnsent = 64LL * 1024 * 1024;

    /// @param socket its child from now on; connected, or to be connected by the caller
    explicit StageLink(QLocalSocket *socket, QObject *parent = nullptr);
    ~StageLink() override;

    /// Lines that come from now on may be longer, or shorter.
    void setLongestLine(qsizetype bytes) { m_lines.setLongest(bytes); }

    /// False when it is not connected, or too much waits already: then the message is lost.
    bool send(const StageMessage &message);
    /// At once. Emits closed(), unless it was before.
    void abort();

signals:
    void opened();
    /// All but events.
    void received(const meari::StageMessage &message);
    /// Never empty; in order with the messages.
    void eventsReceived(const meari::EventBatch &events);
    /// Once. No more messages come after it.
    void closed();

private:
    void read();
    void handleDisconnected();

    QLocalSocket *m_socket;
    StageLines m_lines{stage_limits::hello};
    bool m_closed = false;
};

} // namespace meari
