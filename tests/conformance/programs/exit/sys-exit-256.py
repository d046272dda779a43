# sys.exit(256): only eight bits are left of it.
import sys

sys.exit(256)
