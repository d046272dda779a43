# Tries: to change the machine: restart it, replace its kernel, its swap, its clock, its name, its quotas, its accounting, its ports.
# Fails: the calls are refused before anything else is looked at.
import ctypes
import errno
import platform

libc = ctypes.CDLL(None, use_errno=True)
# numbers on x86-64 and aarch64, None where there is none
calls = {
    'reboot': (169, 142),
    'kexec_load': (246, 104),
    'kexec_file_load': (320, 294),
    'swapon': (167, 224),
    'swapoff': (168, 225),
    'quotactl': (179, 60),
    'quotactl_fd': (443, 443),
    'acct': (163, 89),
    'sethostname': (170, 161),
    'setdomainname': (171, 162),
    'settimeofday': (164, 170),
    'iopl': (172, None),
    'ioperm': (173, None),
    'syslog': (103, 116),
    'vhangup': (153, 58),
    'lookup_dcookie': (212, 18),
    'uselib': (134, None),
    'ustat': (136, None),
    'sysfs': (139, None),
    '_sysctl': (156, None),
    'modify_ldt': (154, None),
    'nfsservctl': (180, 42),
    'personality': (135, 92),
}
through = []
for name, numbers in calls.items():
    number = numbers[platform.machine() == 'aarch64']
    if number is None:
        continue
    ctypes.set_errno(0)
    result = libc.syscall(number, 0x0010ffff, 0, 0, 0, 0, 0)
    if result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
        through.append((name, result, ctypes.get_errno()))

print('ok' if through == [] else through)
