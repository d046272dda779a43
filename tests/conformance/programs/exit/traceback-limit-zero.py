# sys.tracebacklimit = 0.
import sys

sys.tracebacklimit = 0
raise ValueError("only this")
