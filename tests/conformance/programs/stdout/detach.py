# The text layer taken off; print has nowhere to go.
import sys

print("before")
buffer = sys.stdout.detach()
buffer.write(b"by the buffer\n")
try:
    print("more")
except ValueError as error:
    buffer.write(str(error).encode() + b"\n")
buffer.flush()
