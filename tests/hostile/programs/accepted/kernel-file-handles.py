# Tries: to open files by their number on the disk, past every directory (the way out of early containers), or to watch everybody’s files.
# Fails: the calls are refused.
import ctypes
import errno
import platform

libc = ctypes.CDLL(None, use_errno=True)
# numbers on x86-64 and aarch64, None where there is none
calls = {
    'name_to_handle_at': (303, 264),
    'open_by_handle_at': (304, 265),
    'fanotify_init': (300, 262),
    'fanotify_mark': (301, 263),
}
through = []
for name, numbers in calls.items():
    number = numbers[platform.machine() == 'aarch64']
    if number is None:
        continue
    ctypes.set_errno(0)
    result = libc.syscall(number, 0, 0, 0, 0, 0, 0)
    if result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
        through.append((name, result, ctypes.get_errno()))

print('ok' if through == [] else through)
