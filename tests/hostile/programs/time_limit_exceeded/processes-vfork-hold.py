# Tries: to be beyond the reach of signals: vfork's parent sleeps in the kernel until its child ends, and the child never
#   does.
# Fails: that sleep can be killed, and is charged like any other.
# Request: {"time_limit": 0.3}
import ctypes

CLONE_VM, CLONE_VFORK, SIGCHLD = 0x100, 0x4000, 17
libc = ctypes.CDLL(None)
stack = ctypes.create_string_buffer(65536)
top = ctypes.c_void_p((ctypes.addressof(stack) + 65536) & ~15)
libc.clone(ctypes.cast(libc.pause, ctypes.c_void_p), top, CLONE_VM | CLONE_VFORK | SIGCHLD, None)
