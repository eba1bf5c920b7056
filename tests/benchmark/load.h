#pragma once

#include "benchmark/histogram.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace meari::benchmark {

/// What every connection sends: letters and digits that repeat with a period no message size
/// shares, each connection from another place on, so that bytes that are lost, doubled, swapped
/// or of another connection do not match.
class Pattern
{
public:
    /// @param longest bytes asked for at once
    explicit Pattern(std::size_t longest);
    /// The bytes from a place of a connection's stream on; at least `longest` of them.
    const char *at(std::size_t connection, std::uint64_t offset) const;

private:
    std::string m_bytes;
};

/// A client of an echo server, as many connections as one likes on one thread: keeps so many
/// messages outstanding on each, compares every byte that comes back, and measures every message's
/// time from its send() to its last byte. Ends the program with a sentence when anything fails:
/// figures of a run that went wrong are worth nothing.
class Load
{
public:
    struct Settings
    {
        std::string host = "127.0.0.1";
        int port = 0;
        int outstanding = 1;   ///< messages on each connection
        std::size_t size = 64; ///< bytes of a message
    };

    explicit Load(Settings settings);
    ~Load();
    Load(const Load &) = delete;
    Load &operator=(const Load &) = delete;

    /// Connects, one after the other, and waits until each has had one message echoed: then the
    /// server has really accepted it. Those that are not busy do nothing from then on.
    void connect(int connections, bool busy);
    /// Connects all at once and waits until each has had one message echoed; returns nanoseconds.
    std::int64_t burst(int connections);
    /// Sends until so many nanoseconds have passed or so many messages have come back, whichever is
    /// first; returns nanoseconds. Leaves messages outstanding.
    std::int64_t run(std::int64_t nanoseconds, std::uint64_t messages);
    /// Waits for what is outstanding.
    void finish();

    /// Starts counting anew.
    void forget();
    std::uint64_t messages() const { return m_times.count(); }
    const Histogram &times() const { return m_times; }

private:
    struct Connection
    {
        int file = -1;
        bool connected = false;
        bool watchesWriting = false;
        std::uint64_t wanted = 0;         ///< bytes to be sent so far
        std::uint64_t sent = 0;           ///< of them, bytes the kernel has taken
        std::uint64_t received = 0;       ///< bytes that came back
        std::vector<std::int64_t> sentAt; ///< by the message's number, round and round
    };

    void open(std::size_t index, bool wait);
    void watch(std::size_t index, bool writing, bool first);
    void wait(int milliseconds);
    void handleWritable(std::size_t index);
    void handleReadable(std::size_t index);
    void ask(std::size_t index, int messages);
    void send(std::size_t index);
    void waitForEchoes(std::int64_t nanoseconds);

    const Settings m_settings;
    const Pattern m_pattern;
    const int m_epoll;
    std::vector<Connection> m_connections;
    std::vector<std::size_t> m_busy;
    std::vector<char> m_buffer;
    Histogram m_times;
    bool m_refills = false; ///< an echo is answered by the next message
};

/// Nanoseconds of a clock that never goes back.
std::int64_t now();
/// Prints the sentence and, where the system gave one, the reason; ends the program with 1.
[[noreturn]] void fail(const std::string &sentence, int error = 0);

} // namespace meari::benchmark
