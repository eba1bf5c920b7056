#pragma once

#include "model/conversation.h"

#include <QCoreApplication>

namespace meari {

/// The words around a conversation: what stands in and under each bubble. Window's thread, in the
/// language of the application.
class ConversationText
{
    Q_DECLARE_TR_FUNCTIONS(ConversationText)
public:
    /// What of a message is shown; the bytes are kept whole.
    static constexpr qsizetype mostCharacters = 4000;
    static constexpr qsizetype mostLines = 200;

    /// What happened to the connection, in a few words: advice stands elsewhere.
    static QString note(const ConversationItem &item);
    /// In the bubble or the note. Plain text in which nothing hides (visibleText()).
    static QString body(const ConversationItem &item);
    /// The verdict on what came back: "same 15 bytes", "differs at byte 7".
    static QString verdict(const ConversationItem &item);
    /// What stands quietly beside it: "0.21 ms · in 2 reads", "10:21:40 · 5 bytes".
    static QString detail(const ConversationItem &item);
    /// Who spoke: "Sent", "Received", "Not sent"; nothing for a note.
    static QString speaker(const ConversationItem &item);
    /// All of it on one line, who spoke included, for those who do not see the bubble.
    static QString spoken(const ConversationItem &item);
    /// More about it, for a tooltip; plain text, may be empty.
    static QString more(const ConversationItem &item);

    /// "10:21:40", in the local time zone
    static QString clock(qint64 eventTime);
};

} // namespace meari
