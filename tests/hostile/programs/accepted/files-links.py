# Tries: to have the supervisor remove, open or change something else: links to everything, in every direction.
# Fails: it follows no link, and hard links to what is not the program’s are refused or only names.
import os

targets = [
    '/', '/etc', '/proc/1/root', '/proc/self/fd/1', '..', '.', 'missing', '/box/main.py', '/supervisor', '/dev/shm',
    '/usr/lib',
]
hard = []
for place in ['/box', '/dev/shm']:
    for number, target in enumerate(targets):
        os.symlink(target, f'{place}/symbolic-{number}')
        try:
            os.link(target, f'{place}/hard-{number}', follow_symlinks=False)
            hard.append(target)
        except OSError:
            pass
# Where the host does not protect hard links, the source can get a second name beside it, which changes nothing.
print('ok' if set(hard) <= {'/box/main.py'} and os.path.getsize('/box/main.py') > 100 else hard)
