# sys.exit(-2**31 - 1).
import sys

sys.exit(-(2**31) - 1)
