#include "model/conversation.h"

#include "event/bytes_text.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace meari {
namespace {

using Kind = ConversationItem::Kind;
using Check = ConversationItem::Check;
using Farewell = ConversationItem::Farewell;

Check checkOf(const EchoCheck::Portion &portion)
{
    if (!portion.same)
        return Check::Different;
    return portion.complete ? Check::Same : Check::Waiting;
}

} // namespace

std::optional<qint64> ConversationCounts::medianRoundTrip() const
{
    if (roundTrips.empty())
        return std::nullopt;
    std::vector<qint64> sorted(roundTrips.begin(), roundTrips.end());
    const auto middle = sorted.begin() + std::ptrdiff_t(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    if (sorted.size() % 2 == 1)
        return *middle;
    return std::midpoint(*std::max_element(sorted.begin(), middle), *middle);
}

Conversation::Conversation()
    : Conversation(Limits())
{
}

Conversation::Conversation(Limits limits)
    : m_limits(limits)
{
}

void Conversation::apply(const Event &event, quint64 sequence)
{
    m_event = &event;
    m_sequence = sequence;
    std::visit(Overloaded{[&](const ConnectStarted &) {
                              m_check.startAfresh();
                              m_sent = 0;
                              m_received = 0;
                              m_farewell = Farewell::None;
                              addNote(event);
                          },
                          [&](const Connected &) { addNote(event); },
                          [&](const ConnectFailed &) { addNote(event); },
                          [&](const ConnectCancelled &) { addNote(event); },
                          [&](const ConnectionClosed &) { applyEnd(event); },
                          [&](const BytesSent &sent) { applySent(sent); },
                          [&](const BytesReceived &received) { applyReceived(received); },
                          [&](const SendFailed &failed) {
                              ConversationItem item;
                              item.kind = Kind::NotSent;
                              item.bytes = failed.bytes;
                              item.characters = characterCount(failed.bytes);
                              append(std::move(item));
                          },
                          [](const PeerFinished &) {}, // ConnectionClosed follows and says it
                          [&](const SendingFinished &) {
                              if (m_farewell == Farewell::None)
                                  m_farewell = Farewell::SendingFinished;
                              addNote(event);
                          },
                          [](const ListenStarted &) {}, [](const ListenFailed &) {},
                          [](const ListenStopped &) {}, [](const ClientAccepted &) {},
                          [](const ClientRefused &) {}, [](const AcceptFailed &) {},
                          [](const LingerStarted &) {}},
               event.body);
    m_event = nullptr;
    dropOldest();
}

void Conversation::applySent(const BytesSent &sent)
{
    ConversationItem message;
    message.kind = Kind::Sent;
    message.offset = m_sent;
    message.bytes = sent.bytes;
    message.characters = characterCount(sent.bytes);
    append(std::move(message));

    if (sent.bytes == "/end")
        m_farewell = Farewell::EndCommand;
    ++m_counts.sentMessages;
    m_counts.sentBytes += sent.bytes.size();

    // The echo has its place at once, so that one sees what is being waited for.
    ConversationItem echo;
    echo.kind = Kind::Echo;
    echo.offset = m_sent;
    echo.expected = sent.bytes.size();
    m_sent += sent.bytes.size();
    for (const EchoCheck::Unanswered &unanswered : m_check.sent(end(), sent.bytes, m_event->time)) {
        ConversationItem *waiting = find(unanswered.message);
        if (!waiting || waiting->check != Check::Waiting)
            continue;
        waiting->check = Check::Unchecked;
        markChanged(unanswered.message);
    }
    echo.check = m_check.gaveUp() ? Check::Unchecked : Check::Waiting;
    append(std::move(echo));
}

void Conversation::applyReceived(const BytesReceived &received)
{
    for (const EchoCheck::Portion &portion : m_check.received(received.bytes, m_event->time))
        applyPortion(portion, received.bytes);
    m_received += received.bytes.size();
}

void Conversation::applyPortion(const EchoCheck::Portion &portion, const QByteArray &bytes)
{
    if (!portion.message) {
        ConversationItem item;
        item.kind = Kind::Unasked;
        item.check = m_check.gaveUp() ? Check::Unchecked : Check::None;
        item.offset = m_received + portion.start;
        item.bytes = bytes.mid(portion.start, portion.count);
        item.reads = 1;
        if (!m_check.gaveUp())
            m_counts.unaskedBytes += portion.count;
        append(std::move(item));
        return;
    }

    if (*portion.message >= m_countedFrom) {
        if (portion.same)
            m_counts.echoedBytes += portion.count;
        if (portion.complete && portion.same)
            ++m_counts.echoedMessages;
        if (portion.firstDifferent && *portion.firstDifferent >= portion.offset)
            ++m_counts.different; // seen for the first time in this portion
        if (portion.complete) {
            m_counts.roundTrips.push_back(portion.roundTrip);
            if (qsizetype(m_counts.roundTrips.size()) > ConversationCounts::mostRoundTrips)
                m_counts.roundTrips.pop_front();
        }
    }

    ConversationItem *echo = find(*portion.message);
    if (!echo)
        return; // it has left
    const quint64 sent = *portion.message - 1;
    const ConversationItem *message = sent >= m_first ? &at(sent) : nullptr;
    echo->check = checkOf(portion);
    echo->time = m_event->time;
    echo->event = m_sequence;
    echo->reads = portion.reads;
    echo->roundTrip = portion.roundTrip;
    if (portion.firstDifferent && !echo->firstDifferent && message)
        echo->sentByte = quint8(message->bytes[*portion.firstDifferent]);
    echo->firstDifferent = portion.firstDifferent;
    m_bytes += portion.count;
    if (portion.complete && portion.same && message)
        echo->bytes = message->bytes; // shared: a copy of the same bytes is not needed
    else
        echo->bytes += bytes.mid(portion.start, portion.count);
    markChanged(*portion.message);
}

void Conversation::applyEnd(const Event &event)
{
    qint64 missing = 0;
    const std::vector<EchoCheck::Unanswered> all = m_check.startAfresh();
    for (const EchoCheck::Unanswered &unanswered : all) {
        missing += unanswered.missing;
        ConversationItem *echo = find(unanswered.message);
        if (!echo)
            continue;
        if (echo->check == Check::Waiting)
            echo->check = Check::Missing;
        echo->missing = unanswered.missing;
        markChanged(unanswered.message);
    }
    // One message says itself what it misses.
    addNote(event, all.size() > 1 ? missing : 0);
    const auto *closed = event.as<ConnectionClosed>();
    if (closed && closed->reason == CloseReason::PeerLeft)
        m_items.writable(m_items.size() - 1).farewell = m_farewell;
    m_farewell = Farewell::None;
}

void Conversation::addNote(const Event &event, qint64 missing)
{
    ConversationItem item;
    item.missing = missing;
    item.note = std::make_shared<const Event>(event);
    append(std::move(item));
}

void Conversation::clear()
{
    m_first = end();
    m_countedFrom = m_first;
    m_items.clear();
    m_bytes = 0;
    m_counts = {};
    m_dropped = 0;
    m_firstChanged.reset();
}

std::optional<quint64> Conversation::takeFirstChanged()
{
    return std::exchange(m_firstChanged, std::nullopt);
}

qint64 Conversation::costOf(const ConversationItem &item)
{
    return qint64(sizeof item) + item.bytes.size();
}

void Conversation::append(ConversationItem item)
{
    item.time = m_event->time;
    item.event = m_sequence;
    item.client = m_event->client;
    m_bytes += costOf(item);
    m_items.push_back(std::move(item));
}

ConversationItem *Conversation::find(quint64 sequence)
{
    return sequence >= m_first && sequence < end() ? &m_items.writable(sequence - m_first)
                                                   : nullptr;
}

void Conversation::markChanged(quint64 sequence)
{
    m_firstChanged = qMin(m_firstChanged.value_or(sequence), sequence);
}

void Conversation::dropOldest()
{
    // The newest always stays, however large it is.
    while (m_items.size() > 1 &&
           (qint64(m_items.size()) > m_limits.items || m_bytes > m_limits.bytes)) {
        m_bytes -= costOf(m_items.front());
        m_items.pop_front();
        ++m_first;
        ++m_dropped;
    }
}

} // namespace meari
