// An echo server as the tutorials of Boost.Asio write it: one thread, callbacks, a buffer each.
#include <cstdio>
#include <memory>
#include <utility> // Boost 1.74 uses it and does not include it

#include <boost/asio.hpp>

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

class Session : public std::enable_shared_from_this<Session>
{
public:
    explicit Session(tcp::socket socket)
        : m_socket(std::move(socket))
    {
        m_socket.set_option(tcp::no_delay(true));
    }

    void read()
    {
        m_socket.async_read_some(asio::buffer(m_buffer.get(), size),
                                 [self = shared_from_this()](auto error, std::size_t count) {
                                     if (!error)
                                         self->write(count);
                                 });
    }

private:
    void write(std::size_t count)
    {
        asio::async_write(m_socket, asio::buffer(m_buffer.get(), count),
                          [self = shared_from_this()](auto error, std::size_t) {
                              if (!error)
                                  self->read();
                          });
    }

    static constexpr std::size_t size = 65536;
    tcp::socket m_socket;
    std::unique_ptr<char[]> m_buffer{new char[size]}; // not written to: costs nothing until used
};

void acceptNext(tcp::acceptor &acceptor)
{
    acceptor.async_accept([&acceptor](auto error, tcp::socket socket) {
        if (!error)
            std::make_shared<Session>(std::move(socket))->read();
        acceptNext(acceptor);
    });
}

} // namespace

int main() // NOLINT(bugprone-exception-escape): it may as well end here
{
    asio::io_context context(1);
    tcp::acceptor acceptor(context, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
    acceptor.listen(4096);
    std::printf("listening on 127.0.0.1:%d\n", acceptor.local_endpoint().port());
    std::fflush(stdout);
    acceptNext(acceptor);
    context.run();
}
