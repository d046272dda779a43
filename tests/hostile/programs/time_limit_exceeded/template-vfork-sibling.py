# Tries: to wait where no signal is looked at, for a process that is not its child: vfork makes a sibling, which the
#   supervisor is the parent of, and which never ends.
# Fails: that sleep can be killed, as can the sibling; the time is charged.
# Request: {"time_limit": 0.3}
import ctypes

CLONE_VM, CLONE_VFORK, CLONE_PARENT, SIGCHLD = 0x100, 0x4000, 0x8000, 17
libc = ctypes.CDLL(None)
stack = ctypes.create_string_buffer(65536)
top = ctypes.c_void_p((ctypes.addressof(stack) + 65536) & ~15)
libc.clone(ctypes.cast(libc.pause, ctypes.c_void_p), top, CLONE_VM | CLONE_VFORK | CLONE_PARENT | SIGCHLD, None)
