# sys.exit(2**64 + 3) fits in no C long.
import sys

sys.exit(2**64 + 3)
