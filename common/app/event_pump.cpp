#include "app/event_pump.h"

#include "app/standard_output.h"
#include "event/event_queue.h"
#include "event/recorder.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace meari {
namespace {

// Two frames of a 60 Hz display. The cost of showing is per frame, not per event, and nobody sees
// the difference.
constexpr int frameMilliseconds = 33;
// Bytes that may wait for the disk, or for who reads along. Beyond it the queue is left to fill up,
// which slows the network down, and nothing is lost.
constexpr qint64 mostUnwritten = 64LL * 1024 * 1024;

} // namespace

EventPump::EventPump(EventQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &EventPump::take);
    m_frame.start(frameMilliseconds);
    m_rest.setInterval(0);
    connect(&m_rest, &QTimer::timeout, this, &EventPump::handOnSlice);
}

EventPump::~EventPump() = default;

bool EventPump::record(const QString &fileName, QString &problem)
{
    auto recorder = std::make_unique<Recorder>();
    if (!recorder->open(fileName)) {
        problem = recorder->errorString();
        return false;
    }
    connect(recorder.get(), &Recorder::failed, this, [this](const QString &reason) {
        m_recorder->disconnect(this);
        m_recorder.release()->deleteLater(); // it is the one that is speaking
        emit recordingFailed(reason);
    });
    pumpNow();
    m_recorder = std::move(recorder);
    return true;
}

QString EventPump::recordFile() const
{
    return m_recorder ? m_recorder->fileName() : QString();
}

void EventPump::stopRecording()
{
    pumpNow();
    if (!m_recorder)
        return;
    m_recorder->disconnect(this);
    const QString problem = m_recorder->finish();
    m_recorder.reset();
    if (!problem.isEmpty())
        emit recordingFailed(problem);
}

void EventPump::pumpNow()
{
    while (!m_taken.empty())
        handOnSlice();
    m_taken = m_queue.takeAll();
    while (!m_taken.empty())
        handOnSlice();
}

void EventPump::take()
{
    if (!m_taken.empty() || (m_recorder && m_recorder->waiting() >= mostUnwritten) ||
        StandardOutput::waiting() >= mostUnwritten)
        return;
    m_taken = m_queue.tryTakeAll();
    if (!m_taken.empty())
        handOnSlice();
}

// Whoever listens may call pumpNow(), so everything is in order before they are told.
void EventPump::handOnSlice()
{
    const auto events = std::make_shared<const EventBatch>(nextSlice());
    if (m_taken.empty())
        m_rest.stop();
    else if (!m_rest.isActive())
        m_rest.start();
    if (m_recorder)
        m_recorder->append(events);
    emit eventsOccurred(*events);
}

EventBatch EventPump::nextSlice()
{
    const std::size_t left = m_taken.size() - m_handedOn;
    if (m_handedOn == 0 && left <= slice)
        return std::exchange(m_taken, {});
    const std::size_t count = std::min(left, slice);
    const auto first = std::make_move_iterator(m_taken.begin() + std::ptrdiff_t(m_handedOn));
    EventBatch events(first, first + std::ptrdiff_t(count));
    m_handedOn += count;
    if (m_handedOn == m_taken.size()) {
        m_taken = {};
        m_handedOn = 0;
    }
    return events;
}

} // namespace meari
