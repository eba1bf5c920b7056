#include "app/event_pump.h"

#include "event/event_queue.h"
#include "event/recorder.h"

namespace meari {
namespace {

// Two frames of a 60 Hz display. The cost of showing is per frame, not per event, and nobody sees
// the difference.
constexpr int frameMilliseconds = 33;
// Bytes that may wait for the disk. Beyond it the queue is left to fill up, which slows the network
// down, and nothing is lost.
constexpr qint64 mostUnwritten = 64LL * 1024 * 1024;

} // namespace

EventPump::EventPump(EventQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        if (!m_recorder || m_recorder->waiting() < mostUnwritten)
            handOn(m_queue.tryTakeAll());
    });
    m_frame.start(frameMilliseconds);
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
    m_recorder = std::move(recorder);
    return true;
}

QString EventPump::recordFile() const
{
    return m_recorder ? m_recorder->fileName() : QString();
}

void EventPump::stopRecording()
{
    if (!m_recorder)
        return;
    m_recorder->disconnect(this);
    const QString problem = m_recorder->finish();
    m_recorder.reset();
    if (!problem.isEmpty())
        emit recordingFailed(problem);
}

void EventPump::pumpLast()
{
    pumpNow();
    stopRecording();
}

void EventPump::pumpNow()
{
    handOn(m_queue.takeAll());
}

void EventPump::handOn(EventBatch events)
{
    if (events.empty())
        return;
    const auto batch = std::make_shared<const EventBatch>(std::move(events));
    if (m_recorder)
        m_recorder->append(batch);
    emit eventsOccurred(*batch);
}

} // namespace meari
