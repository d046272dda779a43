// Tries: to read what the compile step works with: the compiler, its headers and libraries, its script, and what it may have
//   left in the places that can be written.
// Fails: all of it is readable for the compile step's group alone, and what that step writes is gone before the tests.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int through;

static void refuse(const char *path, long result) {
    if (result >= 0 || errno != EACCES) {
        printf("%s: %ld %s\n", path, result, strerror(errno));
        through++;
    }
}

int main(void) {
    const char *paths[] = {"/usr/bin/gcc", "/usr/bin/sh", "/bin/sh", "/usr/include/stdio.h", "/usr/lib/gcc/.",
                           "/usr/lib/ll-solution-runner/compile.sh", "/usr/libexec/gcc", "/usr/../usr/bin/as",
                           "/bin/../include", "/proc/self/root/usr/bin/ld"};
    struct stat status;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        refuse(paths[i], open(paths[i], O_RDONLY));
        refuse(paths[i], open(paths[i], O_PATH));
        refuse(paths[i], stat(paths[i], &status));
        refuse(paths[i], access(paths[i], X_OK));
    }
    const char *lists[] = {"/usr", "/usr/lib", "/lib", "/usr/share", "/usr/bin", "/bin", "/usr/include", "/usr/libexec"};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        refuse(lists[i], open(lists[i], O_RDONLY));
    }
    refuse("/usr/bin", chdir("/usr/bin"));
    refuse("/supervisor", open("/supervisor", O_RDONLY));
    if (setgid(2) == 0 || setregid(2, 2) == 0 || setgroups(1, (gid_t[]){2}) == 0) {
        puts("it is in the compiler's group");
        through++;
    }
    const char *places[] = {"/box", "/dev/shm"};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        DIR *place = opendir(places[i]);
        for (struct dirent *entry; (entry = readdir(place)) != NULL;) {
            if (entry->d_name[0] != '.' && strcmp(entry->d_name, "main.c") != 0) {
                printf("%s/%s\n", places[i], entry->d_name);
                through++;
            }
        }
    }
    if (through == 0) {
        puts("ok");
    }
}
