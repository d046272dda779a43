# Where the prompt goes, and in what order with prints that are not flushed.
import os
import sys

print("a", end=" ")
os.write(1, b"[raw before]\n")
line = input("prompt ")
os.write(1, b"[raw after]\n")
print("got", line)
sys.stderr.write("to stderr\n")
os.write(1, b"[raw at the end]\n")
