# Writing to a pipe that nobody reads raises BrokenPipeError: SIGPIPE is ignored.
import os
import sys

reading, writing = os.pipe()
os.close(reading)
try:
    os.write(writing, b"x")
except BrokenPipeError as error:
    print(error, error.errno)
os.dup2(writing, 1)
try:
    print("lost", flush=True)
except BrokenPipeError as error:
    sys.stderr.write(f"{error}\n")
