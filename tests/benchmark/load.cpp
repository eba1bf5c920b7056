#include "benchmark/load.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace meari::benchmark {
namespace {

constexpr std::size_t period = 1009; // a prime
constexpr std::size_t phaseStep = 37;
constexpr std::size_t longestRead = 256UL * 1024;
constexpr int eventsPerCall = 512;
// Without an echo for so long, the server does not serve.
constexpr std::int64_t patience = 20'000'000'000;

} // namespace

std::int64_t now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

void fail(const std::string &sentence, int error)
{
    std::fprintf(stderr, "echo_load: %s%s%s\n", sentence.c_str(), error != 0 ? ": " : "",
                 error != 0 ? std::strerror(error) : "");
    std::exit(1);
}

Pattern::Pattern(std::size_t longest)
{
    constexpr char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::uint32_t state = 1;
    m_bytes.reserve(period + longest);
    while (m_bytes.size() < period) {
        state = state * 1664525U + 1013904223U; // Numerical Recipes, 7.1
        m_bytes += letters[(state >> 24U) % (sizeof letters - 1)];
    }
    while (m_bytes.size() < period + longest)
        m_bytes += m_bytes[m_bytes.size() - period];
}

const char *Pattern::at(std::size_t connection, std::uint64_t offset) const
{
    return m_bytes.data() + (offset + connection * phaseStep) % period;
}

Load::Load(Settings settings)
    : m_settings(std::move(settings))
    , m_pattern(std::max(longestRead, m_settings.size))
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_buffer(longestRead)
{
    if (m_epoll < 0)
        fail("no epoll", errno);
}

Load::~Load()
{
    for (const Connection &connection : m_connections)
        ::close(connection.file);
    ::close(m_epoll);
}

void Load::open(std::size_t index, bool wait)
{
    Connection &connection = m_connections[index];
    connection.file = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | (wait ? 0 : SOCK_NONBLOCK), 0);
    if (connection.file < 0)
        fail("no socket", errno);
    const int on = 1;
    ::setsockopt(connection.file, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(std::uint16_t(m_settings.port));
    if (::inet_pton(AF_INET, m_settings.host.c_str(), &address.sin_addr) != 1)
        fail(m_settings.host + " is no IPv4 address");
    const int result =
        ::connect(connection.file, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    if (result != 0 && errno != EINPROGRESS)
        fail("cannot connect", errno);
    connection.connected = result == 0;
    connection.sentAt.resize(std::size_t(m_settings.outstanding));
    watch(index, !connection.connected, true);
}

void Load::watch(std::size_t index, bool writing, bool first)
{
    Connection &connection = m_connections[index];
    connection.watchesWriting = writing;
    epoll_event event{};
    event.events = EPOLLIN;
    if (writing)
        event.events |= EPOLLOUT;
    event.data.u64 = index;
    if (::epoll_ctl(m_epoll, first ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, connection.file, &event) != 0)
        fail("epoll_ctl", errno);
}

void Load::connect(int connections, bool busy)
{
    for (int i = 0; i < connections; ++i) {
        const std::size_t index = m_connections.size();
        m_connections.emplace_back();
        open(index, true);
        ask(index, 1);
        if (busy)
            m_busy.push_back(index);
    }
    waitForEchoes(patience);
}

std::int64_t Load::burst(int connections)
{
    const std::int64_t begin = now();
    m_connections.reserve(m_connections.size() + std::size_t(connections));
    for (int i = 0; i < connections; ++i) {
        const std::size_t index = m_connections.size();
        m_connections.emplace_back();
        open(index, false);
        ask(index, 1);
    }
    waitForEchoes(patience);
    return now() - begin;
}

std::int64_t Load::run(std::int64_t nanoseconds, std::uint64_t messages)
{
    const std::int64_t begin = now();
    m_refills = true;
    for (const std::size_t index : m_busy) {
        const Connection &connection = m_connections[index];
        const auto under = int((connection.wanted - connection.received) / m_settings.size);
        ask(index, m_settings.outstanding - under);
    }
    std::int64_t lastProgress = begin;
    std::uint64_t before = m_times.count();
    while (now() - begin < nanoseconds && m_times.count() < messages) {
        wait(100);
        if (m_times.count() != std::exchange(before, m_times.count()))
            lastProgress = now();
        else if (now() - lastProgress > patience)
            fail("nothing comes back any more");
    }
    const std::int64_t end = now();
    m_refills = false;
    return end - begin;
}

void Load::finish()
{
    waitForEchoes(patience);
}

void Load::forget()
{
    m_times = {};
}

void Load::waitForEchoes(std::int64_t nanoseconds)
{
    std::int64_t lastProgress = now();
    const auto isOutstanding = [](const Connection &connection) {
        return connection.received < connection.wanted;
    };
    std::size_t first = 0;
    for (;;) {
        while (first < m_connections.size() && !isOutstanding(m_connections[first]))
            ++first;
        if (first == m_connections.size())
            return;
        const std::uint64_t before = m_times.count();
        wait(100);
        if (m_times.count() != before)
            lastProgress = now();
        else if (now() - lastProgress > nanoseconds)
            fail("not everything came back");
    }
}

void Load::wait(int milliseconds)
{
    std::array<epoll_event, eventsPerCall> events; // NOLINT(*-member-init): the kernel fills it
    const int count = ::epoll_wait(m_epoll, events.data(), eventsPerCall, milliseconds);
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[std::size_t(i)];
        const auto index = std::size_t(event.data.u64);
        if ((event.events & EPOLLOUT) != 0)
            handleWritable(index);
        if ((event.events & (EPOLLIN | EPOLLERR | EPOLLHUP)) != 0)
            handleReadable(index);
    }
}

void Load::handleWritable(std::size_t index)
{
    Connection &connection = m_connections[index];
    if (!connection.connected) {
        int error = 0;
        socklen_t length = sizeof error;
        ::getsockopt(connection.file, SOL_SOCKET, SO_ERROR, &error, &length);
        if (error != 0)
            fail("cannot connect", error);
        connection.connected = true;
    }
    send(index);
}

void Load::handleReadable(std::size_t index)
{
    Connection &connection = m_connections[index];
    const ssize_t count = ::recv(connection.file, m_buffer.data(), m_buffer.size(), MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count < 0)
        fail("the connection broke", errno);
    if (count == 0)
        fail("the server closed a connection");
    if (connection.received + std::uint64_t(count) > connection.sent)
        fail("more came back than was sent");
    if (std::memcmp(m_buffer.data(), m_pattern.at(index, connection.received),
                    std::size_t(count)) != 0)
        fail("other bytes came back than were sent");

    const std::int64_t time = now();
    const std::uint64_t firstOpen = connection.received / m_settings.size;
    connection.received += std::uint64_t(count);
    const std::uint64_t nextOpen = connection.received / m_settings.size;
    for (std::uint64_t message = firstOpen; message < nextOpen; ++message)
        m_times.add(time - connection.sentAt[message % connection.sentAt.size()]);
    if (m_refills && nextOpen > firstOpen)
        ask(index, int(nextOpen - firstOpen));
}

void Load::ask(std::size_t index, int messages)
{
    Connection &connection = m_connections[index];
    connection.wanted += std::uint64_t(messages) * m_settings.size;
    if (connection.connected && !connection.watchesWriting)
        send(index);
}

// All that is wanted, as far as the kernel takes it.
void Load::send(std::size_t index)
{
    Connection &connection = m_connections[index];
    while (connection.sent < connection.wanted) {
        const auto length =
            std::min<std::uint64_t>(connection.wanted - connection.sent, longestRead);
        const std::int64_t time = now();
        const ssize_t count = ::send(connection.file, m_pattern.at(index, connection.sent),
                                     std::size_t(length), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno != EAGAIN)
            fail("cannot send", errno);
        if (count < 0) {
            if (!connection.watchesWriting)
                watch(index, true, false);
            return;
        }
        // Of the messages that begin among these bytes.
        const std::uint64_t end = connection.sent + std::uint64_t(count);
        std::uint64_t message = (connection.sent + m_settings.size - 1) / m_settings.size;
        for (; message * m_settings.size < end; ++message)
            connection.sentAt[message % connection.sentAt.size()] = time;
        connection.sent = end;
    }
    if (connection.watchesWriting)
        watch(index, false, false);
}

} // namespace meari::benchmark
