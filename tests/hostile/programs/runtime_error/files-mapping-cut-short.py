# Tries: to be killed by its own file: it maps one, and cuts it short.
# Fails: SIGBUS is the program’s own end.
# Error: runtime error: killed by SIGBUS
import mmap
import os

fd = os.open('mapped', os.O_RDWR | os.O_CREAT)
os.ftruncate(fd, 1 << 20)
memory = mmap.mmap(fd, 1 << 20)
os.ftruncate(fd, 0)
memory[1 << 19]
