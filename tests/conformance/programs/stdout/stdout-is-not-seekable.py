# Attributes of the streams after use.
import sys

print("x", flush=True)
for stream in (sys.stdout, sys.stderr):
    try:
        print(stream.tell())
    except OSError as error:
        print(error)
print(sys.stdout.fileno(), sys.stdout.seekable(), sys.stdout.newlines, sys.stdout.closed)
