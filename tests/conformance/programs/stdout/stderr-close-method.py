# sys.stderr closed, then an uncaught exception: in a child, whose addresses its parent leaves out.
import os
import sys

reading, writing = os.pipe()
if os.fork() == 0:
    os.dup2(writing, 2)
    print("child", flush=True)
    sys.stderr.close()
    raise ValueError("where does it go?")
os.close(writing)
for line in open(reading):
    print(line.split(": 0x")[0].rstrip())
print(os.waitstatus_to_exitcode(os.wait()[1]))
