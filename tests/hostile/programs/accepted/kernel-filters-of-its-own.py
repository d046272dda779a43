# Tries: to weaken the filter with one of its own, or to have a listener answer its calls.
# Fails: filters only add up, and the strictest answer counts.
import ctypes
import errno

libc = ctypes.CDLL(None, use_errno=True)


class Program(ctypes.Structure):
    _fields_ = [('length', ctypes.c_ushort), ('filter', ctypes.c_void_p)]


RETURN, ALLOW = 0x06, 0x7FFF0000
instruction = (ctypes.c_uint64 * 1)(RETURN | ALLOW << 32)
program = Program(1, ctypes.addressof(instruction))
PR_SET_SECCOMP, MODE_FILTER = 22, 2
libc.prctl(PR_SET_SECCOMP, MODE_FILTER, ctypes.byref(program), 0, 0)
refused = libc.socket(2, 1, 0) < 0 and ctypes.get_errno() in (errno.EPERM, errno.ENOSYS)
print('ok' if refused and libc.unshare(0x10000000) < 0 else 'the filter is weaker')
