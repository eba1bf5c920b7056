#pragma once

#include "event/call_text.h"
#include "model/listing.h"
#include "model/program_trace.h"
#include "model/selection.h"

#include <vector>

namespace meari {

/// Whose way through the program is shown.
struct Followed
{
    enum class Who : quint8 {
        All,
        Main, ///< the main thread, where clients have threads of their own
        Client,
    };
    Who who = Who::All;
    quint32 client = 0; ///< when it is a client
    bool operator==(const Followed &) const = default;
};

/// What is to be seen at a line of a program.
struct LineMark
{
    enum class Lit : quint8 { No, Waiting, Running, Failed };

    bool isStep = false; ///< it makes a call; all other lines have no marks
    bool reached = false;
    Lit lit = Lit::No;
    int arrows = 0;        ///< threads that are here, at most mostArrows
    QString here;          ///< who is here and why: "waiting for a client"
    CallText::Value value; ///< what the call returned last, or by the chosen event
    bool chosen = false;
    std::optional<quint64> event; ///< to choose when this line is chosen

    static constexpr int mostArrows = 4;
    /// Clients that are named where many are at one line.
    static constexpr int mostNamed = 4;
    bool operator==(const LineMark &) const = default;
};

/// What is shown at a moment.
struct ProgramView
{
    const ProgramTrace &trace;
    const Listing &listing;
    ProgramFacts facts; ///< what the listing was made of
    CodeLanguage language = CodeLanguage::Python;
    Followed followed;
};

/// A mark for every line, in the language of the application. Takes as long as there are clients
/// with threads of their own.
std::vector<LineMark> marksOf(const ProgramView &view, const Selection &selection);

/// The line at which a place is to be lit, -1 when there is none: where one loop waits for
/// everything, that is where it waits.
/// @param ofClient it is the place of a client's own thread
int lineOf(const Listing &listing, const Place &place, bool ofClient);

/// The newest of the places that are lit: the line to keep in sight; -1 when none is.
int newestLine(const ProgramView &view);

} // namespace meari
