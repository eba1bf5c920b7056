// A load generator for echo servers: one thread, epoll, N connections with W messages outstanding
// each; checks every byte that comes back. Prints one line of JSON.
//
//   meari-load HOST PORT CONNECTIONS OUTSTANDING SIZE SECONDS

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <string>
#include <vector>

#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "%s: %s\n", what, std::strerror(errno));
    std::exit(1);
}

// Round trips in logarithmic buckets, 32 to a power of two: within 3 % of the truth.
class Histogram
{
public:
    void add(std::uint64_t nanoseconds)
    {
        ++m_count;
        ++m_buckets[bucketOf(nanoseconds)];
    }
    double microseconds(double quantile) const
    {
        auto left = std::uint64_t(double(m_count) * quantile);
        for (std::size_t i = 0; i < m_buckets.size(); ++i) {
            if (m_buckets[i] > left)
                return double(lowest(i)) / 1000.0;
            left -= m_buckets[i];
        }
        return 0;
    }
    std::uint64_t count() const { return m_count; }

private:
    static constexpr int fineBits = 5;
    static std::size_t bucketOf(std::uint64_t value)
    {
        if (value < (1U << fineBits))
            return std::size_t(value);
        const int shift = 63 - __builtin_clzll(value) - fineBits;
        return (std::size_t(shift + 1) << fineBits) +
               std::size_t((value >> shift) & ((1U << fineBits) - 1));
    }
    static std::uint64_t lowest(std::size_t bucket)
    {
        const std::size_t power = bucket >> fineBits;
        const std::uint64_t fine = bucket & ((1U << fineBits) - 1);
        return power == 0 ? fine : ((1ULL << fineBits) + fine) << (power - 1);
    }
    std::array<std::uint64_t, std::size_t(64) << fineBits> m_buckets{};
    std::uint64_t m_count = 0;
};

struct Connection
{
    int file = -1;
    std::uint64_t sent = 0;     // bytes handed to the kernel
    std::uint64_t wanted = 0;   // bytes of the messages begun
    std::uint64_t received = 0; // bytes that came back
    std::deque<Clock::time_point> begun;
    bool watchesWriting = false;
};

// What byte number i of a connection's stream is: every byte can be checked wherever a read ends.
char byteAt(std::uint64_t i)
{
    return char('a' + (i * 7 + i / 251) % 23);
}

class Load
{
public:
    Load(int outstanding, std::size_t size)
        : m_outstanding(outstanding)
        , m_size(size)
        , m_epoll(::epoll_create1(0))
        , m_buffer(256 * 1024)
    {
    }

    void dial(const sockaddr_in &address, int count)
    {
        m_connections.resize(std::size_t(count));
        for (std::size_t i = 0; i < m_connections.size(); ++i) {
            const int file = ::socket(AF_INET, SOCK_STREAM, 0);
            if (file < 0 ||
                ::connect(file, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
                fail("connect");
            const int on = 1;
            ::setsockopt(file, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            ::fcntl(file, F_SETFL, O_NONBLOCK);
            m_connections[i].file = file;
            epoll_event event{};
            event.events = EPOLLIN;
            event.data.u64 = i;
            ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, file, &event);
        }
    }

    void run(std::chrono::duration<double> length)
    {
        const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(length);
        for (Connection &connection : m_connections) {
            for (int i = 0; i < m_outstanding; ++i)
                begin(connection);
            write(connection);
        }
        std::array<epoll_event, 256> events;
        while ((m_now = Clock::now()) < end) {
            const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), 200);
            for (int i = 0; i < count; ++i) {
                Connection &connection = m_connections[events[std::size_t(i)].data.u64];
                if (events[std::size_t(i)].events & (EPOLLIN | EPOLLHUP | EPOLLERR))
                    read(connection);
                write(connection);
            }
        }
    }

    const Histogram &roundTrips() const { return m_roundTrips; }

private:
    void begin(Connection &connection)
    {
        connection.wanted += m_size;
        connection.begun.push_back(Clock::now());
    }

    void read(Connection &connection)
    {
        const auto count = ::recv(connection.file, m_buffer.data(), m_buffer.size(), 0);
        if (count < 0 && errno == EAGAIN)
            return;
        if (count <= 0)
            fail("the server ended a connection");
        for (ssize_t i = 0; i < count; ++i) {
            if (m_buffer[std::size_t(i)] != byteAt(connection.received + std::uint64_t(i))) {
                std::fprintf(stderr, "a different byte came back\n");
                std::exit(1);
            }
        }
        const std::uint64_t before = connection.received / m_size;
        connection.received += std::uint64_t(count);
        const auto now = Clock::now();
        for (std::uint64_t done = connection.received / m_size - before; done > 0; --done) {
            const auto trip = now - connection.begun.front();
            connection.begun.pop_front();
            m_roundTrips.add(std::uint64_t(std::chrono::nanoseconds(trip).count()));
            begin(connection);
        }
    }

    void write(Connection &connection)
    {
        while (connection.sent < connection.wanted) {
            const auto left =
                std::min<std::uint64_t>(connection.wanted - connection.sent, m_buffer.size());
            for (std::uint64_t i = 0; i < left; ++i)
                m_buffer[i] = byteAt(connection.sent + i);
            const auto count = ::send(connection.file, m_buffer.data(), left, MSG_NOSIGNAL);
            if (count < 0 && errno == EAGAIN)
                break;
            if (count < 0)
                fail("send");
            connection.sent += std::uint64_t(count);
        }
        watchWriting(connection, connection.sent < connection.wanted);
    }

    void watchWriting(Connection &connection, bool on)
    {
        if (connection.watchesWriting == on)
            return;
        connection.watchesWriting = on;
        epoll_event event{};
        event.events = EPOLLIN | (on ? EPOLLOUT : 0U);
        event.data.u64 = std::uint64_t(&connection - m_connections.data());
        ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, connection.file, &event);
    }

    const int m_outstanding;
    const std::size_t m_size;
    const int m_epoll;
    std::vector<char> m_buffer;
    std::vector<Connection> m_connections;
    Histogram m_roundTrips;
    Clock::time_point m_now;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 7) {
        std::fprintf(stderr, "meari-load HOST PORT CONNECTIONS OUTSTANDING SIZE SECONDS\n");
        return 2;
    }
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);

    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(std::uint16_t(std::atoi(argv[2])));
    if (::inet_pton(AF_INET, argv[1], &address.sin_addr) != 1 ||
        (ntohl(address.sin_addr.s_addr) >> 24) != 127) {
        std::fprintf(stderr, "only this computer is loaded: 127.x.y.z\n");
        return 2;
    }
    Load load(std::atoi(argv[4]), std::size_t(std::atol(argv[5])));
    const auto start = Clock::now();
    load.dial(address, std::atoi(argv[3]));
    const std::chrono::duration<double> connecting = Clock::now() - start;
    const double seconds = std::min(std::atof(argv[6]), 60.0);
    load.run(std::chrono::duration<double>(seconds));
    const Histogram &trips = load.roundTrips();
    std::printf("{\"rate\": %.0f, \"p50_us\": %.1f, \"p99_us\": %.1f, \"p999_us\": %.1f, "
                "\"connect_s\": %.4f}\n",
                double(trips.count()) / seconds, trips.microseconds(0.5), trips.microseconds(0.99),
                trips.microseconds(0.999), connecting.count());
    return 0;
}
