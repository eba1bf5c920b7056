#pragma once

#include "event/event.h"
#include "event/program_terms.h"

#include <QCoreApplication>
#include <QList>

namespace meari {

/// The words beside a program: what its calls returned, who waits where, how to run it. Made here
/// only, as those of events are in event_text. Call on the window's thread.
class ProgramText
{
    Q_DECLARE_TR_FUNCTIONS(ProgramText)
public:
    /// "C (POSIX)"
    static QString language(CodeLanguage language);
    /// As a file type: "Python program"
    static QString fileType(CodeLanguage language);

    struct Value
    {
        QString text; ///< empty when there is nothing to say
        bool failed = false;
        bool operator==(const Value &) const = default;
    };
    /// What a step returned, told by the event that did it; bytes as the language writes them.
    static Value returned(Step step, const Event &event, Side side, CodeLanguage language);
    /// The same of one client among several.
    static QString ofClient(quint32 client, const QString &text);

    /// What a call waits for: "waiting for a client"
    static QString waiting(Step step);
    static QString running();
    static QString failed();
    static QString mainThread();
    /// "clients 1, 2, 5 and 7 more"
    /// @param first a few of them, in order
    /// @param more how many there are beside those
    static QString clients(const QList<quint32> &first, int more);

    /// How far the program is as a whole, where its lines do not say it.
    static QString notStarted(Side side);
    static QString ended();
    /// Of a program for the other end of the connection.
    static QString otherEnd(Side side);

    /// What to do to run the program beside the window, in a sentence or two.
    /// @param side of the window
    /// @param address where the program listens, or connects to
    /// @param isListening the window is a server that has the port
    static QString howToRun(Side side, ProgramKind kind, CodeLanguage language,
                            const SocketAddress &address, bool isListening);
    /// For a terminal, where the program is saved under fileName().
    static QString command(ProgramKind kind, CodeLanguage language);
    /// "server.py"
    static QString fileName(ProgramKind kind, CodeLanguage language);

    /// As Python and C write bytes, the first few of them: b'\xec\x95…' or "\xec\x95…"
    static QString literal(QByteArrayView bytes, CodeLanguage language);
};

} // namespace meari
