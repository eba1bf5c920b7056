#include "model/server_state.h"

namespace meari {

void ServerState::apply(const Event &event)
{
    std::visit(Overloaded{
                   [this](const ListenStarted &e) {
                       phase = Phase::Listening;
                       local = e.local;
                       listen = e;
                       mostClients = clients;
                   },
                   [this](const ListenFailed &e) {
                       phase = Phase::Failed;
                       local = e.local;
                       failure = e;
                   },
                   [this](const ListenStopped &) { phase = Phase::Stopped; },
                   [this](const ClientAccepted &) {
                       ++clients;
                       mostClients = qMax(mostClients, clients);
                   },
                   [this](const ClientRefused &) { ++refused; },
                   [this](const BytesReceived &e) {
                       ++reads;
                       bytesIn += e.bytes.size();
                   },
                   [this](const BytesSent &e) { bytesOut += e.bytes.size(); },
                   [this](const ConnectionClosed &e) {
                       clients = qMax(0, clients - 1);
                       bytesOut -= qMin(bytesOut, e.unsentBytes);
                   },
                   [](const AcceptFailed &) {},
                   [](const LingerStarted &) {},
                   [](const PeerFinished &) {},
                   [](const SendingFinished &) {},
                   [](const ConnectStarted &) {},
                   [](const Connected &) {},
                   [](const ConnectFailed &) {},
                   [](const ConnectCancelled &) {},
                   [](const SendFailed &) {},
               },
               event.body);
}

} // namespace meari
