#include "code.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/memfd.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "fault.h"

#ifndef MFD_EXEC
#define MFD_EXEC 0x0010U
#endif

int create_code(void) {
    // Kernels from 6.3 on must be told that the file may be executed; older kernels do not know the flag.
    int fd = memfd_create("code", MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_EXEC);
    if (fd < 0 && errno == EINVAL) {
        fd = memfd_create("code", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    }
    if (fd < 0) {
        die("memfd_create");
    }
    return fd;
}

uint64_t seal_code(int code_fd) {
    struct stat code;
    // The program may only read the file. If it could write, it could leave attributes on the file for the next test
    // (xattr(7)).
    if (fstat(code_fd, &code) != 0 || fchmod(code_fd, 0444) != 0 ||
        fcntl(code_fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0) {
        die("seal the compiled program");
    }
    return code.st_size < MOST_CODE_BYTES ? (uint64_t)code.st_size : 0;
}

int create_object(void) { return memfd_create("object", MFD_CLOEXEC); }

int open_code(int code_fd) {
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", code_fd);
    return open(path, O_RDONLY | O_CLOEXEC);
}
