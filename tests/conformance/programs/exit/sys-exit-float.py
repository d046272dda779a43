# A float is printed.
import sys

sys.exit(0.0)
