# Tries: to overflow whoever walks its directory: as deep as it goes, each of them closed to all, in both places.
# Fails: the walk takes one step at a time, as the program’s user, with one descriptor.
import os

for place in ['/box', '/dev/shm']:
    os.chdir(place)
    depth = 0
    try:
        while True:
            os.mkdir('d' * 200)
            os.chdir('d' * 200)
            depth += 1
    except OSError:
        pass
    if depth < 50:
        print(place, depth)
    for _ in range(depth):
        os.chmod('.', 0o300)
        os.chdir('..')
        os.chmod('d' * 200, 0)
print('ok')
