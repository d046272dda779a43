# The standard streams are pipes.
import sys

for stream in (sys.stdin, sys.stdin.buffer, sys.stdin.buffer.raw, sys.stdout, sys.stdout.buffer, sys.stderr):
    for method in (stream.tell, lambda: stream.seek(0), lambda: stream.truncate(0)):
        try:
            print("no error", method())
        except Exception as error:
            print(type(error).__name__, error)
