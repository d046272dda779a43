# Tries: to fill its allowance with processes that all share one memory and of which all but the last sleep in the
#   kernel until the next one ends: each vforks, and so does its child.
# Fails: the limit on processes counts them, that sleep can be killed, and it is charged.
# Request: {"time_limit": 0.3}
import ctypes
import signal

CLONE_VM, CLONE_VFORK = 0x100, 0x4000
libc = ctypes.CDLL(None)
stacks = [ctypes.create_string_buffer(256 << 10) for _ in range(80)]


@ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)
def descend(_):
    stack = stacks.pop()
    top = ctypes.c_void_p((ctypes.addressof(stack) + len(stack)) & ~15)
    libc.clone(descend, top, CLONE_VM | CLONE_VFORK | signal.SIGCHLD, None)
    libc.pause()  # the last one, who was refused
    return 0


descend(None)
