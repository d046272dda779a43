# Tries: to learn from the page cache which files of the image its neighbours use.
# Fails: mincore answers for files that the program may write to, and says yes for all others.
import ctypes
import mmap
import os

libc = ctypes.CDLL(None, use_errno=True)
directory = os.path.dirname(os.__file__)
answers = set()
for name in sorted(os.listdir(directory)):
    path = os.path.join(directory, name)
    if not name.endswith('.py') or not os.path.isfile(path) or os.path.getsize(path) == 0:
        continue
    with open(path, 'rb') as file:
        memory = mmap.mmap(file.fileno(), 0, flags=mmap.MAP_PRIVATE, prot=mmap.PROT_READ | mmap.PROT_WRITE)
    pages = (len(memory) + 4095) // 4096
    resident = (ctypes.c_ubyte * pages)()
    address = ctypes.addressof(ctypes.c_char.from_buffer(memory))
    if libc.mincore(ctypes.c_void_p(address), ctypes.c_size_t(pages * 4096), resident) != 0:
        answers.add(ctypes.get_errno())
    answers.update(page & 1 for page in resident)
# 1 for all, or refused: no difference between files.
print('ok' if answers in ({1}, {38}, {1, 38}) else answers)
