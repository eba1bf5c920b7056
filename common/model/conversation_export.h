#pragma once

#include "model/conversation.h"

class QIODevice;

namespace meari {

enum class ConversationFormat : quint8 {
    Text,      ///< as one reads it, in the language of the application
    JsonLines, ///< one object a line: "time", "kind", "text" or "base64", "bytes", "check" …
    Csv,       ///< RFC 4180, a header first; safe to open in a spreadsheet
    Markdown,  ///< for reports, in the language of the application; renders as the text reads
};

/// Writes all that is still here. False when the device does not take it. Window's thread.
bool writeConversation(QIODevice &device, const Conversation &conversation,
                       ConversationFormat format);

} // namespace meari
