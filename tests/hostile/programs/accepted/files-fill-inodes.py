# Tries: to leave no name for the next test: as many files and directories as there may be.
# Fails: they are removed, however many.
import errno
import os

made = 0
for place in ['/box', '/dev/shm']:
    try:
        for number in range(5000):
            if number % 2:
                os.mkdir(f'{place}/{number}')
            else:
                open(f'{place}/{number}', 'x').close()
            made += 1
    except OSError as error:
        if error.errno != errno.ENOSPC:
            print(error)
print('ok' if 900 < made < 1200 else made)
