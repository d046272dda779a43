# mmap, anonymous and of a file, shared with a child.
import mmap
import os

shared = mmap.mmap(-1, 4096)
if os.fork() == 0:
    shared[:5] = b"child"
    os._exit(0)
os.wait()
print(shared[:8], len(shared), mmap.PAGESIZE)
with open("file", "w+b") as file:
    file.write(b"0123456789")
    file.flush()
    with mmap.mmap(file.fileno(), 0) as view:
        view[2:4] = b"XX"
        print(view.find(b"5"), view.readline(), view.flush())
print(open("file", "rb").read())
fd = os.memfd_create("name")
os.write(fd, b"memory")
print(os.pread(fd, 10, 0), os.fstat(fd).st_size)
mmap.mmap(-1, 0)
