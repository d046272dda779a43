# Closed and nothing to flush: no failure.
import os
import sys

os.close(1)
sys.stderr.write("fine\n")
