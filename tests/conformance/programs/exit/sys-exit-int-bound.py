# sys.exit(2**31).
import sys

sys.exit(2**31)
