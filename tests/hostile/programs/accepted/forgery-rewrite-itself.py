# Tries: to look like something else to whoever reads its command line, its executable or its memory map.
# Fails: those are the kernel’s to change, and calls that move them are refused.
import ctypes
import errno

PR_SET_MM = 35
libc = ctypes.CDLL(None, use_errno=True)
through = []
for option in range(1, 15):
    if libc.prctl(PR_SET_MM, option, 0, 0, 0) == 0 or ctypes.get_errno() not in (errno.EPERM, errno.EINVAL, errno.ENOSYS):
        through.append(option)
for name in ['cmdline', 'exe', 'comm']:
    try:
        open(f'/proc/1/{name}', 'w').write('x')
        through.append(name)
    except OSError:
        pass
print('ok' if through == [] else through)
