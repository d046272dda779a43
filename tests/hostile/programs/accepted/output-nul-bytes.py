# Tries: to end the output early for whoever takes it for a C string.
# Fails: output has a length.
# Request: {"checker": "exact", "tests": [{"in": "", "expected_out": ["\u0000ok", 40000]}]}
import os

os.write(1, b'\0ok' * 40_000)
