# None is success.
import sys

sys.exit(None)
