# A file put over descriptor 0.
import os
import sys

print(input())
with open("file", "w") as file:
    file.write("from the file\nits second line\n")
os.dup2(os.open("file", os.O_RDONLY), 0)
print(repr(sys.stdin.read()), os.read(0, 100), os.lseek(0, 0, 0))
print(sys.stdin.seekable(), sys.stdin.read())
