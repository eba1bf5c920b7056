#include "model/program_trace.h"

namespace meari {
namespace {

using State = Place::State;

bool isEnd(const QByteArray &bytes)
{
    return bytes == "/end";
}

bool isBroken(CloseReason reason)
{
    return reason == CloseReason::ResetByPeer || reason == CloseReason::Lost;
}

// As typed, an IPv6 address may have brackets.
QString withoutBrackets(const QString &host)
{
    const bool has = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'));
    return has ? host.mid(1, host.size() - 2) : host;
}

} // namespace

ProgramTrace::ProgramTrace(Side side)
    : m_side(side)
{
    if (side == Side::Client)
        m_facts.kind = ProgramKind::Client;
}

const ClientTrace *ProgramTrace::client(quint32 number) const
{
    const auto found = m_clients.constFind(number);
    return found == m_clients.constEnd() ? nullptr : &*found;
}

void ProgramTrace::apply(const Event &event, quint64 sequence)
{
    if (m_side == Side::Server)
        applyToServer(event, sequence);
    else
        applyToClient(event, sequence);
}

void ProgramTrace::begin(ProgramKind kind, const SocketAddress &address)
{
    m_facts.kind = kind;
    if (const QString host = withoutBrackets(address.host); ProgramValues::isAddress(host))
        m_facts.values.address = host;
    if (address.port != 0)
        m_facts.values.port = address.port;
    m_main = {};
    m_done = {};
    m_clients.clear();
    m_ended.clear();
    m_outstanding = 0;
    m_ending = false;
}

// Where a program with one thread waits while nothing happens to its clients.
Step ProgramTrace::restingStep() const
{
    return m_facts.kind == ProgramKind::ManyEventLoop ? Step::Wait : Step::Accept;
}

// And closes its listener then.
bool ProgramTrace::servesOneClient() const
{
    return m_facts.kind == ProgramKind::OneMessage || m_facts.kind == ProgramKind::OneClient;
}

void ProgramTrace::applyToServer(const Event &event, quint64 sequence)
{
    ClientTrace *client = event.client != 0 ? find(event.client) : nullptr;
    std::visit(
        Overloaded{
            [&](const ListenStarted &e) {
                begin(programKindOf(e.serving, e.work), e.local);
                m_known = true;
                m_facts.values.readSize = e.readSize;
                for (const Step step : {Step::Socket, Step::Reuse, Step::Bind, Step::Listen})
                    m_done.set(step, sequence);
                m_main = {State::Waiting, restingStep(), sequence};
            },
            [&](const ListenFailed &e) { failToListen(e, sequence); },
            [&](const ListenStopped &e) { stopListening(e.reason, sequence); },
            [&](const ClientAccepted &e) { accept(e, event.client, event.thread, sequence); },
            [&](const ClientRefused &e) {
                m_done.set(Step::Accept, sequence);
                if (hasThreads() && e.reason == RefuseReason::NoThread)
                    m_done.set(Step::Thread, sequence);
            },
            [&](const AcceptFailed &) { m_done.set(Step::Accept, sequence); },
            [&](const LingerStarted &e) {
                m_facts.values.linger = e.milliseconds;
                if (!client)
                    return;
                mark(*client, Step::Linger, sequence);
                goTo(*client, State::Waiting, Step::Linger, sequence);
            },
            [&](const BytesReceived &e) {
                if (!client)
                    return;
                client->ending = isEnd(e.bytes);
                client->thread = event.thread;
                mark(*client, Step::Recv, sequence);
                goTo(*client, State::Running, Step::Send, sequence);
            },
            [&](const BytesSent &) {
                if (client)
                    finishEcho(*client, sequence);
            },
            [&](const PeerFinished &) {
                if (!client)
                    return;
                mark(*client, Step::Recv, sequence);
                goTo(*client, State::Running, Step::CloseClient, sequence);
            },
            [&](const ConnectionClosed &e) {
                if (client)
                    endClient(event.client, *client, e, sequence);
            },
            // A server has none of these.
            [](const ConnectStarted &) {},
            [](const Connected &) {},
            [](const ConnectFailed &) {},
            [](const ConnectCancelled &) {},
            [](const SendFailed &) {},
            [](const SendingFinished &) {},
        },
        event.body);
}

void ProgramTrace::failToListen(const ListenFailed &event, quint64 sequence)
{
    begin(m_facts.kind, event.local);
    m_known = false; // the event does not say how it would have served
    const Step failed =
        event.failure == Failure::TooManyFiles ? Step::Socket : Step::Bind; // socket(): EMFILE
    if (failed == Step::Bind) {
        m_done.set(Step::Socket, sequence);
        m_done.set(Step::Reuse, sequence);
    }
    m_done.set(failed, sequence);
    m_main = {State::Failed, failed, sequence};
}

void ProgramTrace::stopListening(StopReason reason, quint64 sequence)
{
    if (m_main.state == State::Failed)
        return; // that was its end
    if (reason == StopReason::Served && servesOneClient())
        m_done.set(Step::CloseListener, sequence);
    m_main = {State::Ended, Step::CloseListener, sequence};
}

void ProgramTrace::accept(const ClientAccepted &event, quint32 number, quint32 thread,
                          quint64 sequence)
{
    m_done.set(Step::Accept, sequence);
    if (number == 0 || m_clients.size() >= mostClients + mostEnded)
        return;
    ClientTrace &client = m_clients[number];
    client = {};
    client.thread = thread;
    client.hasPeer = !event.peer.isNull();
    mark(client, Step::Accept, sequence);
    if (hasThreads()) {
        mark(client, Step::Thread, sequence);
        m_main = {State::Waiting, Step::Accept, sequence};
    }
    goTo(client, State::Waiting, Step::Recv, sequence);
}

void ProgramTrace::finishEcho(ClientTrace &client, quint64 sequence)
{
    mark(client, Step::Send, sequence);
    if (m_facts.kind == ProgramKind::OneMessage) {
        goTo(client, State::Running, Step::CloseClient, sequence);
        return;
    }
    mark(client, Step::End, sequence);
    if (client.ending)
        goTo(client, State::Running, Step::CloseClient, sequence);
    else
        goTo(client, State::Waiting, Step::Recv, sequence);
}

void ProgramTrace::endClient(quint32 number, ClientTrace &client, const ConnectionClosed &event,
                             quint64 sequence)
{
    const bool onlyClient = servesOneClient();
    if (isBroken(event.reason) || event.reason == CloseReason::NotReading) {
        const bool sending = client.place.step == Step::Send;
        const Step failed =
            sending || event.reason == CloseReason::NotReading ? Step::Send : Step::Recv;
        mark(client, failed, sequence);
        if (onlyClient && isBroken(event.reason) && client.hasPeer) {
            goTo(client, State::Failed, failed, sequence);
            forget(number);
            return;
        }
    }
    mark(client, Step::CloseClient, sequence);
    client.place = {State::Ended, Step::CloseClient, sequence};
    const bool hadPeer = client.hasPeer;
    forget(number); // client may be gone
    if (hasThreads() || m_main.state == State::Ended)
        return;
    if (event.reason == CloseReason::ServerStopped)
        m_main = {State::Ended, Step::CloseClient, sequence};
    else if (onlyClient && hadPeer)
        m_main = {State::Running, Step::CloseListener, sequence};
    else
        m_main = {State::Waiting, restingStep(), sequence};
}

// A client that has left is kept for a while, for those who look at it.
void ProgramTrace::forget(quint32 number)
{
    m_ended += number;
    while (m_ended.size() > mostEnded)
        m_clients.remove(m_ended.takeFirst());
}

ClientTrace *ProgramTrace::find(quint32 number)
{
    const auto found = m_clients.find(number);
    return found == m_clients.end() ? nullptr : &*found;
}

void ProgramTrace::mark(ClientTrace &client, Step step, quint64 sequence)
{
    client.done.set(step, sequence);
    m_done.set(step, sequence);
}

// What serves the client goes on: its own thread, or the only one there is.
void ProgramTrace::goTo(ClientTrace &client, Place::State state, Step step, quint64 sequence)
{
    client.place = {state, step, sequence};
    if (hasThreads())
        return;
    const bool toTheLoop = m_facts.kind == ProgramKind::ManyEventLoop && state == State::Waiting;
    m_main = {state, toTheLoop ? Step::Wait : step, sequence};
}

void ProgramTrace::applyToClient(const Event &event, quint64 sequence)
{
    std::visit(Overloaded{
                   [&](const ConnectStarted &e) {
                       begin(ProgramKind::Client, e.server);
                       m_known = true;
                       m_done.set(Step::Socket, sequence);
                       m_main = {State::Waiting, Step::Connect, sequence};
                   },
                   [&](const Connected &e) {
                       if (ProgramValues::isAddress(e.peer.host))
                           m_facts.values.address = e.peer.host;
                       m_done.set(Step::Connect, sequence);
                       m_main = {State::Waiting, Step::Input, sequence};
                   },
                   [&](const ConnectFailed &) {
                       m_done.set(Step::Connect, sequence);
                       m_main = {State::Failed, Step::Connect, sequence};
                   },
                   [&](const ConnectCancelled &) {
                       m_done.set(Step::Connect, sequence);
                       m_main = {State::Ended, Step::Connect, sequence};
                   },
                   [&](const BytesSent &e) {
                       m_outstanding += e.bytes.size();
                       m_ending = isEnd(e.bytes);
                       m_done.set(Step::Input, sequence);
                       m_done.set(Step::Send, sequence);
                       m_main = {State::Waiting, Step::Recv, sequence};
                   },
                   [&](const BytesReceived &e) { receiveEcho(e.bytes.size(), sequence); },
                   [&](const PeerFinished &) {
                       // After /end it closes without another read.
                       if (m_main.step != Step::Close)
                           m_done.set(Step::Recv, sequence);
                       m_main = {State::Running, Step::Close, sequence};
                   },
                   [&](const ConnectionClosed &e) { endConnection(e, sequence); },
                   [&](const SendFailed &) { m_done.set(Step::Send, sequence); },
                   [&](const SendingFinished &) {
                       m_done.set(Step::Input, sequence);
                       m_main = {State::Waiting, Step::Recv, sequence};
                   },
                   // A client has none of these.
                   [](const ListenStarted &) {},
                   [](const ListenFailed &) {},
                   [](const ListenStopped &) {},
                   [](const ClientAccepted &) {},
                   [](const ClientRefused &) {},
                   [](const AcceptFailed &) {},
                   [](const LingerStarted &) {},
               },
               event.body);
}

void ProgramTrace::receiveEcho(qint64 bytes, quint64 sequence)
{
    m_done.set(Step::Recv, sequence);
    m_outstanding = qMax<qint64>(0, m_outstanding - bytes);
    if (m_outstanding > 0) {
        m_main = {State::Waiting, Step::Recv, sequence};
        return;
    }
    m_done.set(Step::Print, sequence);
    m_done.set(Step::End, sequence);
    m_main = m_ending ? Place{State::Running, Step::Close, sequence}
                      : Place{State::Waiting, Step::Input, sequence};
}

void ProgramTrace::endConnection(const ConnectionClosed &event, quint64 sequence)
{
    if (isBroken(event.reason)) {
        m_done.set(Step::Recv, sequence);
        m_main = {State::Failed, Step::Recv, sequence};
        return;
    }
    m_done.set(Step::Close, sequence);
    m_main = {State::Ended, Step::Close, sequence};
}

} // namespace meari
