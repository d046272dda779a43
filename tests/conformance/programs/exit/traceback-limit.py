# sys.tracebacklimit.
import sys

def down(depth):
    if depth == 0:
        raise ValueError("at the bottom")
    down(depth - 1)

sys.tracebacklimit = 3
down(10)
