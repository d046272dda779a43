# What is in a wrapper of the program's own when it ends.
import io
import sys

wrapper = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "w", closefd=False)), write_through=False)
sys.stdout = wrapper
print("in the wrapper")
sys.__stdout__.write("in the original\n")
