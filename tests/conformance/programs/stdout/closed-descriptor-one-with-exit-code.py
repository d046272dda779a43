# The exit code of a program that fails when the flush fails too.
import os
import sys

print("never seen")
os.close(1)
sys.exit(5)
