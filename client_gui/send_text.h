#pragma once

#include "client_gui/send_history.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>

#include <functional>

namespace meari {

/// Between what stands in the send row, as text or as hex, and the bytes of messages.
class SendText
{
    Q_DECLARE_TR_FUNCTIONS(SendText)
public:
    struct Message
    {
        QByteArray bytes;
        /// Why it cannot be sent, made again for another language; empty when it can.
        std::function<QString()> problem;
    };
    static Message messageOf(const QString &text, bool hex);

    /// What to write so that these messages are sent, each a line: as text where all of them can be
    /// typed, or as hex.
    static SendHistory::Entry entryFor(const QList<QByteArray> &messages);

    /// How long it is, for the row, as short as can be.
    struct Count
    {
        QString words;
        qsizetype bytes = 0;
        bool bad = false; ///< no hex
    };
    static Count count(const QString &text, bool hex);

    /// That a message of so many bytes is too long.
    static QString tooLong(qsizetype bytes);
};

} // namespace meari
