# Tries: to find something in its environment, its arguments or its descriptors that is not its own.
# Fails: there are six variables, one argument, and three descriptors.
import fcntl
import os
import sys

wanted = {'PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ', 'ONLINE_JUDGE'}
open_fds = []
for fd in range(2048):
    try:
        fcntl.fcntl(fd, fcntl.F_GETFD)
        open_fds.append(fd)
    except OSError:
        pass
found = [sorted(set(os.environ) - wanted - {'LC_CTYPE'}), sys.argv, open_fds]
print('ok' if found == [[], ['main.py'], [0, 1, 2]] else found)
