// Tries: to open a socket of every family, type and a few protocols; to give a name to, or to connect, the pairs that there
//   are; to send what is not bytes over them.
// Fails: socket is refused for every family, and naming, connecting and messages with it.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int through;

static void attempt(const char *name, int detail, long result) {
    if (result >= 0 || (errno != EPERM && errno != ENOSYS)) {
        printf("%s %d: %ld %s\n", name, detail, result, strerror(errno));
        through++;
    }
}

int main(void) {
    int pair[2];
    for (int family = 0; family < 64; family++) {
        for (int type = 0; type < 12; type++) {
            attempt("socket", family, socket(family, type, 0));
            attempt("socket that closes on exec", family, socket(family, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
            for (int protocol = 1; protocol < 20; protocol++) {
                attempt("socket of a protocol", family, socket(family, type, protocol));
            }
            if (family != AF_UNIX) {
                attempt("socketpair", family, socketpair(family, type, 0, pair));
            }
        }
    }
    if (socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) != 0) {
        perror("socketpair");
    }
    // A name that starts with a zero byte is in no file system.
    struct sockaddr_un names[] = {{.sun_family = AF_UNIX, .sun_path = "/box/name"}, {.sun_family = AF_UNIX, .sun_path = "\0name"}};
    for (int i = 0; i < 2; i++) {
        const struct sockaddr *name = (const struct sockaddr *)&names[i];
        attempt("bind", i, bind(pair[0], name, sizeof names[i]));
        attempt("connect", i, connect(pair[1], name, sizeof names[i]));
    }
    attempt("listen", 0, listen(pair[0], 1));
    attempt("accept", 0, accept(pair[0], NULL, NULL));
    union {
        struct cmsghdr header;
        char bytes[CMSG_SPACE(sizeof(int))];
    } control = {.header = {.cmsg_len = CMSG_LEN(sizeof(int)), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS}};
    struct iovec part = {"x", 1};
    struct mmsghdr message = {.msg_hdr = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control}};
    attempt("sendmsg", 0, sendmsg(pair[0], &message.msg_hdr, 0));
    attempt("sendmmsg", 0, sendmmsg(pair[0], &message, 1, 0));
    if (through == 0) {
        puts("ok");
    }
}
