/* Sends each line that is typed and prints what comes back. */
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
    int client = socket(at->ai_family, SOCK_STREAM, 0); //@socket
    check(client, "socket");
    check(connect(client, at->ai_addr, at->ai_addrlen), "connect"); //@connect
    freeaddrinfo(at);

    char *line = NULL, echo[READ_SIZE];
    size_t room = 0;
    ssize_t size;
    while ((size = getline(&line, &room, stdin)) >= 0) { //@input
        if (size > 0 && line[size - 1] == '\n')
            --size;
        if (size == 0)
            continue; /* no bytes: nothing to send */
        /* send() may take less than it is given. */
        for (ssize_t sent = 0, part; sent < size; sent += part) {
            part = send(client, line + sent, (size_t)(size - sent), //@send
                        MSG_NOSIGNAL);
            check(part, "send");
        }
        for (ssize_t got = 0, part; got < size; got += part) {
            part = recv(client, echo, READ_SIZE, 0); //@recv
            check(part, "recv");
            if (part == 0) {
                fputs("recv: closed by the server\n", stderr);
                return 1;
            }
            fwrite(echo, 1, (size_t)part, stdout); //@print
        }
        putchar('\n');
        fflush(stdout);
        if (size == 4 && memcmp(line, "/end", 4) == 0) //@end
            break;
    }
    free(line);
    close(client); //@close
}
