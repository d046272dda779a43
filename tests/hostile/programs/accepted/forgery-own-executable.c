// Tries: to read, change, truncate, unseal or keep the file that it was started from, and that the next test is started from:
//   by /proc/self/exe, by every descriptor, by its mappings; and then to change its own code in memory.
// Fails: the file is in memory, sealed, root's, and may be executed only; nothing of it is open but what closes at the start.
//   What a process changes in its mappings is its own copy.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static int through;

static void refuse(const char *name, long result) {
    if (result >= 0) {
        printf("%s: %ld\n", name, result);
        through++;
    }
}

// Links to the files that are mapped: the executable is the first.
static void refuse_mappings(void) {
    DIR *mappings = opendir("/proc/self/map_files");
    for (struct dirent *entry; mappings != NULL && (entry = readdir(mappings)) != NULL;) {
        if (entry->d_name[0] != '.') {
            refuse(entry->d_name, openat(dirfd(mappings), entry->d_name, O_RDONLY));
            refuse(entry->d_name, openat(dirfd(mappings), entry->d_name, O_RDWR));
        }
    }
    closedir(mappings);
}

__attribute__((noinline)) static int answer(void) {
    __asm__ volatile("");
    return 42;
}

int main(void) {
    const char *names[] = {"/proc/self/exe", "/proc/thread-self/exe", "/proc/self/fd/3", "/proc/self/fd/1000", "/dev/fd/3"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        refuse(names[i], open(names[i], O_RDONLY));
        refuse(names[i], open(names[i], O_WRONLY));
        refuse(names[i], open(names[i], O_RDWR | O_TRUNC));
        refuse(names[i], truncate(names[i], 0));
        refuse(names[i], chmod(names[i], 0777));
        refuse(names[i], chown(names[i], getuid(), getgid()));
        refuse(names[i], linkat(AT_FDCWD, names[i], AT_FDCWD, "/box/kept", AT_SYMLINK_FOLLOW));
    }
    refuse("memory", open("/proc/self/mem", O_RDWR));
    refuse_mappings();
    int path = open("/proc/self/exe", O_PATH);
    refuse("seals", fcntl(path, F_GET_SEALS));
    refuse("chmod of the path", fchmod(path, 0777));
    refuse("reopened", openat(path, "", O_RDONLY));
    close(path);
    for (int fd = 3; fd < 1100; fd++) {
        refuse("descriptor", fcntl(fd, F_GETFD));
    }
    if (answer() != 42) {
        puts("the code of another test");
        through++;
    }
    // mov eax, 43; ret
    const unsigned char code[] = {0xb8, 43, 0, 0, 0, 0xc3};
    unsigned char *at = (unsigned char *)(void *)answer;
    unsigned char *page = (unsigned char *)((unsigned long)at & ~4095UL);
    if (mprotect(page, 8192, PROT_READ | PROT_WRITE | PROT_EXEC) == 0) {
        memcpy(at, code, sizeof code);
        msync(page, 8192, MS_SYNC);
    }
    if (through == 0) {
        puts("ok");
    }
}
