# The flush at exit meets a pipe that nobody reads.
import os

reading, writing = os.pipe()
os.close(reading)
os.dup2(writing, 1)
print("in the buffer until the exit")
