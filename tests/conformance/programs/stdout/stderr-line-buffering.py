# stderr goes out at each line, and at the end what has no line end.
import os
import sys

os.dup2(1, 2)
sys.stderr.write("no end yet")
os.write(1, b"[raw 1]\n")
sys.stderr.write(" now\n")
os.write(1, b"[raw 2]\n")
sys.stderr.write("two\nparts")
os.write(1, b"[raw 3]\n")
sys.stderr.write("\r")
os.write(1, b"[raw 4]\n")
sys.stderr.write("left for the exit")
