# Tries: to give the next test another program: it writes to, replaces, moves, removes or hides its source.
# Fails: the file and its directory are root’s, and the source is written anew for each test.
import os

# the original
attempts = [
    lambda: open('main.py', 'w'),
    lambda: os.truncate('main.py', 0),
    lambda: os.chmod('main.py', 0o666),
    lambda: os.unlink('main.py'),
    lambda: os.rename('main.py', 'old.py'),
    lambda: os.rename('/box', '/box2'),
    lambda: (open('new.py', 'w').close(), os.replace('new.py', 'main.py')),
    lambda: os.setxattr('main.py', 'user.x', b''),
    lambda: os.utime('main.py', (0, 0)),
]
through = []
for number, attempt in enumerate(attempts):
    try:
        attempt()
        through.append(number)
    except OSError:
        pass
print('ok' if through == [] and open('main.py').read().startswith('# Tries') else through)
