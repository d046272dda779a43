# reconfigure: line buffering, write through, line ends, encoding, errors.
import os
import sys

sys.stdout.reconfigure(line_buffering=True)
print("line 1")
os.write(1, b"[raw]\n")
sys.stdout.reconfigure(line_buffering=False, write_through=True)
sys.stdout.write("through")
os.write(1, b"[raw]\n")
sys.stdout.reconfigure(newline="\r\n", encoding="latin-1", errors="replace", write_through=False)
print("café \u20ac")
print(sys.stdout, sys.stdout.encoding, sys.stdout.errors, sys.stdout.line_buffering, sys.stdout.write_through)
