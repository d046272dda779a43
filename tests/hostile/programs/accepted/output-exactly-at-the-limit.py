# Tries: to be cut although it keeps to the limit.
# Fails: 1 MiB is allowed.
# Request: {"checker": "exact", "tests": [{"in": "", "expected_out": ["x", 1048576]}]}
import sys

sys.stdout.write('x' * (1 << 20))
