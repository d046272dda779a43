# Tries: to confuse the removal of its files: whiteouts, exchanged names, and processes that go on moving whole trees into
#   each other until the kill.
# Fails: nobody lives any more when the removal begins, and a whiteout is a file like any other.
import ctypes
import os

AT_FDCWD, RENAME_EXCHANGE, RENAME_WHITEOUT = -100, 2, 4
libc = ctypes.CDLL(None, use_errno=True)
left = sorted(os.listdir('/box')) + os.listdir('/dev/shm')


def rename(old, new, flags):
    return libc.renameat2(AT_FDCWD, old.encode(), AT_FDCWD, new.encode(), flags)


for place in ['/box', '/dev/shm']:
    os.chdir(place)
    for number in range(10):
        os.makedirs(f'tree-{number}/a/b')
        open(f'file-{number}', 'x').close()
        rename(f'file-{number}', f'moved-{number}', RENAME_WHITEOUT)
if rename('/box/main.py', '/box/moved-0', RENAME_EXCHANGE) == 0 or rename('/box/main.py', '/box/gone', RENAME_WHITEOUT) == 0:
    left.append('the source was moved')
started, start = os.pipe()
for worker in range(4):
    if os.fork() == 0:
        os.chdir(['/box', '/dev/shm'][worker % 2])
        os.write(start, b'x')
        while True:
            for number in range(10):
                rename(f'tree-{number}', f'tree-{(number + worker) % 10}/a/b/c', 0)
                rename(f'tree-{(number + worker) % 10}/a/b/c', f'tree-{number}', 0)
                rename(f'tree-{number}', f'moved-{number}', RENAME_EXCHANGE)
for _ in range(4):
    os.read(started, 1)
print('ok' if left == ['main.py'] else left)
