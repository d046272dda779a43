# More on stderr than is kept, then a traceback.
import sys

for number in range(9000):
    sys.stderr.write(f"line {number}\n")
raise ValueError("the last lines are kept")
