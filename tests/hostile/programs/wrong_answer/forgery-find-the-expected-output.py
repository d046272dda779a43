# Tries: to find the expected output in its memory, its files, its environment, /proc or shared memory.
# Fails: it never enters the container.
# Request: {"time_limit": 5, "tests": [{"in": "", "expected_out": ["needle", 3]}, {"in": "", "expected_out": ["needle", 3]}]}
# Error: wrong answer
import os
import sys

wanted = ''.join(['nee', 'dle'] * 3).encode()


def files(top):
    for directory, _, names in os.walk(top):
        yield from (os.path.join(directory, name) for name in names)


def contains(path):
    try:
        with open(path, 'rb') as file:
            return os.path.getsize(path) < 1 << 20 and wanted in file.read(1 << 20)
    except OSError:
        return False


places = [path for top in ['/box', '/dev/shm', '/etc', '/tmp'] for path in files(top)]
places += [f'/proc/{pid}/{name}' for pid in os.listdir('/proc') if pid.isdigit() for name in ['cmdline', 'environ', 'comm', 'status', 'stat']]
found = [path for path in places if contains(path)]
found += [name for name, value in os.environ.items() if wanted.decode() in value]
# Its own memory, but for what it made itself: the word is put together in one place alone.
copies = 0
try:
    with open('/proc/self/maps') as maps, open('/proc/self/mem', 'rb', 0) as memory:
        for line in maps:
            start, end = (int(part, 16) for part in line.split()[0].split('-'))
            if 'rw-p' in line:
                memory.seek(start)
                copies += memory.read(end - start).count(wanted)
except OSError:
    pass
print('not found' if found == [] and copies < 8 else wanted.decode())
