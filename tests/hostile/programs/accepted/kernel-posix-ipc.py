# Tries: to leave named semaphores and shared memory behind for the next test.
# Fails: they are files in /dev/shm, which is emptied.
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
O_CREAT, O_EXCL, O_RDWR = os.O_CREAT, os.O_EXCL, os.O_RDWR
libc.sem_open.restype = ctypes.c_void_p
semaphore = libc.sem_open(b'/left', O_CREAT | O_EXCL, 0o600, 1)
memory = libc.shm_open(b'/left', O_CREAT | O_EXCL | O_RDWR, 0o600)
# In both tests they are new.
print('ok' if semaphore and memory >= 0 else (semaphore, memory, ctypes.get_errno()))
