// Tries: to trace, read or write pid 1, everybody else that it sees, its own child and itself: by ptrace, by
//   process_vm_readv and process_vm_writev, by /proc/<pid>/mem.
// Fails: the calls are refused to everybody, and the files belong to root: no process here is dumpable.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

static int through;

static void attempt(const char *name, int pid, long result) {
    if (result >= 0 || (errno != EPERM && errno != ENOSYS && errno != EACCES)) {
        printf("%s %d: %ld %s\n", name, pid, result, strerror(errno));
        through++;
    }
}

static void attack(int pid) {
    char bytes[16] = "";
    struct iovec here = {bytes, sizeof bytes};
    struct iovec there = {(void *)0x400000, sizeof bytes};
    attempt("attach", pid, ptrace(PTRACE_ATTACH, pid, 0, 0));
    attempt("seize", pid, ptrace(PTRACE_SEIZE, pid, 0, 0));
    attempt("peek", pid, ptrace(PTRACE_PEEKDATA, pid, 0x400000, 0));
    attempt("process_vm_readv", pid, process_vm_readv(pid, &here, 1, &there, 1, 0));
    attempt("process_vm_writev", pid, process_vm_writev(pid, &here, 1, &there, 1, 0));
    attempt("kcmp", pid, syscall(SYS_kcmp, pid, getpid(), 0, 0, 0));
    attempt("pidfd_getfd", pid, syscall(SYS_pidfd_getfd, syscall(SYS_pidfd_open, pid, 0), 0, 0));
    const char *files[] = {"mem", "maps", "environ", "exe", "fd/0", "fd/1", "fd/3", "pagemap", "auxv", "stack", "map_files"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char path[64];
        snprintf(path, sizeof path, "/proc/%d/%s", pid, files[i]);
        // What a process may know of itself, it knows anyway.
        if (pid != getpid() || strcmp(files[i], "mem") == 0) {
            int fd = open(path, O_RDONLY);
            // Some can be opened by everybody, and read by few.
            attempt(path, pid, fd < 0 ? -1 : read(fd, bytes, sizeof bytes));
        }
    }
}

int main(void) {
    pid_t child = fork();
    if (child == 0) {
        pause();
    }
    attempt("be traced", getpid(), ptrace(PTRACE_TRACEME, 0, 0, 0));
    DIR *processes = opendir("/proc");
    int seen = 0;
    for (struct dirent *entry; (entry = readdir(processes)) != NULL;) {
        int pid = atoi(entry->d_name);
        if (pid > 0) {
            seen++;
            attack(pid);
        }
    }
    if (seen < 4) {
        printf("it saw %d only\n", seen);  // the supervisor, the watcher, itself, its child
    } else if (through == 0) {
        puts("ok");
    }
    kill(child, SIGKILL);
}
