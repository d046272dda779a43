# Tries: to be told that it ran out of memory, by saying so itself.
# Fails: an allocation error counts near the limit alone.
# Error: runtime error: exit code 1
import sys

sys.stderr.write('MemoryError\n')
sys.exit(1)
