# What is in the buffer comes after what os.write puts out directly.
import os
import sys

print("1 buffered")
os.write(1, b"2 raw\n")
sys.stdout.flush()
os.write(1, b"3 raw\n")
print("4 flushed", flush=True)
os.write(1, b"5 raw\n")
sys.stdout.write("6 buffered, no end")
os.write(1, b"7 raw\n")
