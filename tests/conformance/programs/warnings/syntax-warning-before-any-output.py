# The warning comes before all that the program writes.
import os

os.dup2(1, 2)
os.write(1, b"first of the program\n")
print("\s")
