# Tries: to watch what others do with files of the image, or to use up the watches that a user may have.
# Fails: a watch sees its own sandbox’s files, and ends with its process.
import ctypes
import os
import time

libc = ctypes.CDLL(None, use_errno=True)
IN_ALL_EVENTS, IN_NONBLOCK = 0xFFF, 0o4000
fd = libc.inotify_init1(IN_NONBLOCK)
if fd < 0:
    print('ok')
else:
    for directory in ['/usr/lib/python3.13', '/usr/lib/python3.13/json', '/etc', '/box', '/dev/shm']:
        libc.inotify_add_watch(fd, directory.encode(), IN_ALL_EVENTS)
    # Neighbours open the same files of the same image now; nothing of that may be seen here.
    time.sleep(0.2)
    try:
        seen = os.read(fd, 65536)
        print(len(seen), 'bytes of events')
    except BlockingIOError:
        print('ok')
