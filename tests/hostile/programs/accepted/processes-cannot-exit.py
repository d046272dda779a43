# Tries: to be unable to end: under a filter of its own the call that ends a process waits for an answer from a listener
#   that does not listen.
# Fails: a program has no filter of its own. (And SIGKILL is no system call.)
import ctypes
import errno
import platform
import struct

SECCOMP_SET_MODE_FILTER, NEW_LISTENER = 1, 8
USER_NOTIFICATION, ALLOW = 0x7FC00000, 0x7FFF0000
LOAD, JUMP_IF_EQUAL, ANSWER = 0x20, 0x15, 0x06
seccomp, exit_, exit_group = {'x86_64': (317, 60, 231), 'aarch64': (277, 93, 94)}[platform.machine()]
steps = [
    (LOAD, 0, 0, 0),
    (JUMP_IF_EQUAL, 2, 0, exit_),
    (JUMP_IF_EQUAL, 1, 0, exit_group),
    (ANSWER, 0, 0, ALLOW),
    (ANSWER, 0, 0, USER_NOTIFICATION),
]
code = ctypes.create_string_buffer(b''.join(struct.pack('HBBI', *step) for step in steps))
program = ctypes.create_string_buffer(struct.pack('HxxxxxxQ', len(steps), ctypes.addressof(code)))
libc = ctypes.CDLL(None, use_errno=True)
answer = libc.syscall(seccomp, SECCOMP_SET_MODE_FILTER, NEW_LISTENER, program)
refusal = ctypes.get_errno()
print('ok' if (answer, refusal) == (-1, errno.EPERM) else (answer, refusal), flush=True)
