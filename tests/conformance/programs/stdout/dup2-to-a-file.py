# Descriptor 1 turned to a file and back.
import os
import sys

print("before", flush=True)
saved = os.dup(1)
fd = os.open("file", os.O_RDWR | os.O_CREAT)
os.dup2(fd, 1)
print("in the file", flush=True)
os.dup2(saved, 1)
print("after", os.pread(fd, 100, 0), saved, fd)
print(sys.stdout.isatty(), os.get_inheritable(1))
