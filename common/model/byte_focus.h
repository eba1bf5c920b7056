#pragma once

#include "model/byte_scope.h"
#include "model/selection.h"

#include <optional>

namespace meari {

/// Which bytes are looked at: those of the message that is chosen, or all of its connection; while
/// nothing is chosen, those of the newest message. Window's thread.
class ByteFocus
{
public:
    enum class Scope : quint8 { Message, Connection };

    /// @param timeline, selection outlive it
    ByteFocus(const Timeline &timeline, const Selection &selection);

    ByteStream &stream() { return m_stream; }
    const ByteStream &stream() const { return m_stream; }
    /// In which messages go: out of a client, into a server. What comes the other way is their
    /// echo.
    ByteStream::Direction messages() const;

    Scope scope() const { return m_scope; }
    void setScope(Scope scope);
    /// Looks where one should look after the timeline or the selection has changed.
    void refresh();
    /// What is chosen now was chosen in what is shown, so that what is shown stays.
    void keepFocus() { m_chosenHere = m_selection.chosen(); }

    /// The bytes to show, as far as they are known; tells the stream to look for them.
    ByteRange range();
    /// An event is chosen that carried none.
    bool isOnEventWithoutBytes() const;
    /// Changes whenever something else is looked at, which is to be seen from its start.
    quint64 aim() const { return m_aim; }

private:
    void aimAt(quint32 client, quint64 event, ByteRange bytes);
    void aimAtNewest();

    const Timeline &m_timeline;
    const Selection &m_selection;
    ByteStream m_stream;
    Scope m_scope = Scope::Message;
    ByteRange m_target; ///< what a message is looked for around; empty: nothing carries bytes
    Chosen m_chosenHere;
    std::optional<quint64> m_newest; ///< event that carried bytes
    quint64 m_newestSought = 0;      ///< it was looked for up to here
    quint64 m_aim = 0;
};

} // namespace meari
