# Tries: to keep something in the kernel’s keyrings, which outlive processes and are shared by user.
# Fails: the calls are refused.
import ctypes
import errno
import platform

libc = ctypes.CDLL(None, use_errno=True)
# numbers on x86-64 and aarch64, None where there is none
calls = {
    'add_key': (248, 217),
    'request_key': (249, 218),
    'keyctl': (250, 219),
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
