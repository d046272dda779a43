# After how many short lines the first bytes leave, and how many leave at once.
import os
import sys

reading, writing = os.pipe()
os.set_blocking(reading, False)
real = os.dup(1)
os.dup2(writing, 1)
report = []
for number in range(3000):
    sys.stdout.write(f"line {number:04}\n")
    try:
        report.append((number, len(os.read(reading, 1 << 20))))
    except BlockingIOError:
        pass
sys.stdout.flush()
report.append(("flush", len(os.read(reading, 1 << 20))))
os.dup2(real, 1)
print(report)
