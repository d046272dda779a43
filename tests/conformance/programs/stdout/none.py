# sys.stdout set to None: print does nothing.
import sys

print("before")
sys.stdout = None
print("nothing")
print("nothing", flush=True)
sys.__stdout__.write("by the saved one\n")
