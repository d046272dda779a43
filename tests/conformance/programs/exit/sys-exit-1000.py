# sys.exit(1000).
import sys

sys.exit(1000)
