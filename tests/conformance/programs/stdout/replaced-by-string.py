# print goes to whatever sys.stdout is; the old one is flushed at exit all the same.
import io
import sys

print("in the old one")
sys.stdout = io.StringIO()
print("captured")
sys.stderr.write(repr(sys.stdout.getvalue()) + "\n")
sys.__stdout__.write("more in the old one\n")
