#pragma once

#include "event/program_terms.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace meari {

/// What is filled into a program before it is shown, copied or run.
struct ProgramValues
{
    QString address = QStringLiteral("127.0.0.1"); ///< in numbers, see isAddress()
    quint16 port = 3333;
    qint32 readSize = 0;  ///< bytes per read at most; 0: whatever is there
    qint32 linger = 5000; ///< milliseconds
    bool operator==(const ProgramValues &) const = default;

    /// Whether a text is an IPv4 or IPv6 address in numbers, with nothing in it that would end the
    /// string it is put into.
    static bool isAddress(const QString &text);
};

/// A program, and what filled it.
struct ProgramFacts
{
    ProgramKind kind = ProgramKind::ManyEventLoop;
    ProgramValues values;
    bool operator==(const ProgramFacts &) const = default;
};

/// A program as it is shown: its lines, and which of them makes which step. A value.
struct Listing
{
    struct Line
    {
        QString text;
        QList<Step> steps{}; ///< in the order in which the line makes them
        bool operator==(const Line &) const = default;
    };
    QList<Line> lines;
    /// What is wrong with the source, for its author; empty when it is good. A listing that is not
    /// has no lines.
    QString problem;

    bool isGood() const { return problem.isEmpty(); }
    /// The line that makes a step, from 0; -1 when none does.
    int lineOf(Step step) const;
    bool has(Step step) const { return lineOf(step) >= 0; }
    /// One loop waits for everything, and the other lines run when something has happened.
    bool isEventDriven() const { return has(Step::Wait); }
    /// The whole program, to be saved and run.
    QString text() const;
};

/// Fills in the tokens and strips the markers (resources/programs/README.md). Pure.
Listing parseListing(QByteArrayView source, CodeLanguage language, const ProgramValues &values);

/// The source of a program as it is built in.
QByteArray listingSource(ProgramKind kind, CodeLanguage language);
/// The program, filled in.
Listing listingOf(const ProgramFacts &facts, CodeLanguage language);

} // namespace meari
