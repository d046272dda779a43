# Tries: to go round the limit on processes with tasks that share the memory but are no threads.
# Fails: the kernel counts every task of a user.
import ctypes
import errno

CLONE_VM, CLONE_FILES, SIGCHLD = 0x100, 0x400, 17
libc = ctypes.CDLL(None, use_errno=True)
stacks = [ctypes.create_string_buffer(16384) for _ in range(500)]
tasks = 0
for stack in stacks:
    top = ctypes.c_void_p((ctypes.addressof(stack) + 16384) & ~15)
    pid = libc.clone(ctypes.cast(libc.pause, ctypes.c_void_p), top, CLONE_VM | CLONE_FILES | SIGCHLD, None)
    if pid < 0:
        break
    tasks += 1
refused = ctypes.get_errno() == errno.EAGAIN
print('ok' if refused and tasks < 64 else f'{tasks} tasks, {refused}')
