# At which writes the buffer is flushed by itself.
import os
import sys

for size in (8191, 1, 1, 8192, 8193, 20_000, 100):
    sys.stdout.write("x" * size)
    os.write(1, f"[{size}]".encode())
sys.stdout.buffer.write(b"y" * 8192)
os.write(1, b"[buffer 8192]")
sys.stdout.buffer.write(b"z")
os.write(1, b"[buffer 1]")
sys.stdout.write("\n")
