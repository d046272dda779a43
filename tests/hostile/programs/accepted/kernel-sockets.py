# Tries: to open a socket of any family and type: internet, netlink, raw, packet, vsock, alg, bluetooth, and named local ones.
# Fails: socket is refused for every family.
import ctypes
import errno

libc = ctypes.CDLL(None, use_errno=True)
through = []
for family in range(0, 48):
    for kind in [1, 2, 3, 4, 5, 10]:
        if libc.socket(family, kind, 0) >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS, errno.EACCES):
            through.append((family, kind, ctypes.get_errno()))
AF_UNIX, AF_INET, AF_TIPC = 1, 2, 30
pair = (ctypes.c_int * 2)()
for family in range(0, 48):
    if family != AF_UNIX and libc.socketpair(family, 1, 0, pair) == 0:
        through.append(('pair', family))
print('ok' if through == [] else through)
