# Tries: to have one byte more accepted than is allowed, hidden behind white space that the checker ignores.
# Fails: the limit is in bytes, before any comparison.
# Request: {"tests": [{"in": "", "expected_out": ["x", 1048576]}]}
import sys

sys.stdout.write('x' * (1 << 20) + ' ')
