# os._exit drops what is in the buffers.
import os
import sys

print("flushed", flush=True)
print("lost")
sys.stderr.write("a line on stderr\nlost on stderr")
os._exit(3)
