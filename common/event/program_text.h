#pragma once

#include "event/event.h"
#include "event/program_terms.h"

#include <QCoreApplication>
#include <QList>

namespace meari {

/// The words around a program: who waits where, how far it is, how to run it. Made here only, as
/// those of events are in event_text. Call on the window's thread.
class ProgramText
{
    Q_DECLARE_TR_FUNCTIONS(ProgramText)
public:
    /// "C (POSIX)"
    static QString language(CodeLanguage language);
    /// As a file type: "Python program"
    static QString fileType(CodeLanguage language);

    /// What a call returned to one client among several.
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
};

} // namespace meari
