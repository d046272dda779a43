# Tries: to slow the supervisor down with a pipe of one page.
# Fails: what does not fit waits, and waiting for the supervisor takes a moment only.
# Request: {"time_limit": 5, "tests": [{"in": "", "expected_out": ["x", 1000000]}]}
import fcntl
import os

fcntl.fcntl(1, fcntl.F_SETPIPE_SZ, 4096)
for _ in range(100):
    os.write(1, b'x' * 10_000)
