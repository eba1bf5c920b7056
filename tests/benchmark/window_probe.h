#pragma once

#include "benchmark/histogram.h"

#include <QObject>
#include <QVariant>

#include <atomic>
#include <thread>

class QAbstractItemModel;

namespace meari::benchmark {

/// Looks at a window from inside, in a library that is loaded into the unchanged program with
/// LD_PRELOAD. Takes commands, one a line, from the file that MEARI_PROBE_FILE names by number, and
/// answers each with a line of JSON:
///
///   paint            milliseconds from MEARI_PROBE_START (CLOCK_MONOTONIC, ns) to the first paint
///   watch            from now on, measures how long the window's thread takes to answer
///   lag              how long it took, milliseconds; stops measuring
///   rows NAME        rows of the table with this accessible name
///   filter TEXT      types it into the log's search field; how long until all is searched, and lag
///   send COUNT SIZE  sends messages as "Send each line" does; how long until the last one is back
///
/// Lives on the window's thread. A thread beside it posts an event every 2 ms; the time until the
/// window's thread gets it is the lag. All of them are counted, so that a stall of 100 ms weighs
/// as much as it lasted.
class WindowProbe : public QObject
{
    Q_OBJECT
public:
    explicit WindowProbe(int file);
    ~WindowProbe() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

public slots:
    void handleSearching(bool searching);

protected:
    void customEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void readCommands();
    void sample();
    void run(const QByteArray &line);
    void filter(const QString &text);
    void send(int count, int size);
    void answerPaint();
    void watchLag();
    QByteArray lagNow();
    void answer(const QByteArray &json) const;

    const int m_file;
    std::thread m_sampler;
    std::atomic<bool> m_watches = false;
    std::atomic<bool> m_ends = false;
    Histogram m_lag;
    qint64 m_firstPaint = 0;
    bool m_sawPaint = false;
    bool m_paintAsked = false;
    qint64 m_began = 0; ///< of what is being waited for
    bool m_searching = false;
    QAbstractItemModel *m_searched = nullptr;
    QAbstractItemModel *m_conversation = nullptr;
    qint64 m_sent = 0; ///< messages, which are their numbers
    QByteArray m_lastSent;
};

} // namespace meari::benchmark
