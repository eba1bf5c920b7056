/* Serves many clients at once in one loop that waits for all. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define ADDRESS "@ADDRESS@"
#define PORT "@PORT@"
#define READ_SIZE @READ_SIZE@
#define CLIENTS 1000

struct echo
{
    ssize_t size, sent;
    char message[READ_SIZE + 4]; /* "/end" fits in any case */
};

static void check(ssize_t result, const char *call)
{
    if (result < 0) {
        perror(call);
        exit(1);
    }
}

/* Reads, or sends what is to be sent; false when the client is done. */
static bool serve(int client, struct echo *echo)
{
    if (echo->sent == echo->size) {
        ssize_t size = recv(client, echo->message, READ_SIZE, 0); //@recv
        if (size < 0 && errno == EAGAIN)
            return true;
        if (size < 0) /* a reset, for example: it left, too */
            perror("recv");
        echo->size = size;
        echo->sent = 0;
        return size > 0;
    }
    ssize_t part = send(client, echo->message + echo->sent, //@send
                        (size_t)(echo->size - echo->sent),
                        MSG_NOSIGNAL);
    if (part < 0 && errno == EAGAIN)
        return true;
    if (part < 0) {
        perror("send");
        return false;
    }
    echo->sent += part;
    return echo->sent < echo->size || echo->size != 4 ||
           memcmp(echo->message, "/end", 4) != 0; //@end
}

int main(void)
{
    struct addrinfo *at, hints = {.ai_flags = AI_NUMERICHOST,
                                  .ai_socktype = SOCK_STREAM};
    int error = getaddrinfo(ADDRESS, PORT, &hints, &at);
    if (error != 0) {
        fprintf(stderr, "getaddrinfo: %s\n", gai_strerror(error));
        return 1;
    }
    int listener = socket(at->ai_family, SOCK_STREAM, 0); //@socket
    check(listener, "socket");
    int on = 1;
    check(setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, //@reuse
                     &on, sizeof on), "setsockopt");
    check(bind(listener, at->ai_addr, at->ai_addrlen), "bind"); //@bind
    freeaddrinfo(at);
    check(listen(listener, SOMAXCONN), "listen"); //@listen

    struct pollfd waits[CLIENTS + 1] = {{.fd = listener}};
    struct echo *echoes[CLIENTS + 1];
    check(fcntl(listener, F_SETFL, O_NONBLOCK), "fcntl");
    for (nfds_t count = 1;;) {
        /* When all places are taken, further clients wait. */
        waits[0].events = count <= CLIENTS ? POLLIN : 0;
        if (poll(waits, count, -1) < 0) { //@wait
            if (errno == EINTR)
                continue;
            check(-1, "poll");
        }
        for (nfds_t i = count - 1; i > 0; --i) {
            if (waits[i].revents == 0)
                continue;
            if (serve(waits[i].fd, echoes[i])) {
                bool unsent = echoes[i]->sent < echoes[i]->size;
                waits[i].events = unsent ? POLLOUT : POLLIN;
                continue;
            }
            close(waits[i].fd); //@close-client
            free(echoes[i]);
            --count; /* the last one, served already, moves here */
            waits[i] = waits[count];
            echoes[i] = echoes[count];
        }
        if (waits[0].revents == 0)
            continue;
        int client = accept(listener, NULL, NULL); //@accept
        if (client < 0 && (errno == EAGAIN || errno == ECONNABORTED))
            continue; /* it is gone already */
        check(client, "accept");
        check(fcntl(client, F_SETFL, O_NONBLOCK), "fcntl");
        waits[count] = (struct pollfd){.fd = client, .events = POLLIN};
        echoes[count] = calloc(1, sizeof *echoes[count]);
        check(echoes[count] ? 0 : -1, "calloc");
        ++count;
    }
}
