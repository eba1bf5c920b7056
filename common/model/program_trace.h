#pragma once

#include "event/event.h"
#include "event/program_terms.h"
#include "model/listing.h"

#include <QHash>
#include <QList>

#include <array>
#include <optional>

namespace meari {

/// By which event each step was last done. A value.
template <std::size_t count>
class StepTimes
{
public:
    /// A step that is not counted here is passed over.
    void set(Step step, quint64 sequence)
    {
        if (std::size_t(step) < count)
            m_times[std::size_t(step)] = sequence + 1;
    }
    std::optional<quint64> at(Step step) const
    {
        const auto index = std::size_t(step);
        if (index >= count || m_times[index] == 0)
            return std::nullopt;
        return m_times[index] - 1;
    }
    bool operator==(const StepTimes &) const = default;

private:
    std::array<quint64, count> m_times{}; ///< one more than the sequence number; 0: never
};

/// Where a thread of a program is.
struct Place
{
    enum class State : quint8 {
        NotStarted,
        Waiting, ///< in a call that returns when something happens
        Running, ///< about to make a call that does not wait
        Failed,  ///< the call failed, which ended the program
        Ended,
    };
    State state = State::NotStarted;
    Step step = Step::Socket;
    quint64 since = 0; ///< the event that led here

    /// Whether a line is to be lit for it.
    bool isSomewhere() const { return state != State::NotStarted && state != State::Ended; }
    bool operator==(const Place &) const = default;
};

/// What the program for one client has done.
struct ClientTrace
{
    Place place;
    StepTimes<clientStepCount> done;
    quint32 thread = 0;
    bool hasPeer = true; ///< false: it was gone before it was accepted
    bool ending = false; ///< what it sent last is /end
    bool operator==(const ClientTrace &) const = default;
};

/// The program that would behave as the window does, and how far it has come: a fold over the
/// window's events. What a step returned is in the event that did it, named here by its sequence
/// number. A value; copies cost as much as there are clients.
class ProgramTrace
{
public:
    /// Of the clients that left, so many are remembered; those that left first are forgotten.
    static constexpr int mostEnded = 100;
    /// More clients at once than any server has are not told apart.
    static constexpr int mostClients = 10'000;

    explicit ProgramTrace(Side side = Side::Server);

    void apply(const Event &event, quint64 sequence);

    const ProgramFacts &facts() const { return m_facts; }
    /// Whether the events have told which program it is; a guess until then.
    bool isKnown() const { return m_known; }

    /// Where the program is; with a thread per client, its main thread.
    const Place &main() const { return m_main; }
    /// By which event a step was last done, whoever for.
    std::optional<quint64> done(Step step) const { return m_done.at(step); }

    /// By number: those who are connected, and some of those who were.
    const QHash<quint32, ClientTrace> &clients() const { return m_clients; }
    const ClientTrace *client(quint32 number) const;

    bool operator==(const ProgramTrace &) const = default;

private:
    void applyToServer(const Event &event, quint64 sequence);
    void applyToClient(const Event &event, quint64 sequence);
    void begin(ProgramKind kind, const SocketAddress &address);
    void failToListen(const ListenFailed &event, quint64 sequence);
    void stopListening(StopReason reason, quint64 sequence);
    void accept(const ClientAccepted &event, quint32 number, quint32 thread, quint64 sequence);
    void finishEcho(ClientTrace &client, quint64 sequence);
    void endClient(quint32 number, ClientTrace &client, const ConnectionClosed &event,
                   quint64 sequence);
    void receiveEcho(qint64 bytes, quint64 sequence);
    void endConnection(const ConnectionClosed &event, quint64 sequence);

    ClientTrace *find(quint32 number);
    void forget(quint32 number);
    void mark(ClientTrace &client, Step step, quint64 sequence);
    void goTo(ClientTrace &client, Place::State state, Step step, quint64 sequence);
    bool hasThreads() const { return m_facts.kind == ProgramKind::ManyThreads; }
    bool servesOneClient() const;
    Step restingStep() const;

    Side m_side;
    bool m_known = false;
    ProgramFacts m_facts;
    Place m_main;
    StepTimes<stepCount> m_done;
    QHash<quint32, ClientTrace> m_clients;
    QList<quint32> m_ended;   ///< that are still remembered, in the order in which they left
    qint64 m_outstanding = 0; ///< a client's: bytes it has sent that have not come back
    bool m_ending = false;    ///< a client's: what it sent last is /end
};

} // namespace meari
