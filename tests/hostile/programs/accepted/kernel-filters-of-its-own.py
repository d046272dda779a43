# Tries: to weaken the filter with one of its own, to have a listener answer its calls, and to fill with the machine code of
#   its filters what every new sandbox needs for its own (net.core.bpf_jit_limit).
# Fails: a program may bring no filter, by no call.
import ctypes
import errno
import platform

libc = ctypes.CDLL(None, use_errno=True)


class Program(ctypes.Structure):
    _fields_ = [('length', ctypes.c_ushort), ('filter', ctypes.c_void_p)]


RETURN, ALLOW = 0x06, 0x7FFF0000
instruction = (ctypes.c_uint64 * 1)(RETURN | ALLOW << 32)
program = Program(1, ctypes.addressof(instruction))
PR_SET_SECCOMP, MODE_FILTER = 22, 2
SET_MODE_STRICT, SET_MODE_FILTER, NEW_LISTENER = 0, 1, 8
seccomp = 277 if platform.machine() == 'aarch64' else 317
calls = {
    'prctl': lambda: libc.prctl(PR_SET_SECCOMP, MODE_FILTER, ctypes.byref(program), 0, 0),
    'prctl, high bits': lambda: libc.prctl(ctypes.c_ulong(1 << 32 | PR_SET_SECCOMP), MODE_FILTER, ctypes.byref(program), 0, 0),
    'seccomp': lambda: libc.syscall(seccomp, SET_MODE_FILTER, 0, ctypes.byref(program)),
    'listener': lambda: libc.syscall(seccomp, SET_MODE_FILTER, NEW_LISTENER, ctypes.byref(program)),
    'strict': lambda: libc.syscall(seccomp, SET_MODE_STRICT, 0, None),
    'socket': lambda: libc.socket(2, 1, 0),
    'unshare': lambda: libc.unshare(0x10000000),
}
through = []
for name, call in calls.items():
    ctypes.set_errno(0)
    result = call()
    if result != -1 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
        through.append((name, result, ctypes.get_errno()))
print('ok' if through == [] else through)
