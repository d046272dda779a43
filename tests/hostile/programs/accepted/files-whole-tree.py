# Tries: to find something in the image that it can write, something that would give it rights, or the supervisor's code.
# Fails: everything is root's, nothing is set-uid, and the supervisor can be read by root alone.
import os
import stat

writable, privileged, seen = [], [], 0
for top in sorted(set(os.listdir('/')) - {'proc', 'sys', 'dev', 'box'}):
    for directory, folders, files in os.walk(f'/{top}'):
        for path in [directory, *(f'{directory}/{name}' for name in files)]:
            seen += 1
            status = os.lstat(path)
            if not stat.S_ISLNK(status.st_mode) and os.access(path, os.W_OK):
                writable.append(path)
            if status.st_mode & (stat.S_ISUID | stat.S_ISGID) or status.st_uid != 0:
                privileged.append(path)
            if stat.S_ISREG(status.st_mode) and 'security.capability' in os.listxattr(path):
                privileged.append(path)
supervisor = []
for use in [lambda: open('/supervisor', 'rb'), lambda: os.execv('/supervisor', ['/supervisor'])]:
    try:
        use()
        supervisor.append(use)
    except PermissionError:
        pass
right = writable == privileged == supervisor == [] and seen > 1000
print('ok' if right else (writable, privileged, supervisor, seen))
