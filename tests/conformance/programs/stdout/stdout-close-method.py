# sys.stdout.close() flushes, closes the object and leaves the descriptor.
import os
import sys

print("flushed by close")
sys.stdout.close()
sys.stderr.write(f"{sys.stdout.closed} {os.fstat(1).st_size}\n")
try:
    print("more")
except ValueError as error:
    sys.stderr.write(f"{error}\n")
os.write(1, b"still open\n")
