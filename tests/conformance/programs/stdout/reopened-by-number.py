# A file object over descriptor 1 that closes it when collected.
import os
import sys

print("first")
file = open(1, "w", buffering=100)
file.write("second, flushed by its own close\n")
del file
try:
    os.fstat(1)
except OSError as error:
    sys.stderr.write(f"{error}\n")
