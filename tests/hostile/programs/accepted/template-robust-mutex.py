# Tries: to keep a lock for ever: the first thread ends in the possession of a mutex that another one waits for.
# Fails: the kernel hands on what the dead have held. A process that was forked has to tell it anew where to look.
import ctypes
import errno
import os
import threading

PTHREAD_MUTEX_ROBUST = 1
libc = ctypes.CDLL(None)
exit_thread = {'x86_64': 60, 'aarch64': 93}[os.uname().machine]
mutex = ctypes.create_string_buffer(64)
attributes = ctypes.create_string_buffer(64)
libc.pthread_mutexattr_init(attributes)
libc.pthread_mutexattr_setrobust(attributes, PTHREAD_MUTEX_ROBUST)
libc.pthread_mutex_init(mutex, attributes)


def inherit():
    result = libc.pthread_mutex_lock(mutex)
    print('ok' if result == errno.EOWNERDEAD else result, flush=True)
    os._exit(0)


libc.pthread_mutex_lock(mutex)
threading.Thread(target=inherit).start()
libc.syscall(exit_thread, 0)
