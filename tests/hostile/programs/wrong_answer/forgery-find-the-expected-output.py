# Tries: to find the expected output in its own memory, in files, in /proc or in its environment.
# Fails: it never enters the container.
# Request: {"time_limit": 3, "tests": [{"in": "", "expected_out": ["needle", 3]}, {"in": "", "expected_out": ["needle", 3]}]}
# Error: wrong answer: line 1, column 1
import ctypes
import os
import re

# The pattern is not itself what it looks for.
wanted = re.compile(rb'(?:n[e]{2}dle){3}')
libc = ctypes.CDLL(None, use_errno=True)
reading, writing = os.pipe()
found, pages = [], 0


def read_page(address):
    """The page's bytes, or None where nothing is mapped: the kernel says so, and nobody is killed for it."""
    if libc.write(writing, ctypes.c_void_p(address), ctypes.c_size_t(4096)) != 4096:
        return None
    return os.read(reading, 4096)


def search_around(address):
    global pages
    for step in (-4096, 4096):
        before, at = b'', address & ~4095
        # A stack grows when somebody looks below it, so there is an end to that.
        end = at + 4000 * step
        while at != end and (page := read_page(at)) is not None:
            # A word may lie across the border of two pages.
            found.extend(wanted.findall(before[-17:] + page if step > 0 else page + before[:17]))
            before, at, pages = page, at + step, pages + 1


def search_file(path):
    try:
        with open(path, 'rb') as file:
            found.extend(wanted.findall(file.read(1 << 20)))
    except OSError:
        pass


# The C library's data; the stack with arguments and environment; the heap; the interpreter's arenas.
environ = ctypes.c_void_p.in_dll(libc, 'environ')
strings = ctypes.cast(environ.value, ctypes.POINTER(ctypes.c_void_p))
for address in [ctypes.addressof(environ), strings[0], id(bytes(100_000)), id(object())]:
    search_around(address)
for top in ['/box', '/dev/shm', '/etc', '/dev/mqueue', '/proc/sys/kernel']:
    for directory, _, names in os.walk(top):
        for name in names:
            search_file(os.path.join(directory, name))
for pid in os.listdir('/proc'):
    for name in ['cmdline', 'environ', 'comm', 'status', 'stat', 'fd/0', 'fd/1', 'mem']:
        if pid.isdigit() and pid != str(os.getpid()):
            search_file(f'/proc/{pid}/{name}')
if pages < 500:
    raise SystemExit(f'it saw {pages} pages only')
print(found[0].decode() if found else 'searched')
