#include "sweep.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "clock.h"
#include "fault.h"
#include "identity.h"
#include "listing.h"
#include "program-files.h"

enum { KILL_DEADLINE_MS = 10000, MOST_DESCENTS = 100000 };

static void raise_peak(uint64_t *peak_bytes, const struct rusage *usage) {
    uint64_t bytes = (uint64_t)usage->ru_maxrss * 1024;
    if (bytes > *peak_bytes) {
        *peak_bytes = bytes;
    }
}

void collect_orphans(pid_t leader, const struct own_processes *own, uint64_t *peak_bytes) {
    for (;;) {
        siginfo_t info = {0};
        if (waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT | __WALL) != 0 || info.si_pid == 0 ||
            info.si_pid == leader || is_own_process(own, info.si_pid)) {
            return;  // others may wait behind this one; kill_everything() collects them
        }
        struct rusage usage;
        if (wait4(info.si_pid, NULL, __WALL, &usage) == info.si_pid) {
            raise_peak(peak_bytes, &usage);
        }
    }
}

// A process that was just forked may escape one round, so rounds go on until no process is left. A dead process counts
// until it is collected, and pid 1 is the last parent of all. A killed process first ends the system call that it is
// in. Processes that wait for each other in the kernel do that one after the other, and later when the machine is busy.
// So the deadline is for the next process to disappear, not for all of them.
int kill_everything(const struct cgroup *cgroup, pid_t leader, const struct own_processes *own, uint64_t *peak_bytes) {
    uint64_t deadline_ns = 0;  // set in the first round
    int leader_status = 0;
    uint64_t spared = own->template == 0 ? 1 : 2;
    uint64_t fewest = UINT64_MAX;
    for (;;) {
        if (kill(-1, SIGKILL) != 0 && errno != ESRCH) {
            die("kill the program's processes");
        }

        int status;
        struct rusage usage;
        pid_t ended;
        // Without __WALL, a child that ends without a signal is not collected (wait(2)).
        while ((ended = wait4(-1, &status, WNOHANG | __WALL, &usage)) > 0) {
            if (ended == leader) {
                leader_status = status;
            }
            if (ended == own->template) {
                spared = 1;
            } else if (ended != own->watcher) {
                raise_peak(peak_bytes, &usage);
            }
        }
        uint64_t tasks = cgroup_tasks(cgroup);
        if (tasks <= spared) {
            return leader_status;
        }
        if (tasks < fewest) {
            fewest = tasks;
            deadline_ns = now_ns() + (uint64_t)KILL_DEADLINE_MS * NS_PER_MS;
        }
        if (now_ns() > deadline_ns) {
            die_because("a process of the program would not die");
        }
        nanosleep(&(struct timespec){.tv_nsec = NS_PER_MS / 4}, NULL);
    }
}

// Removes the entries of a directory. Returns a descriptor of the first subdirectory that is not empty, or -1. Leaves
// what cannot be removed; wipe_place() looks for it.
static int remove_entries(int directory) {
    struct listing listing;
    start_listing(&listing, directory);
    for (const char *name; (name = next_name(&listing)) != NULL;) {
        if (unlinkat(directory, name, 0) == 0 || unlinkat(directory, name, AT_REMOVEDIR) == 0) {
            continue;
        }
        // Everything except a directory could be unlinked, so no link is followed here. No process is left that could
        // swap one in.
        (void)!fchmodat(directory, name, 0700, 0);
        int child = openat(directory, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (child >= 0) {
            return child;
        }
    }
    return -1;
}

// Needs no stack for depth, and one descriptor at a time: on the way up it meets the emptied directory again and
// removes it.
static void empty_tree(int root) {
    int current = fcntl(root, F_DUPFD_CLOEXEC, 0);
    unsigned depth = 0;
    for (unsigned descents = 0;;) {
        if (current < 0) {
            die("open a directory of the program");
        }
        int next = remove_entries(current);
        if (next < 0 && depth == 0) {
            close(current);
            return;
        }
        if (next < 0) {
            next = openat(current, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
            depth--;
        } else {
            depth++;
            if (++descents > MOST_DESCENTS) {
                die_because("the program's directory cannot be emptied");
            }
        }
        close(current);
        current = next;
    }
}

static bool is_empty(int directory) {
    struct listing listing;
    start_listing(&listing, directory);
    return next_name(&listing) == NULL;
}

// First the program's user empties the directory, because root without DAC_OVERRIDE cannot enter that user's private
// directories. Then root, which owns the sticky directory itself, removes what the program does not own: the program's
// files, and hard links to them. Closes the directory.
static void wipe_directory(int directory, uid_t uid) {
    become_program_user(uid);
    empty_tree(directory);
    become_root_again();
    if (!is_empty(directory)) {
        empty_tree(directory);
    }
    if (!is_empty(directory)) {
        die_because("a writable place cannot be emptied");
    }
    close(directory);
}

static void wipe_place(const char *path, uid_t uid) {
    int directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0) {
        die(path);
    }
    wipe_directory(directory, uid);
}

// The program's user cannot remove the directories of the program's files, so they go first, the deepest before those that
// they lie in. Several files may lie in one directory.
static void wipe_file_directories(const struct program_files *files, uid_t uid) {
    for (size_t depth = MOST_DIRECTORIES; depth > 0; depth--) {
        for (size_t i = 0; i < files->count; i++) {
            const struct program_file *file = &files->all[i];
            int directory = depth > directories_of(file) ? -1 : open_file_directory(file, depth);
            if (directory >= 0) {
                wipe_directory(directory, uid);
                remove_file_directory(file, depth);
            }
        }
    }
}

// Everybody may set the times of these files and directories to the current time, and each of these times could carry
// several bytes to the next test. Where the engine leaves one out or makes it read-only, no program can set it.
static void touch_shared_places(void) {
    static const char *const places[] = {"/dev/null",   "/dev/zero", "/dev/full",       "/dev/random",
                                         "/dev/urandom", "/dev/tty",  PROGRAM_DIRECTORY, "/dev/shm"};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        if (utimensat(AT_FDCWD, places[i], NULL, 0) != 0 && errno != ENOENT && errno != EROFS) {
            die(places[i]);
        }
    }
}

void wipe_writable_places(uid_t uid, const struct program_files *files) {
    wipe_file_directories(files, uid);
    static const char *const places[] = {PROGRAM_DIRECTORY, "/dev/shm"};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        wipe_place(places[i], uid);
    }
    touch_shared_places();
}
