#include "model/program_marks.h"

#include "event/program_text.h"

#include <algorithm>

namespace meari {
namespace {

using State = Place::State;

// Who is at a line, put into words once all are known.
struct Crowd
{
    bool main = false;
    Step step = Step::Wait; ///< what they wait for, or do
    State state = State::NotStarted;
    std::vector<quint32> clients;
};

class Marks
{
public:
    Marks(const ProgramView &view, const Selection &selection)
        : m_view(view)
        , m_selection(selection)
        , m_marks(std::size_t(view.listing.lines.size()))
    {
    }

    std::vector<LineMark> make()
    {
        for (std::size_t line = 0; line < m_marks.size(); ++line)
            markSteps(m_marks[line], m_view.listing.lines[qsizetype(line)].steps);
        lightPlaces();
        return std::move(m_marks);
    }

private:
    bool hasThreads() const { return m_view.facts.kind == ProgramKind::ManyThreads; }
    bool hasMany() const { return hasThreads() || m_view.facts.kind == ProgramKind::ManyEventLoop; }

    /// By which event whoever is followed did a step last.
    std::optional<quint64> doneBy(Step step) const
    {
        const ProgramTrace &trace = m_view.trace;
        if (step == Step::Wait) // the loop began when that was done which it waits for
            return trace.done(m_view.facts.kind == ProgramKind::Client ? Step::Socket
                                                                       : Step::Listen);
        const bool ofClients = std::size_t(step) < clientStepCount;
        if (m_view.followed.who == Followed::Who::All || !ofClients)
            return trace.done(step);
        if (m_view.followed.who == Followed::Who::Main) // of threads
            return step == Step::Accept || step == Step::Thread ? trace.done(step) : std::nullopt;
        const ClientTrace *client = trace.client(m_view.followed.client);
        return client ? client->done.at(step) : std::nullopt;
    }

    void markSteps(LineMark &mark, const QList<Step> &steps)
    {
        mark.isStep = !steps.isEmpty();
        for (const Step step : steps) {
            const std::optional<quint64> done = doneBy(step);
            if (!done)
                continue;
            mark.reached = true;
            if (!m_selection.timeline().shows(*done))
                continue;
            tell(mark, step, *done);
            // Bytes that are chosen light the calls that carried them.
            if (m_selection.touches(*done) &&
                lights(m_selection.timeline().store().at(*done), step))
                mark.chosen = true;
        }
        showChosen(mark, steps);
    }

    // The last event of a line is the one to choose; of its steps the last with a value, or the
    // one that failed, has its value told.
    void tell(LineMark &mark, Step step, quint64 sequence)
    {
        const Timeline &timeline = m_selection.timeline();
        const Event event = timeline.store().at(sequence);
        CallText::Value value = CallText::returned(step, event, timeline.side(), m_view.language);
        if (!mark.event || *mark.event <= sequence)
            mark.event = sequence;
        if (value.text.isEmpty())
            return;
        if (hasMany() && event.client != 0 && m_view.followed.who != Followed::Who::Client &&
            step != Step::Accept)
            value.text = ProgramText::ofClient(event.client, value.text);
        mark.value = value;
    }

    // The event that is chosen, though it may not be the last that its line did.
    void showChosen(LineMark &mark, const QList<Step> &steps)
    {
        const std::optional<quint64> chosen = m_selection.chosen().event;
        if (!chosen || !m_selection.timeline().shows(*chosen))
            return;
        const Event event = m_selection.timeline().store().at(*chosen);
        for (const Step step : steps) {
            if (!lights(event, step))
                continue;
            mark.chosen = true;
            mark.reached = true;
            tellChosen(mark, step, *chosen);
        }
    }

    void tellChosen(LineMark &mark, Step step, quint64 sequence)
    {
        LineMark told;
        tell(told, step, sequence);
        mark.event = told.event;
        if (!told.value.text.isEmpty())
            mark.value = told.value;
    }

    /// Whether an event does a step.
    static bool lights(const Event &event, Step step)
    {
        const auto isOneOf = [step](std::initializer_list<Step> steps) {
            return std::find(steps.begin(), steps.end(), step) != steps.end();
        };
        return std::visit(
            Overloaded{
                [&](const ListenStarted &) {
                    return isOneOf({Step::Socket, Step::Reuse, Step::Bind, Step::Listen});
                },
                [&](const ListenFailed &e) {
                    return step == (e.failure == Failure::TooManyFiles ? Step::Socket : Step::Bind);
                },
                [&](const ListenStopped &e) {
                    return step == Step::CloseListener && e.reason == StopReason::Served;
                },
                [&](const ClientAccepted &) {
                    return isOneOf({Step::Accept, Step::Thread});
                },
                [&](const ClientRefused &e) {
                    return step == Step::Accept ||
                           (step == Step::Thread && e.reason == RefuseReason::NoThread);
                },
                [&](const AcceptFailed &) { return step == Step::Accept; },
                [&](const LingerStarted &) { return step == Step::Linger; },
                [&](const BytesReceived &) { return step == Step::Recv; },
                [&](const BytesSent &) { return step == Step::Send; },
                [&](const PeerFinished &) { return step == Step::Recv; },
                [&](const ConnectionClosed &) {
                    return isOneOf({Step::CloseClient, Step::Close});
                },
                [&](const ConnectStarted &) {
                    return isOneOf({Step::Socket, Step::Connect});
                },
                [&](const Connected &) { return step == Step::Connect; },
                [&](const ConnectFailed &) { return step == Step::Connect; },
                [&](const ConnectCancelled &) { return step == Step::Connect; },
                [&](const SendFailed &) { return step == Step::Send; },
                [&](const SendingFinished &) { return step == Step::Input; },
            },
            event.body);
    }

    void lightPlaces()
    {
        const ProgramTrace &trace = m_view.trace;
        const Followed &followed = m_view.followed;
        std::vector<Crowd> crowds(m_marks.size());
        const auto put = [&](const Place &place, quint32 client) {
            const int line = lineOf(m_view.listing, place, client != 0);
            if (line < 0)
                return;
            Crowd &crowd = crowds[std::size_t(line)];
            crowd.step = place.step;
            crowd.state = qMax(crowd.state, place.state);
            if (client == 0)
                crowd.main = true;
            else
                crowd.clients.push_back(client);
            LineMark &mark = m_marks[std::size_t(line)];
            // A call that returns later than others has been waiting since their last event.
            const bool isLoop = line == m_view.listing.lineOf(Step::Wait);
            if ((isLoop || !mark.event) && m_selection.timeline().shows(place.since))
                mark.event = place.since;
        };
        if (!hasThreads() || followed.who != Followed::Who::Client)
            put(trace.main(), 0);
        if (hasThreads() && followed.who == Followed::Who::All) {
            for (auto client = trace.clients().begin(); client != trace.clients().end(); ++client)
                put(client->place, client.key());
        } else if (const ClientTrace *client = trace.client(followed.client);
                   client && hasThreads() && followed.who == Followed::Who::Client) {
            put(client->place, followed.client);
        }
        for (std::size_t line = 0; line < crowds.size(); ++line)
            light(m_marks[line], crowds[line]);
    }

    void light(LineMark &mark, Crowd &crowd) const
    {
        QStringList who;
        if (crowd.main && hasThreads())
            who += ProgramText::mainThread();
        if (!crowd.clients.empty()) {
            const auto named = qMin(crowd.clients.size(), std::size_t(LineMark::mostNamed));
            const auto end = crowd.clients.begin() + std::ptrdiff_t(named);
            std::partial_sort(crowd.clients.begin(), end, crowd.clients.end());
            who += ProgramText::clients(QList<quint32>(crowd.clients.begin(), end),
                                        int(crowd.clients.size() - named));
        }
        switch (crowd.state) {
        case State::NotStarted:
        case State::Ended:
            return;
        case State::Waiting:
            mark.lit = LineMark::Lit::Waiting;
            mark.here = ProgramText::waiting(crowd.step);
            break;
        case State::Running:
            mark.lit = LineMark::Lit::Running;
            mark.here = ProgramText::running();
            break;
        case State::Failed:
            mark.lit = LineMark::Lit::Failed;
            mark.here = ProgramText::failed();
            break;
        }
        const auto threads = crowd.clients.size() + (crowd.main ? 1 : 0);
        mark.arrows = int(qMin(threads, std::size_t(LineMark::mostArrows)));
        mark.reached = true;
        // Who is followed, or the only one there is, needs no name.
        if (!who.isEmpty() && m_view.followed.who == Followed::Who::All)
            mark.here = who.join(QLatin1String(", ")) % QLatin1String(": ") % mark.here;
    }

    const ProgramView &m_view;
    const Selection &m_selection;
    std::vector<LineMark> m_marks;
};

} // namespace

int lineOf(const Listing &listing, const Place &place, bool ofClient)
{
    if (!place.isSomewhere())
        return -1;
    if (place.state != State::Waiting || !listing.isEventDriven())
        return listing.lineOf(place.step);
    // A client's own loop waits from where its thread was started.
    return listing.lineOf(ofClient ? Step::Thread : Step::Wait);
}

int newestLine(const ProgramView &view)
{
    const bool threads = view.facts.kind == ProgramKind::ManyThreads;
    const ProgramTrace &trace = view.trace;
    const Followed &followed = view.followed;
    if (threads && followed.who == Followed::Who::Client) {
        const ClientTrace *client = trace.client(followed.client);
        return client ? lineOf(view.listing, client->place, true) : -1;
    }
    const Place *newest = &trace.main();
    bool ofClient = false;
    if (threads && followed.who == Followed::Who::All) {
        for (const ClientTrace &client : trace.clients()) {
            if (client.place.isSomewhere() &&
                (!newest->isSomewhere() || client.place.since > newest->since)) {
                newest = &client.place;
                ofClient = true;
            }
        }
    }
    return lineOf(view.listing, *newest, ofClient);
}

std::vector<LineMark> marksOf(const ProgramView &view, const Selection &selection)
{
    return Marks(view, selection).make();
}

} // namespace meari
