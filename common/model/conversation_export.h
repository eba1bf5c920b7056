#pragma once

#include "model/conversation.h"

class QIODevice;

namespace meari {

enum class ConversationFormat : quint8 {
    Text,      ///< as one reads it, in the language of the application
    JsonLines, ///< one object a line: "time", "kind", "text" or "base64", "bytes", "check" …
};

/// Writes all that is still here. False when the device does not take it. Window's thread.
bool writeConversation(QIODevice &device, const Conversation &conversation,
                       ConversationFormat format);

} // namespace meari
