// The measure of all others: an echo server of a few lines on epoll(7), one thread, no logging.
// Writes what the kernel takes at once and keeps the rest; reads no more of that client meanwhile.
// With a number of bytes, it also keeps the last so many that it has read, and nothing about them:
// what is left to gain for a server that has to keep them.
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <unordered_map>
#include <vector>

namespace {

int epollFile = -1;
std::unordered_map<int, std::string> unsent;
constexpr std::size_t longestRead = 65536;
std::vector<char> kept(longestRead);
std::size_t place = 0; // to read to next

void watch(int file, std::uint32_t events, int operation)
{
    epoll_event event{};
    event.events = events;
    event.data.fd = file;
    ::epoll_ctl(epollFile, operation, file, &event);
}

void acceptAll(int listener)
{
    for (int file = 0; (file = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK)) >= 0;) {
        const int on = 1;
        ::setsockopt(file, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        watch(file, EPOLLIN, EPOLL_CTL_ADD);
    }
}

void drop(int file)
{
    unsent.erase(file);
    ::close(file);
}

void readAndEcho(int file)
{
    if (kept.size() - place < longestRead)
        place = 0;
    const char *bytes = kept.data() + place;
    const ssize_t count = ::recv(file, kept.data() + place, longestRead, 0);
    if (count < 0 && errno == EAGAIN)
        return;
    if (count <= 0) {
        drop(file);
        return;
    }
    place += std::size_t(count);
    const ssize_t sent = ::send(file, bytes, std::size_t(count), MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) {
        drop(file);
    } else if (sent < count) {
        const auto from = std::size_t(sent < 0 ? 0 : sent);
        unsent[file].assign(bytes + from, std::size_t(count) - from);
        watch(file, EPOLLOUT, EPOLL_CTL_MOD);
    }
}

void writeOn(int file)
{
    std::string &rest = unsent[file];
    const ssize_t sent = ::send(file, rest.data(), rest.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) {
        drop(file);
        return;
    }
    rest.erase(0, std::size_t(sent < 0 ? 0 : sent));
    if (rest.empty()) {
        unsent.erase(file);
        watch(file, EPOLLIN, EPOLL_CTL_MOD);
    }
}

} // namespace

int main(int count, char **arguments)
{
    if (count > 1)
        kept.resize(std::max(longestRead, std::size_t(std::strtoull(arguments[1], nullptr, 10))));
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);

    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(listener, reinterpret_cast<sockaddr *>(&address), length) != 0 ||
        ::listen(listener, 4096) != 0 ||
        ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length) != 0) {
        std::perror("echo_raw");
        return 1;
    }
    std::printf("listening on 127.0.0.1:%d\n", ntohs(address.sin_port));
    std::fflush(stdout);

    epollFile = ::epoll_create1(0);
    watch(listener, EPOLLIN, EPOLL_CTL_ADD);
    std::array<epoll_event, 256> events; // NOLINT(*-member-init): the kernel fills it
    for (;;) {
        const int ready = ::epoll_wait(epollFile, events.data(), int(events.size()), -1);
        for (int i = 0; i < ready; ++i) {
            const epoll_event &event = events[std::size_t(i)];
            if (event.data.fd == listener)
                acceptAll(listener);
            else if ((event.events & EPOLLOUT) != 0)
                writeOn(event.data.fd);
            else
                readAndEcho(event.data.fd);
        }
    }
}
