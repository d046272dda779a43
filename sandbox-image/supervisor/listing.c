#include "listing.h"

#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "fault.h"

// getdents64(2)
struct directory_entry {
    uint64_t inode;
    int64_t offset;
    uint16_t record_bytes;
    uint8_t type;
    char name[];
};

void start_listing(struct listing *listing, int fd) {
    listing->fd = fd;
    listing->filled = 0;
    listing->at = 0;
    if (lseek(fd, 0, SEEK_SET) < 0) {
        die("rewind a directory");
    }
}

const char *next_name(struct listing *listing) {
    for (;;) {
        if (listing->at >= listing->filled) {
            listing->filled = syscall(SYS_getdents64, listing->fd, listing->buffer, sizeof listing->buffer);
            listing->at = 0;
            if (listing->filled < 0 && errno != ENOENT && errno != ESRCH) {
                die("list a directory");
            }
            if (listing->filled <= 0) {
                return NULL;
            }
        }
        const struct directory_entry *entry = (const void *)(listing->buffer + listing->at);
        listing->at += entry->record_bytes;
        if (strcmp(entry->name, ".") != 0 && strcmp(entry->name, "..") != 0) {
            return entry->name;
        }
    }
}
