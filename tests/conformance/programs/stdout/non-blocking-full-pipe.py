# A non-blocking pipe that is full: print raises BlockingIOError with what went in.
import os
import sys

reading, writing = os.pipe()
os.set_blocking(writing, False)
real = os.dup(1)
os.dup2(writing, 1)
try:
    for number in range(30):
        sys.stdout.write("x" * 8000)
        sys.stdout.flush()
except BlockingIOError as error:
    sys.stderr.write(f"{number} {error.args} {error.characters_written}\n")
os.set_blocking(reading, False)
sys.stderr.write(f"{len(os.read(reading, 1 << 20))}\n")
os.dup2(real, 1)
