# BrokenPipeError out of print, uncaught.
import os

reading, writing = os.pipe()
os.close(reading)
os.dup2(writing, 1)
print("x" * 10_000)
print("y", flush=True)
