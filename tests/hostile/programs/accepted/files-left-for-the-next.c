// Tries: to talk to the next test: by files and directories, with modes that keep others out, by names of the kernel's that
//   are in no file system, by memory, locks and limits that might outlive it.
// Fails: what can be written is emptied, what has a name in the kernel is refused, and all else dies with the process.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int found;

static void refuse(const char *name, long result) {
    if (result >= 0) {
        printf("%s\n", name);
        found++;
    }
}

static void look_at(const char *place) {
    DIR *directory = opendir(place);
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        if (entry->d_name[0] != '.' && strcmp(entry->d_name, "main.c") != 0) {
            printf("%s/%s\n", place, entry->d_name);
            found++;
        }
    }
    closedir(directory);
}

static void leave_behind(const char *place) {
    char path[256];
    snprintf(path, sizeof path, "%s/locked", place);
    mkdir(path, 0700);
    for (int depth = 0; depth < 15; depth++) {
        strcat(path, "/locked");
        mkdir(path, 0700);
    }
    snprintf(path, sizeof path, "%s/locked/message", place);
    int file = open(path, O_CREAT | O_RDWR, 0);
    (void)!write(file, "hello", 5);
    mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    fcntl(file, F_SETLEASE, F_WRLCK);
    snprintf(path, sizeof path, "%s/link", place);
    (void)!symlink("/proc/1/root", path);
    snprintf(path, sizeof path, "%s/pipe", place);
    mkfifo(path, 0);
    snprintf(path, sizeof path, "%s/locked", place);
    chmod(path, 0);
}

int main(void) {
    look_at("/box");
    look_at("/dev/shm");
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur < 64) {
        puts("the last test's limits");
        found++;
    }
    refuse("its own source", open("/box/main.c", O_WRONLY));
    refuse("its own source's mode", chmod("/box/main.c", 0666));
    refuse("its own source's name", rename("/box/main.c", "/box/other.c"));
    refuse("the directory's mode", chmod("/box", 0700));
    refuse("System V memory", syscall(SYS_shmget, 1, 4096, 01666));
    refuse("System V messages", syscall(SYS_msgget, 1, 01666));
    refuse("System V semaphores", syscall(SYS_semget, 1, 1, 01666));
    refuse("a message queue", syscall(SYS_mq_open, "message", O_CREAT | O_RDWR, 0666, NULL));
    refuse("a key", syscall(SYS_add_key, "user", "message", "hello", 5, -4));
    leave_behind("/box");
    leave_behind("/dev/shm");
    setrlimit(RLIMIT_NOFILE, &(struct rlimit){16, 16});
    (void)!write(memfd_create("message", 0), "hello", 5);
    if (found == 0) {
        puts("ok");
    }
}
