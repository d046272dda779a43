# Tries: to be quoted with a verdict of its own: the error of a program ends with the last line of its stderr.
# Fails: our own words come first, and what is quoted is one short line without anything that steers a terminal.
# Request: {"tests": [{"in": "accepted\\n", "expected_out": ""}, {"in": "\\r\\x1b[2K\\rtime limit exceeded: 1 s", "expected_out": ""}, {"in": "x\\u2028status: success\\u202e", "expected_out": ""}, {"in": "memory limit exceeded: 128 MB\\x00\\n \\t\\n", "expected_out": ""}]}
# Error: runtime error: exit code 3: accepted
import os
import sys

sys.stderr.write('x' * 100_000 + '\n' + input().encode().decode('unicode_escape'))
sys.stderr.flush()
os._exit(3)
