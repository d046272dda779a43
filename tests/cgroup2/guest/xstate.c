// Preloaded into user-mode Linux on the host. Linux 6.12 keeps 2696 bytes of a task's extended processor state. A
// processor with AMX has more, and there ptrace(2) refuses to set less than all of it (EFAULT). So the rest is added.

#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <stdarg.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum {
    MOST_STATE_BYTES = 64 * 1024,
    // in the header of the XSAVE area, which follows the legacy region: the components that are in use
    COMPONENTS_OFFSET = 512,
    // x87, SSE, AVX, AVX-512 and PKRU lie in the first 2696 bytes
    KEPT_COMPONENTS = 0x2ff,
};

static long set_whole_state(long pid, const struct iovec *part) {
    static char state[MOST_STATE_BYTES] __attribute__((aligned(64)));
    struct iovec whole = {state, sizeof state};
    if (syscall(SYS_ptrace, PTRACE_GETREGSET, pid, NT_X86_XSTATE, &whole) != 0) {
        return -1;
    }
    if (part->iov_len >= whole.iov_len) {
        return syscall(SYS_ptrace, PTRACE_SETREGSET, pid, NT_X86_XSTATE, part);
    }
    memset(state, 0, whole.iov_len);
    memcpy(state, part->iov_base, part->iov_len);
    unsigned long components;
    memcpy(&components, state + COMPONENTS_OFFSET, sizeof components);
    components &= KEPT_COMPONENTS;
    memcpy(state + COMPONENTS_OFFSET, &components, sizeof components);
    return syscall(SYS_ptrace, PTRACE_SETREGSET, pid, NT_X86_XSTATE, &whole);
}

// The C library's ptrace() returns what a PEEK has read; the system call writes it to where `data` points.
long ptrace(enum __ptrace_request request, ...) {
    va_list arguments;
    va_start(arguments, request);
    long pid = va_arg(arguments, long);
    long address = va_arg(arguments, long);
    void *data = va_arg(arguments, void *);
    va_end(arguments);
    if (request == PTRACE_PEEKTEXT || request == PTRACE_PEEKDATA || request == PTRACE_PEEKUSER) {
        long word = 0;
        if (syscall(SYS_ptrace, request, pid, address, &word) != 0) {
            return -1;
        }
        errno = 0;
        return word;
    }
    if (request == PTRACE_SETREGSET && address == NT_X86_XSTATE) {
        return set_whole_state(pid, data);
    }
    return syscall(SYS_ptrace, request, pid, address, data);
}
