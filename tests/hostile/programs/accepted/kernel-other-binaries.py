# Tries: to run another program: by path, by descriptor, from memory, a script, the dynamic loader, the interpreter once more.
# Fails: a second filter refuses execve, and execveat but for one descriptor that is closed.
import ctypes
import errno
import os
import platform
import sys

libc = ctypes.CDLL(None, use_errno=True)
execveat = {'x86_64': 322, 'aarch64': 281}[platform.machine()]
through = []
open('script', 'w').write('#!/usr/bin/python3\nprint(1)\n')
os.chmod('script', 0o755)
paths = ['/usr/bin/python3', '/proc/self/exe', '/supervisor', '/bin/sh', './script', '/lib64/ld-linux-x86-64.so.2', '/box/main.py']
none = (ctypes.c_char_p * 1)(None)
for path in paths:
    pid = os.fork()
    if pid == 0:
        try:
            os.execv(path, [path, '-c', ''])
        except OSError as error:
            os._exit(0 if error.errno in (errno.EPERM, errno.EACCES, errno.ENOENT) else 1)
    if os.waitpid(pid, 0)[1] != 0:
        through.append(path)
    if libc.syscall(execveat, -100, path.encode(), none, none, 0) >= 0 or ctypes.get_errno() != errno.EPERM:
        through.append(('execveat', path, ctypes.get_errno()))
AT_EMPTY_PATH = 0x1000
for fd in [*range(3, 20), 999, 1000, 1001]:
    libc.syscall(execveat, fd, b'', none, none, AT_EMPTY_PATH)
    if ctypes.get_errno() not in (errno.EPERM, errno.EBADF):
        through.append(('execveat', fd, ctypes.get_errno()))
print('ok' if through == [] else through)
