#include "model/echo_check.h"

#include <algorithm>

namespace meari {

EchoCheck::EchoCheck()
    : EchoCheck(Limits())
{
}

EchoCheck::EchoCheck(Limits limits)
    : m_limits(limits)
{
}

std::vector<EchoCheck::Unanswered> EchoCheck::sent(quint64 message, const QByteArray &bytes,
                                                   qint64 time)
{
    if (bytes.isEmpty() || m_gaveUp)
        return {};
    // Leaving single messages out would shift all that follow, so it is all or nothing.
    if (waitingMessages() >= m_limits.messages || m_heldBytes + bytes.size() > m_limits.bytes) {
        std::vector<Unanswered> givenUp = startAfresh();
        m_gaveUp = true;
        return givenUp;
    }
    m_waiting.push_back({.message = message, .bytes = bytes, .time = time, .firstDifferent = {}});
    m_waitingBytes += bytes.size();
    m_heldBytes += bytes.size();
    return {};
}

std::vector<EchoCheck::Portion> EchoCheck::received(QByteArrayView bytes, qint64 time)
{
    std::vector<Portion> portions;
    qint64 done = 0;
    while (done < bytes.size() && !m_waiting.empty()) {
        Portion portion = match(m_waiting.writable(0), bytes.sliced(done), time);
        portion.start = done;
        done += portion.count;
        m_waitingBytes -= portion.count;
        if (portion.complete) {
            m_heldBytes -= m_waiting.front().bytes.size();
            m_waiting.pop_front();
        }
        portions.push_back(portion);
    }
    if (done < bytes.size()) {
        Portion unasked;
        unasked.start = done;
        unasked.count = bytes.size() - done;
        unasked.reads = 1;
        portions.push_back(unasked);
    }
    return portions;
}

EchoCheck::Portion EchoCheck::match(Waiting &waiting, QByteArrayView bytes, qint64 time)
{
    Portion portion;
    portion.message = waiting.message;
    portion.offset = waiting.arrived;
    portion.count = qMin(bytes.size(), waiting.bytes.size() - waiting.arrived);

    if (!waiting.firstDifferent) {
        const QByteArrayView wanted =
            QByteArrayView(waiting.bytes).sliced(waiting.arrived, portion.count);
        const auto [asked, came] = std::mismatch(wanted.begin(), wanted.end(), bytes.begin());
        if (asked != wanted.end())
            waiting.firstDifferent = waiting.arrived + (asked - wanted.begin());
    }
    waiting.arrived += portion.count;
    ++waiting.reads;

    portion.firstDifferent = waiting.firstDifferent;
    portion.same = !waiting.firstDifferent;
    portion.complete = waiting.arrived == waiting.bytes.size();
    portion.reads = waiting.reads;
    portion.roundTrip = time - waiting.time;
    return portion;
}

std::vector<EchoCheck::Unanswered> EchoCheck::startAfresh()
{
    std::vector<Unanswered> unanswered;
    unanswered.reserve(m_waiting.size());
    for (std::size_t i = 0; i < m_waiting.size(); ++i) {
        const Waiting &waiting = m_waiting[i];
        unanswered.push_back(
            {waiting.message, waiting.arrived, waiting.bytes.size() - waiting.arrived});
    }
    m_waiting.clear();
    m_waitingBytes = 0;
    m_heldBytes = 0;
    m_gaveUp = false;
    return unanswered;
}

} // namespace meari
