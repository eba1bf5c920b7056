/* Sends back what one client sends, until /end or until it leaves. */
#define _POSIX_C_SOURCE 200809L
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define ADDRESS "@ADDRESS@"
#define PORT "@PORT@"
#define READ_SIZE @READ_SIZE@

static void check(ssize_t result, const char *call)
{
    if (result < 0) {
        perror(call);
        exit(1);
    }
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

    int client = accept(listener, NULL, NULL); //@accept
    check(client, "accept");
    char message[READ_SIZE + 4]; /* "/end" fits in any case */
    ssize_t size;
    do {
        size = recv(client, message, READ_SIZE, 0); //@recv
        check(size, "recv");
        /* send() may take less than it is given. */
        for (ssize_t sent = 0, part; sent < size; sent += part) {
            part = send(client, message + sent, (size_t)(size - sent), //@send
                        MSG_NOSIGNAL);
            check(part, "send");
        }
        if (size == 4 && memcmp(message, "/end", 4) == 0) //@end
            break;
    } while (size > 0); /* 0: the client left */
    close(client); //@close-client
    close(listener); //@close-listener
}
