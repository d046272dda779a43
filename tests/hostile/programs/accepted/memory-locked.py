# Tries: to lock memory, so that the machine cannot do with it what it wants.
# Fails: the limit on locked memory is 0.
import ctypes
import errno
import mmap

libc = ctypes.CDLL(None, use_errno=True)
memory = mmap.mmap(-1, 1 << 20)
address = ctypes.addressof(ctypes.c_char.from_buffer(memory))
MCL_CURRENT, MCL_FUTURE, MLOCK_ONFAULT = 1, 2, 1
calls = {
    'mlock': lambda: libc.mlock(ctypes.c_void_p(address), 1 << 20),
    'mlock2': lambda: libc.mlock2(ctypes.c_void_p(address), 1 << 20, MLOCK_ONFAULT),
    'mlockall': lambda: libc.mlockall(MCL_CURRENT | MCL_FUTURE),
}
through = [name for name, call in calls.items() if call() == 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOMEM)]
print('ok' if through == [] else through)
