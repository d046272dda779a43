// Tries: to make a namespace of each kind, in which it would be root, by unshare and by raw clone, alone and with one of users;
//   to enter those of others; and to become root in the one it is in.
// Fails: the flags are refused, clone3 does not exist, and nothing that would show the way in can be opened.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef CLONE_NEWTIME
#define CLONE_NEWTIME 0x80
#endif

static int through;

static void attempt(const char *name, long detail, long result) {
    if (result >= 0 || (errno != EPERM && errno != ENOSYS && errno != EACCES && errno != EBADF)) {
        printf("%s %lx: %ld %s\n", name, detail, result, strerror(errno));
        through++;
    }
}

static long raw_clone(unsigned long flags) {
    long pid = syscall(SYS_clone, flags | SIGCHLD, 0, 0, 0, 0);
    if (pid == 0) {
        _exit(0);
    }
    return pid;
}

int main(void) {
    const unsigned long kinds[] = {CLONE_NEWNS, CLONE_NEWCGROUP, CLONE_NEWUTS, CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET};
    unsigned long all = 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        all |= kinds[i];
        attempt("unshare", (long)kinds[i], unshare((int)kinds[i]));
        attempt("unshare with user", (long)kinds[i], unshare((int)(kinds[i] | CLONE_NEWUSER)));
        attempt("clone", (long)kinds[i], raw_clone(kinds[i]));
        attempt("clone with user", (long)kinds[i], raw_clone(kinds[i] | CLONE_NEWUSER));
        // Bits above the kernel's own must not hide those that count.
        attempt("clone with high bits", (long)kinds[i], raw_clone(kinds[i] | 0xffffffff00000000UL));
        struct {
            unsigned long long flags, rest[4], exit_signal, more[4];
        } arguments = {.flags = kinds[i], .exit_signal = SIGCHLD};
        attempt("clone3", (long)kinds[i], syscall(SYS_clone3, &arguments, sizeof arguments));
    }
    attempt("unshare time", CLONE_NEWTIME, unshare(CLONE_NEWTIME));
    attempt("clone all", (long)all, raw_clone(all));
    int pidfd = (int)syscall(SYS_pidfd_open, 1, 0);
    attempt("setns of pid 1", pidfd, syscall(SYS_setns, pidfd, all));
    const char *links[] = {"/proc/1/ns/user", "/proc/1/ns/mnt", "/proc/1/root", "/proc/1/cwd"};
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        attempt(links[i], 0, open(links[i], O_RDONLY));
    }
    const char *maps[] = {"/proc/self/uid_map", "/proc/self/gid_map", "/proc/self/setgroups"};
    for (size_t i = 0; i < sizeof maps / sizeof *maps; i++) {
        attempt(maps[i], 0, open(maps[i], O_WRONLY));
    }
    if (through == 0) {
        puts("ok");
    }
}
