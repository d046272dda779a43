# An audit hook hears everything until the interpreter ends.
import os
import sys

def hook(event, arguments):
    os.write(2, f"{event} {[type(a).__name__ for a in arguments]}\n".encode())

print("in the buffer")
sys.addaudithook(hook)
