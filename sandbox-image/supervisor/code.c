#include "code.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "fault.h"

int create_code(void) {
    int fd = memfd_create("code", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd < 0) {
        die("memfd_create");
    }
    return fd;
}

bool seal_code(int code_fd) {
    struct stat code;
    if (fstat(code_fd, &code) != 0 ||
        fcntl(code_fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0) {
        die("seal the compiled program");
    }
    return code.st_size > 0 && code.st_size <= MOST_CODE_BYTES;
}
